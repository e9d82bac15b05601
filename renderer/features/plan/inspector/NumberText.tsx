import { useRef, useState, type KeyboardEvent } from 'react';
import { LIMITS } from '../../../domain/kinds/limits.ts';
import { afterPress } from '../../../app/editing/after-press.ts';
import type { FigureAt } from '../../../app/editing/half-written.ts';
import { useUntaken } from '../../../app/editing/use-untaken.ts';
import { dismiss } from '../../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { readAmount, readNumber, writeNumber, type Amount } from '../../../ui/number-text.ts';
import { unlessComposing } from '../../../ui/pressed.ts';
import { TextField } from '../../../ui/TextField.tsx';

interface Props {
  /** Where words that are no number wait until they are mended or dropped. */
  readonly waitsAs: FigureAt;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number | undefined;
  /** At every key, so that a draft around it always holds what is seen; with the former value while no number stands there. */
  readonly onChange: (value: number | undefined) => void;
  readonly onEnter?: () => void;
  readonly unit?: string | undefined;
  /** Called when the field is left and a unit was written where none is agreed upon: `5 km`. Without it there is no such unit. */
  readonly onUnit?: ((unit: string, value: number) => void) | undefined;
  /** The number is a part of 1, so that 70% may be written for 0.7. */
  readonly isShare?: boolean;
  /** What an empty field comes to; nothing without it. */
  readonly whenEmpty?: number;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

/** `NumberField` tells its value only when it is left; quitting and undo do not leave a field. */
export function NumberText({
  value,
  onChange,
  unit = '',
  error,
  onEnter,
  onUnit,
  waitsAs,
  isShare,
  whenEmpty,
  ...texts
}: Props) {
  const planner = usePlanner();
  const said = useTexts();
  const { problems } = said;
  const inspector = inspectorTexts(said);
  const locale = useLocale();
  const [text, setText] = useState<string | null>(() => planner.halfNumbers.about(waitsAs) ?? null);
  const [left, setLeft] = useState(text !== null);
  /** Null for nothing, undefined for no number; a unit only where one was written and none is agreed upon. */
  const understood = (words: string): Amount | null | undefined => {
    const number = readNumber(words, locale, unit);
    if (number === null) return null;
    if (number !== undefined) return { value: number, unit: '' };
    const amount = unit === '' ? readAmount(words, locale) : undefined;
    if (isShare && amount?.unit === '%') return { value: Number((amount.value / 100).toPrecision(15)), unit: '' };
    return onUnit && amount ? amount : undefined;
  };
  const amount = text === null ? undefined : understood(text);
  const read = isTooLarge(amount) ? undefined : amount && amount.value;
  // What was typed stands as long as it means the value; another value, such as after undo, replaces it.
  const stands = text !== null && (read === undefined || (read ?? whenEmpty) === value);
  const whyNot = (words: string) =>
    isTooLarge(understood(words)) ? problems.refusal['not-a-number'] : inspector.notANumber;
  const wrong = whyNot(text ?? '');
  const fault = text === null || read !== undefined ? undefined : wrong;

  /** What stood here before anything was typed. */
  const begun = useRef(value);
  const unread = fault !== undefined && text !== null ? { field: texts.label, words: text, refused: left } : undefined;
  useUntaken([unread], ({ field, words }) => inspector.numberWaits(field, words, wrong));

  // What was said of these words when their field went is no longer true once they are mended.
  const waited = useRef(text);
  const mended = () => {
    if (waited.current === null) return;
    const sentence = inspector.numberWaits(texts.label, waited.current, whyNot(waited.current));
    for (const notice of planner.ui.getState().notices) if (notice.text === sentence) dismiss(planner.ui, notice.id);
    waited.current = null;
  };

  const type = (next: string | null) => {
    const now = next === null ? null : understood(next);
    const unread = now === undefined || isTooLarge(now);
    if (!unread) mended();
    setText(next);
    setLeft(false);
    planner.halfNumbers.keep(waitsAs, unread ? (next ?? undefined) : undefined);
    return unread ? undefined : now;
  };
  const settle = () => {
    setLeft(true);
    if (amount && amount.unit !== '' && read !== undefined) onUnit?.(amount.unit, amount.value);
  };

  const enter = () => {
    settle();
    onEnter?.();
  };

  return (
    <TextField
      {...texts}
      inputMode="decimal"
      autoComplete="off"
      value={stands ? text : value === undefined ? '' : writeNumber(value, locale)}
      onChange={(next) => {
        if (!stands) begun.current = value;
        const now = type(next);
        // The part of it that could be read was handed over already, and is not what was meant.
        onChange(now === undefined ? begun.current : (now?.value ?? whenEmpty));
      }}
      onBlur={() =>
        afterPress(() => {
          settle();
          if (read !== undefined) setText(null);
        })
      }
      onEnter={enter}
      // A command is not ours, but what it does is done upon what stands here, with its unit.
      onKeyDown={unlessComposing((event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) enter();
      })}
      onEscape={(event) => {
        if (fault === undefined) return;
        event.preventDefault();
        type(null);
      }}
      error={left && fault !== undefined ? `${fault} ${holds(value)}`.trim() : error}
    />
  );

  function holds(number: number | undefined): string {
    return number === undefined ? '' : inspector.numberHolds(writeNumber(number, locale));
  }
}

/** Beyond what a plan may hold; its last figures could not be kept either. */
const isTooLarge = (amount: Amount | null | undefined) => !!amount && Math.abs(amount.value) > LIMITS.number;
