import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { given, refused } from './answers.ts';
import type { Answer, Problem } from './contract.ts';
import { codeOf, diskProblem } from './disk-problem.ts';

/** The part of the disk that is used; tests hand in one that fails. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'rm' | 'readFile' | 'stat'>;

/** Names of half-written files; one that a power cut left behind is recognised by it. The first of two words is the machine's. */
export const TEMPORARY = /^\.whetstone-(?:([0-9a-f]{8})-)?[0-9a-f]{12}\.tmp$/;

/**
 * Writes a file so that at every moment either the old or the new content is there in full: a temporary file in the same folder, flushed,
 * read back, renamed, read back again. Fails with `changed-on-disk` or a problem of the disk; up to the rename the old file is untouched.
 */
export const writeAtomically = (path: string, content: string | Uint8Array, disk: Disk = fs): Promise<Answer<null>> =>
  writeThrough(temporaryIn(dirname(path)), path, content, disk);

/**
 * The same in a folder that is not the app's own, where others write too. What an earlier write of this machine left there half-written
 * goes first: it is known by the machine's word, which is in its name.
 */
export async function writeAmongOthers(
  path: string,
  content: string | Uint8Array,
  machine: string,
  disk: Disk = fs,
): Promise<Answer<null>> {
  await clearHalfWrittenBy(machine, dirname(path));
  return await writeThrough(temporaryIn(dirname(path), `${machine}-`), path, content, disk);
}

const temporaryIn = (folder: string, word = ''): string =>
  join(folder, `.whetstone-${word}${randomBytes(6).toString('hex')}.tmp`);

async function writeThrough(
  temporary: string,
  path: string,
  content: string | Uint8Array,
  disk: Disk,
): Promise<Answer<null>> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  try {
    await writeFlushed(temporary, bytes, await replacedAt(path, disk), disk);
    if (!(await holds(temporary, bytes, disk))) return await giveUp(temporary, 'changed-on-disk', disk);
    await renamePatiently(temporary, path, disk);
  } catch (error) {
    return await giveUp(temporary, diskProblem(error), disk);
  }
  await flushFolder(dirname(path), disk);
  try {
    return (await holds(path, bytes, disk)) ? given(null) : refused('changed-on-disk');
  } catch (error) {
    return refused(diskProblem(error));
  }
}

const giveUp = async (temporary: string, problem: Problem, disk: Disk): Promise<Answer<never>> => {
  await disk.rm(temporary, { force: true }).catch(() => undefined);
  return refused(problem);
};

/** The file that is to be replaced, or null for a new one, which gets what the person's umask says. */
const replacedAt = (path: string, disk: Disk): Promise<Stats | null> => disk.stat(path).catch(() => null);

async function writeFlushed(path: string, bytes: Buffer, replaced: Stats | null, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx', replaced === null ? 0o666 : replaced.mode & 0o777);
  try {
    if (replaced !== null) await keepAccess(file, replaced);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Whoever could write to the replaced file still can: the umask takes the group's right away when a file is made, and the file may belong
 * to a group its folder does not have. Some sticks know neither groups nor modes, and nothing is lost there.
 */
async function keepAccess(file: fs.FileHandle, { gid, mode }: Stats): Promise<void> {
  const made = await file.stat();
  // Without the group the mode would open the file to another one, so the group's rights need both.
  const sameGroup = made.gid === gid || (await file.chown(made.uid, gid).then(yes, no));
  await file.chmod(mode & (sameGroup ? 0o777 : 0o707)).catch(() => undefined);
}

const yes = () => true;
const no = () => false;

const holds = async (path: string, bytes: Buffer, disk: Disk): Promise<boolean> =>
  bytes.equals(await disk.readFile(path));

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const TRIES = 5;

/** On Windows a virus scanner holds a fresh file for a moment, and a rename fails meanwhile; elsewhere the first try counts. */
async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || attempt === TRIES || !BUSY.has(codeOf(error) ?? '')) throw error;
      await pause(50 * attempt);
    }
  }
}

/** Makes the rename itself survive a power cut. Windows and some sticks cannot; the content is safe all the same. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Nothing can be done and nothing is lost: the file is written, only its name might still be the old one.
  }
}

/** Clears away half-written files a power cut or a kill left behind. `folder` must be one in which nobody else is writing. */
export async function clearHalfWritten(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names)
    if (TEMPORARY.test(name)) await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
}

/** Long enough for any write to have ended. */
const HOUR = 60 * 60 * 1000;

/**
 * Only files with this machine's word, and none that is fresh: a copied profile has the same word, and may be writing there now. One whose
 * date lies ahead of the clock by as much is no fresh one either.
 */
async function clearHalfWrittenBy(machine: string, folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    if (TEMPORARY.exec(name)?.[1] !== machine) continue;
    const path = join(folder, name);
    const found = await fs.lstat(path).catch(() => null);
    if (found?.isFile() !== true || Math.abs(Date.now() - found.mtimeMs) < HOUR) continue;
    await fs.rm(path, { force: true }).catch(() => undefined);
  }
}
