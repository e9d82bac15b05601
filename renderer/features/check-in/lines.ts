/** Which key results of a cycle stand in the room, and in what order (SPEC W8, P18). */
import type { Cycle, Day, Id, KeyResult, Objective, Team } from '../../domain/kinds/model.ts';
import { shownUnder } from '../../domain/plan/holding.ts';
import { isOf } from '../../domain/plan/mine.ts';
import { keyResultsIn, type Measured } from '../../domain/plan/rows.ts';
import { childrenOf, resolved, type Workspace } from '../../domain/plan/workspace.ts';

export interface Line extends Measured {
  /** The day its current check-in tells of; undefined where nobody has said anything. */
  readonly last: Day | undefined;
}

/** Whose lines are shown: a person's, those of a team's objectives, or all. */
export type Whose =
  | { readonly of: 'person'; readonly id: Id }
  | { readonly of: 'team'; readonly id: Id }
  | { readonly of: 'all' };

/** The lines of a cycle; what was silent longest stands first, and what was never told of before it. Of equals the order of the plan holds. */
export function linesOf(workspace: Workspace, cycle: Cycle, whose: Whose): readonly Line[] {
  return keyResultsIn(workspace, cycle.id)
    .filter(({ objective, keyResult }) => isShown(workspace, objective, keyResult, whose))
    .map((one) => ({ ...one, last: shownUnder(workspace, 'checkIn', one.keyResult.id).at(-1)?.day }))
    .toSorted((a, b) => {
      const [one, other] = [a.last ?? '', b.last ?? ''];
      return one === other ? 0 : one < other ? -1 : 1;
    });
}

function isShown(workspace: Workspace, objective: Objective, keyResult: KeyResult, whose: Whose): boolean {
  if (whose.of === 'all') return true;
  if (whose.of === 'person') return isOf(workspace, whose.id, keyResult);
  return objective.team !== undefined && resolved(workspace, objective.team) === resolved(workspace, whose.id);
}

/** The teams that have an objective in the cycle, in their order. */
export function teamsIn(workspace: Workspace, cycle: Cycle): readonly Team[] {
  const named = new Set(
    childrenOf(workspace, cycle.id, 'objective').flatMap(({ team }) =>
      team === undefined ? [] : resolved(workspace, team),
    ),
  );
  return childrenOf(workspace, null, 'team').filter(({ id }) => named.has(id));
}
