/** Reading the plan from the disk: whole, or row by row where that fails (SPEC S1, E31). */
import { FORMAT_VERSION } from '../domain/bundle/format.ts';
import type { AnyRecord } from '../domain/kinds/model.ts';
import { EMPTY, patched, type Workspace } from '../domain/plan/workspace.ts';
import type Dexie from 'dexie';
import { inTransaction, Overdue, type MetaRow, type Row, type Tables } from './database.ts';
import { Grouping } from './grouping.ts';
import { Refused, problemOf } from './storage-problem.ts';

/** A state of the database as this window knows it. */
export interface Known {
  readonly workspace: Workspace;
  readonly grouping: Grouping;
  readonly revision: number;
  readonly generation: string;
}

/** The key of the one row about the whole. */
export const META = 'plan';

/**
 * Milliseconds until a read of the whole plan is broken off and goes on row by row: Chromium sometimes never answers where the file of a large
 * row is cut.
 */
export const PATIENCE = 5_000;

/** One row is asked for so often, each time so many times as patiently: what is only slow must not be taken for damaged. */
const AGAIN = [1, 2, 4];

/** More rows than these without an answer are a disk that does not answer, and none of them is given up. */
const SILENT_ROWS = 2;

export async function readMeta(tables: Tables): Promise<MetaRow | undefined> {
  const meta = await tables.meta.get(META);
  if (meta && meta.format > FORMAT_VERSION) throw new Refused('newer');
  return meta;
}

interface Read {
  readonly known: Known;
  readonly unread: readonly string[];
}

/** The plan whole, or else row by row: then a plan that is only slow is read in full all the same, and a damaged row costs that row. */
export async function readWholeOrInPart(database: Dexie, patience: number): Promise<Read> {
  const read: ReadPatiently = (work, times = 1) => inTransaction(database, 'r', work, patience * times);
  try {
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

export async function readPlan(tables: Tables, meta: MetaRow | undefined, read?: readonly Row[]): Promise<Known> {
  const [rows, runs] = await Promise.all([read ?? tables.rows.toArray(), tables.runs.toArray()]);
  const records = rows.flatMap((row): readonly AnyRecord[] => row.records);
  return {
    workspace: patched(EMPTY, records, new Map(runs.map(({ writer, by, at }) => [writer, { by, at }]))),
    grouping: new Grouping(rows),
    revision: meta?.revision ?? 0,
    generation: meta?.generation ?? '',
  };
}
