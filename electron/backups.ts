import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { given, refused } from './answers.ts';
import { backupName, newestFirst, parseBackupName, type NamedBackup } from './backup-names.ts';
import { expiredBackups } from './backup-retention.ts';
import {
  DAYS_DELETED_KEPT,
  LIMITS,
  type Answer,
  type BackupEntry,
  type BackupReason,
  type WrittenBackup,
} from './contract.ts';
import { diskProblem } from './disk-problem.ts';
import { kindOf } from './file-kind.ts';
import type { Log } from './log.ts';
import { readText } from './read-text.ts';
import { clearHalfWritten, writeAtomically } from './write-atomically.ts';

export interface Backups {
  /** Writes one backup, its second copy, and lets expired ones go. Calls are done one after another. */
  write(asks: { readonly reason: BackupReason; readonly text: string }): Promise<Answer<WrittenBackup>>;
  /** Newest first, with the copies in the second folder of which there is nothing here. */
  list(): Promise<Answer<readonly BackupEntry[]>>;
  read(asks: { readonly id: string }): Promise<Answer<{ readonly text: string }>>;
}

/** Those of one copy. */
export interface BackupsOfCopy extends Backups {
  /**
   * Removes all of them, once the window has said that the plan is gone for good. Those in the second folder stay. All stay where the last
   * one was not written when the plan was deleted, or that is not long ago by main's own clock: a page that is in the wrong hands, or
   * wrong about its copies, removes nothing that could still be wanted.
   */
  removeDeleted(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

interface BackupNeeds {
  readonly folder: string;
  /** The second folder's path, or null. It is made if only its last part is missing: a stick that is out is not invented. */
  readonly secondFolder: () => string | null;
  readonly now: () => number;
  readonly log: Log;
}

interface Written {
  readonly reason: BackupReason;
  readonly text: string;
  readonly at: number;
}

type Found = NamedBackup & { readonly bytes: number };

export function createBackups({ folder, secondFolder, now, log }: BackupNeeds): BackupsOfCopy {
  let last: Promise<unknown> = Promise.resolve();
  /** The highest count this run has given, in either folder. */
  let highest = 0;

  /** Writes under the next count of that folder, which is `counted` unless the folder has gone further. */
  const put = async (into: string, asks: Written, counted: number): Promise<Answer<NamedBackup>> => {
    const made = await makeFolder(into);
    const found = made.ok ? await findBackups(into) : made;
    if (!found.ok) return found;
    const sequence = found.value.reduce((next, one) => Math.max(next, one.sequence + 1), counted);
    highest = Math.max(highest, sequence);
    const named = { ...asks, sequence, id: backupName(asks.reason, asks.at, sequence) };
    const written = await writeAtomically(join(into, named.id), asks.text);
    return written.ok ? given(named) : written;
  };

  const writeNow = async (asks: Written): Promise<Answer<WrittenBackup>> => {
    if (Buffer.byteLength(asks.text) > LIMITS.bundleBytes) return refused('too-large');
    const written = await put(folder, asks, highest + 1);
    if (!written.ok) {
      log('backup-failed', written.problem);
      return written;
    }
    const { id, sequence } = written.value;
    await prune(folder, id, log);
    return given({ id, secondCopy: await copy(asks, sequence) });
  };

  /** Older copies may lie there than backups here: after this folder was lost, the counting goes on from theirs. */
  const copy = async (asks: Written, sequence: number): Promise<WrittenBackup['secondCopy']> => {
    const second = secondFolder();
    if (second === null) return 'none';
    const written = await put(second, asks, sequence);
    if (!written.ok) {
      log('backup-failed', written.problem);
      return written.problem;
    }
    await prune(second, written.value.id, log);
    return 'written';
  };

  return {
    write: ({ reason, text }) => {
      const written = last.then(() => writeNow({ reason, text, at: now() }));
      last = written.catch(() => undefined);
      return written;
    },
    list: async () => {
      const found = await findBackups(folder);
      const second = secondFolder();
      const copies = second === null ? null : await findBackups(second);
      if (!found.ok && !(copies?.ok && copies.value.length > 0)) return found;
      const here = found.ok ? found.value : [];
      const known = new Set(here.map(({ id }) => id));
      const onlyCopies = copies?.ok ? copies.value.filter(({ id }) => !known.has(id)) : [];
      return given(
        newestFirst([...here, ...onlyCopies]).map(({ id, reason, at, bytes }) => ({
          id,
          reason,
          at: new Date(at).toISOString(),
          bytes,
          isCopy: !known.has(id),
        })),
      );
    },
    read: async ({ id }) => {
      if (parseBackupName(id) === null) return refused('bad-request');
      const text = await readText(join(folder, id), LIMITS.bundleBytes);
      if (text.ok) return given({ text: text.value });
      const second = secondFolder();
      const copy = second === null ? text : await readText(join(second, id), LIMITS.bundleBytes);
      return copy.ok ? given({ text: copy.value }) : text;
    },
    removeDeleted: async () => {
      const found = await findBackups(folder);
      const [newest] = found.ok ? newestFirst(found.value) : [];
      if (!found.ok || newest?.reason !== 'before-delete' || now() - newest.at < DAYS_DELETED_KEPT * DAY) return;
      try {
        // The one that says so goes last: where this is cut off, the next start goes on.
        for (const { id } of newestFirst(found.value).toReversed()) await rm(join(folder, id), { force: true });
      } catch (error) {
        log('prune-failed', error);
      }
      // What a person has put there stays, and so does the folder the others lie in.
      await rmdir(folder).catch(() => undefined);
    },
  };
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

/** Never takes the backup just written, and what a power cut left half-written goes as well. */
async function prune(folder: string, written: string, log: Log): Promise<void> {
  try {
    const found = await findBackups(folder);
    const expired = found.ok ? expiredBackups(found.value).filter((id) => id !== written) : [];
    await clearHalfWritten(folder);
    for (const name of expired) await rm(join(folder, name), { force: true });
  } catch (error) {
    log('prune-failed', error);
  }
}
