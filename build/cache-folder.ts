/** Where things live that can always be fetched again. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

export interface Person {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly isRoot: boolean;
}

/** Root's own home cannot be entered by others, so what root fetches goes where an unprivileged test user can read it. */
export function cacheFolder({ env, home, isRoot }: Person): string {
  const chosen = env['XDG_CACHE_HOME'];
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'whetstone');
  return isRoot ? '/var/cache/whetstone' : join(home, '.cache', 'whetstone');
}

const UNFINISHED = '.unfinished-';

/** A name no other process uses; it is renamed to `path` once what it holds is proven. */
export const unfinishedName = (path: string): string => `${path}${UNFINISHED}${process.pid}`;

/** Makes the cache folder readable by all and clears what runs that ended early left in it. */
export async function openCache(folder: string, isAlive: (pid: number) => boolean = processIsAlive): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  for (const name of await readdir(folder)) {
    const at = name.lastIndexOf(UNFINISHED);
    if (at === -1) continue;
    const pid = Number(name.slice(at + UNFINISHED.length));
    if (pid === process.pid || !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function processIsAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
