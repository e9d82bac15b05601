import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { given, refused } from './answers.ts';
import { backupName, parseBackupName, type NamedBackup } from './backup-names.ts';
import { expiredBackups } from './backup-retention.ts';
import { LIMITS, type Answer, type BackupEntry, type BackupReason, type WrittenBackup } from './contract.ts';
import { diskProblem } from './disk-problem.ts';
import { kindOf } from './file-kind.ts';
import type { Log } from './log.ts';
import { readText } from './read-text.ts';
import { TEMPORARY, writeAtomically } from './write-atomically.ts';

export interface Backups {
  /** Writes one backup, its second copy, and lets expired ones go. Calls are done one after another. */
  write(asks: { readonly reason: BackupReason; readonly text: string }): Promise<Answer<WrittenBackup>>;
  /** Newest first. */
  list(): Promise<Answer<readonly BackupEntry[]>>;
  read(asks: { readonly id: string }): Promise<Answer<{ readonly text: string }>>;
}

interface BackupNeeds {
  readonly folder: string;
  /** The second folder's path, or null. It is made if only its last part is missing: a stick that is out is not invented. */
  readonly secondFolder: () => string | null;
  readonly now: () => number;
  readonly log: Log;
}

type Found = NamedBackup & { readonly bytes: number };

export function createBackups({ folder, secondFolder, now, log }: BackupNeeds): Backups {
  let last: Promise<unknown> = Promise.resolve();

  const writeNow = async (reason: BackupReason, text: string): Promise<Answer<WrittenBackup>> => {
    if (Buffer.byteLength(text) > LIMITS.bundleBytes) return refused('too-large');
    const id = await put(folder, reason, now(), text);
    if (!id.ok) {
      log('backup-failed', id.problem);
      return id;
    }
    await prune(folder, id.value, now(), log);
    return given({ id: id.value, secondCopy: await copy(id.value, text) });
  };

  const copy = async (id: string, text: string): Promise<WrittenBackup['secondCopy']> => {
    const second = secondFolder();
    if (second === null) return 'none';
    const made = await makeFolder(second);
    const written = made.ok ? await writeAtomically(join(second, id), text) : made;
    if (!written.ok) {
      log('backup-failed', written.problem);
      return written.problem;
    }
    await prune(second, id, now(), log);
    return 'written';
  };

  return {
    write: ({ reason, text }) => {
      const written = last.then(() => writeNow(reason, text));
      last = written.catch(() => undefined);
      return written;
    },
    list: async () => {
      const found = await findBackups(folder);
      if (!found.ok) return found;
      const newestFirst = found.value.toSorted((a, b) => b.at - a.at);
      return given(
        newestFirst.map(({ id, reason, at, bytes }) => ({ id, reason, at: new Date(at).toISOString(), bytes })),
      );
    },
    read: async ({ id }) => {
      if (parseBackupName(id) === null) return refused('bad-request');
      const text = await readText(join(folder, id), LIMITS.bundleBytes);
      return text.ok ? given({ text: text.value }) : text;
    },
  };
}

/** Writes under the first moment from now on that no other backup has, so that the order of two is never in doubt. */
async function put(folder: string, reason: BackupReason, now: number, text: string): Promise<Answer<string>> {
  const made = await makeFolder(folder);
  const found = made.ok ? await findBackups(folder) : made;
  if (!found.ok) return found;
  const taken = new Set(found.value.map(({ at }) => at));
  let at = now;
  while (taken.has(at)) at += 1;
  const id = backupName(reason, at);
  const written = await writeAtomically(join(folder, id), text);
  return written.ok ? given(id) : written;
}

async function makeFolder(folder: string): Promise<Answer<null>> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return given(null);
  } catch (error) {
    return (await kindOf(folder)) === 'folder' ? given(null) : refused(diskProblem(error));
  }
}

/** Backups by their names. What else lies in the folder, or is empty, is neither counted nor touched. */
async function findBackups(folder: string): Promise<Answer<readonly Found[]>> {
  try {
    const found: Found[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const named = entry.isFile() ? parseBackupName(entry.name) : null;
      const bytes = named === null ? 0 : await sizeOf(join(folder, entry.name));
      if (named !== null && bytes > 0) found.push({ ...named, bytes });
    }
    return given(found);
  } catch (error) {
    const problem = diskProblem(error);
    return problem === 'not-found' ? given([]) : refused(problem);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Never takes the backup just written, whatever the clock says, and what a power cut left half-written goes as well. */
async function prune(folder: string, written: string, now: number, log: Log): Promise<void> {
  try {
    const found = await findBackups(folder);
    const expired = found.ok ? expiredBackups(found.value, now).filter((id) => id !== written) : [];
    const halfWritten = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
    for (const name of [...expired, ...halfWritten]) await rm(join(folder, name), { force: true });
  } catch (error) {
    log('prune-failed', error);
  }
}
