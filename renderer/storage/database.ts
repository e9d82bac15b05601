/** The database: its name, its tables, and how safely it writes. */
import Dexie, { type EntityTable } from 'dexie';
import type { AnyRecord } from '../domain/model.ts';

/** Never changes after the first release: another name would hide somebody's plan. */
export const DATABASE_NAME = 'whetstone';

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

/** One row about the whole. */
export interface MetaRow {
  readonly key: 'plan';
  /** Which format the records have. */
  readonly format: number;
  /** How many commits there were, so that a second window notices a first. */
  readonly revision: number;
  /** How often the plan went back to an older state; every window then goes on as another writer (M6). */
  readonly generation: number;
}

export type Database = Dexie & {
  readonly rows: EntityTable<Row, 'key'>;
  readonly runs: EntityTable<RunRow, 'writer'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
};

/** Strict: a commit is reported only once the operating system says the bytes are on the disk. */
export function openDatabase(name: string): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({ rows: 'key', runs: 'writer', meta: 'key' });
  return database;
}
