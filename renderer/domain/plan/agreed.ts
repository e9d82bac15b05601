/** What was agreed about a row when its cycle was committed, and what has become of it since (SPEC L2-L5). */
import { same } from '../register/canonical.ts';
import type { AnyRecord, Baseline, Id, KeyResult, Metric, Objective, Revised, Revision } from '../kinds/model.ts';
import { stageOf } from './stage.ts';
import { childrenOf, find, resolved, type Workspace } from './workspace.ts';

/** The rows of which something is agreed. */
export type AgreedRow = Objective | KeyResult;
export const isAgreedRow = (record: AnyRecord | undefined): record is AgreedRow =>
  record?.kind === 'objective' || record?.kind === 'keyResult';

export const AGREED_FIELDS = ['title', 'metric'] as const;
export type AgreedField = (typeof AGREED_FIELDS)[number];
/** What a field of what was agreed says. */
export type Value = string | Metric | undefined;

/** The cycle a row stands in. */
export function cycleOf(workspace: Workspace, row: AgreedRow): Id | undefined {
  const objective = row.kind === 'objective' ? row : find(workspace, 'objective', row.objective);
  return objective?.cycle;
}

export const valueIn = (row: AgreedRow, field: AgreedField): Value =>
  field === 'title' ? row.title : row.kind === 'keyResult' ? row.metric : undefined;

const baselinesOf = (workspace: Workspace, row: Id): readonly Baseline[] => childrenOf(workspace, row, 'baseline');

/** L2: what was agreed about a row in the cycle it stands in. Where the commit is not known it counts as that of this cycle. */
export function agreedHere(workspace: Workspace, row: AgreedRow): readonly Baseline[] {
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
export function agreedOf(workspace: Workspace, row: AgreedRow): readonly Baseline[] {
  const here = agreedHere(workspace, row);
  return here.length > 0 ? here : baselinesOf(workspace, row.id);
}

export const isInDraft = (workspace: Workspace, row: AgreedRow): boolean =>
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

export const revisionsOf = (workspace: Workspace, row: Id, field: AgreedField): readonly Revision[] =>
  childrenOf(workspace, row, 'revision').filter(({ change }) => change?.field === field);

/** A change as it is written down. */
export const revised = (field: AgreedField, from: Value, to: Value): Revised =>
  ({
    field,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }) as Revised;
