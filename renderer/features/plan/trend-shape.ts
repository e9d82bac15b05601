/** Check-ins as a line over time, on the scale of their measure (SPEC P15). Pure. */
import type { CheckIn, DateRange, Metric } from '../../domain/kinds/model.ts';
import { isOnScale } from '../../domain/progress/scoring.ts';
import type { SparklineShape } from '../../ui/Sparkline.tsx';

/**
 * Undefined where there is no line: fewer than two values that can be read on this scale, or none to draw them on. Time goes
 * from the first day of the cycle to today, at most to its last day; what was said outside stands at the edge. `checkIns` are
 * in order, and a clock that was wrong moves none of them before the one it followed.
 */
export function trendOf(
  metric: Metric | undefined,
  checkIns: readonly CheckIn[],
  dates: DateRange | undefined,
  now: number,
): SparklineShape | undefined {
  if (metric?.type === 'yesNo') return undefined;
  const said = checkIns.flatMap(({ value, at }) =>
    value !== undefined && isOnScale(metric, value)
      ? [{ value, time: at === undefined ? Number.NaN : Date.parse(at) }]
      : [],
  );
  if (said.length < 2) return undefined;
  const times = said.map(({ time }) => time).filter((time) => Number.isFinite(time));
  const [from, to] = spanOf(times, dates, now);
  let latest = 0;
  const points = said.map(({ value, time }, place) => {
    // Without a stretch of time to stand on they stand side by side.
    const at = to > from ? (Number.isFinite(time) ? (time - from) / (to - from) : latest) : place / (said.length - 1);
    latest = Math.min(1, Math.max(latest, at));
    return { at: latest, value };
  });
  return { points, ...scaleOf(metric) };
}

const DAY = 86_400_000;

function spanOf(times: readonly number[], dates: DateRange | undefined, now: number): readonly [number, number] {
  const first = Math.min(...times, now);
  const end = dates ? Date.parse(`${dates.end}T00:00:00Z`) + DAY : now;
  const start = dates ? Date.parse(`${dates.start}T00:00:00Z`) : first;
  // A cycle that has not begun, or check-ins from long before it: the line begins where they do.
  return [start < now ? start : first, Math.min(now, end)];
}

/** What stays in view: where it began and where it should go, or where it should stay. */
function scaleOf(metric: Metric | undefined): Pick<SparklineShape, 'limits' | 'band'> {
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
