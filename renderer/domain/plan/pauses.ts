/** When nobody is expected to check in. */
import type { DateRange, Day, Id } from '../kinds/model.ts';
import { expectedSince, type DayOf } from './since.ts';
import { childrenOf, type Workspace } from './workspace.ts';

/** P19: the days on which nobody is expected to check in for this key result: those of its own pauses, and of those of its cycle. */
export const pausesOf = (workspace: Workspace, cycle: Id, keyResult: Id): readonly DateRange[] =>
  [cycle, keyResult].flatMap((about) => childrenOf(workspace, about, 'pause').flatMap(({ dates }) => dates ?? []));

/**
 * When nobody is expected to check in for this key result: during its own pauses and those of its cycle (P19), and before it was written
 * down or agreed (P18).
 */
export const notWaitedFor = (
  workspace: Workspace,
  cycle: Id,
  keyResult: Id,
  dayOf: DayOf,
): { readonly pauses: readonly DateRange[]; readonly since: Day | undefined } => ({
  pauses: pausesOf(workspace, cycle, keyResult),
  since: expectedSince(workspace, cycle, keyResult, dayOf),
});
