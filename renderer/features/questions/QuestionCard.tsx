import { useId, useState, type KeyboardEvent } from 'react';
import { answerText, whoWrote } from '../../app/answer-text.ts';
import { fieldName } from '../../text/field-name.ts';
import { goTo } from '../../app/go-to.ts';
import { newId } from '../../app/ids.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { recordTitle } from '../../app/record-title.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/use-planner.ts';
import { canBeTwo, keepAll, type OpenQuestion } from '../../domain/answering.ts';
import type { Command } from '../../domain/commands.ts';
import { DELETED, answersOf, type Answer } from '../../domain/merge/register.ts';
import { Button } from '../../ui/Button.tsx';
import { AnotherAnswer } from './AnotherAnswer.tsx';
import { AnswerWords } from './AnswerWords.tsx';
import { canBeWritten } from './written.ts';
import { unlessComposing } from '../../ui/pressed.ts';
import styles from './Questions.module.css';

interface Props {
  readonly open: OpenQuestion;
  readonly onFocus: () => void;
}

/** One question: its answers side by side with who and when, and a key for each way to settle it. */
export function QuestionCard({ open: { record, question }, onFocus }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { questions, merge, problems } = texts;
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const [problem, setProblem] = useState<string>();
  const [writing, setWriting] = useState(false);
  const title = useId();

  const decide = async (command: Command, told?: string) => {
    const done = planner.edit(command);
    const result = await done;
    setProblem(!result.ok && 'refusal' in result ? questions.refused(problems.refusal[result.refusal]) : undefined);
    if (result.ok && told !== undefined) offerUndo(planner, texts, told, done);
  };
  const isField = question.about === 'field';
  const keep = (answer: Answer | undefined) => {
    if (isField && answer) void decide({ do: 'answer', id: record.id, field: question.field, stamp: answer.stamp });
  };
  const both = () => {
    if (isField && canBeTwo(record)) void decide(keepAll(record, question, newId), questions.split);
  };
  const ways: Readonly<Record<string, (() => void) | undefined>> = isField
    ? {
        W: canBeWritten(record, question.field) ? () => setWriting(true) : undefined,
        B: canBeTwo(record) ? both : undefined,
      }
    : {
        K: () => void decide({ do: 'keep', id: record.id }),
        D: () => void decide({ do: 'delete', id: record.id }),
      };
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    // Only keys pressed on the card itself: in a field they are words, on a button its own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = /^[1-9]$/.test(event.key)
      ? isField && question.answers[Number(event.key) - 1] && (() => keep(question.answers[Number(event.key) - 1]))
      : ways[event.key.toUpperCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const field = isField ? fieldName(question.field, texts) : questions.deleted;
  return (
    <li className={styles['item']}>
      <div
        role="group"
        aria-labelledby={title}
        tabIndex={0}
        className={styles['card']}
        data-question
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <p id={title} className={styles['about']}>
          <span className={styles['field']}>{questions.about(merge.kinds[record.kind], field)}</span>
          <span className={styles['name']}>{recordTitle(record, reader)}</span>
        </p>
        {isField ? (
          <ol className={styles['answers']}>
            {question.answers.map((answer, at) => {
              const who = whoWrote(answer.stamp, reader);
              const said = (one: Answer) =>
                record.kind === 'foreign'
                  ? JSON.stringify(one.value)
                  : answerText(record.kind, question.field, one.value, reader);
              const other = question.answers[at === 0 ? 1 : 0];
              return (
                <li key={answer.stamp} className={styles['answer']}>
                  <AnswerWords text={said(answer)} beside={other ? said(other) : ''} />
                  <p className={styles['who']}>
                    {who.name}
                    {who.day !== undefined && <span className={styles['day']}>{who.day}</span>}
                  </p>
                  <Button size="small" aria-label={questions.keepOf(at + 1, who.whole)} onClick={() => keep(answer)}>
                    {questions.keep(at + 1)}
                  </Button>
                </li>
              );
            })}
          </ol>
        ) : (
          <Deletion fields={question.fields} open={{ record, question }} />
        )}
        {writing && isField && canBeWritten(record, question.field) && (
          <AnotherAnswer
            record={record}
            field={question.field}
            begin={question.answers[0]?.value}
            onWritten={(command) => void decide(command)}
            onLeave={() => setWriting(false)}
          />
        )}
        <div className={styles['ways']}>
          {isField ? (
            <>
              {ways['W'] && !writing && (
                <Button size="small" variant="quiet" shortcut="W" onClick={ways['W']}>
                  {questions.write}
                </Button>
              )}
              {ways['B'] && (
                <Button size="small" variant="quiet" shortcut="B" onClick={ways['B']}>
                  {question.answers.length === 2 ? questions.both : questions.all(question.answers.length)}
                </Button>
              )}
            </>
          ) : (
            <>
              <Button size="small" shortcut="K" onClick={ways['K']}>
                {questions.keepIt}
              </Button>
              <Button size="small" variant="danger-quiet" shortcut="D" onClick={ways['D']}>
                {questions.deleteIt}
              </Button>
            </>
          )}
          <Button size="small" variant="quiet" onClick={() => goTo(planner, record, true)}>
            {questions.show}
          </Button>
        </div>
        {problem !== undefined && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
      </div>
    </li>
  );
}

/** Who deleted, and what others changed without knowing. */
function Deletion({ open: { record }, fields }: { readonly open: OpenQuestion; readonly fields: readonly string[] }) {
  const texts = useTexts();
  const { inspector } = texts;
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const deleters = answersOf(record, DELETED).filter(({ value }) => value === true);
  return (
    <>
      {deleters.map(({ stamp }) => (
        <p key={stamp} className={styles['who']}>
          {inspector.deletedBy(whoWrote(stamp, { workspace, texts, language }).whole)}
        </p>
      ))}
      <p className={styles['who']}>
        {fields.length > 0
          ? inspector.changedMeanwhile(
              new Intl.ListFormat(language).format(fields.map((field) => fieldName(field, texts))),
            )
          : inspector.unnamedChange}
      </p>
    </>
  );
}
