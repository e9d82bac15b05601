import type { CheckIn, KeyResult } from '../../../domain/kinds/model.ts';
import { staleAfter } from '../../../domain/progress/cadence.ts';
import { useTheirClock } from '../../../app/session/use-now.ts';
import { useLanguage, useMethod, useTexts } from '../../../app/session/use-planner.ts';
import { day, number } from '../../../text/format.ts';
import { customProperties } from '../../../ui/custom-properties.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Sparkline } from '../../../ui/Sparkline.tsx';
import { trendOf } from '../../../domain/progress/trend.ts';
import { useCycleDates, usePauses } from '../../../parts/use-cycle-dates.ts';
import styles from './Trend.module.css';
import { landingIn, sentencesBeside, trendInWords } from '../../../wording/trend-words.ts';

const WIDTH = 320;
const HEIGHT = 112;
/** Of one figure of the small letters, in pixels, and what stands between them and the picture. */
const FIGURE = 6.5;
const GAP = 8;
const LONGEST = 8;
/** Of a line of small letters. */
const LINE = 13;

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
  const silence = { stale, pauses: usePauses(keyResult) };
  const shape = trendOf(metric, checkIns, dates, now, silence);
  if (!shape) return null;
  const told = { metric, checkIns, dates, now, silence };
  const words = { plan: texts.plan, inspector: inspectorTexts(texts), language };
  const landing = landingIn(told);
  const heights = [shape.band?.low, shape.band?.high, ...(shape.limits ?? [])].filter((value) => value !== undefined);
  const figures = heights.map((value) => ({ value, figure: number(value, language) }));
  const longest = Math.max(0, ...figures.map(({ figure }) => figure.length));
  // A figure that would take more of the picture than it tells is left to the fields below.
  const before = longest === 0 || longest > LONGEST ? 0 : longest * FIGURE + GAP;
  return (
    <div className={styles['trend']}>
      <Sparkline
        {...shape}
        landing={landing?.is === 'range' ? landing : undefined}
        text={trendInWords(told, words)}
        marked
        width={WIDTH - before}
        height={HEIGHT}
        before={before}
        beside={(y) => before > 0 && <Figures figures={apart(figures, y)} y={y} />}
      />
      {dates && (
        <p aria-hidden className={styles['days']} style={customProperties({ '--before': before })}>
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

interface Figure {
  readonly value: number;
  readonly figure: string;
}

/** Where two would lie over each other the last stands, which is the goal. */
const apart = (figures: readonly Figure[], y: (value: number) => number): readonly Figure[] =>
  figures.filter(({ value }, at) =>
    figures.slice(at + 1).every((other) => Math.abs(y(value) - y(other.value)) >= LINE),
  );

/** On the height of the picture: where it began and where it should go, or between which values it should stay. */
function Figures({ figures, y }: { readonly figures: readonly Figure[]; readonly y: (value: number) => number }) {
  return figures.map(({ value, figure }) => (
    <text key={value} className={styles['figure']} x={-GAP} y={Math.min(HEIGHT - 1, Math.max(9, y(value) + 4))}>
      {figure}
    </text>
  ));
}
