import { navigate } from '../../app/places/navigate.ts';
import { dayHere } from '../../app/session/today.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle, Day } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { dueCheckIns } from '../../domain/progress/this-week.ts';
import { dueIn } from '../../domain/rituals/schedule.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { day as dayText } from '../../text/format.ts';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Part } from './Part.tsx';
import styles from './ThisWeek.module.css';

/** The check-ins and the meetings that are due. Each leads to where it is done. */
export function Due({ cycle, day }: { readonly cycle: Cycle; readonly day: Day }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = thisWeekTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const checkIns = dueCheckIns(workspace, cycle, day, dayHere);
  const meetings = dueIn(workspace, cycle, day);
  return (
    <Part title={words.due}>
      {checkIns.length + meetings.length === 0 && <p className={styles['faint']}>{words.nothingDue}</p>}
      <ul className={styles['list']}>
        {checkIns.map(({ keyResult, by }) => {
          const title = cleanLine(keyResult.title ?? '') || texts.plan.untitled;
          return (
            <li key={keyResult.id} className={styles['line']}>
              <RecordFence of={keyResult}>
                <button
                  type="button"
                  className={styles['to']}
                  data-due
                  dir="auto"
                  onClick={() => navigate(planner, { at: 'check-in', keyResult: keyResult.id })}
                >
                  {words.checkIn(title)}
                </button>
                {by !== undefined && <span className={styles['about']}>{words.by(dayText(by, language))}</span>}
              </RecordFence>
            </li>
          );
        })}
        {meetings.map(({ id, sort, on }) => (
          <li key={id} className={styles['line']}>
            <button
              type="button"
              className={styles['to']}
              onClick={() => navigate(planner, { at: 'room', room: 'rituals' })}
            >
              {words.meeting(texts.records.rituals[sort])}
            </button>
            <span className={styles['about']}>{dayText(on, language)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
