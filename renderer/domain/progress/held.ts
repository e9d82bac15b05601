/** In how many of its check-ins a guardrail held (SPEC P6), said where its share is read alone. Pure. */
import type { CheckIn, Metric } from '../kinds/model.ts';
import { holds } from './scoring.ts';

export interface Held {
  readonly in: number;
  readonly of: number;
}

/** Undefined for a measure that guards nothing, or has no limit yet, and where nobody told a value. */
export function held(metric: Metric | undefined, checkIns: readonly CheckIn[]): Held | undefined {
  if (!metric) return undefined;
  const verdicts = checkIns.flatMap(({ value }) => (value === undefined ? [] : [holds(metric, value)]));
  if (verdicts.length === 0 || verdicts.includes(undefined)) return undefined;
  return { in: verdicts.filter(Boolean).length, of: verdicts.length };
}
