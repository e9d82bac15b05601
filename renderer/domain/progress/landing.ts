/**
 * Where a measured value may land at the cycle's end, as an 80 % range (SPEC P16, P17): a random walk with drift, its width by
 * Student's t, united with today's value. With 4 to 13 weekly values nothing finer holds what it promises: a Monte Carlo of the weekly
 * steps, called 80 %, held the end in 24 to 64 of 100 runs (`test/domain/progress/landing-coverage.test.ts` measures this rule).
 */
import type { Day, Metric } from '../kinds/model.ts';
import { wayOf } from './pace.ts';
import { isPercentage, runsThroughZero } from './units.ts';

/**
 * Below so many values the ranges that are narrow enough to be shown are the lucky ones: on their own model 51 % of them hold with four
 * values and 76 % with six, 85 % with eight (`test/domain/progress/landing-coverage.test.ts`). That is said beside them.
 */
export const FEW = 8;

/** A value somebody gave, and when: `time` in milliseconds since 1970, `value` in the metric's unit. */
export interface Said {
  readonly time: number;
  readonly value: number;
}

/** What a range was cut at: what is counted so far, 0 and 100 of a percentage, or 0. */
export type Cut = 'counted' | 'percentage' | 'zero';

/** Why there is nothing to say; the screen then shows nothing rather than something grey. */
export type NoLanding =
  /** It has no way to go: milestones, yes or no, or what is missing or contradicts itself (P5). */
  | 'measure'
  /** Fewer than four days with a value. */
  | 'few'
  /** They span less than three weeks. */
  | 'short'
  /** The cycle has ended, or its last value is of the last day. */
  | 'over'
  /** It never moved, so nobody can tell by how much it moves. */
  | 'still'
  /** Beyond what can be computed. */
  | 'numbers';

export type Landing =
  | { readonly is: 'absent'; readonly because: NoLanding }
  /** The range is wider than the whole way, so it would say nothing. */
  | { readonly is: 'too-early' }
  /** In the metric's unit and in readable figures; today's value lies within. `cut` is there where a limit made it narrower. */
  | { readonly is: 'range'; readonly low: number; readonly high: number; readonly cut?: Cut };

interface Range {
  readonly low: number;
  readonly high: number;
}

const DAY = 86_400_000;
const FEWEST = 4;
const SHORTEST = 21;
/** Of a normal distribution: 80 % lie within this many standard deviations of the middle. */
const Z = 1.281551565545;

/**
 * Student's t: 80 % lie within this many standard errors of the middle, for two degrees of freedom and more. The expansion of
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5, which is off by 0.13 % at two degrees and by less after that.
 */
export function studentT(degrees: number): number {
  const [z, z3, z5, z7, z9] = [Z, Z ** 3, Z ** 5, Z ** 7, Z ** 9];
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * degrees ** 4)
  );
}

/**
 * The range `ahead` days after the last of `said`, before anything is cut. `said` are at least three values, their `time` in days and
 * rising; days need not be even. The formula of a random walk with drift, whose drift is itself only estimated (Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, 5.5), with each step's variance in proportion to its days.
 */
export function driftRange(said: readonly Said[], ahead: number): Range {
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return { low: Number.NaN, high: Number.NaN };
  const span = last.time - first.time;
  const drift = (last.value - first.value) / span;
  let squares = 0;
  said.slice(1).forEach(({ time, value }, before) => {
    const from = said[before] ?? first;
    const days = time - from.time;
    squares += (value - from.value - drift * days) ** 2 / days;
  });
  const half = studentT(said.length - 2) * Math.sqrt((squares / (said.length - 2)) * (ahead + ahead ** 2 / span));
  const middle = last.value + drift * ahead;
  // Today's value always inside: what has moved often stands still, and other shapes than a walk hold more often.
  return { low: Math.min(middle - half, last.value), high: Math.max(middle + half, last.value) };
}

/**
 * Where the value may be on the last day of the cycle, from the values in order. `now` in milliseconds. Two values of one day count
 * as one, the last: a correction is not a step. As in the picture, a clock that was wrong moves no value before the one it
 * followed, and none after today.
 */
