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
