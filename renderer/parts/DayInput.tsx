import type { KeyboardEvent, Ref, SyntheticEvent } from 'react';
import { unlessComposing } from '../ui/pressed.ts';
import { dayMeant } from './day-meant.ts';

interface Props {
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Whether a day is begun there and is none yet. */
  readonly onHalf: (half: boolean) => void;
  /** The id of the sentence that says what is wrong with it. */
  readonly problem: string | undefined;
  readonly id?: string;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The system's own field for a day, with an end to the years, so that a fifth figure does not begin one of five. */
export function DayInput({ value, onChange, onHalf, problem, id, className, ref }: Props) {
  const look = (event: SyntheticEvent<HTMLInputElement>) => onHalf(event.currentTarget.validity.badInput);
  return (
    <input
      ref={ref}
      id={id}
      className={className}
      type="date"
      max="9999-12-31"
      aria-describedby={problem}
      aria-invalid={problem !== undefined || undefined}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
        look(event);
      }}
      // A field of days tells of no change until the day is whole.
      onKeyUp={unlessComposing((event: KeyboardEvent<HTMLInputElement>) => look(event))}
      onBlur={(event) => {
        look(event);
        if (dayMeant(value) !== value) onChange(dayMeant(value));
      }}
    />
  );
}
