/**
 * What lies in each backup, found out by reading it through the gate: how much it holds, and whether it can be read at all. Main
 * knows no OKRs, and what is on a disk can go bad later, so a backup is read when somebody looks at it: one after the other, with
 * room to draw in between, and once in a run unless the plan it is compared with has changed.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ParseCache } from '../../domain/bundle/parse-cache.ts';
import { readBundle } from '../../domain/bundle/read.ts';
import { differences } from '../../domain/difference/difference.ts';
import { countsOf, type Counts } from '../../domain/plan/counts.ts';
import { holdsNames, rolesIn } from '../../domain/plan/pseudonyms.ts';
import { EMPTY, patched, type Workspace } from '../../domain/plan/workspace.ts';
import type { BackupEntry, Platform } from '../../platform/platform.ts';
import type { UnreadProblem } from '../files/file-sentence.ts';
import { nextTask } from '../session/unhurried.ts';

export type Backup = BackupEntry;

export type Look =
  | {
      readonly is: 'complete';
      readonly counts: Counts;
      /** In how much it differs from `against`. */
      readonly differences: number;
      readonly against: Workspace;
      /** It says names of people who are a role in `against`. */
      readonly holdsNames: boolean;
    }
  | ({ readonly is: 'unreadable' } & UnreadProblem);

export interface Looks {
  /** By the backup's id and size. */
  readonly looks: ReadonlyMap<string, Look>;
}

const keyOf = ({ id, bytes }: BackupEntry): string => `${id} ${bytes}`;

export const lookOf = ({ looks }: Looks, backup: BackupEntry): Look | undefined => looks.get(keyOf(backup));

/** What a look found may have been found beside a plan that is another by now; then it says nothing of how the two differ. */
export const isOf = (now: Workspace, look: Look): boolean => look.is !== 'complete' || look.against === now;

export class BackupShelf {
  readonly state: StoreApi<Looks> = createStore(() => ({ looks: new Map() }));
  readonly #platform: Pick<Platform, 'readBackup'>;
  readonly #now: () => Workspace;
  #wanted: readonly BackupEntry[] = [];
  #reading: Promise<void> | null = null;

  constructor(platform: Pick<Platform, 'readBackup'>, now: () => Workspace) {
    this.#platform = platform;
    this.#now = now;
  }

  /** Looks at these, in this order, and no longer at those asked for before. Resolves when there is none left. */
  look(backups: readonly BackupEntry[]): Promise<void> {
    this.#wanted = backups;
    return (this.#reading ??= this.#readAll());
  }

  /** Nobody looks any more: what is being read is the last. */
  leave(): void {
    this.#wanted = [];
  }

  async #readAll(): Promise<void> {
    // What was begun before is told to be over in the same breath as the last look at what is wanted.
    await nextTask();
    try {
      // Most of each backup is in the next one, and need not be looked through again.
      const known = new ParseCache();
      for (let next = this.#next(); next; next = this.#next()) {
        await nextTask();
        const look = await this.#read(next, known);
        const key = keyOf(next);
        this.state.setState(({ looks }) => ({ looks: new Map([...looks, [key, look]]) }));
      }
    } finally {
      this.#reading = null;
    }
  }

  /** The first that was not looked at, or was compared with a plan that is another by now. */
  #next(): BackupEntry | undefined {
    const { looks } = this.state.getState();
    return this.#wanted.find((backup) => {
      const look = looks.get(keyOf(backup));
      return !look || !isOf(this.#now(), look);
    });
  }

  async #read(backup: BackupEntry, known: ParseCache): Promise<Look> {
    const kept = await this.#platform.readBackup({ id: backup.id });
    if (!kept.ok) return { is: 'unreadable', from: 'file', problem: kept.problem };
    await nextTask();
    const read = readBundle(kept.value.text, known);
    if (!read.ok) return { is: 'unreadable', from: 'gate', problem: read.problem };
    await nextTask();
    const then = patched(EMPTY, read.bundle.records, read.bundle.runs);
    await nextTask();
    const against = this.#now();
    return {
      is: 'complete',
      counts: countsOf(then),
      differences: differences(then, against).length,
      against,
      holdsNames: holdsNames(rolesIn(against), then),
    };
  }
}
