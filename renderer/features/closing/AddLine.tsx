import { useState, type FormEvent } from 'react';
import type { AnswerAt } from '../../app/editing/half-written.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import type { EditResult } from '../../app/session/plan-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { useRoomField } from '../../parts/use-room-field.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly label: string;
  /** Where the words wait until somebody comes back to them (E38). */
  readonly waitsAs: AnswerAt;
  readonly of: 'note' | 'line';
  readonly onAdd: (text: string) => Promise<EditResult>;
}

/** A field whose words become a record of their own at Enter, and wait until then. */
export function AddLine({ label, waitsAs, of, onAdd }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const limit = useLimit(of);
  const [text, setText] = useState(() => planner.halfAnswers.about(waitsAs) ?? '');
  const [problem, setProblem] = useState<string>();
  const box = useRoomField<HTMLInputElement & HTMLTextAreaElement>('new-line');
  const refused = problem === undefined ? beyond(limit, label, text) : { field: label, words: text, refused: true };
  useUntaken([refused], waitsThere);
  const write = (words: string) => {
    setText(words);
    setProblem(undefined);
    planner.halfAnswers.keep(waitsAs, words === '' ? undefined : words);
  };
  const add = async (event?: FormEvent) => {
    event?.preventDefault();
    const begun = text.trim();
    if (begun === '') return;
    // At once, so that a second Enter adds nothing and the next words are not taken for these.
    write('');
    const result = await onAdd(begun);
    if (result.ok || !('refusal' in result)) return;
    write(begun);
    setProblem(texts.problems.refusal[result.refusal]);
  };
  return (
    <form className={styles['add']} onSubmit={(event) => void add(event)}>
      <TextField
        ref={box}
        label={label}
        labelHidden
        placeholder={label}
        value={text}
        lines="wrap"
        limit={limit}
        error={problem}
        dir="auto"
        onChange={write}
        onEnter={() => void add()}
      />
      <Button type="submit" size="small">
        {words.addIt}
      </Button>
    </form>
  );
}
