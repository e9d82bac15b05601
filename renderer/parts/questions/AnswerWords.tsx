import { wordDifference } from '../../wording/word-difference.ts';
import { Difference } from '../../ui/Difference.tsx';
import styles from './Answers.module.css';

interface Props {
  readonly text: string;
  /** The answer it stands beside, where words of the one can be looked for in the other. */
  readonly beside: string | undefined;
}

/** An answer; if it is prose, with the words marked that the other one does not have. */
export function AnswerWords({ text, beside }: Props) {
  if (beside === undefined) return <p className={styles['words']}>{text}</p>;
  const parts = wordDifference(beside, text).flatMap(({ text: words, is }) =>
    is === 'removed' ? [] : [{ text: words, is: is === 'added' ? ('own' as const) : is }],
  );
  return (
    <p className={styles['words']}>
      <Difference parts={parts} />
    </p>
  );
}
