import { useEffect, useId, useRef, useState } from 'react';
import { today } from '../../app/session/today.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import { Button } from '../../ui/Button.tsx';
import { DayInput } from '../DayInput.tsx';
import styles from './CheckInFields.module.css';
import type { CheckInDraft } from './use-check-in.ts';

interface Props {
  readonly draft: CheckInDraft;
  /** The id of the sentence that says what is wrong with the day. */
  readonly problem: string | undefined;
}

/** The day a check-in tells of: quietly today, until somebody says otherwise. A correction always shows its day. */
export function DayChoice({ draft: { half, chooseDay, tellHalfDay, corrects }, problem }: Props) {
  const words = checkInTexts(useTexts());
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes along when one takes the place of the other under it.
  const [moved, setMoved] = useState(false);
  const isToday = half.day === undefined;
  useEffect(() => {
    if (!moved) return;
    (isToday ? button : field).current?.focus();
    setMoved(false);
  }, [moved, isToday]);
  const choose = (day: string | undefined) => {
    setMoved(true);
    chooseDay(day);
  };
  if (half.day === undefined)
    return (
      <Button ref={button} variant="quiet" size="small" onClick={() => choose(today())}>
        {words.dayToday}
      </Button>
    );
  return (
    <span className={styles['day']}>
      <label htmlFor={id}>{words.day}</label>
      <DayInput ref={field} id={id} value={half.day} onChange={chooseDay} onHalf={tellHalfDay} problem={problem} />
      {corrects === undefined && (
        <Button variant="quiet" size="small" onClick={() => choose(undefined)}>
          {words.today}
        </Button>
      )}
    </span>
  );
}
