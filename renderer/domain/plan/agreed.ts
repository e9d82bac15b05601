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
import { childrenOf, find, recordOf, resolved, type Workspace } from './workspace.ts';

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

/** L2: what was agreed about a row in the cycle it stands in. Where the commit is not known it counts as that of this cycle. */
function agreedHere(workspace: Workspace, row: AgreedRow): readonly Baseline[] {
  const cycle = cycleOf(workspace, row);
  return baselinesOf(workspace, row.id).filter(({ commit }) => {
    const step = commit === undefined ? undefined : find(workspace, 'transition', commit);
    return (
      step?.cycle === undefined ||
      (cycle !== undefined && resolved(workspace, step.cycle) === resolved(workspace, cycle))
    );
  });
}

/** What was agreed about a row: as long as nothing is where it stands, what was where it came from. */
function agreedOf(workspace: Workspace, row: AgreedRow): readonly Baseline[] {
  const here = agreedHere(workspace, row);
  return here.length > 0 ? here : baselinesOf(workspace, row.id);
}

/** L2: the objectives and key results of a cycle that say something and are not agreed there yet, in the order of its plan. */
export const notAgreedIn = (workspace: Workspace, cycle: Id): readonly AgreedRow[] =>
  childrenOf(workspace, cycle, 'objective')
    .flatMap((objective): readonly AgreedRow[] => [objective, ...childrenOf(workspace, objective.id, 'keyResult')])
    .filter((row) => saysSomething(row) && agreedHere(workspace, row).length === 0);

const saysSomething = (row: AgreedRow): boolean =>
  (row.title ?? '').trim() !== '' || valueIn(row, 'metric') !== undefined;

const isInDraft = (workspace: Workspace, row: AgreedRow): boolean =>
  stageOf(workspace, cycleOf(workspace, row)).is === 'draft';

/** L3: whether what changes in this row is written down: it was agreed, and its cycle is a draft no more. */
export const isRecorded = (workspace: Workspace, row: AgreedRow): boolean =>
  baselinesOf(workspace, row.id).length > 0 && !isInDraft(workspace, row);

/** L4: whether a value is what was agreed, or one in which a change that was written down ends. */
export function isAccountedFor(workspace: Workspace, row: AgreedRow, field: AgreedField): boolean {
  const value = valueIn(row, field);
  return (
    agreedOf(workspace, row).every((one) => same(one[field], value)) ||
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

/**
 * What has become of what was agreed about a row, the oldest change first; empty where nothing has. In a draft nobody has to write anything
 * down, so that nothing is missing there.
 */
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
    if (isInDraft(workspace, row) || isAccountedFor(workspace, row, field)) return written;
    const to = valueIn(row, field);
    const from = originalOf(workspace, row, field)?.[field];
    return [...written, { field, from: written.at(-1)?.to ?? from, to, revision: undefined, reasons: [] }];
  });
}

/** What was agreed and is unlike what stands. */
const originalOf = (workspace: Workspace, row: AgreedRow, field: AgreedField): Baseline | undefined =>
  agreedOf(workspace, row).find((one) => !same(one[field], valueIn(row, field)));

/**
 * L5: what stands beside a row, at most once for each field: what was agreed, and who made it what it is now, which is the last of these
 * changes that ends in the value that stands. Nothing where that is what was agreed, or where the cycle is a draft.
 */
export function changesInSight(
  workspace: Workspace,
  id: Id,
  changes: readonly Change[] = changesSince(workspace, id),
): readonly Change[] {
  const row = recordOf(workspace, id);
  if (changes.length === 0 || !isAgreedRow(row) || isInDraft(workspace, row)) return [];
  return AGREED_FIELDS.flatMap((field) => {
    const original = originalOf(workspace, row, field);
    const to = valueIn(row, field);
    const own = changes.filter((change) => change.field === field);
    const last = own.findLast((change) => same(change.to, to)) ?? own.at(-1);
    return original && last ? [{ ...last, from: original[field], to }] : [];
  });
}

/** A change as it is written down. */
export const revised = (field: AgreedField, from: Value, to: Value): Revised =>
  ({
    field,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }) as Revised;
