import { useId, useState, type ComponentPropsWithRef, type KeyboardEvent } from 'react';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import { useLocale } from './locale.tsx';
import { moved, readNumber, writeNumber } from './number-text.ts';
import { unlessComposing } from './pressed.ts';
import styles from './NumberField.module.css';

type Native = Omit<
  ComponentPropsWithRef<'input'>,
  'className' | 'style' | 'value' | 'defaultValue' | 'onChange' | 'min' | 'max' | 'step' | 'type'
>;

export interface NumberFieldProps extends Native, FieldTexts {
  /** Null while there is none. */
  readonly value: number | null;
  /** Called when a new value stands: at Enter, on leaving, at each arrow key. Never with what is no number. */
  readonly onChange: (value: number | null) => void;
  /** The sentence shown when what was typed is no number. */
  readonly notANumber: string;
  /** The sentence shown when it lies outside `min` and `max`; without it the nearest end is taken. */
  readonly outOfRange?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What one arrow key moves (ten times with Shift); without it arrows are left to the screen. */
  readonly step?: number | undefined;
  /** Decimals shown at most; 6 by default, and what is stored is never rounded. */
  readonly digits?: number | undefined;
  /** Shown after the figures, and accepted when typed. */
  readonly unit?: string | undefined;
  readonly look?: 'boxed' | 'bare' | undefined;
  readonly onEnter?: (value: number | null, event: KeyboardEvent) => void | undefined;
  readonly onEscape?: (event: KeyboardEvent) => void | undefined;
}

/**
 * A native input that reads and writes numbers as the reader does. React Aria's counterpart refuses the full-width
 * figures of Chinese input methods, cannot be empty without being NaN, and empties its live region through innerHTML,
 * which the content policy's trusted types forbid.
 */
export function NumberField({
  label,
  labelHidden,
  description,
  error,
  value,
  onChange,
  notANumber,
  outOfRange,
  min = -Infinity,
  max = Infinity,
  step,
  digits = 6,
  unit = '',
  look = 'boxed',
  onEnter,
  onEscape,
  onKeyDown,
  onBlur,
  id: givenId,
  ...native
}: NumberFieldProps) {
  const locale = useLocale();
  const ownId = useId();
  const id = givenId ?? ownId;
  const [draft, setDraft] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const texts = { label, labelHidden, description, error: complaint ?? error };
  const shown = draft ?? (value === null ? '' : writeNumber(value, locale, digits));

  /** What stands now, or undefined where it cannot be taken. */
  const take = (text: string): number | null | undefined => {
    // What was not touched keeps the decimals that are not shown.
    const read = draft === null ? value : readNumber(text, locale, unit);
    if (read === null) return null;
    const wrong = read === undefined ? notANumber : read < min || read > max ? outOfRange : undefined;
    if (wrong !== undefined) setComplaint(wrong);
    if (read === undefined || wrong !== undefined) return undefined;
    return Math.min(max, Math.max(min, read));
  };
  const settle = (next: number | null) => {
    setDraft(null);
    setComplaint(null);
    if (next !== value) onChange(next);
  };

  const handleKeyDown = unlessComposing((event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // What was typed is taken back first; a second Escape is for what is around.
      if (draft !== null) event.preventDefault();
      setDraft(null);
      setComplaint(null);
      onEscape?.(event);
    } else if (event.key === 'Enter') {
      const taken = take(event.currentTarget.value);
      if (taken === undefined) {
        // The form around must not be handed over without what stands here.
        event.preventDefault();
        return;
      }
      settle(taken);
      onEnter?.(taken, event);
    } else if (step !== undefined && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.altKey) {
      event.preventDefault();
      const from = take(event.currentTarget.value);
      if (from === undefined) return;
      const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
      const start = from ?? (Number.isFinite(min) ? min : 0);
      settle(Math.min(max, Math.max(min, from === null ? start : moved(start, by))));
    }
  });

  return (
    <Field id={id} {...texts}>
      <span className={styles['box']} data-look={look}>
        <input
          {...native}
          {...fieldAttributes(id, texts)}
          {...(step === undefined ? {} : spinning(value, min, max, unit === '' ? shown : `${shown} ${unit}`))}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles['input']}
          value={shown}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setComplaint(null);
          }}
          onKeyDown={handleKeyDown}
          onBlur={(event) => {
            const taken = take(event.currentTarget.value);
            if (taken !== undefined) settle(taken);
            onBlur?.(event);
          }}
        />
        {unit !== '' && (
          <span aria-hidden className={styles['unit']}>
            {unit}
          </span>
        )}
      </span>
    </Field>
  );
}

/** What makes arrow keys audible. */
function spinning(value: number | null, min: number, max: number, text: string) {
  return {
    role: 'spinbutton',
    'aria-valuenow': value ?? undefined,
    'aria-valuetext': value === null ? undefined : text,
    'aria-valuemin': Number.isFinite(min) ? min : undefined,
    'aria-valuemax': Number.isFinite(max) ? max : undefined,
  } as const;
}
