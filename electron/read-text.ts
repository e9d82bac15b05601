import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { given, refused } from './answers.ts';
import type { Answer } from './contract.ts';
import { diskProblem } from './disk-problem.ts';

// A pipe or a device must not hold us up before its type is known. Windows knows neither flag.
const CAREFULLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The file behind all links, or why there is none. */
export async function realFile(path: string): Promise<Answer<string>> {
  try {
    return given(await realpath(path));
  } catch (error) {
    return refused(diskProblem(error));
  }
}

/**
 * Reads a regular file of at most `limit` bytes as UTF-8, without its byte order mark. `path` must not be a link any more.
 * Fails with `not-a-file`, `too-large`, `not-text` or a problem of the disk.
 */
export async function readText(path: string, limit: number): Promise<Answer<string>> {
  const read = await readBytes(path, limit, () => here);
  if (!read.ok) return read;
  try {
    return given(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    return refused('not-text');
  }
}

/**
 * Reads the bytes of a file through all links, if `allowed` says yes to the place the file lies in. The file is opened once, its place is asked for while
 * it is open, and it is read from there: what is put in its place meanwhile is not read.
 */
export async function readWhereAllowed(
  path: string,
  limit: number,
  allowed: (real: string) => Promise<boolean>,
): Promise<Answer<Uint8Array>> {
  const real = await realFile(path);
  if (!real.ok) return real;
  return readBytes(real.value, limit, async (file) => {
    const place = await realpath(path);
    const [opened, there] = [await file.stat({ bigint: true }), await stat(place, { bigint: true })];
    // Where a network drive numbers nothing, both are 0 and the place alone decides.
    if (opened.dev !== there.dev || opened.ino !== there.ino) return refused('not-found');
    return (await allowed(place)) ? given(null) : refused('forbidden-place');
  });
}

const here = Promise.resolve(given(null));

async function readBytes(
  path: string,
  limit: number,
  check: (file: FileHandle) => Promise<Answer<null>>,
): Promise<Answer<Uint8Array>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, CAREFULLY);
    const state = await file.stat();
    if (!state.isFile()) return refused('not-a-file');
    const checked = await check(file);
    if (!checked.ok) return checked;
    if (state.size > limit) return refused('too-large');
    return await readAtMost(file, state.size, limit);
  } catch (error) {
    return refused(diskProblem(error));
  } finally {
    await file?.close();
  }
}

/** The size said by `stat` is a start: another program may be writing, and some file systems say 0. */
async function readAtMost(file: FileHandle, expected: number, limit: number): Promise<Answer<Uint8Array>> {
  let bytes = Buffer.alloc(expected + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
    if (bytesRead === 0) return given(bytes.subarray(0, filled));
    filled += bytesRead;
    if (filled > limit) return refused('too-large');
    if (filled === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(bytes.length, 65_536))]);
  }
}

/** The first bytes of a file as text, however it is encoded; for looking at what is about to be replaced. */
export async function readBeginning(path: string, bytes: number): Promise<string> {
  const file = await open(path, CAREFULLY);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
