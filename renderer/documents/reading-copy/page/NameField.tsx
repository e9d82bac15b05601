/** @jsxImportSource preact */
import { useId } from 'preact/hooks';
import { LIMITS } from '../../../domain/kinds/limits.ts';
import { cleanLine } from '../../../domain/plan/clean-text.ts';
import { useKept } from './store.ts';
import { usePage, useWords } from './words.ts';

/** Who writes the remarks; asked once, and what is in a file already keeps the name it left under. */
export function NameField() {
  const { store } = usePage();
  const { words } = useWords();
  const { name } = useKept(store);
  const id = useId();
  const isLong = cleanLine(name).trim().length > LIMITS.name;
  return (
    <div className="field name">
      <label htmlFor={id}>{words.name}</label>
      <input
        id={id}
        value={name}
        dir="auto"
        aria-invalid={isLong}
        autoComplete="name"
        aria-describedby={`${id}-told`}
        onInput={({ currentTarget: { value } }) => store.change((all, now) => ({ ...all, name: value, named: now }))}
      />
      <span id={`${id}-told`} className={isLong ? 'wrong' : 'label'}>
        {isLong ? words.nameTooLong : words.nameMayBeEmpty}
      </span>
    </div>
  );
}
