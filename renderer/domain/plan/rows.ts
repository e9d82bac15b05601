/** The plan of one cycle as a list of rows: which records are rows, and which stand under which. */
import type { AnyRecord, Id, Initiative, KeyResult, Objective, OutlineKind } from '../kinds/model.ts';
import { contentOf, isAsking, livingUnder } from './row-content.ts';
import { childrenOf, parentOf, recordOf, type Workspace } from './workspace.ts';
import { objectiveAbove } from './above.ts';

export type RowRecord = Objective | KeyResult | Initiative;

export interface Row {
  readonly id: Id;
  readonly kind: OutlineKind;
  /** What it stands under: cycle, objective or key result. */
  readonly home: Id;
  readonly record: RowRecord;
}

const row = (record: RowRecord, home: Id): Row => ({ id: record.id, kind: record.kind, home, record });

/** Depth first, in order: what the eye meets from top to bottom. */
export function rowsOf(workspace: Workspace, cycle: Id): readonly Row[] {
  return childrenOf(workspace, cycle, 'objective').flatMap((objective) => [
    row(objective, cycle),
    ...childrenOf(workspace, objective.id, 'keyResult').flatMap((keyResult) => [
      row(keyResult, objective.id),
      ...childrenOf(workspace, keyResult.id, 'initiative').map((initiative) => row(initiative, keyResult.id)),
    ]),
  ]);
}

/** A key result with the objective it stands under. */
export interface Measured {
  readonly objective: Objective;
  readonly keyResult: KeyResult;
}

/** The key results of a cycle, in the order of its plan. */
export const keyResultsIn = (workspace: Workspace, cycle: Id): readonly Measured[] =>
  childrenOf(workspace, cycle, 'objective').flatMap((objective) =>
    childrenOf(workspace, objective.id, 'keyResult').map((keyResult) => ({ objective, keyResult })),
  );

/** The objective a row is part of, itself included; undefined for what is nowhere in an outline. */
export function objectiveOf(workspace: Workspace, id: Id): Id | undefined {
  const row = recordOf(workspace, id);
  return isRowRecord(row) ? objectiveAbove(workspace, row)?.id : undefined;
}

/** The row a record of any kind is or stands under, deleted or not; undefined for what stands under none, such as a cycle. */
export function rowAbove(workspace: Workspace, record: AnyRecord): RowRecord | undefined {
  // In a file a record can be its own home.
  const passed = new Set<Id>();
  let at: AnyRecord | undefined = record;
  while (at && !isRowRecord(at) && !passed.has(at.id)) {
    passed.add(at.id);
    const home = parentOf(at);
    at = home ? recordOf(workspace, home) : undefined;
  }
  return isRowRecord(at) ? at : undefined;
}

export const CHILD = { objective: 'keyResult', keyResult: 'initiative' } as const;

export const siblingsOf = (workspace: Workspace, { home, kind }: Row): readonly RowRecord[] =>
  childrenOf(workspace, home, kind);

export const childrenIn = (workspace: Workspace, { id, kind }: Row): readonly RowRecord[] =>
  kind === 'initiative' ? [] : childrenOf(workspace, id, CHILD[kind]);

/** O6: a row with nothing in it but its place, nothing living under it and no question open; Backspace takes it away. */
export const isBlank = (workspace: Workspace, { id, record }: Row): boolean =>
  contentOf(record).length === 0 && livingUnder(workspace, id).length === 0 && !isAsking(record);

export const isRowRecord = (record: AnyRecord | undefined): record is RowRecord =>
  record?.kind === 'objective' || record?.kind === 'keyResult' || record?.kind === 'initiative';
