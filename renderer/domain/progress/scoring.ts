/** Progress: the past as a number (SPEC P1-P15). Confidence is a record's own field and never enters here. */
import type { Bands, CheckIn, DateRange, Day, Instant, KeyResult, Metric } from '../kinds/model.ts';
import { dayNumber } from './days.ts';

/** 0 at the start, 1 at the target, beyond either when it went further; undefined when nobody can say. */
export type Progress = number | undefined;

/** For display: between 0 and 1. The raw value stays inside (P2). */
export const clamped = (progress: number): number => Math.min(1, Math.max(0, progress));

/** The check-in that holds; `checkIns` are in order (P3). Only one with a value counts. */
export const latest = (checkIns: readonly CheckIn[]): CheckIn | undefined =>
  checkIns.findLast(({ value }) => value !== undefined);

/** How sure somebody was when this was last said, 0 to 100 (P11); `checkIns` are in order. */
export const confidenceIn = (checkIns: readonly CheckIn[]): number | undefined =>
  checkIns.findLast(({ confidence }) => confidence !== undefined)?.confidence;

const DAY = 86_400_000;

/**
 * P3: the time a check-in tells of, in milliseconds: the noon of the day it tells of, or when it was written where that was on this day in
 * UTC, too. Not a number where it says neither.
 */
export const timeTold = ({ day, dated, at }: CheckIn): number =>
  day !== undefined && (dated === true || at === undefined || !at.startsWith(day))
    ? Date.parse(`${day}T12:00:00Z`)
    : at === undefined
      ? Number.NaN
      : Date.parse(at);

/** P12: a moment so far ahead of `now` that one of the two clocks is wrong. Time zones alone make no day. */
export const isAhead = (at: Instant, now: number): boolean => Date.parse(at) - now > DAY;

/** P12: whether a check-in was written, or tells of a day, so far ahead. */
export const isToldAhead = ({ at, day }: CheckIn, now: number): boolean =>
  (at !== undefined && isAhead(at, now)) || (day !== undefined && isAhead(`${day}T00:00:00Z`, now));

/** Of a measure that goes by steps the last one: yes, or the last of its levels. */
const lastStep = (metric: Metric | undefined): number | undefined =>
  metric?.type === 'yesNo' ? 1 : metric?.type === 'milestones' ? metric.levels.length : undefined;

/** P15: whether a value can be read on the scale of a measure. One from before the measure was changed may not. */
export function isOnScale(metric: Metric | undefined, value: number): boolean {
  const highest = lastStep(metric);
  return highest === undefined || (Number.isInteger(value) && value >= 0 && value <= highest);
}

/** The day a check-in tells of; undefined where it says none. */
export const dayTold = ({ day, at }: CheckIn): Day | undefined => day ?? at?.slice(0, 10);

/** Whole days of a calendar from one day to `now`, milliseconds as the reader's clock shows them, or to `end` where that was before. */
export const daysSince = (from: Day, now: number, end?: Day): number =>
  Math.min(Math.floor(now / DAY), end === undefined ? Infinity : dayNumber(end)) - dayNumber(from);

/** P19: how much of a stretch of time lies in pauses, all of it in days since 1970; what lies in several counts once. */
export function pausedWithin(pauses: readonly DateRange[], from: number, to: number): number {
  let [sum, reached] = [0, from];
  for (const { start, end } of pauses.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const [first, after] = [Math.max(reached, dayNumber(start)), Math.min(to, dayNumber(end) + 1)];
    if (after <= first) continue;
    sum += after - first;
    reached = after;
  }
  return sum;
}

/** P13, P19: as `daysSince`, without those that lie in pauses. */
export function daysWaited(from: Day, now: number, pauses: readonly DateRange[], end?: Day): number {
  const days = daysSince(from, now, end);
  const next = dayNumber(from) + 1;
  return days - pausedWithin(pauses, next, next + days);
}

/** The day the current check-in tells of; `checkIns` are in order. */
export const lastTold = (checkIns: readonly CheckIn[]): Day | undefined => {
  const told = checkIns.at(-1);
  return told && dayTold(told);
};

/** P13: for how many days nothing was said, pauses left out, once that is more than `stale` days; counted to the end of the cycle at most. */
export function silentDays(
  checkIns: readonly CheckIn[],
  now: number,
  stale: number,
  pauses: readonly DateRange[],
  end?: Day,
): number | undefined {
  const day = lastTold(checkIns);
  const days = day === undefined ? 0 : daysWaited(day, now, pauses, end);
  return days > stale ? days : undefined;
}

