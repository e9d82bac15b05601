/** Where the shown cycle stands, worked out once for each state of the plan (SPEC L6). */
import { questionsAbout } from '../../domain/plan/asking-records.ts';
import { commentIds, openComments } from '../../domain/plan/threads.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { rowsOfPart, standingOf, type Standing, type StandingPart } from '../../domain/progress/standing.ts';
import { askingIn } from '../editing/asking.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { dayHere, onTheirClock } from '../session/today.ts';

interface Known {
  readonly plan: Workspace;
  readonly cycle: Cycle;
  readonly day: number;
  readonly standing: Standing;
}
const known = new WeakMap<PlanStateStore, Known>();

const DAY = 86_400_000;

/** `now` in milliseconds; what is known of the plan is known for the day. */
export function standingIn(store: PlanStateStore, plan: Workspace, cycle: Cycle, now: number): Standing {
  const before = known.get(store);
  const there = onTheirClock(now);
  const day = Math.floor(there / DAY);
  if (before?.plan === plan && before.cycle === cycle && before.day === day) return before.standing;
  const { records } = askingIn(store, plan);
  const standing = standingOf(plan, cycle, {
    now: there,
    dayOf: dayHere,
    questions: records.map((record) => [record, questionsAbout(plan, record).length] as const),
    openComments: openComments(plan, commentIds(plan)),
  });
  known.set(store, { plan, cycle, day, standing });
  return standing;
}

/** The rows of one part of a cycle; none of a cycle that is not there. */
export function rowsInPart(store: PlanStateStore, plan: Workspace, cycle: Id, part: StandingPart): readonly Id[] {
  const found = find(plan, 'cycle', cycle);
  return found ? rowsOfPart(standingIn(store, plan, found, Date.now()), part) : [];
}
