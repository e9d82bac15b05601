/** What has become of what was agreed about a row (SPEC L3-L5), and what is not agreed yet (L2). Apart from `agreed.ts`, since no first screen tells of it. */
import { same } from '../register/canonical.ts';
import type { Baseline, Id, Reason, Revision } from '../kinds/model.ts';
import {
  AGREED_FIELDS,
  agreedHere,
  agreedOf,
  isAccountedFor,
  isAgreedRow,
  isInDraft,
  revisionsOf,
  valueIn,
  type AgreedField,
  type AgreedRow,
  type Value,
} from './agreed.ts';
import { childrenOf, recordOf, type Workspace } from './workspace.ts';

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
  if (!isAgreedRow(row) || agreedOf(workspace, row).length === 0) return [];
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

/** L2: the objectives and key results of a cycle that say something and are not agreed there yet, in the order of its plan. */
export const notAgreedIn = (workspace: Workspace, cycle: Id): readonly AgreedRow[] =>
  childrenOf(workspace, cycle, 'objective')
    .flatMap((objective): readonly AgreedRow[] => [objective, ...childrenOf(workspace, objective.id, 'keyResult')])
    .filter((row) => saysSomething(row) && agreedHere(workspace, row).length === 0);

const saysSomething = (row: AgreedRow): boolean =>
  (row.title ?? '').trim() !== '' || valueIn(row, 'metric') !== undefined;
