/** Which objectives serve which, as an indented list (SPEC X2). Pure; each objective is passed once. */
import type { Id, Objective } from '../kinds/model.ts';
import { objectivesInOrder } from './row-numbers.ts';
import { resolved, type Workspace } from './workspace.ts';

export interface Aligned {
  readonly objective: Objective;
  /** How many stand above it, 0 at the top. */
  readonly depth: number;
}

/**
 * X2: the objectives of all cycles that serve another one or are served, each once, right below the one it serves; in the order of the
 * plan. What serves an objective that is not here stands at the top, and so does the first of a ring.
 */
export function alignment(workspace: Workspace): readonly Aligned[] {
  const all = objectivesInOrder(workspace).flatMap(({ objectives }) => objectives);
  const here = new Set(all.map(({ id }) => id));
  const serving = new Map<Id, Objective[]>();
  const roots: Objective[] = [];
  for (const objective of all) {
    const above = objective.parent === undefined ? undefined : resolved(workspace, objective.parent);
    if (above === undefined || !here.has(above)) roots.push(objective);
    else if (!serving.get(above)?.push(objective)) serving.set(above, [objective]);
  }
  const listed: Aligned[] = [];
  const passed = new Set<Id>();
  // Nothing leads into a ring from the top, so that what is left in the end is part of one or hangs on one.
  for (const top of [...roots, ...all]) {
    const waiting: Aligned[] = [{ objective: top, depth: 0 }];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { objective, depth } = one;
      if (passed.has(objective.id)) continue;
      passed.add(objective.id);
      const below = serving.get(objective.id) ?? [];
      if (depth > 0 || below.length > 0 || objective.parent !== undefined) listed.push(one);
      for (const next of below.toReversed()) waiting.push({ objective: next, depth: depth + 1 });
    }
  }
  return listed;
}
