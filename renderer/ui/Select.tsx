import { ChevronDown } from 'lucide-react';
import { useId, type ComponentPropsWithRef } from 'react';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import styles from './Select.module.css';

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface SelectGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}

interface SelectProps<Value extends string>
  extends Omit<ComponentPropsWithRef<'select'>, 'className' | 'style' | 'children' | 'value' | 'onChange'>, FieldTexts {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly (SelectOption<Value> | SelectGroup<Value>)[];
  readonly look?: 'boxed' | 'bare' | undefined;
}

/** A native select: its list is the system's own, with type-ahead, and engines that allow it are given our look. */
export function Select<Value extends string>({
  label,
  labelHidden,
  description,
  error,
  value,
  onChange,
  options,
  look = 'boxed',
  id: givenId,
  ...native
}: SelectProps<Value>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const texts = { label, labelHidden, description, error };
  const all = options.flatMap((option) => ('options' in option ? option.options : [option]));
  return (
    <Field id={id} {...texts}>
      <span className={styles['box']} data-look={look}>
        <select
          {...native}
          {...fieldAttributes(id, texts)}
          className={styles['select']}
          value={value}
          onChange={(event) => {
            const chosen = all.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(drawn)}
              </optgroup>
            ) : (
              drawn(option)
            ),
          )}
        </select>
        <ChevronDown />
      </span>
    </Field>
  );
}

const drawn = ({ value, label, disabled }: SelectOption<string>) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
