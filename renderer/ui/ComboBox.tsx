import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import styles from './ComboBox.module.css';
import type { ComboBoxProps } from './ComboBoxList.tsx';
import { Field } from './Field.tsx';

const ComboBoxList = lazy(async () => ({ default: (await import('./ComboBoxList.tsx')).ComboBoxList }));

/** A text field that finds one of many, and offers to make a new one. Shows its value at once, and loads what it needs. */
export function ComboBox(props: ComboBoxProps) {
  const { label, labelHidden, description, error, value, items, placeholder, look = 'boxed' } = props;
  return (
    <Suspense
      fallback={
        <Field id="" label={label} labelHidden={labelHidden} description={description} error={error}>
          <div className={styles['box']} data-look={look} aria-busy>
            <span className={styles['input']} data-empty={value === null || undefined}>
              {items.find(({ id }) => id === value)?.label ?? placeholder}
            </span>
            <ChevronsUpDown />
          </div>
        </Field>
      }
    >
      <ComboBoxList {...props} />
    </Suspense>
  );
}
