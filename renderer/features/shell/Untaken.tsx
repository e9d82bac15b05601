import type { ReactNode } from 'react';
import { useTexts, useUntakenWords } from '../../app/session/use-planner.ts';
import { Folded } from './Folded.tsx';
import styles from './SaveState.module.css';
import { unsavedTexts } from '../../text/later/unsaved.ts';

interface Props {
  readonly place: HTMLElement | null;
  readonly children: ReactNode;
}

/** Not saved because of words that fields do not take. The field says so itself, so the details wait until they are asked for. */
export function Untaken({ place, children }: Props) {
  return (
    <Folded place={place} indicator={children}>
      <UntakenWords />
    </Folded>
  );
}

/** Those words with the names of their fields; nothing where there are none. */
export function UntakenWords() {
  const texts = useTexts();
  const untaken = useUntakenWords();
  if (untaken.length === 0) return null;
  return (
    <div className={styles['untaken']}>
      <p>{unsavedTexts(texts).untaken}</p>
      <ul>
        {untaken.map(({ field, words }, at) => (
          // Two fields may be called alike and hold the same.
          <li key={at}>{unsavedTexts(texts).untakenIn(field, words)}</li>
        ))}
      </ul>
    </div>
  );
}
