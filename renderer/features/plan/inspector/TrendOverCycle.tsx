import type { CheckIn, KeyResult } from '../../../domain/kinds/model.ts';
import { staleAfter } from '../../../domain/progress/cadence.ts';
import { useTheirClock } from '../../../app/session/use-now.ts';
import { useLanguage, useMethod, useTexts } from '../../../app/session/use-planner.ts';
import { day } from '../../../text/format.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Sparkline } from '../../../ui/Sparkline.tsx';
import { trendOf } from '../trend-shape.ts';
import { useCycleDates } from '../../../parts/use-cycle-dates.ts';
import styles from './Trend.module.css';
import { landingIn, sentencesBeside, trendInWords } from './trend-words.ts';

interface Props {
  readonly keyResult: KeyResult;
  /** In order. */
  readonly checkIns: readonly CheckIn[];
}

/** The whole cycle as one picture: what was said, where an even pace would be, and where it may land. */
export function TrendOverCycle({ keyResult, checkIns }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const now = useTheirClock();
  const stale = staleAfter(useMethod().cadence);
  const { metric } = keyResult;
  const dates = useCycleDates(keyResult);
  const shape = trendOf(metric, checkIns, dates, now, stale);
  if (!shape) return null;
  const told = { metric, checkIns, dates, now, stale };
  const words = { plan: texts.plan, inspector: inspectorTexts(texts), language };
  const landing = landingIn(told);
  return (
    <div className={styles['trend']}>
      <Sparkline
        {...shape}
        landing={landing?.is === 'range' ? landing : undefined}
        text={trendInWords(told, words)}
        marked
        width={320}
        height={112}
      />
      {dates && (
        <p aria-hidden className={styles['days']}>
          <span>{day(dates.start, language)}</span>
          <span>{day(dates.end, language)}</span>
        </p>
      )}
      {sentencesBeside(told, words).map((sentence) => (
        <p key={sentence} className={styles['beside']}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
