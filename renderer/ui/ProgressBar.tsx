import { customProperties } from './custom-properties.ts';
import styles from './ProgressBar.module.css';

type Tone = 'accent' | 'good' | 'warn' | 'bad';

interface ProgressBarProps {
  /** 0 to 1, drawn no further; undefined when it cannot be told, which is not the same as 0. */
  readonly value: number | undefined;
  /** What is measured. */
  readonly label: string;
  /** The value in the reader's words, also for undefined. */
  readonly word: string;
  readonly showWord?: boolean | undefined;
  /** What is shown of the word, where less is enough for eyes. */
  readonly shownWord?: string | undefined;
  readonly tone?: Tone | undefined;
  /** A place to compare with, 0 to 1, marked by a line across the bar; the word says what it is. */
  readonly tick?: number | undefined;
}

/**
 * How far something is: the length is the number and nothing else. A span and not `<progress>`: the native one is drawn by each engine in its own way, says
 * "busy" for an unknown value and moves while it does.
 */
export function ProgressBar({
  value,
  label,
  word,
  showWord = false,
  shownWord = word,
  tone = 'accent',
  tick,
}: ProgressBarProps) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value));
  const spoken =
    share === undefined
      ? { role: 'img', 'aria-label': `${label}: ${word}` }
      : {
          role: 'meter',
          'aria-label': label,
          'aria-valuemin': 0,
          'aria-valuemax': 100,
          'aria-valuenow': Math.round(share * 100),
          'aria-valuetext': word,
        };
  return (
    <span className={styles['progress']}>
      <span
        {...spoken}
        className={styles['track']}
        data-tone={tone}
        data-unknown={share === undefined || undefined}
        data-tick={tick === undefined ? undefined : true}
        style={
          share === undefined && tick === undefined
            ? undefined
            : customProperties({ '--share': share ?? 0, '--tick': tick ?? 0 })
        }
      />
      {showWord && (
        <span aria-hidden className={styles['word']}>
          {shownWord}
        </span>
      )}
    </span>
  );
}
