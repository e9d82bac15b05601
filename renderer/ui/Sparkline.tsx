import type { ReactNode } from 'react';
import styles from './Sparkline.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** A place in the picture: `at` from 0, the beginning of the time shown, to 1, its end. */
interface Place {
  readonly at: number;
  readonly value: number;
}

export interface SparklineShape {
  /** In order; a `silent` one came so late after the one before that the way between them is dotted. */
  readonly points: readonly (Place & { readonly silent?: boolean | undefined })[];
  /** Where the present stands; the end, if it is not said. */
  readonly today?: number | undefined;
  /** Values that stay in view whatever was measured, such as start and target; the last of them is drawn as the goal. */
  readonly limits?: readonly number[] | undefined;
  /** Where values should stay; an edge that is missing is open. */
  readonly band?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /** The straight way that is expected, from where to where. */
  readonly pace?: readonly [from: Place, to: Place] | undefined;
  /** Between which values the end may lie. */
  readonly landing?: { readonly low: number; readonly high: number } | undefined;
}

interface SparklineProps extends SparklineShape {
  /** What the line shows, in words. */
  readonly text: string;
  /** Whether there is room to mark each value, and today by a line from top to bottom. */
  readonly marked?: boolean | undefined;
  /** In CSS pixels at the usual text size; it shrinks where there is less room. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Room before the picture for what is written on its height, in the same pixels. */
  readonly before?: number | undefined;
  /** What is drawn beside it; `y` says how far down a value stands. */
  readonly beside?: ((y: (value: number) => number) => ReactNode) | undefined;
}

const PAD = 3;
const LANDING = 6;

/** A trend on a scale of time: solid where it was measured, dotted where nobody said anything, up to today. */
export function Sparkline(props: SparklineProps) {
  const { points, today = 1, limits = [], band, pace, landing, text, marked = false, width = 64, height = 20 } = props;
  const { before = 0, beside } = props;
  const edges = [band?.low, band?.high].filter((edge) => edge !== undefined);
  const ends = landing ? [landing.low, landing.high] : [];
  const known = [...points.map(({ value }) => value), ...limits, ...edges, ...ends];
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const x = (at: number) => round(PAD + at * (width - 2 * PAD));
  const y = (value: number) => round(PAD + (spread === 0 ? 0.5 : 1 - (value - low) / spread) * (height - 2 * PAD));
  const spot = ({ at, value }: Place) => `${x(at)} ${y(value)}`;
  const goal = limits.at(-1);
  const last = points.at(-1);
  const line = points.map((point, place) => `${place === 0 || point.silent ? 'M' : 'L'}${spot(point)}`);
  const silence = points.map((point, place) => {
    const before = points[place - 1];
    return point.silent && before ? `M${spot(before)}L${spot(point)}` : '';
  });
  if (last && last.at < today) silence.push(`M${spot(last)}H${x(today)}`);
  const dotted = silence.join('');
  return (
    <span className={styles['sparkline']}>
      <svg viewBox={`${-before} 0 ${before + width} ${height}`} width={`${(before + width) / 16}rem`} aria-hidden>
        {beside?.(y)}
        {band && <Band {...band} y={y} width={width} height={height} />}
        {edges.map((edge) => (
          <path key={edge} className={styles['goal']} d={`M0 ${y(edge)}H${width}`} />
        ))}
        {marked && today < 1 && <path className={styles['today']} d={`M${x(today)} 0V${height}`} />}
        {goal !== undefined && <path className={styles['goal']} d={`M0 ${y(goal)}H${width}`} />}
        {pace && <path className={styles['pace']} d={`M${spot(pace[0])}L${spot(pace[1])}`} />}
        {landing && (
          <rect
            className={styles['landing']}
            x={width - LANDING - 0.5}
            width={LANDING}
            y={round(y(landing.high) - 1)}
            height={round(y(landing.low) - y(landing.high) + 2)}
            rx={LANDING / 2}
          />
        )}
        <path className={styles['line']} d={line.join('')} />
        {dotted !== '' && <path className={styles['since']} d={dotted} />}
        {marked &&
          points
            .slice(0, -1)
            .map((point, place) => (
              <circle key={place} className={styles['said']} cx={x(point.at)} cy={y(point.value)} r={1.75} />
            ))}
        {last && <circle className={styles['now']} cx={x(last.at)} cy={y(last.value)} r={marked ? 3 : 2.25} />}
      </svg>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

interface BandProps {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly height: number;
}

function Band({ low, high, y, width, height }: BandProps) {
  const top = high === undefined ? 0 : y(high);
  const bottom = low === undefined ? height : y(low);
  return <rect className={styles['band']} x={0} width={width} y={top} height={round(bottom - top)} />;
}

const round = (value: number) => Math.round(value * 100) / 100;
