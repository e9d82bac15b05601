import styles from './ConfidenceDot.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Band = 'high' | 'medium' | 'low' | 'unknown';

interface ConfidenceDotProps {
  readonly band: Band;
  /** The band in the reader's words, or its number. */
  readonly word: string;
  /** Where the column's head already says it; screen readers still get it. */
  readonly wordHidden?: boolean | undefined;
}

/** A band told by its shape first (disc, diamond, triangle, ring of dots), then by its word, then by its colour. */
export function ConfidenceDot({ band, word, wordHidden = false }: ConfidenceDotProps) {
  return (
    <span className={styles['confidence']}>
      <svg viewBox="0 0 12 12" className={styles['shape']} data-band={band} aria-hidden>
        {SHAPES[band]}
      </svg>
      {wordHidden ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  );
}

const SHAPES: Readonly<Record<Band, React.ReactNode>> = {
  high: <circle cx={6} cy={6} r={4.25} />,
  medium: <path d="M6 .9 11.1 6 6 11.1.9 6Z" />,
  low: <path d="M.9 2h10.2L6 11Z" />,
  unknown: <circle cx={6} cy={6} r={4.25} />,
};
