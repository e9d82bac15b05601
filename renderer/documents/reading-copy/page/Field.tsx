/** @jsxImportSource preact */
import type { Missing } from './draft.ts';
import { useWords } from './words.ts';

/** The fields of a form, by name. */
export interface Fields {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly missing: Missing | null;
  readonly set: (field: string, text: string) => void;
}

interface Props {
  readonly of: Fields;
  readonly field: string;
  readonly label: string;
  /** 0: figures. */
  readonly lines: 0 | 1 | 2 | 3;
}

export function Field({ of: { id, values, missing, set }, field, label, lines }: Props) {
  const { words } = useWords();
  const wrong = missing?.field === field ? words.missing[missing.is] : undefined;
  const name = `${id}-${field}`;
  const told = wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${name}-wrong` };
  const value = values[field] ?? '';
  return (
    <div className={lines === 0 ? 'field figure' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {lines > 1 ? (
        <textarea
          id={name}
          rows={lines}
          dir="auto"
          value={value}
          onInput={(event) => set(field, event.currentTarget.value)}
          {...told}
        />
      ) : (
        <input
          id={name}
          dir={lines === 0 ? undefined : 'auto'}
          value={value}
          autoComplete="off"
          onInput={(event) => set(field, event.currentTarget.value)}
          {...told}
        />
      )}
      {wrong !== undefined && (
        <span id={`${name}-wrong`} role="alert" className="wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
