import { useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { saveEverything } from '../../app/files/hand-out.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import type { SaveStory } from './save-trouble.ts';
import styles from './SaveState.module.css';

interface Props {
  readonly trouble: NonNullable<SaveStory['trouble']>;
  /** Takes the focus when all this goes with the focus in it. */
  readonly place: HTMLElement | null;
  readonly onRetry: () => void;
  /** The indicator, which folds the details away. */
  readonly children: ReactNode;
}

/** Why the plan is not saved, and the two ways out. */
export function SaveTrouble({ trouble, place, onRetry, children }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { app, problems } = texts;
  const [open, setOpen] = useState(true);
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
        {children}
      </button>
      {open && (
        <div id={id} className={styles['details']} role="group" aria-label={texts.shell.unsavedDetails}>
          <p>{app.unsavedBecause(problems.storage[trouble.problem], trouble.waiting)}</p>
          <div className={styles['actions']}>
            <Button size="small" onClick={() => void saveEverything(planner, texts)}>
              {app.exportNow}
            </Button>
            <Button size="small" variant="primary" onClick={onRetry}>
              {app.tryAgain}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
