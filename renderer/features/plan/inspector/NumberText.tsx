import { useLayoutEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import { say } from '../../../app/ui-state.ts';
import { usePlanner, useTexts } from '../../../app/use-planner.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { readNumber, writeNumber } from '../../../ui/number-text.ts';
import { TextField } from '../../../ui/TextField.tsx';

interface Props {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number | undefined;
  /** At every key, so that a draft around it always holds what is seen; with the former value while no number stands there. */
  readonly onChange: (value: number | undefined) => void;
  readonly onEnter?: () => void;
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

/** `NumberField` tells its value only when it is left; quitting and undo do not leave a field. */
export function NumberText({ value, onChange, unit, error, onEnter, ...texts }: Props) {
  const planner = usePlanner();
  const { inspector, problems } = useTexts();
  const locale = useLocale();
  const [text, setText] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const number = text === null ? undefined : readNumber(text, locale, unit);
  const read = isTooLarge(number) ? undefined : number;
  // What was typed stands as long as it means the value; another value, such as after undo, replaces it.
  const stands = text !== null && (read === undefined || (read ?? undefined) === value);
  const fault =
    text === null || read !== undefined
      ? undefined
      : isTooLarge(number)
        ? problems.refusal['not-a-number']
        : inspector.notANumber;

  /** What stood here before anything was typed. */
  const begun = useRef(value);
  // The field goes with what could not be read still in it: another row is looked at.
  const lost = useRef<string>(undefined);
  useLayoutEffect(() => {
    lost.current = fault && text !== null ? inspector.numberNotKept(texts.label, text, fault) : undefined;
  });
  useLayoutEffect(
    () => () => {
      if (lost.current !== undefined) say(planner.ui, { text: lost.current, tone: 'warning' });
    },
    [planner],
  );

  return (
    <TextField
      {...texts}
      inputMode="decimal"
      autoComplete="off"
      value={stands ? text : value === undefined ? '' : writeNumber(value, locale, 6)}
      onChange={(next) => {
        if (!stands) begun.current = value;
        setText(next);
        setLeft(false);
        const now = readNumber(next, locale, unit);
        // The part of it that could be read was handed over already, and is not what was meant.
        onChange(now === undefined || isTooLarge(now) ? begun.current : (now ?? undefined));
      }}
      onBlur={() => {
        setLeft(true);
        if (read !== undefined) setText(null);
      }}
      onEnter={() => {
        setLeft(true);
        onEnter?.();
      }}
      error={(left ? fault : undefined) ?? error}
    />
  );
}

/** Beyond what a plan may hold; its last figures could not be kept either. */
const isTooLarge = (number: number | null | undefined) =>
  typeof number === 'number' && Math.abs(number) > LIMITS.number;
