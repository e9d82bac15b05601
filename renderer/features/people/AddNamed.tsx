import { Plus, UserPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { AnswerAt } from '../../app/editing/half-written.ts';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { beyond, useUntaken } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { newId } from '../../app/session/ids.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { useRoomField } from '../../parts/use-room-field.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './People.module.css';

interface Props {
  readonly kind: 'person' | 'team';
}

/** Somebody new, or a new team, by name. What was begun waits (E38). */
export function AddNamed({ kind }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const limit = useLimit('name');
  const begun: AnswerAt = `${WORKSPACE_ID}-new-${kind}`;
  const [name, setName] = useState(() => planner.halfAnswers.about(begun) ?? '');
  const [problem, setProblem] = useState<string>();
  const box = useRoomField<HTMLInputElement & HTMLTextAreaElement>(`new-${kind}`);
  const label = kind === 'person' ? words.addPerson : words.addTeam;
  const tooLong = beyond(limit, label, name);
  useUntaken([tooLong]);
  const write = (text: string) => {
    setName(text);
    planner.halfAnswers.keep(begun, text === '' ? undefined : text);
    setProblem(undefined);
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const meant = cleanLine(name).trim();
    if (meant === '') return setProblem(words.unnamed);
    const done = planner.edit({ do: 'add', kind, id: newId(), values: { name: meant } });
    // For the next one.
    write('');
    box.current?.focus();
    const result = await done;
    if (result.ok) offerUndo(planner, texts, words.added(meant), done);
    else if ('refusal' in result) {
      write(name);
      say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    }
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void add(event)}>
      <TextField
        ref={box}
        label={label}
        value={name}
        limit={limit}
        error={problem}
        autoComplete="off"
        onChange={write}
      />
      <Button type="submit" icon={kind === 'person' ? <UserPlus /> : <Plus />}>
        {words.add}
      </Button>
    </form>
  );
}
