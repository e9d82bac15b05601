/** What an import writes, worked out upon the plan it is written into. Fetched with all else that files need (`files/traffic.ts`). */
import type { Carried } from '../../domain/bundle/format.ts';
import { previewMerge, type MergePreview } from '../../domain/merge/preview.ts';
import { newsOfRuns } from '../../domain/merge/runs.ts';
import { apart, type Apart } from '../../domain/merge/twin-run.ts';
import { underRoles } from '../../domain/plan/pseudonyms.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Change } from '../../storage/plan-store.ts';
import type { Replica, OwnWriting } from '../session/replica.ts';
import { importStep, withImportAgain, type ImportAgain, type ImportStep } from './import-step.ts';

/** A bundle as it is merged: without what a copy of this run has written under its name counting as written here (M6). */
export const setApart = <B extends Carried>(bundle: B, written: OwnWriting, plan: Workspace): Apart<B> =>
  apart(bundle, written, plan);

interface Imported {
  readonly plan: MergePreview;
  readonly isTaken: boolean;
  /** What undoes it; null where nothing came of it. */
  readonly step: ImportStep | null;
  readonly change?: Change;
}

/** A bundle that was set apart, merged into `before`. It is taken whole or not at all. */
export function imported(before: Workspace, bundle: Carried, names: readonly string[]): Imported {
  const plan = previewMerge(before, bundle);
  const isTaken = plan.clashing.length === 0 && !plan.tooMany;
  if (!isTaken) return { plan, isTaken, step: null };
  const { records, runs } = plan;
  const step = records.length > 0 ? importStep(before, records, { names, runs }) : null;
  return { plan, isTaken, step, change: { records, runs } };
}

/** An import that was undone, brought back. */
export function importedAgain(
  before: Workspace,
  step: ImportAgain,
  replica: Replica,
): { readonly opposite: ImportStep; readonly change: Change } {
  const context = replica.context();
  const { records, numbers } = withImportAgain(before, step, context, replica.wrote);
  replica.signed(records, numbers, context);
  const told = newsOfRuns(before.runs, step.runs);
  const runs = new Map([...told, ...replica.introduction(before.runs, records)]);
  const change = underRoles(before, { records, runs });
  return { opposite: importStep(before, change.records, { names: step.names, runs: told }), change };
}
