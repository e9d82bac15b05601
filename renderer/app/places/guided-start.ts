/**
 * How far somebody is in the guided start of a personal plan (SPEC Y8). It lies in the small storage of the page, called by the database
 * (I2): it is how one person begins, and no part of the plan.
 */
import type { Cycle, Day } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';

export const GUIDED_STEPS = ['lastCycle', 'areas', 'write', 'keyResults', 'firstStep'] as const;
export type GuidedStep = (typeof GUIDED_STEPS)[number];

/** [METHOD: agenda H]; together three quarters of an hour. */
export const MINUTES: Readonly<Record<GuidedStep, number>> = {
  lastCycle: 5,
  areas: 5,
  write: 15,
  keyResults: 15,
  firstStep: 5,
};

const keyOf = (database: string): string => `${database}-guided`;

/** Null where it was not begun, or is over. */
export function guidedStep(database: string): GuidedStep | null {
  try {
    const kept = localStorage.getItem(keyOf(database));
    return GUIDED_STEPS.find((step) => step === kept) ?? null;
  } catch {
    return null;
  }
}

export function keepGuidedStep(database: string, step: GuidedStep | null): void {
  try {
    if (step === null) localStorage.removeItem(keyOf(database));
    else localStorage.setItem(keyOf(database), step);
  } catch {
    // Then it holds as long as the room is open.
  }
}

interface AroundTheStart {
  /** To be looked back at. */
  readonly last: Cycle | undefined;
  /** In which the start is made, where that is not the shown one. */
  readonly next: Cycle | undefined;
}

/** Y8: the cycle that was, and the one to be written in, seen from the shown one: whoever looks back is shown the former. */
export function cyclesAround(workspace: Workspace, shown: Cycle | undefined, day: Day): AroundTheStart {
  const cycles = childrenOf(workspace, null, 'cycle');
  const isOver = ({ id, dates }: Cycle) => isClosed(workspace, id) || (dates !== undefined && dates.end < day);
  const isWritten = ({ id }: Cycle) => childrenOf(workspace, id, 'objective').length > 0;
  const at = cycles.findIndex(({ id }) => id === shown?.id);
  const before = at < 0 ? cycles : cycles.slice(0, at);
  if (shown && isOver(shown) && isWritten(shown))
    return { last: shown, next: cycles.slice(at + 1).find((cycle) => !isOver(cycle)) };
  return { last: before.findLast(isWritten), next: undefined };
}