/** P14: the lowest confidence said of any of them; undefined where nobody has said one. */
export function lowestConfidence(all: readonly (number | undefined)[]): number | undefined {
  const said = all.filter((one) => one !== undefined);
  return said.length > 0 ? Math.min(...said) : undefined;
}

/** Whether a value satisfies a metric that guards a limit; undefined for metrics that do not, or have no limit yet. */
export function holds(metric: Metric, value: number): boolean | undefined {
  switch (metric.type) {
    case 'above':
      return metric.limit === undefined ? undefined : value >= metric.limit;
    case 'below':
      return metric.limit === undefined ? undefined : value <= metric.limit;
    case 'band':
      if (metric.low === undefined || metric.high === undefined || metric.low > metric.high) return undefined;
      return value >= metric.low && value <= metric.high;
    default:
      return undefined;
  }
}

export function progressOf(metric: Metric | undefined, checkIns: readonly CheckIn[]): Progress {
  const value = latest(checkIns)?.value;
  if (!metric || value === undefined) return undefined;
  switch (metric.type) {
    case 'raise':
    case 'lower': {
      const { start, target } = metric;
      if (start === undefined || target === undefined) return undefined;
      // P5: no movement asked for, or movement against the metric's own word, is not a measure.
      if (metric.type === 'raise' ? target <= start : target >= start) return undefined;
      const progress = (value - start) / (target - start);
      return Number.isFinite(progress) ? progress : undefined;
    }
    case 'above':
    case 'below':
    case 'band':
      return shareThatHeld(metric, checkIns);
    case 'yesNo':
      return value >= 1 ? 1 : 0;
    case 'milestones': {
      const reached = Math.min(Math.floor(value), metric.levels.length);
      return reached <= 0 && metric.levels.length > 0 ? 0 : metric.levels[reached - 1]?.score;
    }
  }
}

/** P6: a guardrail is judged by all its check-ins, since one good week at the end does not mean it held. */
function shareThatHeld(metric: Metric, checkIns: readonly CheckIn[]): Progress {
  const verdicts = checkIns.flatMap(({ value }) => (value === undefined ? [] : [holds(metric, value)]));
  if (verdicts.length === 0 || verdicts.includes(undefined)) return undefined;
  return verdicts.filter(Boolean).length / verdicts.length;
}

/** P13: whether nothing more is to be told of it: the answer is yes, or the last of its levels is reached. */
export const isSettled = (metric: Metric | undefined, checkIns: readonly CheckIn[]): boolean =>
  (latest(checkIns)?.value ?? 0) >= (lastStep(metric) || Infinity);

export interface RollUp {
  /** Weighted mean of the clamped progress of the measured key results; undefined when none is measured. */
  readonly progress: Progress;
  readonly measured: number;
  readonly of: number;
}

/** P7: key results without progress do not count as 0; the screen says how many are measured. */
export function rollUp(
  keyResults: readonly { readonly keyResult: Pick<KeyResult, 'weight'>; readonly progress: Progress }[],
): RollUp {
  let sum = 0;
  let weights = 0;
  let measured = 0;
  for (const { keyResult, progress } of keyResults) {
    if (progress === undefined) continue;
    measured++;
    const weight = keyResult.weight ?? 1;
    sum += weight * clamped(progress);
    weights += weight;
  }
  return { progress: weights > 0 ? sum / weights : undefined, measured, of: keyResults.length };
}

/** What division of decimals loses: (7.9 - 10) / (4 - 10) falls short of 0.35 in the sixteenth place. */
const ROUNDING = 1e-9;

/** L17, L20: at the target or beyond it, but for what division of decimals loses. */
export const isAtTarget = (progress: number): boolean => progress + ROUNDING >= 1;

/** P9: half rounded up to one decimal, as grades are read (METHOD: grades). */
export const grade = (progress: number): number => Math.round(clamped(progress) * 10 + ROUNDING) / 10;

export type ConfidenceBand = 'high' | 'medium' | 'low' | 'unknown';

/** P10: confidence, 0 to 100, in the bands of a plan; silence is its own band, not a low one. */
export function confidenceBand(confidence: number | undefined, { middle, high }: Bands): ConfidenceBand {
  if (confidence === undefined) return 'unknown';
  return confidence >= high ? 'high' : confidence >= middle ? 'medium' : 'low';
}

/** V2: a score, 0 to 1, in the bands of a plan, as the grade it is read as. */
export const scoreBand = (score: number, bands: Bands): Exclude<ConfidenceBand, 'unknown'> => {
  const read = grade(score);
  return read >= bands.high ? 'high' : read >= bands.middle ? 'medium' : 'low';
};
