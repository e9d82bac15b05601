/** Check-ins as a line over time, on the scale of their measure (SPEC P15). Pure. */
import type { CheckIn, DateRange, Metric } from '../kinds/model.ts';
import type { Said } from './landing.ts';
import { stretchOf, wayOf } from './pace.ts';
import { isOnScale, pausedWithin, timeTold } from './scoring.ts';

/** A place in the picture: `at` from 0, the beginning of the time shown, to 1, its end. */
export interface TrendPlace {
  readonly at: number;
  readonly value: number;
}

/** What a picture of the values over time shows. */
export interface TrendShape {
  /** In order; a `silent` one came so late after the one before that nobody knows the way between them. */
  readonly points: readonly (TrendPlace & { readonly silent?: boolean | undefined })[];
  /** Where the present stands. */
  readonly today: number;
  /** Values that stay in view whatever was measured, such as start and target; the last of them is the goal. */
  readonly limits?: readonly number[] | undefined;
  /** Where values should stay; an edge that is missing is open. */
  readonly band?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /** The straight way that is expected, from where to where. */
  readonly pace?: readonly [from: TrendPlace, to: TrendPlace] | undefined;
}

const DAY = 86_400_000;

/** The values that can be read on the scale of a measure, with the time each tells of. */
export const valuesOn = (metric: Metric | undefined, checkIns: readonly CheckIn[]): readonly Said[] =>
  checkIns.flatMap((checkIn) => {
    const { value } = checkIn;
    return value !== undefined && isOnScale(metric, value) ? [{ value, time: timeTold(checkIn) }] : [];
  });

/** When a time without a value is silence (SPEC P13, P19). */
export interface Silence {
  /** Days that are too many. */
  readonly stale: number;
  /** Days in these are not waited for. */
  readonly pauses: readonly DateRange[];
}

/** Between two moments, in milliseconds. */
export const isSilence = (from: number, to: number, { stale, pauses }: Silence): boolean =>
  to - from - pausedWithin(pauses, from / DAY, to / DAY) * DAY > stale * DAY;

/**
 * Undefined where there is no line: fewer than two values that can be read on this scale, or none to draw them on. Time goes
 * from the first day of the cycle to the end of its last, or without a cycle from the first value to today; what was said outside
 * stands at the edge. `checkIns` are in order, and a clock that was wrong moves none of them before the one it followed or past today.
 * Where too many days went by without a value stand dots.
 */
export function trendOf(
  metric: Metric | undefined,
  checkIns: readonly CheckIn[],
  dates: DateRange | undefined,
  now: number,
  silence: Silence,
): TrendShape | undefined {
  if (metric?.type === 'yesNo') return undefined;
  const said = valuesOn(metric, checkIns);
  if (said.length < 2) return undefined;
  const first = Math.min(...said.map(({ time }) => time).filter((time) => Number.isFinite(time)), now);
  const cycle = dates && stretchOf(dates);
  // A cycle that has not begun: the line begins where the values do.
  const from = cycle && cycle[0] < now ? cycle[0] : first;
  const to = cycle ? cycle[1] : now;
  const place = (time: number) => Math.min(1, Math.max(0, (time - from) / (to - from)));
  const today = to > from ? place(now) : 1;
  let at = 0;
  let before = Number.NaN;
  const points = said.map(({ value, time }, count) => {
    // Without a stretch of time to stand on they stand side by side.
    if (to <= from) return { at: count / (said.length - 1), value };
    if (!Number.isFinite(time)) return { at, value };
    const silent = isSilence(before, time, silence);
    at = Math.min(today, Math.max(at, place(time)));
    before = time;
    return { at, value, ...(silent ? { silent } : {}) };
  });
  const way = cycle && to > from ? wayOf(metric) : undefined;
  const pace: TrendShape['pace'] = way && [
    { at: place(cycle?.[0] ?? from), value: way.start },
    { at: 1, value: way.target },
  ];
  return { points, today, ...scaleOf(metric), ...(pace ? { pace } : {}) };
}

/** What stays in view: where it began and where it should go, or where it should stay. */
function scaleOf(metric: Metric | undefined): Pick<TrendShape, 'limits' | 'band'> {
  const given = (...values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined);
  switch (metric?.type) {
    case 'raise':
    case 'lower':
      return { limits: metric.target === undefined ? [] : given(metric.start, metric.target) };
    case 'above':
      return metric.limit === undefined ? {} : { band: { low: metric.limit } };
    case 'below':
      return metric.limit === undefined ? {} : { band: { high: metric.limit } };
    case 'band':
      return metric.low === undefined || metric.high === undefined
        ? {}
        : { band: { low: metric.low, high: metric.high } };
    case 'milestones':
      return { limits: [0, metric.levels.length] };
    default:
      return {};
  }
}
