/** The database as the library sees it: its tables, how safely it writes, and how a connection to it is made. Fetched when first needed. */
import Dexie, { type EntityTable, type Transaction } from 'dexie';
import type { AnyRecord } from '../domain/kinds/model.ts';
import { NATIVE_VERSION, VERSION } from './database-names.ts';
import { isQuotaSpent } from './quota.ts';
import { isBrokenOff, Refused, saysNoSpace } from './storage-problem.ts';

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
  if ((found?.version ?? 0) >= NATIVE_VERSION + 10) throw new Refused('newer');
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
