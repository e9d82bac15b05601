/** What is alive, but under something deleted for good, never seen, or of the wrong kind (SPEC M4, M5, W5): shown, never dropped. */
import { isTombstone } from './questions.ts';
import { CHILD_KINDS, hasParent, type ChildRecord } from '../kinds/homes.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { canHold, parentOf, resolved, childIndexKeyOf, type Workspace } from './workspace.ts';

export type Orphan = ChildRecord;

/** By id. With what was found in the plan this one came from, only what changed since is looked at. */
export function orphanedRecords(
  workspace: Workspace,
  known?: { readonly plan: Workspace; readonly records: readonly Orphan[] },
): readonly Orphan[] {
  // A record is homeless or not by what stands on its shelf and by the home of that name.
  const others = known && new Set(changedNames(workspace, known.plan));
  const found = known?.records.filter((one) => !others?.has(childIndexKeyOf(workspace.joined, one))) ?? [];
  const shelves = others ? [...others].map((name) => workspace.children.get(name) ?? []) : workspace.children.values();
  const { leaders } = workspace.joined;
  // Home by home, since what stands under one asks for it together, and homes are a tenth as many as records.
  for (const shelf of shelves) {
    const [any] = shelf;
    const home = any ? parentOf(any) : null;
    if (home === null) continue;
    const above = home === undefined ? undefined : workspace.records.get(resolved(workspace, home));
    const held: readonly string[] = CHILD_KINDS.filter((kind) => canHold(above, kind));
    for (const record of shelf)
      if (!held.includes(record.kind) && hasParent(record) && !isTombstone(record) && !leaders.has(record.id))
        found.push(record);
  }
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function* changedNames(now: Workspace, before: Workspace): Generator<string> {
  yield* now.children.changedSince(before.children);
  yield* now.records.changedSince(before.records);
}

/** C14: a deleted record and what it lived under as far as that is deleted too, the lowest first. Empty if it is not deleted. */
export function tombstonesAbove(workspace: Workspace, id: Id): readonly AnyRecord[] {
  const gone = new Map<Id, AnyRecord>();
  for (let at = workspace.records.get(id); at && isTombstone(at) && !gone.has(at.id);) {
    gone.set(at.id, at);
    const home = parentOf(at);
    at = home ? workspace.records.get(resolved(workspace, home)) : undefined;
  }
  return [...gone.values()];
}
