/** Where a cycle holds more objectives than are usual in a plan (SPEC V4). */
import type { Cycle } from '../kinds/model.ts';
import { cleanLine } from '../plan/clean-text.ts';
import { ownerOf } from '../plan/mine.ts';
import { childrenOf, find, type Workspace } from '../plan/workspace.ts';

/** A team with more objectives than are usual, or a person with more where those have no team. */
export interface BeyondCap {
  readonly by: 'team' | 'owner' | 'nobody';
  /** Empty where it has none. */
  readonly name: string;
  readonly count: number;
}

/** In the order in which the first of their objectives stand. */
export function beyondCap(workspace: Workspace, cycle: Cycle, cap: number): readonly BeyondCap[] {
  const groups = new Map<string, BeyondCap>();
  for (const objective of childrenOf(workspace, cycle.id, 'objective')) {
    const team = find(workspace, 'team', objective.team);
    const whose = team ?? ownerOf(workspace, objective);
    const by = team ? 'team' : whose ? 'owner' : 'nobody';
    const key = whose?.id ?? '';
    const name = cleanLine(whose?.name ?? '').trim();
    groups.set(key, { by, name, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].filter(({ count }) => count > cap);
}
