/** Reading the plan where it is not read at once: whole, or row by row where that fails (SPEC S1, E31). */
import type Dexie from 'dexie';
import { inTransaction, Overdue, type Row, type Tables } from './database.ts';
import { readMeta, readPlan, type Known } from './read-plan.ts';
import { problemOf } from './storage-problem.ts';

/** One row is asked for so often, each time so many times as patiently: what is only slow must not be taken for damaged. */
const AGAIN = [1, 2, 4];

/** More rows than these without an answer are a disk that does not answer, and none of them is given up. */
const SILENT_ROWS = 2;

interface Read {
  readonly known: Known;
  readonly unread: readonly string[];
}

/**
 * The plan whole, or else row by row: then a plan that is only slow is read in full all the same, and a damaged row costs that row.
 * `hasWaited`: the whole was not answered for already, and is not asked for again.
 */
export async function readWholeOrInPart(database: Dexie, patience: number, hasWaited: boolean): Promise<Read> {
  const read: ReadPatiently = (work, times = 1) => inTransaction(database, 'r', work, patience * times);
  try {
    if (hasWaited) throw new Overdue();
    const known = await read(async (tables) => readPlan(tables, await readMeta(tables)));
    return { known, unread: [] };
  } catch (error) {
    if (problemOf(error) === 'newer') throw error;
    const inPart = await readInPart(database, read);
    if (inPart === null) throw error;
    return inPart;
  }
}

type ReadPatiently = <T>(work: (tables: Tables) => Promise<T>, times?: number) => Promise<T>;

/**
 * Engines keep what is large in a file of its own, and one such file may be damaged. Null where several rows are not answered for, and where
 * another window has written between two of these reads: rows of two states are no plan.
 */
async function readInPart(database: Dexie, read: ReadPatiently): Promise<Read | null> {
  const { keys, before } = await read(async (tables) => ({
    keys: await tables.rows.toCollection().primaryKeys(),
    before: await readMeta(tables),
  }));
  const rows: Row[] = [];
  const unread: string[] = [];
  let silent = 0;
  for (const key of keys) {
    const row = await readRow(key, database, read);
    if (row === 'silent') silent += 1;
    if (silent > SILENT_ROWS) return null;
    if (typeof row === 'object' && Array.isArray(row.records)) rows.push(row);
    else unread.push(key);
  }
  const known = await read(async (tables) => readPlan(tables, await readMeta(tables), rows));
  return known.revision === (before?.revision ?? 0) ? { known, unread } : null;
}

/** In a transaction of its own, since an error ends the one it is met in. `silent`: the engine never answered. */
async function readRow(key: string, database: Dexie, read: ReadPatiently): Promise<Row | 'damaged' | 'silent'> {
  for (const times of AGAIN)
    try {
      return (await read(({ rows }) => rows.get(key), times)) ?? 'damaged';
    } catch (problem) {
      if (!(problem instanceof Overdue)) return 'damaged';
      // The next attempt connects anew.
      database.close();
    }
  return 'silent';
}
