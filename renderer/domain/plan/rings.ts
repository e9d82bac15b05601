/**
 * Objectives that serve each other in a ring as the plan shows them (SPEC Q5). Merging can close one, and so can joining: then no two
 * records name each other, but what they were joined into does.
 */
import type { Objective } from '../kinds/model.ts';
import { parentLoops } from './parent-loops.ts';
import { find, recordOf, resolved, type Workspace } from './workspace.ts';

/** Each ring once, from its smallest id on along what serves what. */
export function ringsIn(workspace: Workspace): readonly (readonly Objective[])[] {
  const { leaders } = workspace.joined;
  const shown = function* () {
    for (const { id, kind } of workspace.records.values()) {
      const record = kind === 'objective' && !leaders.has(id) ? recordOf(workspace, id) : undefined;
      if (record?.kind !== 'objective' || record.parent === undefined) continue;
      yield { ...record, parent: resolved(workspace, record.parent) };
    }
  };
  return parentLoops(shown()).map((ring) => ring.flatMap((id) => find(workspace, 'objective', id) ?? []));
}
