import type { MouseEvent } from 'react';
import { questionsOf, type Question } from '../../../domain/plan/questions.ts';
import type { PlanRecord } from '../../../domain/kinds/model.ts';
import { isRowRecord } from '../../../domain/plan/rows.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { Answers } from '../../../parts/questions/Answers.tsx';
import { Disputed } from '../../../parts/questions/Disputed.tsx';
import { useAnswering } from '../../../parts/questions/use-answering.ts';
import { fieldName } from '../../../text/field-name.ts';
import { questionTexts } from '../../../text/later/questions.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRowActions } from '../use-row-actions.ts';
import { Section } from './Section.tsx';
import { stayIn } from '../../../parts/use-deletion.ts';
import styles from './Questions.module.css';
import { rowActTexts } from '../../../text/later/row-acts.ts';

/** Check-ins and comments are written once, so no answer can be written into them. */
type Asked = Exclude<PlanRecord, { kind: 'checkIn' | 'comment' | 'resolution' }>;

interface QuestionsProps {
  readonly record: Asked;
  /** Where it must be said what they are about. */
  readonly title?: string;
}

/** What a merge left for a person to decide. An answer is an ordinary edit, so undo brings the question back. */
export function Questions({ record, title }: QuestionsProps) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const { answer, problem } = useAnswering();
  const open = questionsOf(record);
  if (open.length === 0) return null;
  const { id } = record;
  return (
    <Section title={title ?? questions.toAnswer}>
      {open.map((question) => {
        if (question.about === 'deletion')
          return <Deletion key="deleted" record={record} question={question} answer={answer} />;
        const { field, answers } = question;
        const name = fieldName(field, texts);
        return (
          <div key={field} className={styles['question']} role="group" aria-label={questions.twoAnswers(name)}>
            <p className={styles['about']}>{name}</p>
            <Answers
              record={record}
              field={field}
              answers={answers}
              onKeep={({ stamp }, button) => {
                stayIn(button);
                void answer({ do: 'answer', id, field, stamp }, questions.settled(name, answers.length - 1));
              }}
            />
          </div>
        );
      })}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Section>
  );
}

interface DeletionProps {
  readonly record: Asked;
  readonly question: Extract<Question, { about: 'deletion' }>;
  readonly answer: ReturnType<typeof useAnswering>['answer'];
}

function Deletion({ record, question, answer }: DeletionProps) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const { act } = useRowActions();
  const keep = ({ currentTarget }: MouseEvent) => {
    stayIn(currentTarget);
    void answer({ do: 'keep', id: record.id }, questions.kept);
  };
  const remove = ({ currentTarget }: MouseEvent) => {
    // A row goes as its own key takes it away, which leads on to the next one.
    if (isRowRecord(record)) return void act(record.id, 'delete');
    stayIn(currentTarget);
    void answer({ do: 'delete', id: record.id }, questions.deletedNow);
  };
  return (
    <div className={styles['question']} role="group" aria-label={questions.deletedAndChanged}>
      <p className={styles['about']}>{questions.deletedAndChanged}</p>
      <Disputed record={record} fields={question.fields} />
      <div className={styles['verdict']}>
        <Button size="small" onClick={keep}>
          {questions.keepIt}
        </Button>
        <Button size="small" variant="danger-quiet" onClick={remove}>
          {rowActTexts(texts).delete}
        </Button>
      </div>
    </div>
  );
}
