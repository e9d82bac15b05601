import { latest } from '../domain/progress/scoring.ts';
import type { CheckIn, Metric } from '../domain/kinds/model.ts';
import { useLanguage, useTexts } from '../app/session/use-planner.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { measureWords } from '../wording/measure-words.ts';
import styles from './Measure.module.css';

interface MeasureProps {
  readonly metric: Metric | undefined;
  readonly checkIns: readonly CheckIn[];
  /** What pressing it does, with the sentence it is said in. */
  readonly act: (spoken: string) => string;
}

/** `from -> now -> to`. The arrows are for eyes; a screen reader hears a sentence. */
export function Measure({ metric, checkIns, act }: MeasureProps) {
  const texts = useTexts();
  const {
    before,
    now,
    after,
    spoken,
    broken = false,
  } = measureWords(metric, latest(checkIns)?.value, texts, useLanguage());
  return (
    <span className={styles['measure']} data-broken={broken || undefined}>
      <VisuallyHidden>{act(spoken)}</VisuallyHidden>
      <span aria-hidden className={styles['figures']} data-rule={!before || undefined}>
        {before && (
          <>
            <span className={styles['edge']}>{before}</span>
            <span className={styles['arrow']}>→</span>
          </>
        )}
        <strong className={styles['now']}>{now}</strong>
        {after && (
          <>
            <span className={styles['arrow']}>{before ? '→' : '·'}</span>
            <span className={styles['edge']}>{after}</span>
          </>
        )}
      </span>
    </span>
  );
}
