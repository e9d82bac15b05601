/** Where everything in the picture of a trend stands, in its own pixels: for the screen, and for documents that draw the same. Pure. */

/** A place in the picture: `at` from 0, the beginning of the time shown, to 1, its end. */
interface Place {
  readonly at: number;
  readonly value: number;
}

export interface SparklineShape {
  /** In order; a `silent` one came so late after the one before that the way between them is dotted. */
  readonly points: readonly (Place & { readonly silent?: boolean | undefined })[];
  /** Where the present stands; the end, if it is not said. */
  readonly today?: number | undefined;
  /** Values that stay in view whatever was measured, such as start and target; the last of them is drawn as the goal. */
  readonly limits?: readonly number[] | undefined;
  /** Where values should stay; an edge that is missing is open. */
  readonly band?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /** The straight way that is expected, from where to where. */
  readonly pace?: readonly [from: Place, to: Place] | undefined;
  /** Between which values the end may lie. */
  readonly landing?: { readonly low: number; readonly high: number } | undefined;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface SparklinePaths {
  /** How far down a value stands. */
  readonly y: (value: number) => number;
  /** What was measured; broken where nobody said anything for long. */
  readonly line: string;
  /** What nobody said: between two values, and from the last one to today. Empty where there is none. */
  readonly silence: string;
  readonly points: readonly Spot[];
  readonly goal: string | undefined;
  /** Where the values should stay. */
  readonly band: { readonly y: number; readonly height: number } | undefined;
  readonly edges: readonly string[];
  readonly pace: string | undefined;
  /** From top to bottom; undefined where today is the end. */
  readonly today: string | undefined;
  readonly landing:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
}

const PAD = 3;
const LANDING = 6;

const round = (value: number) => Math.round(value * 100) / 100;

export function sparklinePaths(
  { points, today = 1, limits = [], band, pace, landing }: SparklineShape,
  width: number,
  height: number,
): SparklinePaths {
  const edges = [band?.low, band?.high].filter((edge) => edge !== undefined);
  const ends = landing ? [landing.low, landing.high] : [];
  const known = [...points.map(({ value }) => value), ...limits, ...edges, ...ends];
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const x = (at: number) => round(PAD + at * (width - 2 * PAD));
  const y = (value: number) => round(PAD + (spread === 0 ? 0.5 : 1 - (value - low) / spread) * (height - 2 * PAD));
  const spot = ({ at, value }: Place) => `${x(at)} ${y(value)}`;
  const across = (value: number) => `M0 ${y(value)}H${width}`;
  const last = points.at(-1);
  const goal = limits.at(-1);
  const silence = points.map((point, place) => {
    const before = points[place - 1];
    return point.silent && before ? `M${spot(before)}L${spot(point)}` : '';
  });
  if (last && last.at < today) silence.push(`M${spot(last)}H${x(today)}`);
  const top = band?.high === undefined ? 0 : y(band.high);
  const bottom = band?.low === undefined ? height : y(band.low);
  return {
    y,
    line: points.map((point, place) => `${place === 0 || point.silent ? 'M' : 'L'}${spot(point)}`).join(''),
    silence: silence.join(''),
    points: points.map(({ at, value }) => ({ x: x(at), y: y(value) })),
    goal: goal === undefined ? undefined : across(goal),
    band: band && { y: top, height: round(bottom - top) },
    edges: edges.map(across),
    pace: pace && `M${spot(pace[0])}L${spot(pace[1])}`,
    today: today < 1 ? `M${x(today)} 0V${height}` : undefined,
    landing: landing && {
      x: width - LANDING - 0.5,
      y: round(y(landing.high) - 1),
      width: LANDING,
      height: round(y(landing.low) - y(landing.high) + 2),
    },
  };
}
