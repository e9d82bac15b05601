/** Cycles of a few weeks, as a personal plan has them; any other dates are as good (SPEC Y6). */
import { WEEKDAYS, type DateRange, type Day } from '../kinds/model.ts';
import { dayAt, dayNumber } from './days.ts';

/** In weeks. */
export const SPANS = [2, 4, 6, 8, 12] as const;

/** So many whole weeks, the first day among them. */
export const spanFrom = (start: Day, weeks: number): DateRange => ({
  start,
  end: dayAt(dayNumber(start) + weeks * WEEKDAYS.length - 1),
});

/** How many weeks that is; a fraction where they are not whole. */
export const weeksIn = ({ start, end }: DateRange): number => (dayNumber(end) - dayNumber(start) + 1) / WEEKDAYS.length;
