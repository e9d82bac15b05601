import { useState } from 'react';
import { useTexts } from '../../app/session/use-planner.ts';
import styles from './Guidance.module.css';

/** What may stand there without asking: more would push the outline down. */
const LINES = 4;
const CHARACTERS = 320;

const isLong = (text: string): boolean => text.length > CHARACTERS || text.split('\n').length > LINES;

interface Props {
  readonly text: string;
  /** Whether a long one begins open. It stays as its reader leaves it: nothing moves under a row that is being written. */
  readonly open: boolean;
}

/** What whoever prepared the cycle tells those who write in it. */
export function Guidance({ text, open }: Props) {
  const { plan } = useTexts();
  const [begun] = useState(open);
  const words = text.trim();
  if (words === '') return null;
  if (!isLong(words))
    return (
      <section className={styles['guidance']} aria-label={plan.guidance}>
        <p className={styles['words']} dir="auto">
          {words}
        </p>
      </section>
    );
  return (
    <details className={styles['guidance']} open={begun}>
      <summary className={styles['summary']}>
        <span className={styles['label']}>{plan.guidance}</span>
        <span className={styles['beginning']} aria-hidden>
          {words.split('\n', 1)[0]}
        </span>
      </summary>
      {/* With a place in the order of Tab, since it may have to be scrolled by key. */}
      <p className={styles['words']} dir="auto" tabIndex={0}>
        {words}
      </p>
    </details>
  );
}
