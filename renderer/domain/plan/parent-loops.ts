/** Objectives that serve each other in a ring: nobody may write one, yet two people apart can make one (SPEC B7, C4). */
import { isTombstone } from './questions.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { recordOf, resolved, type Workspace } from './workspace.ts';

/** Each ring once, starting at its smallest id; rings in order of that id. */
export function parentLoops(records: Iterable<AnyRecord>): readonly (readonly Id[])[] {
  const parents = new Map<Id, Id>();
  for (const record of records)
    if (record.kind === 'objective' && record.parent !== undefined && !isTombstone(record))
      parents.set(record.id, record.parent);
  const settled = new Set<Id>();
  const loops: Id[][] = [];
  for (const start of parents.keys()) {
    const trail: Id[] = [];
    const onTrail = new Set<Id>();
    let next: Id | undefined = start;
    while (next !== undefined && !settled.has(next) && !onTrail.has(next)) {
      trail.push(next);
      onTrail.add(next);
      next = parents.get(next);
    }
    if (next !== undefined && onTrail.has(next)) loops.push(turned(trail.slice(trail.indexOf(next))));
    for (const id of trail) settled.add(id);
  }
  return loops.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function turned(ring: readonly Id[]): Id[] {
  const first = ring.indexOf(ring.reduce((least, id) => (id < least ? id : least)));
  return [...ring.slice(first), ...ring.slice(0, first)];
}

/** The objectives from which following `parent` upwards arrives at `goal`, which is one of them; each is passed once. */
export function leadingTo(objectives: Iterable<AnyRecord>, goal: Id): ReadonlySet<Id> {
  const served = new Map<Id, Id[]>();
  for (const record of objectives) {
    if (record.kind !== 'objective' || record.parent === undefined) continue;
    const others = served.get(record.parent);
    if (others) others.push(record.id);
    else served.set(record.parent, [record.id]);
  }
  const found = new Set([goal]);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const id of found) for (const below of served.get(id) ?? []) found.add(below);
  return found;
}

/** Whether following `parent` upwards from an objective arrives at `goal`. Deleted ones count: they may come back. */
export function leadsTo(workspace: Workspace, parent: unknown, goal: Id): boolean {
  const passed = new Set<unknown>();
  let next = parent;
  while (typeof next === 'string') {
    const at = resolved(workspace, next);
    if (at === resolved(workspace, goal)) return true;
    if (passed.has(at)) return false;
    passed.add(at);
    const record = recordOf(workspace, at);
    next = record?.kind === 'objective' ? record.parent : undefined;
  }
  return false;
}
