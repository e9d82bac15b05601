import { useState } from 'react';
import styles from './Guidance.module.css';

/** What may stand there without asking: more would push the outline down. */
const LINES = 4;
const CHARACTERS = 320;

const isLong = (text: string): boolean => text.length > CHARACTERS || text.split('\n').length > LINES;

interface Props {
  /** What it is, to whoever cannot see where it stands, and beside the beginning of a long one. */
  readonly label: string;
  readonly text: string;
  /** Whether a long one begins open. It stays as its reader leaves it: nothing moves under a row that is being written. */
  readonly open: boolean;
}

/** What a plan is for, and what whoever prepared a cycle tells those who write in it. */
export function Guidance({ label, text, open }: Props) {
  const [begun] = useState(open);
  const words = text.trim();
  if (words === '') return null;
  if (!isLong(words))
    return (
      <section className={styles['guidance']} aria-label={label}>
        <p className={styles['words']} dir="auto">
          {words}
        </p>
      </section>
    );
  return (
    <details className={styles['guidance']} open={begun}>
      <summary className={styles['summary']}>
        <span className={styles['label']}>{label}</span>
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
