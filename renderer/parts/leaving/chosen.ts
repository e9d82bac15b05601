/** What is chosen on the screen, and the scope it comes to in the plan as it is. */
import type { HandOut } from '../../domain/bundle/scope.ts';
import type { PartOfPlan } from '../../domain/bundle/format.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { childrenOf, find, type Workspace } from '../../domain/plan/workspace.ts';

export const HOW = ['plan', 'cycle', 'team', 'objectives', 'starter'] as const;
export type How = (typeof HOW)[number];

export interface Chosen {
  readonly how: How;
  readonly cycle: Id | null;
  readonly team: Id | null;
  readonly objectives: readonly Id[];
}

export const FIRST: Chosen = { how: 'plan', cycle: null, team: null, objectives: [] };

/** What was not chosen yet, or is gone, is the first of its kind. */
export function scopeOf(workspace: Workspace, { how, cycle, team, objectives }: Chosen): PartOfPlan {
  switch (how) {
    case 'plan':
    case 'starter':
      return { of: how };
    case 'cycle':
    case 'team': {
      const id = how === 'cycle' ? cycle : team;
      const one = find(workspace, how, id ?? undefined) ?? childrenOf(workspace, null, how)[0];
      return { of: how, id: one?.id ?? '' };
    }
    case 'objectives':
      return { of: 'objectives', ids: objectives.filter((id) => find(workspace, 'objective', id)) };
  }
}

/** What comes along of that part. */
export type ComesAlong = Pick<HandOut, 'withPrivate' | 'withCheckIns' | 'withNames'>;

export const USUALLY: ComesAlong = { withPrivate: false, withCheckIns: true, withNames: true };

/** What leaves. A start holds no objective, so it holds neither what is private nor scores back. */
export function careOf(scope: PartOfPlan, { withPrivate, withCheckIns, withNames }: ComesAlong): HandOut {
  const starts = scope.of === 'starter';
  return {
    scope,
    withPrivate: withPrivate && !starts,
    withCheckIns: withCheckIns || starts,
    withNames,
    withSamples: false,
  };
}
