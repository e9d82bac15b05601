import { problemOf } from './storage-problem.ts';

/** Less than the smallest write takes, with what the engine writes around it. */
const NO_ROOM = 256 * 1024;

/**
 * Whether a write without a reason failed for want of room. Engines up to Chromium 132, and so Electron up to 34, count what is free on the
 * disk as part of what an address may keep; later ones answer with a number that says nothing, and give the reason instead.
 */
export async function isQuotaSpent(error: unknown): Promise<boolean> {
  if (problemOf(error) !== 'failed') return false;
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < NO_ROOM;
  } catch {
    return false;
  }
}

/** What beginning a new log takes, twice. */
const ROOM = 16 * 1024 * 1024;
const PROBE = 'whetstone-room';
/** Nothing is fetched from it: a cache takes no address of the scheme the desktop edition is served under. */
const ADDRESS = 'https://whetstone.invalid/';

/**
 * Whether there is room for some megabytes. Newer engines do not tell what is free, and clear a database whose write found the disk full; so
 * it is tried where nothing can be lost, in the engine's cache, and taken out again.
 */
export async function hasRoom(): Promise<boolean> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    if (quota - usage < ROOM) return false;
    const cache = await caches.open(PROBE);
    await cache.put(ADDRESS, new Response(new Uint8Array(ROOM)));
    return true;
  } catch {
    return false;
  } finally {
    // Also where there is no such thing.
    await Promise.resolve()
      .then(() => caches.delete(PROBE))
      .catch(() => false);
  }
}
