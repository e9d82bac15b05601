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
