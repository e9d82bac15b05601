import type { Day } from '../../domain/kinds/model.ts';
import type { RhythmWeek } from '../../domain/progress/rhythm.ts';
import { WEEKS } from '../../domain/progress/cadence.ts';
import { useLanguage, useMethod, useTexts } from '../../app/session/use-planner.ts';
import { day as dayText } from '../../text/format.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import styles from './CheckIns.module.css';

interface Props {
  readonly weeks: readonly RhythmWeek[];
  readonly onFillIn: (day: Day) => void;
}

/** A mark for each week of the cycle. Each missed one is a way to fill it in: silence is not good news, and not for ever. */
export function Rhythm({ weeks, onFillIn }: Props) {
  const words = checkInTexts(useTexts());
  const language = useLanguage();
  const each = WEEKS[useMethod().cadence];
  const missed = weeks.filter(({ is }) => is === 'missed').length;
  if (weeks.length === 0) return null;
  return (
    <div className={styles['rhythm']}>
      {missed > 0 && <span className={styles['missed']}>{words.missed(missed, each)}</span>}
      <ol className={styles['weeks']} aria-label={words.weeks(each)}>
        {weeks.map(({ from, to, is }) => {
          const word = words.week[is](words.fromTo(dayText(from, language), dayText(to, language)), each);
          return (
            <li key={from}>
              {is === 'missed' ? (
                <button
                  type="button"
                  className={styles['week']}
                  aria-label={word}
                  title={word}
                  onClick={() => onFillIn(from)}
                >
                  <span className={styles['mark']} data-is={is} />
                </button>
              ) : (
                <span className={styles['week']} role="img" aria-label={word} title={word}>
                  <span className={styles['mark']} data-is={is} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
