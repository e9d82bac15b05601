import styles from './Sparkline.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface SparklineProps {
  /** Oldest first, evenly spaced; undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  /** What the line shows, in words. */
  readonly text: string;
  /** Where it began and where it should go; both stay in view, and the goal is drawn as a faint line. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** In CSS pixels at the usual text size. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const PAD = 3;

/** A trend the size of a word. */
export function Sparkline({ values, text, from, to, width = 64, height = 20 }: SparklineProps) {
  const known = [...values, from, to].filter((value) => value !== undefined);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const x = (at: number) => PAD + (values.length < 2 ? 1 : at / (values.length - 1)) * (width - 2 * PAD);
  const y = (value: number) => PAD + (spread === 0 ? 0.5 : 1 - (value - low) / spread) * (height - 2 * PAD);
  const last = values.findLastIndex((value) => value !== undefined);
  const lastValue = values[last];
  return (
    <span className={styles['sparkline']}>
      <svg viewBox={`0 0 ${width} ${height}`} width={`${width / 16}rem`} height={`${height / 16}rem`} aria-hidden>
        {to !== undefined && <path className={styles['goal']} d={`M0 ${round(y(to))}H${width}`} />}
        <path className={styles['line']} d={path(values, x, y)} />
        {lastValue !== undefined && (
          <circle className={styles['now']} cx={round(x(last))} cy={round(y(lastValue))} r={2.25} />
        )}
      </svg>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

function path(values: SparklineProps['values'], x: (at: number) => number, y: (value: number) => number): string {
  let drawing = '';
  let broken = true;
  values.forEach((value, at) => {
    if (value !== undefined) drawing += `${broken ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`;
    broken = value === undefined;
  });
  return drawing;
}
