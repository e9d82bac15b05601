import { useState, type MouseEvent } from 'react';
import type { Command } from '../../../domain/commands.ts';
import { questionsOf, type Question } from '../../../domain/merge/questions.ts';
import { answersOf, DELETED, type Answer } from '../../../domain/merge/register.ts';
import type { PlanRecord } from '../../../domain/model.ts';
import { isRowRecord } from '../../../domain/outline-rows.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../../app/use-planner.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRowActions } from '../use-row-actions.ts';
import { fieldName } from '../../../text/field-name.ts';
import { answerText, whoWrote } from '../../../app/answer-text.ts';
import { Section } from './Section.tsx';
import { stayIn } from './use-deletion.ts';
import styles from './Questions.module.css';

/** Check-ins and comments are written once, so no answer can be written into them. */
type Asked = Exclude<PlanRecord, { kind: 'checkIn' | 'comment' }>;

interface QuestionsProps {
  readonly record: Asked;
  /** Where it must be said what they are about. */
  readonly title?: string;
}

/** What a merge left for a person to decide. An answer is an ordinary edit, so undo brings the question back. */
export function Questions({ record, title }: QuestionsProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const [problem, setProblem] = useState<string>();
  const questions = questionsOf(record);
  if (questions.length === 0) return null;

  const answer = async (event: MouseEvent, command: Command) => {
    stayIn(event.currentTarget);
    const result = await planner.answer(command);
    setProblem(!result.ok && 'refusal' in result ? texts.problems.refusal[result.refusal] : undefined);
  };

  return (
    <Section title={title ?? texts.inspector.questions}>
      {questions.map((question) =>
        question.about === 'deletion' ? (
          <Deletion key="deleted" record={record} question={question} onAnswer={answer} />
        ) : (
          <Field key={question.field} record={record} question={question} onAnswer={answer} />
        ),
      )}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Section>
  );
}

interface Props<About extends Question['about']> {
  readonly record: Asked;
  readonly question: Extract<Question, { about: About }>;
  readonly onAnswer: (event: MouseEvent, command: Command) => Promise<void>;
}

function useReader() {
  const texts = useTexts();
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  return { texts, language, workspace };
}

/** The answers side by side, each with its writer. */
function Field({ record, question: { field, answers }, onAnswer }: Props<'field'>) {
  const reader = useReader();
  const { inspector } = reader.texts;
  const { kind, id } = record;
  const keep = ({ stamp }: Answer): Command => ({ do: 'answer', id, field, stamp });
  return (
    <div className={styles['question']} role="group" aria-label={inspector.twoAnswers(fieldName(field, reader.texts))}>
      <p className={styles['about']}>{fieldName(field, reader.texts)}</p>
      <ul className={styles['answers']}>
        {answers.map((answer) => {
          const who = whoWrote(answer.stamp, reader);
          return (
            <li key={answer.stamp} className={styles['answer']}>
              <p className={styles['value']}>{answerText(kind, field, answer.value, reader)}</p>
              <p className={styles['who']}>
                {who.name}
                {who.day !== undefined && <span className={styles['day']}>{who.day}</span>}
              </p>
              <Button
                size="small"
                aria-label={inspector.keepThisOf(who.whole)}
                onClick={(event) => void onAnswer(event, keep(answer))}
              >
                {inspector.keepThis}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Deletion({ record, question, onAnswer }: Props<'deletion'>) {
  const reader = useReader();
  const { act } = useRowActions();
  const { inspector, plan } = reader.texts;
  const deleters = answersOf(record, DELETED).filter(({ value }) => value === true);
  const { fields } = question;
  const remove = (event: MouseEvent) =>
    isRowRecord(record) ? act(record.id, 'delete') : void onAnswer(event, { do: 'delete', id: record.id });
  return (
    <div className={styles['question']} role="group" aria-label={inspector.deletedAndChanged}>
      <p className={styles['about']}>{inspector.deletedAndChanged}</p>
      {deleters.map(({ stamp }) => (
        <p key={stamp} className={styles['who']}>
          {inspector.deletedBy(whoWrote(stamp, reader).whole)}
        </p>
      ))}
      <p className={styles['who']}>
        {fields.length > 0
          ? inspector.changedMeanwhile(
              new Intl.ListFormat(reader.language).format(fields.map((field) => fieldName(field, reader.texts))),
            )
          : inspector.unnamedChange}
      </p>
      <div className={styles['verdict']}>
        <Button size="small" onClick={(event) => void onAnswer(event, { do: 'keep', id: record.id })}>
          {inspector.keep}
        </Button>
        <Button size="small" variant="danger-quiet" onClick={remove}>
          {plan.delete}
        </Button>
      </div>
    </div>
  );
}
