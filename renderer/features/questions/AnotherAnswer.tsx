import { useEffect, useRef, useState } from 'react';
import type { AnswerAt } from '../../app/editing/half-written.ts';
import { say } from '../../app/session/ui-state.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { navigate } from '../../app/places/navigate.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { lengthOf, type Written } from './written.ts';
import styles from './Questions.module.css';

interface Props {
  readonly record: Written;
  readonly field: string;
  /** Words to begin with. */
  readonly begin: unknown;
  /** Somebody asked for it just now; without it, what was begun earlier is found again and the keyboard stays where it is. */
  readonly asked: boolean;
  /** The answer: whether it was taken. */
  readonly onWritten: (command: Command) => Promise<boolean>;
  readonly onLeave: () => void;
  /** What was dropped is wanted after all. */
  readonly onBack: () => void;
}

/** Where words of one's own wait until they are handed over. */
export const answerAt = ({ id }: Written, field: string): AnswerAt => `${id}-${field}`;

/** Words of one's own in place of all answers; they begin with the first one, since most are mended and not invented. */
export function AnotherAnswer({ record, field, begin, asked, onWritten, onLeave, onBack }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { app } = texts;
  const questions = questionTexts(texts);
  const at = answerAt(record, field);
  const first = typeof begin === 'string' ? begin : '';
  const [text, setText] = useState(() => planner.halfAnswers.about(at) ?? first);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!asked) return;
    box.current?.focus();
    box.current?.select();
  }, [asked]);
  const long = lengthOf(record, field) ?? LIMITS.line;
  const limit = { longest: long, said: (length: number) => app.tooLong(length, long) };
  const drop = useUntaken([beyond(limit, questions.writeLabel, text)], waitsThere);
  const type = (words: string) => {
    setText(words);
    planner.halfAnswers.keep(at, words === first ? undefined : words);
  };
  /** What was typed waits for the next time. */
  const close = () => {
    if (text !== first) say(planner.ui, { text: questions.wordsKept, tone: 'calm' });
    onLeave();
  };
  const cancel = () => {
    drop();
    planner.halfAnswers.keep(at, undefined);
    onLeave();
    if (text === first) return;
    const back = () => {
      planner.halfAnswers.keep(at, text);
      navigate(planner, { at: 'room', room: 'questions' });
      onBack();
    };
    say(planner.ui, { text: questions.wordsDropped, tone: 'calm', action: { label: questions.wordsBack, act: back } });
  };
  const { kind, id } = record;
  const write = async () => {
    const words = text.trim();
    const value = words === '' ? undefined : words;
    const taken = await onWritten(
      kind === 'workspace' ? { do: 'name-plan', [field]: value } : { do: 'set', kind, id, values: { [field]: value } },
    );
    if (taken) planner.halfAnswers.keep(at, undefined);
  };
  return (
    <div className={styles['writing']}>
      <TextField
        ref={box}
        label={questions.writeLabel}
        labelHidden
        lines={long === LIMITS.note ? 'many' : 'wrap'}
        value={text}
        onChange={type}
        limit={limit}
        {...(long === LIMITS.note ? {} : { onEnter: () => void write() })}
        onEscape={close}
      />
      <div className={styles['ways']}>
        <Button size="small" variant="primary" onClick={() => void write()}>
          {questions.writeThis}
        </Button>
        <Button size="small" variant="quiet" onClick={cancel}>
          {app.cancel}
        </Button>
      </div>
    </div>
  );
}
