import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { hasCommandKey } from '../../ui/keys.ts';
import { shortcutsOf, unlessComposing } from '../../ui/pressed.ts';
import styles from './Questions.module.css';

interface Props {
  /** The id of what the record is called on the card. */
  readonly title: string;
  /** What is asked about. */
  readonly about: string;
  readonly onFocus: () => void;
  /** What a key pressed on the question itself does; undefined where it means nothing there. */
  readonly wayOf: (pressed: readonly string[]) => (() => void) | undefined;
  /** Why the last answer was not kept. */
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

/** One question on a card: a place for the keyboard, on which keys answer. */
export function QuestionFrame({ title, about, onFocus, wayOf, problem, children }: Props) {
  const name = useId();
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    // Only keys pressed on the question itself: in a field they are words, on a button its own.
    if (event.target !== event.currentTarget) return;
    const way = wayOf(shortcutsOf(event, hasCommandKey()));
    if (!way) return;
    event.preventDefault();
    way();
  });
  return (
    <div
      role="group"
      aria-labelledby={`${title} ${name}`}
      tabIndex={0}
      className={styles['question']}
      data-question
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <p id={name} className={styles['field']}>
        {about}
      </p>
      {children}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** The number of the answer a digit names, from 0; undefined for other keys. */
export function digitIn(pressed: readonly string[]): number | undefined {
  const digit = pressed.find((key) => /^[1-9]$/.test(key));
  return digit === undefined ? undefined : Number(digit) - 1;
}
