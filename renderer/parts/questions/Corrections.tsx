import { recordTitle } from '../../wording/record-title.ts';
import { saidIn } from '../../wording/said-in.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Answers.module.css';

interface Props {
  readonly records: readonly AnyRecord[];
  /** Each has its digit as a key; whoever shows them listens for it. */
  readonly byDigit?: boolean;
  readonly onKeep: (record: AnyRecord) => void;
}

/** Corrections of one thing that were made apart, side by side, each with its writer and a button to keep it (K6). */
export function Corrections({ records, byDigit = false, onKeep }: Props) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  return (
    <ol className={styles['answers']}>
      {records.map((record, at) => {
        const { words, who, day } = saidIn(record, reader);
        return (
          <li key={record.id} className={styles['answer']}>
            <p className={styles['words']} dir="auto">
              {words || recordTitle(record, reader)}
            </p>
            <p className={styles['who']}>
              {who}
              {day !== undefined && <span className={styles['day']}>{day}</span>}
              {at === records.length - 1 && <span className={styles['stands']}>{questions.stands}</span>}
            </p>
            <Button
              size="small"
              shortcut={byDigit && at < 9 ? String(at + 1) : undefined}
              onClick={() => onKeep(record)}
            >
              <VisuallyHidden>{questions.keepThisOf(who)}</VisuallyHidden>
              <span aria-hidden>{questions.keepThis}</span>
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
