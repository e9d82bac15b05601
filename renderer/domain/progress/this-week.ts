/** What a week asks of whoever works by a plan: check-ins, a next step for each key result, and what was said last (SPEC Y4, Y5). Pure. */
import type { Cycle, DateRange, Day, Initiative } from '../kinds/model.ts';
import { cleanLine } from '../plan/clean-text.ts';
import { isClosed } from '../plan/closed.ts';
import { shownUnder } from '../plan/holding.ts';
import { methodIn } from '../plan/method.ts';
import { notWaitedFor, pausesOf } from '../plan/pauses.ts';
import { keyResultsIn, type Measured } from '../plan/rows.ts';
import type { DayOf } from '../plan/since.ts';
import { childrenOf, type Workspace } from '../plan/workspace.ts';
import { daysApart } from './cadence.ts';
import { dayNumber } from './days.ts';
import { rhythmOf, weeksOf } from './rhythm.ts';
import { daysWaited, isSettled } from './scoring.ts';

const DAY = 86_400_000;

export interface DueCheckIn extends Measured {
  /** The last day of the stretch it is due in; undefined where the cycle has no stretches. */
  readonly by: Day | undefined;
}

export interface NextStep extends Measured {
  /** Undefined where none is written, or all are done. */
  readonly step: Initiative | undefined;
}

export interface LastNote extends Measured {
  readonly note: string;
  readonly day: Day;
}

const toldOf = (workspace: Workspace, { keyResult }: Measured): readonly Day[] =>
  shownUnder(workspace, 'checkIn', keyResult.id).map(({ day }) => day);

/** Without dates it always runs. */
const isRunning = (dates: DateRange | undefined, today: Day): boolean =>
  dates === undefined || (dates.start <= today && today <= dates.end);

/** Y4: the key results of which nothing is told yet in the stretch that runs on the day `today`, and more is to be told (P13). None in a closed cycle. */
export function dueCheckIns(workspace: Workspace, cycle: Cycle, today: Day, dayOf: DayOf): readonly DueCheckIn[] {
  if (isClosed(workspace, cycle.id)) return [];
  const apart = daysApart(methodIn(workspace).cadence);
  const weeks = weeksOf(cycle.dates, apart);
  return keyResultsIn(workspace, cycle.id).flatMap((one): readonly DueCheckIn[] => {
    const { id, metric } = one.keyResult;
    if (isSettled(metric, childrenOf(workspace, id, 'checkIn'))) return [];
    const told = toldOf(workspace, one);
    if (weeks.length === 0) {
      const last = told.at(-1);
      const pauses = pausesOf(workspace, cycle.id, one.keyResult.id);
      const [now, isPaused] = [dayNumber(today), pauses.some(({ start, end }) => start <= today && today <= end)];
      const isTold = last !== undefined && daysWaited(last, now * DAY, pauses) < apart;
      return isTold || isPaused || !isRunning(cycle.dates, today) ? [] : [{ ...one, by: undefined }];
    }
    const rhythm = rhythmOf(weeks, told, notWaitedFor(workspace, cycle.id, id, dayOf), today);
    const now = rhythm.find(({ is, from, to }) => is === 'now' && from <= today && today <= to);
    return now ? [{ ...one, by: now.to }] : [];
  });
}

/** Y5: for each key result the first of its initiatives that is not done. None in a closed cycle. */
export const nextSteps = (workspace: Workspace, cycle: Cycle): readonly NextStep[] =>
  isClosed(workspace, cycle.id)
    ? []
    : keyResultsIn(workspace, cycle.id).map((one) => ({
        ...one,
        step: childrenOf(workspace, one.keyResult.id, 'initiative').find(({ done }) => done !== true),
      }));

/** Y5: the note of the check-in that tells of the latest day, of those that have one. */
export function lastNote(workspace: Workspace, cycle: Cycle): LastNote | undefined {
  let last: LastNote | undefined;
  for (const one of keyResultsIn(workspace, cycle.id))
    for (const { speaks, day } of shownUnder(workspace, 'checkIn', one.keyResult.id)) {
      const note = speaks?.kind === 'checkIn' ? (speaks.note ?? '') : '';
      if (cleanLine(note).trim() === '' || (last && day < last.day)) continue;
      last = { ...one, note, day };
    }
  return last;
}
