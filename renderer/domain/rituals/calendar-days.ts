/** Counting with calendar days, which belong to no time zone. Days are handed in as the gate lets them in: from year 1 to 9999. */
import { WEEKDAYS, type Day, type Weekday } from '../kinds/model.ts';

const DAY = 86_400_000;

/** Days since the first of January 1970, which was a Thursday. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The day of that number. Only for numbers between two days, or it may lie beyond year 9999. */
export const dayAt = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

/** Monday is 0. */
export const weekdayIndex = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** The first day of that name on `number` or after it. */
export const nextWeekday = (number: number, weekday: Weekday): number =>
  number + ((WEEKDAYS.indexOf(weekday) - weekdayIndex(number) + 7) % 7);

const SATURDAY = 5;
const SUNDAY = 6;

/** The Friday before a Saturday or Sunday; a working day is itself. */
export const workingDayBefore = (number: number): number =>
  weekdayIndex(number) < SATURDAY ? number : number - (weekdayIndex(number) - SATURDAY + 1);

/** The nearest working day: the Friday before a Saturday, the Monday after a Sunday. */
export const workingDayNear = (number: number): number =>
  weekdayIndex(number) === SUNDAY ? number + 1 : workingDayBefore(number);
