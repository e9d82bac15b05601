import { X } from 'lucide-react';
import { useRef } from 'react';
import { editOrSay } from '../app/editing/edit-or-say.ts';
import { useRefused, useUntaken } from '../app/editing/use-untaken.ts';
import { newId } from '../app/session/ids.ts';
import { useChildren, usePlanner, useTexts } from '../app/session/use-planner.ts';
import type { Command, EditableKind } from '../domain/commands/commands.ts';
import { LIMITS } from '../domain/kinds/limits.ts';
import type { Id } from '../domain/kinds/model.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './PeopleField.module.css';

interface Props {
  readonly label: string;
  readonly record: { readonly kind: EditableKind; readonly id: Id };
  /** A field of ids of people. */
  readonly field: string;
  /** Who is named there, each once, as those who stand for them. */
  readonly people: readonly Id[];
  /** What stands there while nobody is named. */
  readonly nobody: string;
  readonly words: {
    readonly add: string;
    readonly addPerson: (name: string) => string;
    readonly nobodyYet: (name: string) => string;
    readonly nobodyFound: string;
    readonly takeOut: (name: string) => string;
  };
}

/** Several people of the plan: each is taken out by a button, others are added by name. */
export function PeopleField({ label, record, field, people: chosen, nobody, words }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const people = useChildren(null, 'person');
  const box = useRef<HTMLDivElement>(null);
  const [half, tellHalf] = useRefused(words.add);
  useUntaken([half]);
  const nameOf = (id: Id) => people.find((person) => person.id === id)?.name || texts.plan.untitled;
  const others = people.filter(({ id }) => !chosen.includes(id));

  const write = async (ids: readonly Id[], before: readonly Command[] = []) => {
    const { kind, id } = record;
    const set: Command = { do: 'set', kind, id, values: { [field]: ids.length > 0 ? ids : undefined } };
    await editOrSay(planner, texts, { do: 'all', commands: [...before, set] });
  };
  const takeOut = (id: Id) => {
    // The button goes with the name.
    box.current?.querySelector('input')?.focus();
    void write(chosen.filter((one) => one !== id));
  };
  const create = (name: string) => {
    const id = newId();
    void write([...chosen, id], [{ do: 'add', kind: 'person', id, values: { name } }]);
  };

  return (
    <div ref={box} className={styles['people']} role="group" aria-label={label}>
      <p className={styles['label']}>{label}</p>
      <div className={styles['who']}>
        {chosen.length === 0 ? (
          <p className={styles['faint']}>{nobody}</p>
        ) : (
          <ul className={styles['names']}>
            {chosen.map((id) => (
              <li key={id}>
                <span dir="auto">{nameOf(id)}</span>
                <IconButton label={words.takeOut(nameOf(id))} icon={<X />} size="small" onClick={() => takeOut(id)} />
              </li>
            ))}
          </ul>
        )}
        {chosen.length < LIMITS.ids && (
          <div className={styles['narrow']}>
            <ComboBox
              // Empty again after each name.
              key={chosen.length}
              label={words.add}
              labelHidden
              placeholder={words.add}
              value={null}
              items={others.map(({ id, name }) => ({ id, label: name || texts.plan.untitled }))}
              onChange={(id) => {
                if (id !== null) void write([...chosen, id]);
              }}
              onCreate={create}
              createLabel={words.addPerson}
              undecided={words.nobodyYet}
              onHalf={tellHalf}
              nothingFound={words.nobodyFound}
            />
          </div>
        )}
      </div>
    </div>
  );
}
