/** Where something has to be decided by a person (SPEC Q1). */
import { isTombstone, questionsOf, type Question } from './questions.ts';
import type { AnyRecord } from '../kinds/model.ts';
import { recordOf, resolved, type Workspace } from './workspace.ts';

/**
 * Q1: the records with a question, in no order. With what was found in the plan this one came from, only what changed since
 * is looked at.
 */
export function askingRecords(
  workspace: Workspace,
  known?: { readonly plan: Workspace; readonly records: readonly AnyRecord[] },
): readonly AnyRecord[] {
  const { records, joined } = workspace;
  const asking = (record: AnyRecord): readonly AnyRecord[] => {
    if (isTombstone(record)) return [];
    const shown = joined.leaders.has(record.id) ? record : (recordOf(workspace, record.id) ?? record);
    return questionsAbout(workspace, shown).length > 0 ? [shown] : [];
  };
  if (!known || joined !== known.plan.joined) return [...records.values()].flatMap(asking);
  const changed = new Set([...records.changedSince(known.plan.records)].flatMap((id) => [id, resolved(workspace, id)]));
  const fresh = [...changed].flatMap((id) => records.get(id) ?? []).flatMap(asking);
  return changed.size === 0 ? known.records : [...known.records.filter(({ id }) => !changed.has(id)), ...fresh];
}

/**
 * What is open about a record as it is shown. What gave way speaks through the record that stands for it; only a deletion in
 * dispute stays its own.
 */
export const questionsAbout = ({ joined }: Workspace, shown: AnyRecord): readonly Question[] =>
  questionsOf(shown).filter(({ about }) => about === 'deletion' || !joined.leaders.has(shown.id));
