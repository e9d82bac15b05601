import { useState } from 'react';
import { useTexts } from '../../../app/use-planner.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { readNumber, writeNumber } from '../../../ui/number-text.ts';
import { TextField } from '../../../ui/TextField.tsx';

interface Props {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number | undefined;
  /** At every key that leaves a number or nothing standing, so that a draft around it always holds what is seen. */
  readonly onChange: (value: number | undefined) => void;
  readonly onEnter?: () => void;
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

/** `NumberField` tells its value only when it is left; quitting and undo do not leave a field. */
export function NumberText({ value, onChange, unit, error, onEnter, ...texts }: Props) {
  const { inspector } = useTexts();
  const locale = useLocale();
  const [text, setText] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const read = text === null ? undefined : readNumber(text, locale, unit);
  // What was typed stands as long as it means the value; another value, such as after undo, replaces it.
  const stands = text !== null && (read === undefined || (read ?? undefined) === value);
  return (
    <TextField
      {...texts}
      inputMode="decimal"
      autoComplete="off"
      value={stands ? text : value === undefined ? '' : writeNumber(value, locale, 6)}
      onChange={(next) => {
        setText(next);
        setLeft(false);
        const number = readNumber(next, locale, unit);
        if (number !== undefined) onChange(number ?? undefined);
      }}
      onBlur={() => {
        setLeft(true);
        if (read !== undefined) setText(null);
      }}
      onEnter={() => {
        setLeft(true);
        onEnter?.();
      }}
      error={left && text !== null && read === undefined ? inspector.notANumber : error}
    />
  );
}
