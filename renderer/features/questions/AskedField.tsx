import { useState } from 'react';
import { newId } from '../../app/session/ids.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { canBeTwo, keepAll } from '../../domain/commands/answering.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Question } from '../../domain/plan/questions.ts';
import type { Sibling } from '../../domain/register/register.ts';
import { Answers } from '../../parts/questions/Answers.tsx';
import { Disputed } from '../../parts/questions/Disputed.tsx';
import { useAnswering } from '../../parts/questions/use-answering.ts';
import { fieldName } from '../../text/field-name.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { AnotherAnswer, answerAt } from './AnotherAnswer.tsx';
import { digitIn, QuestionFrame } from './QuestionFrame.tsx';
import { canBeWritten } from './written.ts';
import styles from './Questions.module.css';

interface Props {
  readonly open: { readonly record: AnyRecord; readonly question: Question };
  /** The id of what the record is called on the card. */
  readonly title: string;
  readonly onFocus: () => void;
}

/** A way to settle it: its key, its words, and what it does. */
interface Way {
  readonly key: string;
  readonly label: string;
  readonly variant: 'plain' | 'quiet' | 'danger-quiet';
  readonly act: () => void;
}

/** One question: its answers side by side, and a key for each way to settle it. */
export function AskedField({ open: { record, question }, title, onFocus }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const questions = questionTexts(texts);
  const { answer, problem } = useAnswering();
  /** `found`: what was begun earlier stands there again, and nobody has asked for it yet. */
  const [writing, setWriting] = useState<'no' | 'asked' | 'found'>(() => {
    const own = question.about === 'field' && canBeWritten(record, question.field);
    return own && planner.halfAnswers.about(answerAt(record, question.field)) !== undefined ? 'found' : 'no';
  });
  const isField = question.about === 'field';
  const field = isField ? fieldName(question.field, texts) : questions.deleted;
  const count = isField ? question.answers.length : 0;
  const keep = ({ stamp }: Sibling) => {
    if (!isField) return;
    void answer({ do: 'answer', id: record.id, field: question.field, stamp }, questions.settled(field, count - 1));
  };
  const ways: readonly Way[] = isField
    ? [
        ...(canBeWritten(record, question.field) && writing === 'no'
          ? [{ key: 'W', label: questions.write, variant: 'quiet' as const, act: () => setWriting('asked') }]
          : []),
        ...(canBeTwo(record, question.field)
          ? [
              {
                key: 'B',
                label: count === 2 ? questions.both : questions.all(count),
                variant: 'quiet' as const,
                act: () => void answer(keepAll(record, question, newId), questions.split(count)),
              },
            ]
          : []),
      ]
    : [
        {
          key: 'K',
          label: questions.keepIt,
          variant: 'plain',
          act: () => void answer({ do: 'keep', id: record.id }, questions.kept),
        },
        {
          key: 'D',
          label: questions.deleteIt,
          variant: 'danger-quiet',
          act: () => void answer({ do: 'delete', id: record.id }, questions.deletedNow),
        },
      ];

  const wayOf = (pressed: readonly string[]) => {
    const at = digitIn(pressed);
    const kept = isField && at !== undefined ? question.answers[at] : undefined;
    return kept ? () => keep(kept) : ways.find(({ key }) => pressed.includes(key))?.act;
  };

  return (
    <QuestionFrame title={title} about={field} onFocus={onFocus} wayOf={wayOf} problem={problem}>
      {isField ? (
        <Answers record={record} field={question.field} answers={question.answers} byDigit onKeep={keep} />
      ) : (
        <Disputed record={record} fields={question.fields} />
      )}
      {writing !== 'no' && isField && canBeWritten(record, question.field) && (
        <AnotherAnswer
          record={record}
          field={question.field}
          begin={question.answers[0]?.value}
          asked={writing === 'asked'}
          onWritten={(command) => answer(command, questions.settled(field, count))}
          onLeave={() => setWriting('no')}
          onBack={() => setWriting('asked')}
        />
      )}
      {ways.length > 0 && (
        <div className={styles['ways']}>
          {ways.map(({ key, label, variant, act }) => (
            <Button key={key} size="small" variant={variant} shortcut={key} onClick={act}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </QuestionFrame>
  );
}
