/** A value that is so far from everything known of its measure that it is asked about before it is recorded (SPEC P20). */
import type { Metric } from '../kinds/model.ts';
import { isPercentage } from './units.ts';

const TIMES = 10;

/** `said` are the values that were recorded, without one that is corrected. */
export function isFarOff(metric: Metric | undefined, said: readonly number[], value: number): boolean {
  if (metric?.type === 'yesNo' || metric?.type === 'milestones') return false;
  const known = [...figuresOf(metric), ...said];
  if (metric && isPercentage(metric)) {
    if (value > 100 && known.every((one) => one <= 100)) return true;
    if (value < 0 && known.every((one) => one >= 0)) return true;
  }
  const largest = Math.max(0, ...known.map(Math.abs));
  return largest > 0 && Math.abs(value) > TIMES * largest;
}

/** The start, the target and the limits that somebody wrote. */
const figuresOf = (metric: Metric | undefined): readonly number[] =>
  Object.values(metric ?? {}).filter((one): one is number => typeof one === 'number');
