/** What somebody means by a day as a date field has it: the field takes 27 for a year. */

/** Years that a plan may well be about; others are asked about once. */
const LIKELY = { from: 1900, to: 2200 } as const;

const yearOf = (day: string): number => Number(day.slice(0, day.indexOf('-')));

/** A year of one or two figures is one of this century. */
export function dayMeant(day: string): string {
  const year = yearOf(day);
  return day !== '' && year < 100 ? `${2000 + year}${day.slice(day.indexOf('-'))}` : day;
}

/** The first year among these days that is hardly meant. */
export const unlikelyYear = (days: readonly string[]): number | undefined =>
  days
    .filter((day) => day !== '')
    .map(yearOf)
    .find((year) => year < LIKELY.from || year > LIKELY.to);

/** What is asked once about the day a check-in tells of, before it is taken (SPEC P12). */
export type DayAsked = 'year' | 'future' | 'early';

/** `today` is the day in the calendar of whoever writes, `start` the first one of the cycle, if it has dates. */
export function askedOfDay(day: string, today: string, start: string | undefined): DayAsked | undefined {
  if (unlikelyYear([day]) !== undefined) return 'year';
  if (day > today) return 'future';
  return start !== undefined && day < start ? 'early' : undefined;
}
