/**
 * Objectives that serve each other in a ring as the plan shows them (SPEC Q5). Merging can close one, and so can joining: then no two
 * records name each other, but what they were joined into does.
 */
import type { Id, Objective } from '../kinds/model.ts';
import { parentLoops } from './parent-loops.ts';
import { find, recordOf, resolved, type Workspace } from './workspace.ts';

type Rings = readonly (readonly Objective[])[];

/**
 * Each ring once, from its smallest id on along what serves what. With what was found in the plan this one came from, all objectives
 * are followed anew only where one of them serves another than before.
 */
export function ringsIn(workspace: Workspace, known?: { readonly plan: Workspace; readonly rings: Rings }): Rings {
  const rings =
    known && servesAlike(known.plan, workspace)
      ? known.rings.map((ring) => ring.map(({ id }) => id))
      : closedIn(workspace);
  return rings.map((ring) => ring.flatMap((id) => find(workspace, 'objective', id) ?? []));
}

function closedIn(workspace: Workspace): readonly (readonly Id[])[] {
  const { leaders } = workspace.joined;
  const shown = function* () {
    for (const { id, kind } of workspace.records.values()) {
      const record = kind === 'objective' && !leaders.has(id) ? recordOf(workspace, id) : undefined;
      if (record?.kind !== 'objective' || record.parent === undefined) continue;
      yield { ...record, parent: resolved(workspace, record.parent) };
    }
  };
  return parentLoops(shown());
}

function servesAlike(before: Workspace, now: Workspace): boolean {
  if (before.joined !== now.joined) return false;
  for (const id of now.records.changedSince(before.records))
    if (servedBy(before, id) !== servedBy(now, id)) return false;
  return true;
}

const servedBy = (workspace: Workspace, id: Id): Id | undefined => find(workspace, 'objective', id)?.parent;
