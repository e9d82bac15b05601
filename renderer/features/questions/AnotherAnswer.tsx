import { useEffect, useRef, useState } from 'react';
import { beyond, useUntaken } from '../../app/editing/use-untaken.ts';
import { useTexts } from '../../app/session/use-planner.ts';
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
  readonly onWritten: (command: Command) => void;
  readonly onLeave: () => void;
}

/** Words of one's own in place of all answers; they begin with the first one, since most are mended and not invented. */
export function AnotherAnswer({ record, field, begin, onWritten, onLeave }: Props) {
  const texts = useTexts();
  const { app } = texts;
  const questions = questionTexts(texts);
  const [text, setText] = useState(typeof begin === 'string' ? begin : '');
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const long = lengthOf(record, field) ?? LIMITS.line;
  const limit = { longest: long, said: (length: number) => app.tooLong(length, long) };
  const drop = useUntaken([beyond(limit, questions.writeLabel, text)]);
  const leave = () => {
    drop();
    onLeave();
  };
  const { kind, id } = record;
  const write = () => {
    const words = text.trim();
    const value = words === '' ? undefined : words;
    onWritten(
      kind === 'workspace' ? { do: 'name-plan', [field]: value } : { do: 'set', kind, id, values: { [field]: value } },
    );
  };
  return (
    <div className={styles['writing']}>
      <TextField
        ref={box}
        label={questions.writeLabel}
        labelHidden
        lines={long === LIMITS.note ? 'many' : 'wrap'}
        value={text}
        onChange={setText}
        limit={limit}
        {...(long === LIMITS.note ? {} : { onEnter: write })}
        onEscape={leave}
      />
      <div className={styles['ways']}>
        <Button size="small" variant="primary" onClick={write}>
          {questions.writeThis}
        </Button>
        <Button size="small" variant="quiet" onClick={leave}>
          {app.cancel}
        </Button>
      </div>
    </div>
  );
}
