import { useId, useState, type ReactNode } from 'react';
import { useUntaken } from '../app/editing/use-untaken.ts';
import type { Draft } from '../app/editing/use-draft.ts';
import styles from './MomentField.module.css';

interface Props {
  readonly type: 'date' | 'time';
  readonly label: string;
  /** What the label is said of, where several fields of one name stand below each other. */
  readonly of?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly around: Draft<unknown>['around'];
  /** There may be none: then an empty field is whole. */
  readonly optional?: boolean;
  readonly children?: ReactNode;
}

/** A year begun with a 2 is the year 2 until its other figures are there. */
const FIRST_LIKELY = '1900';

/** Half a day has no words that could be given back. */
const nothingToSay = (): null => null;

/**
 * A day or an hour in the system's own field. One that is begun and not whole is shown as it stands and is not handed over; left like
 * that, what was there before stands again, as the field itself has no words for half a day.
 */
export function MomentField({ type, label, value, onChange, around, optional = false, of, children }: Props) {
  const id = useId();
  const [half, setHalf] = useState<string | null>(null);
  useUntaken([half === null ? undefined : { field: label, words: half, refused: false }], nothingToSay);
  const isWhole = ({ value: text, validity }: HTMLInputElement) =>
    text === '' ? optional && !validity.badInput : type === 'time' || text >= FIRST_LIKELY;
  return (
    <div className={styles['moment']}>
      <label htmlFor={id}>{label}</label>
      <input
        {...around}
        id={id}
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
        type={type}
        {...(type === 'date' ? { max: '9999-12-31' } : {})}
        aria-describedby={children === undefined ? undefined : `${id}-more`}
        value={half ?? value}
        onChange={({ target }) => {
          setHalf(isWhole(target) ? null : target.value);
          if (isWhole(target)) onChange(target.value);
        }}
        onBlur={(event) => {
          setHalf(null);
          around.onBlur(event);
        }}
      />
      {children !== undefined && (
        <div id={`${id}-more`} className={styles['more']}>
          {children}
        </div>
      )}
    </div>
  );
}
