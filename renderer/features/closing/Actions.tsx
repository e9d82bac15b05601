import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { editOrSay } from '../../app/editing/edit-or-say.ts';
import { useDraft } from '../../app/editing/use-draft.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { newId } from '../../app/session/ids.ts';
import { useChildren, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Values } from '../../domain/commands/commands.ts';
import type { Action, Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { MomentField } from '../../parts/MomentField.tsx';
import { useDeletion } from '../../parts/use-deletion.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AddLine } from './AddLine.tsx';
import styles from './Closing.module.css';

/** What somebody will do, with an owner and a day (SPEC L15, L16). */
export function Actions({ cycle }: { readonly cycle: Id }) {
  const planner = usePlanner();
  const words = closingTexts(useTexts());
  const title = useId();
  const actions = useChildren(cycle, 'action');
  return (
    <section className={styles['part']} aria-labelledby={title} tabIndex={-1} data-stay>
      <h2 id={title} className={styles['heading']}>
        {words.actions}
      </h2>
      <p className={styles['faint']}>{words.actionsWhat}</p>
      {actions.length > 0 && (
        <ul className={styles['lines']}>
          {actions.map((action) => (
            <li key={action.id}>
              <ActionLine action={action} />
            </li>
          ))}
        </ul>
      )}
      <AddLine
        label={words.addAction}
        waitsAs={`${cycle}-action`}
        of="line"
        onAdd={(title) => planner.edit({ do: 'add', kind: 'action', id: newId(), cycle, values: { title } })}
      />
    </section>
  );
}

const NOBODY = '';

function ActionLine({ action }: { readonly action: Action }) {
  const { id, title, owner, done } = action;
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const remove = useDeletion();
  const people = useChildren(null, 'person');
  const limit = useLimit('line');
  const kept = (text: string) => cleanLine(text).trim();
  const text = cleanLine(title ?? '');
  const set = (values: Values<Action>) => editOrSay(planner, texts, { do: 'set', kind: 'action', id, values });
  const draft = useDraft(
    words.action,
    text,
    (value, beside) =>
      planner.edit({ do: 'set', kind: 'action', id, values: { title: kept(value) || undefined }, beside }),
    kept,
  );
  const name = text || texts.plan.untitled;
  return (
    <div className={styles['action']} tabIndex={-1} data-about={id}>
      <label className={styles['done']}>
        <input
          type="checkbox"
          checked={done === true}
          onChange={({ target }) => void set({ done: target.checked ? true : undefined })}
        />
        <span className={styles['hidden']}>{`${words.done}: ${name}`}</span>
      </label>
      <div className={styles['actionTitle']}>
        <TextField
          label={words.action}
          labelHidden
          look="bare"
          lines="wrap"
          limit={limit}
          dir="auto"
          {...draft.field}
        />
      </div>
      <Select
        label={`${words.owner}: ${name}`}
        labelHidden
        value={owner ?? NOBODY}
        onChange={(chosen) => void set({ owner: chosen === NOBODY ? undefined : chosen })}
        options={[
          { value: NOBODY, label: words.nobody },
          ...people.map((person) => ({
            value: person.id,
            label: cleanLine(person.name ?? '') || texts.plan.untitled,
          })),
          ...(owner !== undefined && !people.some((person) => person.id === owner)
            ? [{ value: owner, label: texts.records.elsewhere }]
            : []),
        ]}
      />
      <Due action={action} name={name} />
      <IconButton
        label={words.deleteNamed(name)}
        icon={<Trash2 />}
        size="small"
        danger
        onClick={(event) => remove(event, id, words.deleted)}
      />
    </div>
  );
}

function Due({ action: { id, due }, name }: { readonly action: Action; readonly name: string }) {
  const planner = usePlanner();
  const words = closingTexts(useTexts());
  const draft = useDraft<string>(words.due, due ?? '', (day, beside) =>
    planner.edit({ do: 'set', kind: 'action', id, values: { due: day || undefined }, beside }),
  );
  return (
    <MomentField
      type="date"
      label={words.due}
      of={name}
      optional
      value={draft.value}
      onChange={draft.onChange}
      around={draft.around}
    />
  );
}
