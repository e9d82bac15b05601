/** What nobody has checked in where it is waited for now (SPEC L7). Pure. */
import type { Cycle, DateRange, KeyResult } from '../kinds/model.ts';
import { methodIn } from '../plan/method.ts';
import type { DayOf } from '../plan/since.ts';
import { childrenOf, type Workspace } from '../plan/workspace.ts';
import { daysApart } from './cadence.ts';
import { dayAt } from './days.ts';
import { weeksOf } from './rhythm.ts';
import { daysSince, lastTold } from './scoring.ts';
import { dueCheckIns } from './this-week.ts';

export interface NotTold {
  readonly keyResult: KeyResult;
  /** How long ago it was told of last, in days; undefined where it never was. */
  readonly days: number | undefined;
}

export interface NotCheckedIn {
  /** The running stretch; undefined where none runs, and then it is what is silent for too long. */
  readonly stretch: DateRange | undefined;
  readonly of: readonly NotTold[];
}

const DAY = 86_400_000;

/** `now` in milliseconds as the reader's clock shows them. `silent` is what is silent for too long. */
export function notCheckedIn(
  workspace: Workspace,
  cycle: Cycle,
  silent: readonly Pick<NotTold, 'keyResult'>[],
  { now, dayOf }: { readonly now: number; readonly dayOf: DayOf },
): NotCheckedIn {
  const today = dayAt(Math.floor(now / DAY));
  const week = weeksOf(cycle.dates, daysApart(methodIn(workspace).cadence)).find(
    ({ from, to }) => from <= today && today <= to,
  );
  const sinceTold = (keyResult: KeyResult): NotTold => {
    const day = lastTold(childrenOf(workspace, keyResult.id, 'checkIn'));
    return { keyResult, days: day === undefined ? undefined : Math.max(0, daysSince(day, now, cycle.dates?.end)) };
  };
  const due = dueCheckIns(workspace, cycle, today, dayOf).map(({ keyResult }) => keyResult);
  if (!week && due.length === 0) return { stretch: undefined, of: silent.map(({ keyResult }) => sinceTold(keyResult)) };
  return { stretch: week && { start: week.from, end: week.to }, of: due.map(sinceTold) };
}
