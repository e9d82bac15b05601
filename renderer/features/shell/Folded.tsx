import { useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { useTexts } from '../../app/session/use-planner.ts';
import styles from './SaveState.module.css';
import { unsavedTexts } from '../../text/later/unsaved.ts';

interface Props {
  /** Takes the focus when all this goes with the focus in it. */
  readonly place: HTMLElement | null;
  /** The details are in sight at once. */
  readonly opens?: boolean;
  /** The save state itself, which folds the details away. */
  readonly indicator: ReactNode;
  readonly children: ReactNode;
}

/** Why it is not saved, below the save state. */
export function Folded({ place, opens = false, indicator, children }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(opens);
  const id = useId();

  useLayoutEffect(
    () => () => {
      if (place?.contains(document.activeElement)) place.focus();
    },
    [place],
  );

  return (
    <>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {indicator}
      </button>
      {open && (
        <div id={id} className={styles['details']} role="group" aria-label={unsavedTexts(texts).unsavedDetails}>
          {children}
        </div>
      )}
    </>
  );
}
