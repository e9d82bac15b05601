import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { given, refused } from './answers.ts';
import type { Answer, Problem } from './contract.ts';
import { codeOf, diskProblem } from './disk-problem.ts';

/** The part of the disk that is used; tests hand in one that fails. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'rm' | 'readFile' | 'stat'>;

/** Names of half-written files; one that a power cut left behind is recognised by it. */
export const TEMPORARY = /^\.whetstone-[0-9a-f]{12}\.tmp$/;

/**
 * Writes a file so that at every moment either the old or the new content is there in full: a temporary file in the same folder, flushed,
 * read back, renamed, read back again. Fails with `changed-on-disk` or a problem of the disk; up to the rename the old file is untouched.
 */
export async function writeAtomically(path: string, text: string, disk: Disk = fs): Promise<Answer<null>> {
  const bytes = Buffer.from(text, 'utf8');
  const temporary = join(dirname(path), `.whetstone-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(temporary, bytes, await modeFor(path, disk), disk);
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

/** The replaced file's own permissions; a new file gets what the person's umask says. */
async function modeFor(path: string, disk: Disk): Promise<number> {
  try {
    return (await disk.stat(path)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

async function writeFlushed(path: string, bytes: Buffer, mode: number, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

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
