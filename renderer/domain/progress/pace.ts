/** From where to where a measure should go, and where it would be if it went there evenly (SPEC P15). */
import type { Cycle, DateRange, Metric } from '../kinds/model.ts';

const DAY = 86_400_000;

export interface Way {
  readonly start: number;
  readonly target: number;
}

/** Undefined for what has no way: a metric without a start or a target, or one whose target lies against its own word (P5). */
export function wayOf(metric: Metric | undefined): Way | undefined {
  if (metric?.type !== 'raise' && metric?.type !== 'lower') return undefined;
  const { start, target } = metric;
  if (start === undefined || target === undefined) return undefined;
  return (metric.type === 'raise' ? target > start : target < start) ? { start, target } : undefined;
}

/** The moments between which a cycle runs, in milliseconds: its last day is part of it. */
export const stretchOf = ({ start, end }: DateRange): readonly [from: number, to: number] => [
  Date.parse(`${start}T00:00:00Z`),
  Date.parse(`${end}T00:00:00Z`) + DAY,
];

/** Where an even pace would be at a moment of the cycle, in the metric's unit; undefined before it and after it. */
export function paceAt({ start, target }: Way, dates: DateRange, now: number): number | undefined {
  const [from, to] = stretchOf(dates);
  return now < from || now >= to ? undefined : start + (target - start) * ((now - from) / (to - from));
}

/** The share of a cycle that is over, 0 to 1; undefined outside it and without dates. */
export function elapsed({ dates }: Cycle, now: number): number | undefined {
  if (!dates || dates.end < dates.start) return undefined;
  const [from, to] = stretchOf(dates);
  return now < from || now >= to ? undefined : (now - from) / (to - from);
}
