import type { ReactNode } from 'react';
import { saveEverything } from '../../app/files/export.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { Folded } from './Folded.tsx';
import type { SaveStory } from './save-trouble.ts';
import { UntakenWords } from './Untaken.tsx';
import styles from './SaveState.module.css';
import { unsavedTexts } from '../../text/later/unsaved.ts';

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
  return (
    <Folded place={place} opens indicator={children}>
      <p>{unsavedTexts(texts).unsavedBecause(problems.storage[trouble.problem], trouble.waiting)}</p>
      <UntakenWords />
      <div className={styles['actions']}>
        <Button size="small" onClick={() => void saveEverything(planner, texts)}>
          {unsavedTexts(texts).exportNow}
        </Button>
        <Button size="small" variant="primary" onClick={onRetry}>
          {app.tryAgain}
        </Button>
      </div>
    </Folded>
  );
}
