/** Weekdays and working days, by the number of a day (`progress/days.ts`). Days are handed in as the gate lets them in: from year 1 to 9999. */
import { WEEKDAYS, type Weekday } from '../kinds/model.ts';

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
