/** The weeks of a cycle, or stretches of several, in which a check-in is due, and of which nothing was told (SPEC P18, P19). Pure; days belong to no time zone. */
import type { DateRange, Day } from '../kinds/model.ts';
import { dayAt, dayNumber } from './days.ts';

/** Two years of weeks: a row of more marks says nothing, and a file by hand may have a cycle of thousands of years. */
const MOST_WEEKS = 106;

/**
 * `told`: a check-in tells of a day in it; `missed`: it is over, and none does; `before`: it was over before there was anything to tell of;
 * `paused`: nobody was expected to; `now`: it runs, and nothing is told yet; `ahead`: it is to come.
 */
export type WeekState = 'told' | 'missed' | 'before' | 'paused' | 'now' | 'ahead';

export interface Week {
  readonly from: Day;
  /** Its last day, part of it. */
  readonly to: Day;
}

export interface RhythmWeek extends Week {
  readonly is: WeekState;
}

/** P18: the weeks of a cycle, each of `cadence` days, which cover it without gap or overlap. None where its dates make none, or more than two years of weeks. */
export function weeksOf(dates: DateRange | undefined, cadence: number): readonly Week[] {
  if (dates === undefined || dates.start > dates.end || cadence < 1) return [];
  const first = dayNumber(dates.start);
  const last = dayNumber(dates.end);
  const days = last - first + 1;
  const rest = days % cadence;
  const count = Math.max(1, Math.floor(days / cadence) + (rest * 2 >= cadence ? 1 : 0));
  if (count > MOST_WEEKS) return [];
  return Array.from({ length: count }, (_, at) => ({
    from: dayAt(first + at * cadence),
    to: dayAt(at === count - 1 ? last : first + (at + 1) * cadence - 1),
  }));
}

/** When nobody is waited for. */
export interface NotWaitedFor {
  /** Those of the key result and of its cycle. One with its days reversed pauses nothing. */
  readonly pauses: readonly DateRange[];
  /** The day on which the key result was written down; undefined where nobody can say. */
  readonly since: Day | undefined;
}

/** What each of these weeks is on the day `today`. `told` are the days check-ins tell of, in any order. */
export function rhythmOf(
  weeks: readonly Week[],
  told: readonly Day[],
  not: NotWaitedFor,
  today: Day,
): readonly RhythmWeek[] {
  return weeks.map((week) => ({ ...week, is: stateOf(week, told, not, today) }));
}

function stateOf(week: Week, told: readonly Day[], not: NotWaitedFor, today: Day): WeekState {
  if (told.some((day) => day >= week.from && day <= week.to)) return 'told';
  // While a week runs it can still be told of, however late in it the key result came.
  const since = week.to < today ? (not.since ?? '') : '';
  if (week.from < since && isMostly(week, (day) => day < since)) return 'before';
  const within = not.pauses.filter(({ start, end }) => start <= end && start <= week.to && end >= week.from);
  if (
    within.length > 0 &&
    isMostly(week, (day) => day < since || within.some(({ start, end }) => start <= day && day <= end))
  )
    return 'paused';
  if (week.from > today) return 'ahead';
  return week.to < today ? 'missed' : 'now';
}

/** P19: of more than half of its days, each counted once. */
function isMostly({ from, to }: Week, isSo: (day: Day) => boolean): boolean {
  const first = dayNumber(from);
  const days = Array.from({ length: dayNumber(to) - first + 1 }, (_, at) => dayAt(first + at));
  return days.filter(isSo).length * 2 > days.length;
}
