import { X } from 'lucide-react';
import { useRef } from 'react';
import { useRefused, useUntaken } from '../../app/editing/use-untaken.ts';
import { newId } from '../../app/session/ids.ts';
import { say } from '../../app/session/ui-state.ts';
import { useChildren, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import type { Id, Ritual } from '../../domain/kinds/model.ts';
import { isWithheld } from '../../domain/register/withheld.ts';
import type { Meeting } from '../../domain/rituals/schedule.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Rituals.module.css';

interface Props {
  readonly ritual: Ritual;
  readonly meeting: Meeting;
}

/** Who comes: people of the plan, each taken out by a button, others added by name. */
export function Attendees({ ritual, meeting: { attendees } }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const people = useChildren(null, 'person');
  const box = useRef<HTMLDivElement>(null);
  const [half, tellHalf] = useRefused(rituals.addAttendee);
  useUntaken([half]);
  const nameOf = (id: Id) => people.find((person) => person.id === id)?.name || texts.plan.untitled;
  const others = people.filter(({ id }) => !attendees.includes(id));

  const write = async (ids: readonly Id[], before: readonly Command[] = []) => {
    const set: Command = {
      do: 'set',
      kind: 'ritual',
      id: ritual.id,
      values: { attendees: ids.length > 0 ? ids : undefined },
    };
    const result = await planner.edit({ do: 'all', commands: [...before, set] });
    if (!result.ok && 'refusal' in result)
      say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
  };
  const takeOut = (id: Id) => {
    // The button goes with the name.
    box.current?.querySelector('input')?.focus();
    void write(attendees.filter((one) => one !== id));
  };
  const create = (name: string) => {
    const id = newId();
    void write([...attendees, id], [{ do: 'add', kind: 'person', id, values: { name } }]);
  };

  return (
    <div ref={box} className={styles['attendees']} role="group" aria-label={rituals.attendees}>
      <p className={styles['label']}>{rituals.attendees}</p>
      <div className={styles['who']}>
        {attendees.length === 0 ? (
          <p className={styles['faint']}>{isWithheld(ritual.marks, 'attendees') ? rituals.heldBack : rituals.nobody}</p>
        ) : (
          <ul className={styles['names']}>
            {attendees.map((id) => (
              <li key={id}>
                <span dir="auto">{nameOf(id)}</span>
                <IconButton label={rituals.takeOut(nameOf(id))} icon={<X />} size="small" onClick={() => takeOut(id)} />
              </li>
            ))}
          </ul>
        )}
        {attendees.length < LIMITS.ids && (
          <div className={styles['narrow']}>
            <ComboBox
              // Empty again after each name.
              key={attendees.length}
              label={rituals.addAttendee}
              labelHidden
              placeholder={rituals.addAttendee}
              value={null}
              items={others.map(({ id, name }) => ({ id, label: name || texts.plan.untitled }))}
              onChange={(id) => {
                if (id !== null) void write([...attendees, id]);
              }}
              onCreate={create}
              createLabel={rituals.addPerson}
              undecided={rituals.nobodyYet}
              onHalf={tellHalf}
              nothingFound={rituals.nobodyFound}
            />
          </div>
        )}
      </div>
    </div>
  );
}
