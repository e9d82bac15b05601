import { useLanguage, useMethod, useTexts } from '../../app/session/use-planner.ts';
import type { Day } from '../../domain/kinds/model.ts';
import { WEEKS } from '../../domain/progress/cadence.ts';
import { dayAt, dayNumber } from '../../domain/progress/days.ts';
import { localeOf } from '../../text/format.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import styles from './CheckIns.module.css';

/** From which to which day of the week the weeks of a cycle run: they are counted from its first day (SPEC P18). */
export function WeeksRun({ start }: { readonly start: Day }) {
  const words = checkInTexts(useTexts());
  const each = WEEKS[useMethod().cadence];
  const names = new Intl.DateTimeFormat(localeOf(useLanguage()), { weekday: 'long', timeZone: 'UTC' });
  const name = (day: Day) => names.format(new Date(`${day}T00:00:00Z`));
  return <p className={styles['what']}>{words.weeksRun(name(start), name(dayAt(dayNumber(start) + 6)), each)}</p>;
}
