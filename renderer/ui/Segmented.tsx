import { useId, type ReactNode } from 'react';
import styles from './Segmented.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Of the label, where it is not that of the page. */
  readonly lang?: string;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Segment<Value>[];
  readonly disabled?: boolean | undefined;
}

/** Native radio buttons drawn side by side: one tab stop, arrow keys choose. For two to five short words. */
export function Segmented<Value extends string>({
  label,
  labelHidden = false,
  value,
  onChange,
  options,
  disabled = false,
}: SegmentedProps<Value>) {
  const id = useId();
  return (
    <div className={styles['field']}>
      {labelHidden ? (
        <VisuallyHidden id={id}>{label}</VisuallyHidden>
      ) : (
        <span id={id} className={styles['label']}>
          {label}
        </span>
      )}
      <div role="radiogroup" aria-labelledby={id} className={styles['group']}>
        {options.map((option) => (
          <label key={option.value} className={styles['segment']}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            {/* The bold copy keeps the width, so that choosing moves nothing. */}
            <span className={styles['text']} data-text={option.label} lang={option.lang}>
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
