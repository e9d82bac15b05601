import styles from './ReliabilityDiagram.module.css';

export interface ReliabilityDot {
  /** What was said and what came, each 0 to 1, with the band around what came. */
  readonly said: number;
  readonly came: number;
  readonly low: number;
  readonly high: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const SIZE = 220;
const PAD = 10;

/** Forecasts against outcomes: on the diagonal they agree. A dot is pressed to choose it; for keys and screen readers the list beside it does all. */
export function ReliabilityDiagram({ dots }: { readonly dots: readonly ReliabilityDot[] }) {
  const x = (value: number) => Math.round((PAD + value * (SIZE - 2 * PAD)) * 10) / 10;
  const y = (value: number) => x(1 - value);
  return (
    <svg className={styles['diagram']} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
      <rect className={styles['frame']} x={PAD} y={PAD} width={SIZE - 2 * PAD} height={SIZE - 2 * PAD} />
      <path className={styles['even']} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {dots.map(({ said, came, low, high, isChosen, onChoose }) => (
        <g key={said} className={styles['choice']} data-chosen={isChosen || undefined} onClick={onChoose}>
          <path className={styles['band']} d={`M${x(said)} ${y(low)}V${y(high)}`} />
          <circle className={styles['dot']} cx={x(said)} cy={y(came)} r="4.5" />
        </g>
      ))}
    </svg>
  );
}
