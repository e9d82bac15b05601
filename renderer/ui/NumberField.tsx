import { useEffect, useId, useState, type ComponentPropsWithRef, type KeyboardEvent } from 'react';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import { useLocale } from './locale.tsx';
import { moved, readAmount, readNumber, writeNumber } from './number-text.ts';
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
  /** Where arrow keys begin while there is no value. */
  readonly stepFrom?: number | undefined;
  /** What was typed and not taken before this was drawn: it stands here again, with what is wrong with it. */
  readonly typed?: string | undefined;
  /** At every key, so that nothing typed is lost with the field; undefined once it was taken or dropped. */
  readonly onType?: ((text: string | undefined) => void) | undefined;
  /** What stands here and was not taken, once that was said; undefined when it is mended or dropped. A function that stays the same. */
  readonly onRefused?: ((text: string | undefined) => void) | undefined;
  /** Decimals shown at most; as `writeNumber` by default, and what is stored is never rounded. */
  readonly digits?: number | undefined;
  /** Shown after the figures, and accepted when typed. */
  readonly unit?: string | undefined;
  /** Where none is agreed upon: a unit may be written, and says nothing. */
  readonly anyUnit?: boolean | undefined;
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
  stepFrom,
  typed,
  onType,
  onRefused,
  digits,
  unit = '',
  anyUnit = false,
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
  const read = (text: string) => (anyUnit && unit === '' ? amountIn(text, locale) : readNumber(text, locale, unit));
  /** The sentence to say about it, if it cannot stand. */
  const wrongWith = (number: number | null | undefined): string | undefined => {
    if (number === null) return undefined;
    return number === undefined ? notANumber : number < min || number > max ? outOfRange : undefined;
  };
  const [draft, setDraft] = useState<string | null>(typed ?? null);
  const [complaint, setComplaint] = useState<string | null>(() =>
    typed === undefined ? null : (wrongWith(read(typed)) ?? null),
  );
  const texts = { label, labelHidden, description, error: complaint ?? error };
  const shown = draft ?? (value === null ? '' : writeNumber(value, locale, digits));

  const refused = complaint === null ? undefined : shown;
  useEffect(() => {
    onRefused?.(refused);
    return () => onRefused?.(undefined);
  }, [onRefused, refused]);

  /** What stands now, or undefined where it cannot be taken. */
  const take = (text: string): number | null | undefined => {
    // What was not touched keeps the decimals that are not shown.
    const number = draft === null ? value : read(text);
    const wrong = wrongWith(number);
    if (wrong !== undefined) setComplaint(wrong);
    if (number === undefined || wrong !== undefined) return undefined;
    return number === null ? null : Math.min(max, Math.max(min, number));
  };
  const type = (text: string | null) => {
    setDraft(text);
    onType?.(text ?? undefined);
  };
  const settle = (next: number | null) => {
    if (draft !== null) type(null);
    setComplaint(null);
    if (next !== value) onChange(next);
  };

  const handleKeyDown = unlessComposing((event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // What was typed is taken back first; a second Escape is for what is around.
      if (draft !== null) {
        event.preventDefault();
        type(null);
      }
      setComplaint(null);
      onEscape?.(event);
    } else if (event.key === 'Enter') {
      const taken = take(event.currentTarget.value);
      if (taken === undefined) {
        // The form around must not be handed over without what stands here; without one, a command is somebody else's.
        if (event.currentTarget.form !== null || !(event.ctrlKey || event.metaKey)) event.preventDefault();
        return;
      }
      settle(taken);
      onEnter?.(taken, event);
    } else if (step !== undefined && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.altKey) {
      event.preventDefault();
      const from = take(event.currentTarget.value);
      if (from === undefined) return;
      const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
      const start = from ?? stepFrom;
      const least = Number.isFinite(min) ? min : 0;
      settle(start === undefined ? least : Math.min(max, Math.max(min, moved(start, by))));
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
            type(event.currentTarget.value);
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

function amountIn(text: string, locale: string): number | null | undefined {
  const amount = readAmount(text, locale);
  return amount ? amount.value : amount;
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
