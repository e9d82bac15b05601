/** Where something has to be decided by a person (SPEC Q1). */
import { isTombstone, questionsOf, type CorrectionsApart, type Question } from './questions.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { apartOn, isReplacing } from './in-view.ts';
import { childIndexKeyOf, recordOf, resolved, type Workspace } from './workspace.ts';

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
  if (changed.size === 0) return known.records;
  const around = besideChanged(workspace, changed, known.records);
  const again = new Set([...changed, ...around]);
  const fresh = [...again].flatMap((id) => records.get(id) ?? []).flatMap(asking);
  return [...known.records.filter(({ id }) => !again.has(id)), ...fresh];
}

/** K6: a correction changes what is asked about those beside it: those that asked, and those that ask now. */
function besideChanged(workspace: Workspace, changed: ReadonlySet<Id>, asked: readonly AnyRecord[]): readonly Id[] {
  const shelves = new Set(
    [...changed].flatMap((id) => {
      const record = workspace.records.get(id);
      return record && isReplacing(record.kind) ? [childIndexKeyOf(workspace.joined, record)] : [];
    }),
  );
  if (shelves.size === 0) return [];
  const before = asked.filter((one) => isReplacing(one.kind) && shelves.has(childIndexKeyOf(workspace.joined, one)));
  const now = [...shelves].flatMap((name) => [...apartOn(workspace.children.get(name) ?? []).keys()]);
  return [...before.map(({ id }) => id), ...now];
}

/**
 * What is open about a record as it is shown. What gave way speaks through the record that stands for it; only a deletion in
 * dispute stays its own.
 */
export function questionsAbout(workspace: Workspace, shown: AnyRecord): readonly (Question | CorrectionsApart)[] {
  const { joined, children } = workspace;
  const own = questionsOf(shown).filter(({ about }) => about === 'deletion' || !joined.leaders.has(shown.id));
  if (!isReplacing(shown.kind)) return own;
  const apart = apartOn(children.get(childIndexKeyOf(joined, shown)) ?? []).get(shown.id);
  return apart ? [...own, { about: 'corrections', records: apart.leaders }] : own;
}
