/** The database: its name, its tables, how safely it writes, and how a connection to it is made. */
import Dexie, { type EntityTable, type Transaction } from 'dexie';
import type { AnyRecord } from '../domain/kinds/model.ts';
import { isQuotaSpent } from './quota.ts';
import { isBrokenOff, Refused, saysNoSpace } from './storage-problem.ts';

/** Never changes after the first release: another name would hide somebody's plan. */
export const DATABASE_NAME = 'whetstone';

/** A copy of a plan on this machine, under a name only this machine knows. */
export type CopyId = string;

/** The copy that was here before there could be others. */
export const FIRST_COPY: CopyId = 'first';

/** Each copy has a database to itself; the first keeps the name it always had. */
export const databaseOf = (copy: CopyId): string =>
  copy === FIRST_COPY ? DATABASE_NAME : `${DATABASE_NAME}-copy-${copy}`;

/** The copy that has this database; null for a database that is none of ours. */
export const copyWith = (database: string): CopyId | null =>
  database === DATABASE_NAME ? FIRST_COPY : (OF_A_COPY.exec(database)?.[1] ?? null);

/** The copies whose databases are on this disk, whatever else is known of them. */
export async function copiesOnDisk(): Promise<readonly CopyId[]> {
  const found = await indexedDB.databases();
  return found.flatMap(({ name = '' }) => copyWith(name) ?? []);
}

/** What every copy but the first is called by: as `newId` makes it. */
const WORD = '[a-z0-5]{12}';

const OF_A_COPY = new RegExp(`^${DATABASE_NAME}-copy-(${WORD})$`);

/** What a copy can be called. Main takes no other name; a test holds the two equal. */
export const COPY_ID = new RegExp(`^(?:${FIRST_COPY}|${WORD})$`);

export const isCopyId = (value: unknown): value is CopyId => typeof value === 'string' && COPY_ID.test(value);

/** Takes a copy's database off this disk, for good. */
export const removeDatabaseOf = (copy: CopyId): Promise<void> => Dexie.delete(databaseOf(copy));

/** Goes up when a table or an index changes. The browser counts ten for each. */
const VERSION = 1;

/**
 * What is loaded and edited together: an objective with its key results, initiatives and check-ins, or all people. A row
 * costs about the same to write whatever it holds, so fifty thousand records are some hundreds of rows.
 */
export interface Row {
  readonly key: string;
  readonly records: readonly AnyRecord[];
}

export interface RunRow {
  readonly writer: string;
  readonly by: string;
  readonly at: string;
}

/** One row about the whole; there from the first commit on. */
export interface MetaRow {
  readonly key: 'plan';
  /** Which format the records have. */
  readonly format: number;
  /** How many commits there were, so that a second window notices a first. */
  readonly revision: number;
  /** A random name, another one each time the plan goes back to an older state; every window then writes as another (M6). */
  readonly generation: string;
}

export interface Tables {
  readonly rows: EntityTable<Row, 'key'>;
  readonly runs: EntityTable<RunRow, 'writer'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
}

const TABLES = { rows: 'key', runs: 'writer', meta: 'key' } as const satisfies Record<keyof Tables, string>;

/** Strict: a commit is reported only once the operating system says the bytes are on the disk. */
export function databaseCalled(name: string): Dexie {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
  database.version(VERSION).stores(TABLES);
  return database;
}

/** Opens the connection, also again after it was lost. A database of a later version is refused and not touched. */
export async function connect(database: Dexie): Promise<void> {
  if (database.isOpen()) return;
  // Dexie would open such a database, and even put into it what it misses there.
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
  if ((found?.version ?? 0) >= 10 * (VERSION + 1)) throw new Refused('newer');
  await database.open();
}

/** A transaction was broken off since it took longer than it may. */
export class Overdue extends Error {}

/**
 * Does all of `work` in one transaction, or none of it. The tables it is given belong to that transaction: Dexie's own
 * would be guessed from what is being awaited, and where the guess fails they write outside of it.
 *
 * `atMost`: so many milliseconds later the transaction is broken off, and `Overdue` is thrown. An engine can fail to answer at all where a
 * file is damaged.
 */
export async function inTransaction<T>(
  database: Dexie,
  mode: 'r' | 'rw',
  work: (tables: Tables) => Promise<T>,
  atMost?: number,
): Promise<T> {
  await connect(database);
  let aborted: Promise<unknown> = Promise.resolve(null);
  let isOverdue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await database.transaction(`${mode}!`, Object.keys(TABLES), (transaction) => {
      aborted = whyAborted(transaction.idbtrans);
      if (atMost !== undefined)
        timer = setTimeout(() => {
          isOverdue = true;
          transaction.abort();
        }, atMost);
      return work(tablesOf(transaction));
    });
  } catch (error) {
    if (isOverdue) throw new Overdue();
    // The library tells of the request that was broken off. Why it was is said a moment later, by the engine.
    const reason = isBrokenOff(error) ? await aborted : null;
    throw saysNoSpace(reason) || (await isQuotaSpent(error)) ? new Refused('disk-full') : error;
  } finally {
    clearTimeout(timer);
  }
}

const whyAborted = (transaction: IDBTransaction): Promise<unknown> =>
  new Promise((settle) => {
    for (const end of ['abort', 'complete']) transaction.addEventListener(end, () => settle(transaction.error));
  });

const tablesOf = (transaction: Transaction): Tables => ({
  rows: transaction.table('rows'),
  runs: transaction.table('runs'),
  meta: transaction.table('meta'),
});
