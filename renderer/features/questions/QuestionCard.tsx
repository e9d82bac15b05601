import { useId } from 'react';
import { goToAsked } from '../../app/places/go-to.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { useIsOfPrivate, useOffPaper } from '../../app/places/on-paper.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { nameOf, type OpenQuestion } from '../../domain/commands/answering.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { AskedCorrections } from './AskedCorrections.tsx';
import { AskedField } from './AskedField.tsx';
import styles from './Questions.module.css';

interface Props {
  /** All that is asked about one record. */
  readonly asked: readonly [OpenQuestion, ...OpenQuestion[]];
  readonly onFocus: (open: OpenQuestion) => void;
}

/** One record with all that is asked about it, and where in the plan it stands. */
export function QuestionCard({ asked, onFocus }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { records } = texts;
  const questions = questionTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const title = useId();
  const [{ record }] = asked;
  const reader = { workspace, texts, language };
  const fields = asked.flatMap(({ question }) => (question.about === 'field' ? [question.field] : []));
  const offPaper = useOffPaper(record);
  const isPrivate = useIsOfPrivate(record);
  const objective = objectiveAbove(workspace, record);
  return (
    <li className={styles['card']} data-private={offPaper}>
      <div className={styles['head']}>
        <p id={title} className={styles['about']}>
          <span className={styles['kind']}>
            {records.kinds[record.kind]}
            {objective && objective.id !== record.id && (
              <span className={styles['within']}>{questions.within(recordTitle(objective, reader))}</span>
            )}
          </span>
          <span className={styles['name']}>{recordTitle(record, reader)}</span>
          {isPrivate && <PrivateMark />}
        </p>
        <Button size="small" variant="quiet" onClick={() => goToAsked(planner, record, fields)}>
          {questions.show}
        </Button>
      </div>
      {asked.map((open) => {
        const { question } = open;
        const props = { title, onFocus: () => onFocus(open) };
        return question.about === 'corrections' ? (
          <AskedCorrections key={nameOf(open)} question={question} {...props} />
        ) : (
          <AskedField key={nameOf(open)} open={{ record: open.record, question }} {...props} />
        );
      })}
    </li>
  );
}
