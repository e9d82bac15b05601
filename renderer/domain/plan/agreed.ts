/** What was agreed about a row when its cycle was committed, and what has become of it since (SPEC L2-L5). */
import { same } from '../register/canonical.ts';
import type {
  AnyRecord,
  Baseline,
  Id,
  KeyResult,
  Metric,
  Objective,
  Reason,
  Revised,
  Revision,
} from '../kinds/model.ts';
import { stageOf } from './stage.ts';
import { childrenOf, find, recordOf, type Workspace } from './workspace.ts';

/** The rows of which something is agreed. */
export type AgreedRow = Objective | KeyResult;
export const isAgreedRow = (record: AnyRecord | undefined): record is AgreedRow =>
  record?.kind === 'objective' || record?.kind === 'keyResult';

export const AGREED_FIELDS = ['title', 'metric'] as const;
export type AgreedField = (typeof AGREED_FIELDS)[number];
type Value = string | Metric | undefined;

/** The cycle a row stands in. */
export function cycleOf(workspace: Workspace, row: AgreedRow): Id | undefined {
  const objective = row.kind === 'objective' ? row : find(workspace, 'objective', row.objective);
  return objective?.cycle;
}

export const valueIn = (row: AgreedRow, field: AgreedField): Value =>
  field === 'title' ? row.title : row.kind === 'keyResult' ? row.metric : undefined;

const baselinesOf = (workspace: Workspace, row: Id): readonly Baseline[] => childrenOf(workspace, row, 'baseline');

/** L3: whether what changes in this row is written down: it was agreed, and its cycle is a draft no more. */
export const isRecorded = (workspace: Workspace, row: AgreedRow): boolean =>
  baselinesOf(workspace, row.id).length > 0 && stageOf(workspace, cycleOf(workspace, row)).is !== 'draft';

/** L4: whether a value is what was agreed, or one in which a change that was written down ends. */
export function isAccountedFor(workspace: Workspace, row: AgreedRow, field: AgreedField): boolean {
  const agreed = baselinesOf(workspace, row.id);
  const value = valueIn(row, field);
  return (
    agreed.every((one) => same(one[field], value)) ||
    revisionsOf(workspace, row.id, field).some(({ change }) => same(change?.to, value))
  );
}

const revisionsOf = (workspace: Workspace, row: Id, field: AgreedField): readonly Revision[] =>
  childrenOf(workspace, row, 'revision').filter(({ change }) => change?.field === field);

/** One thing that is no longer as it was agreed. */
export interface Change {
  readonly field: AgreedField;
  readonly from: Value;
  readonly to: Value;
  /** Who changed it and when; undefined where nobody wrote that down (L4). */
  readonly revision: Revision | undefined;
  readonly reasons: readonly Reason[];
}

/** What has become of what was agreed about a row, the oldest change first; empty where all is as agreed. */
export function changesSince(workspace: Workspace, id: Id): readonly Change[] {
  const row = recordOf(workspace, id);
  if (!isAgreedRow(row) || baselinesOf(workspace, row.id).length === 0) return [];
  return AGREED_FIELDS.flatMap((field) => {
    const written: readonly Change[] = revisionsOf(workspace, row.id, field).map((revision) => ({
      field,
      from: revision.change?.from,
      to: revision.change?.to,
      revision,
      reasons: childrenOf(workspace, revision.id, 'reason'),
    }));
    if (isAccountedFor(workspace, row, field)) return written;
    const to = valueIn(row, field);
    const from = baselinesOf(workspace, row.id).find((one) => !same(one[field], to))?.[field];
    return [...written, { field, from: written.at(-1)?.to ?? from, to, revision: undefined, reasons: [] }];
  });
}

/** A change as it is written down. */
export const revised = (field: AgreedField, from: Value, to: Value): Revised =>
  ({
    field,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }) as Revised;
