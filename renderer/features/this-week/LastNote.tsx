import { navigate } from '../../app/places/navigate.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { lastNote } from '../../domain/progress/this-week.ts';
import { day as dayText } from '../../text/format.ts';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Part } from './Part.tsx';
import styles from './ThisWeek.module.css';

/** What was said last in a check-in, in one's own words: where one goes on. */
export function LastNote({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = thisWeekTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const said = lastNote(workspace, cycle);
  if (!said) return null;
  const { keyResult, note, day } = said;
  return (
    <Part title={words.lastNote}>
      <blockquote className={styles['note']} dir="auto">
        {note}
      </blockquote>
      <p className={styles['line']}>
        <button
          type="button"
          className={styles['of']}
          dir="auto"
          onClick={() => navigate(planner, { at: 'row', row: keyResult.id, details: true })}
        >
          {cleanLine(keyResult.title ?? '') || texts.plan.untitled}
        </button>
        {day !== '' && <span className={styles['about']}>{words.noteOn(dayText(day, language))}</span>}
      </p>
    </Part>
  );
}
