/** The plan as it stands in its tables (SPEC S1). */
import { FORMAT_VERSION } from '../domain/bundle/format.ts';
import type { AnyRecord } from '../domain/kinds/model.ts';
import { EMPTY, patched, type Workspace } from '../domain/plan/workspace.ts';
import type { MetaRow, Row, RunRow, Tables } from './database.ts';
import { Grouping } from './grouping.ts';
import { Refused } from './storage-problem.ts';

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

export async function readMeta(tables: Tables): Promise<MetaRow | undefined> {
  const meta = await tables.meta.get(META);
  if (isNewer(meta)) throw new Refused('newer');
  return meta;
}

/** Written by a later version of the app. */
export const isNewer = (meta: MetaRow | undefined): boolean => (meta?.format ?? 0) > FORMAT_VERSION;

export async function readPlan(tables: Tables, meta: MetaRow | undefined, read?: readonly Row[]): Promise<Known> {
  const [rows, runs] = await Promise.all([read ?? tables.rows.toArray(), tables.runs.toArray()]);
  return knownFrom(rows, runs, meta);
}

/** What these rows come to. */
export function knownFrom(rows: readonly Row[], runs: readonly RunRow[], meta: MetaRow | undefined): Known {
  const records = rows.flatMap((row): readonly AnyRecord[] => row.records);
  return {
    workspace: patched(EMPTY, records, new Map(runs.map(({ writer, by, at }) => [writer, { by, at }]))),
    grouping: new Grouping(rows),
    revision: meta?.revision ?? 0,
    generation: meta?.generation ?? '',
  };
}
