/** The database: its name, its tables, how safely it writes, and how a connection to it is made. */
import Dexie, { type EntityTable } from 'dexie';
import type { AnyRecord } from '../domain/model.ts';
import { Refused } from './storage-problem.ts';

/** Never changes after the first release: another name would hide somebody's plan. */
export const DATABASE_NAME = 'whetstone';

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

export type Database = Dexie & {
  readonly rows: EntityTable<Row, 'key'>;
  readonly runs: EntityTable<RunRow, 'writer'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
};

/** Strict: a commit is reported only once the operating system says the bytes are on the disk. */
export function databaseCalled(name: string): Database {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as Database;
  database.version(VERSION).stores({ rows: 'key', runs: 'writer', meta: 'key' });
  return database;
}

/** Opens the connection, also again after it was lost. A database of a later version is refused and not touched. */
export async function connect(database: Database): Promise<void> {
  if (database.isOpen()) return;
  // Dexie would open such a database, and even put into it what it misses there.
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
  if ((found?.version ?? 0) >= 10 * (VERSION + 1)) throw new Refused('newer');
  await database.open();
}
