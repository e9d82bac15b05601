import { wordDifference } from '../../app/word-difference.ts';
import { Difference } from '../../ui/Difference.tsx';
import styles from './Questions.module.css';

interface Props {
  readonly text: string;
  /** The answer it stands beside. */
  readonly beside: string;
}

/** An answer with the words marked that the other one does not have. */
export function AnswerWords({ text, beside }: Props) {
  const parts = wordDifference(beside, text).flatMap(({ text: words, is }) =>
    is === 'removed' ? [] : [{ text: words, is: is === 'added' ? ('own' as const) : is }],
  );
  return (
    <p className={styles['words']}>
      <Difference parts={parts} />
    </p>
  );
}
