import styles from './Sparkline.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SparklineShape {
  /** In order; `at` from 0, the beginning of the time shown, to 1, its end. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** Values that stay in view whatever was measured, such as start and target; the last of them is drawn as the goal. */
  readonly limits?: readonly number[] | undefined;
  /** Where values should stay; an edge that is missing is open. */
  readonly band?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
}

interface SparklineProps extends SparklineShape {
  /** What the line shows, in words. */
  readonly text: string;
  /** In CSS pixels at the usual text size; it shrinks where there is less room. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const PAD = 3;

/** A trend on a scale of time: solid as far as it was measured, dotted from there to the end. */
export function Sparkline({ points, limits = [], band, text, width = 64, height = 20 }: SparklineProps) {
  const edges = [band?.low, band?.high].filter((edge) => edge !== undefined);
  const known = [...points.map(({ value }) => value), ...limits, ...edges];
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const x = (at: number) => PAD + at * (width - 2 * PAD);
  const y = (value: number) => PAD + (spread === 0 ? 0.5 : 1 - (value - low) / spread) * (height - 2 * PAD);
  const goal = limits.at(-1);
  const last = points.at(-1);
  const line = points.map(({ at, value }, place) => `${place === 0 ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`);
  return (
    <span className={styles['sparkline']}>
      <svg viewBox={`0 0 ${width} ${height}`} width={`${width / 16}rem`} aria-hidden>
        {band && (
          <rect
            className={styles['band']}
            x={0}
            width={width}
            y={round(band.high === undefined ? 0 : y(band.high))}
            height={round(
              (band.low === undefined ? height : y(band.low)) - (band.high === undefined ? 0 : y(band.high)),
            )}
          />
        )}
        {edges.map((edge) => (
          <path key={edge} className={styles['goal']} d={`M0 ${round(y(edge))}H${width}`} />
        ))}
        {goal !== undefined && <path className={styles['goal']} d={`M0 ${round(y(goal))}H${width}`} />}
        <path className={styles['line']} d={line.join('')} />
        {last && last.at < 1 && (
          <path className={styles['since']} d={`M${round(x(last.at))} ${round(y(last.value))}H${round(x(1))}`} />
        )}
        {last && <circle className={styles['now']} cx={round(x(last.at))} cy={round(y(last.value))} r={2.25} />}
      </svg>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