export function landingOf(metric: Metric | undefined, said: readonly Said[], end: Day, now: number): Landing {
  const goals = metric && goalsOf(metric);
  if (!metric || !goals) return absent('measure');
  const close = Date.parse(`${end}T00:00:00Z`) + DAY;
  const days = byDay(said, close, now);
  const [first, last] = [days[0], days.at(-1)];
  if (now >= close || last?.time === -1) return absent('over');
  if (!first || !last || days.length < FEWEST) return absent('few');
  if (last.time - first.time < SHORTEST) return absent('short');
  const range = driftRange(days, -1 - last.time);
  const values = days.map(({ value }) => value);
  const widest = widestOf(metric, goals, values);
  const width = range.high - range.low;
  if (!Number.isFinite(width) || !Number.isFinite(widest)) return absent('numbers');
  // A width that is only what adding decimals loses.
  if (width <= 1e-9 * Math.max(...[...values, ...goals].map(Math.abs))) return absent('still');
  // Judged before it is cut: a limit says what cannot be, not that more is known.
  if (width > widest) return { is: 'too-early' };
  const { low, high, cut } = limitsOf(metric, goals, values);
  const shown = readable(range, values);
  return {
    is: 'range',
    low: Math.max(shown.low, low),
    high: Math.min(shown.high, high),
    ...(range.low < low || range.high > high ? { cut } : {}),
  };
}

const absent = (because: NoLanding): Landing => ({ is: 'absent', because });

/** The last value of each day, rising; days are counted back from the end of the cycle, whose last day is -1. */
function byDay(said: readonly Said[], close: number, now: number): readonly Said[] {
  const days: Said[] = [];
  for (const { time, value } of said) {
    if (!Number.isFinite(time) || !Number.isFinite(value)) continue;
    const before = days.at(-1);
    const day = Math.max(Math.floor((Math.min(time, now, close - 1) - close) / DAY), before?.time ?? -Infinity);
    if (before?.time === day) days.pop();
    days.push({ time: day, value });
  }
  return days;
}

/** The values a metric names, all it needs of them; undefined where it measures no way and guards nothing (P5, P6). */
function goalsOf(metric: Metric): readonly number[] | undefined {
  switch (metric.type) {
    case 'raise':
    case 'lower': {
      const way = wayOf(metric);
      return way && [way.start, way.target];
    }
    case 'above':
    case 'below':
      return metric.limit === undefined ? undefined : [metric.limit];
    case 'band': {
      const { low, high } = metric;
      return low === undefined || high === undefined || low > high ? undefined : [low, high];
    }
    default:
      return undefined;
  }
}

/**
 * What a range must not be wider than: the way from start to target. What guards a limit has no way; there it is all that is shown
 * without a range, from the lowest to the highest of the values and the limits. A range wider than all that ever was and all that
 * should be tells nobody anything.
 */
function widestOf(metric: Metric, goals: readonly number[], values: readonly number[]): number {
  const shown = metric.type === 'raise' || metric.type === 'lower' ? goals : [...goals, ...values];
  return Math.max(...shown) - Math.min(...shown);
}

interface Limits {
  readonly low: number;
  readonly high: number;
  readonly cut?: Cut;
}

const OPEN: Limits = { low: -Infinity, high: Infinity };

/**
 * Between what a value can be, as far as that can be known; a metric does not say it.
 * - A percentage lies within 0 and 100 if all that was ever said of it does: growth and capacity may not.
 * - A counted total is what was to be raised from 0 in a unit that is no scale, and never fell: such a metric begins anew with the
 *   cycle and adds up. One that starts elsewhere may as well be a level that happens to rise, such as customers, who leave; cutting
 *   that would claim what nobody said. A level that starts at 0 is taken for a total until it falls once, so the screen says how it
 *   was read.
 * - What never was and never should be below 0 is taken not to go there, unless its unit is a scale that runs through 0.
 */
function limitsOf(metric: Metric, goals: readonly number[], values: readonly number[]): Limits {
  const known = [...goals, ...values];
  if (runsThroughZero(metric) || known.some((value) => value < 0)) return OPEN;
  if (isPercentage(metric))
    return known.every((value) => value <= 100) ? { low: 0, high: 100, cut: 'percentage' } : OPEN;
  const rising = values.every((value, place) => value >= (values[place - 1] ?? 0));
  return metric.type === 'raise' && metric.start === 0 && rising
    ? { low: values.at(-1) ?? 0, high: Infinity, cut: 'counted' }
    : { low: 0, high: Infinity, cut: 'zero' };
}

/** With how many decimals a value was written: 2 for 0.25. */
function decimals(value: number): number {
  const [, fraction = '', exponent = '0'] = /^[^.e]*(?:\.(\d+))?(?:e(.+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/**
 * A range in figures that promise no more than is known: two figures of its width, and no more decimals than the values were said
 * with. It is rounded outward, so that today's value stays inside.
 */
function readable({ low, high }: Range, values: readonly number[]): Range {
  const places = Math.min(Math.max(...values.map(decimals)), 1 - Math.floor(Math.log10(high - low)));
  const step = 10 ** Math.abs(places);
  const out = (value: number, round: (value: number) => number) => {
    // Multiplied and divided by whole numbers only, which loses less than tenths do.
    const rounded = places > 0 ? round(value * step) / step : round(value / step) * step;
    return Number.isFinite(rounded) ? rounded : value;
  };
  return { low: out(low, Math.floor), high: out(high, Math.ceil) };
}
