import { answerText, isProse, recordsNamed, whoWrote } from '../../wording/answer-text.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { Sibling } from '../../domain/register/register.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Naming } from '../Naming.tsx';
import { AnswerWords } from './AnswerWords.tsx';
import styles from './Answers.module.css';

interface Props {
  readonly record: AnyRecord;
  readonly field: string;
  /** The one that stands in the plan is the first. */
  readonly answers: readonly Sibling[];
  /** Each has its digit as a key; the card listens for it. */
  readonly byDigit?: boolean;
  readonly onKeep: (answer: Sibling, button: Element) => void;
}

/** The answers to one question side by side, each with its writer and a button to keep it. */
export function Answers({ record, field, answers, byDigit = false, onKeep }: Props) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const said = ({ value }: Sibling): string =>
    record.kind === 'foreign' ? JSON.stringify(value ?? null) : answerText(record.kind, field, value, reader);
  return (
    <ol className={styles['answers']}>
      {answers.map((answer, at) => {
        const who = whoWrote(answer.stamp, reader);
        const other = answers[at === 0 ? 1 : 0];
        return (
          <li key={answer.stamp} className={styles['answer']}>
            <Naming as="div" records={recordsNamed(record.kind, field, [answer.value], workspace)}>
              <AnswerWords
                text={said(answer)}
                beside={other && isProse(record.kind, field) ? said(other) : undefined}
              />
            </Naming>
            <p className={styles['who']}>
              {who.name}
              {who.day !== undefined && <span className={styles['day']}>{who.day}</span>}
              {at === 0 && <span className={styles['stands']}>{questions.stands}</span>}
            </p>
            <Button
              size="small"
              shortcut={byDigit && at < 9 ? String(at + 1) : undefined}
              onClick={({ currentTarget }) => onKeep(answer, currentTarget)}
            >
              <VisuallyHidden>{questions.keepThisOf(who.whole)}</VisuallyHidden>
              <span aria-hidden>{questions.keepThis}</span>
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
