import type { ReactNode } from 'react';
import { sparklinePaths, type SparklineShape } from './sparkline-paths.ts';
import styles from './Sparkline.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

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

/** A trend on a scale of time: solid where it was measured, dotted where nobody said anything, up to today. */
export function Sparkline({
  text,
  marked = false,
  width = 64,
  height = 20,
  before = 0,
  beside,
  ...shape
}: SparklineProps) {
  const { y, line, silence, points, goal, band, edges, pace, today, landing } = sparklinePaths(shape, width, height);
  const last = points.at(-1);
  return (
    <span className={styles['sparkline']}>
      <svg viewBox={`${-before} 0 ${before + width} ${height}`} width={`${(before + width) / 16}rem`} aria-hidden>
        {beside?.(y)}
        {band && <rect className={styles['band']} x={0} width={width} {...band} />}
        {edges.map((edge) => (
          <path key={edge} className={styles['goal']} d={edge} />
        ))}
        {marked && today && <path className={styles['today']} d={today} />}
        {goal && <path className={styles['goal']} d={goal} />}
        {pace && <path className={styles['pace']} d={pace} />}
        {landing && <rect className={styles['landing']} {...landing} rx={landing.width / 2} />}
        <path className={styles['line']} d={line} />
        {silence !== '' && <path className={styles['since']} d={silence} />}
        {marked &&
          points
            .slice(0, -1)
            .map(({ x, y: down }, place) => (
              <circle key={place} className={styles['said']} cx={x} cy={down} r={1.75} />
            ))}
        {last && <circle className={styles['now']} cx={last.x} cy={last.y} r={marked ? 3 : 2.25} />}
      </svg>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
