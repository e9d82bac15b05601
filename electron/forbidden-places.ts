import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, parse, relative, sep } from 'node:path';

/** Folders a dialog may not lead into: the app's data, and the app itself. */
export interface Places {
  readonly own: readonly string[];
  /** Inside `own`, but a person who looks for a backup by hand may open one. */
  readonly backups: string;
}

export async function mayWrite(path: string, places: Places): Promise<boolean> {
  for (const folder of places.own) if (await isInside(path, folder)) return false;
  return true;
}

export const mayRead = async (path: string, places: Places): Promise<boolean> =>
  (await mayWrite(path, places)) || (await isInside(path, places.backups));

/**
 * True if `path` is the folder or lies in it. Names are compared after all links are resolved, and then the folders themselves by
 * device and number, which sees through upper and lower case, 8.3 names on Windows and folders mounted twice.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const place = await existing(path);
  const root = await existing(folder);
  if (isBelow(place, root)) return true;
  const wanted = await identity(root);
  if (wanted === null) return false;
  for (let step = place; ; step = dirname(step)) {
    if ((await identity(step)) === wanted) return true;
    if (step === parse(step).root) return false;
  }
}

/** The path with links resolved as far as it exists; the rest, a file still to be written, is kept as it is. */
async function existing(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : `${await existing(above)}${sep}${parse(path).base}`;
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    // Some network drives number nothing, and then every folder would look like the same one.
    return ino === 0n ? null : `${dev}:${ino}`;
  } catch {
    return null;
  }
}
