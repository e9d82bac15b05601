/** Days of the calendar: whether a text is one that exists, since a calendar that is handed the 30th of February stops drawing, and counting with them. */
import type { Day } from '../kinds/model.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** For texts that begin like `2026-11-23`. */
export function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const last = month === 2 && isLeap(year) ? 29 : DAYS[month - 1];
  return last !== undefined && year >= 1 && day >= 1 && day <= last;
}

/** For texts that begin like `2026-11-23T09:12`. */
export const isInstant = (text: string): boolean =>
  isDay(text) && Number(text.slice(11, 13)) < 24 && Number(text.slice(14, 16)) < 60 && Number(text.slice(17, 19)) < 60;

const DAY = 86_400_000;

/** Days since the first of January 1970, which was a Thursday. Counting with calendar days belongs to no time zone. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The day of that number. Only for numbers between two days, or it may lie beyond year 9999. */
export const dayAt = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);
