import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { driftRange, landingOf, studentT, type Landing, type Said } from '../../../renderer/domain/progress/landing.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
/** 12 weeks after the first day. */
const END = '2026-03-30';
const LAST = Date.parse(`${END}T00:00:00Z`);
const RAISE: Metric = { type: 'raise', start: 5, target: 105 };

/** One value a week from the first day on. */
const weekly = (...values: readonly number[]): Said[] =>
  values.map((value, week) => ({ time: START + 7 * week * DAY, value }));
const landing = (metric: Metric | undefined, said: readonly Said[], now = said.at(-1)?.time ?? START): Landing =>
  landingOf(metric, said, END, now);
const because = (result: Landing) => (result.is === 'absent' ? result.because : result.is);
const rangeOf = (result: Landing) => (result.is === 'range' ? [result.low, result.high] : result);
const cutOf = (result: Landing) => (result.is === 'range' ? result.cut : result);

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.90.
  it.each([
    [2, 1.886],
    [3, 1.638],
    [4, 1.533],
    [5, 1.476],
    [6, 1.44],
    [8, 1.397],
    [10, 1.372],
    [15, 1.341],
    [20, 1.325],
    [30, 1.31],
    [100, 1.29],
  ])('P16 is what tables say at %d degrees of freedom', (degrees, table) => {
    expect(Math.abs(studentT(degrees) - table)).toBeLessThan(0.003);
  });
});

describe('the range of a drifting walk', () => {
  it('P16 is what the formula says for even weeks', () => {
    // Steps 10, 12, 8, 10: drift 10 a week, s² = 8/3; four weeks ahead 80 ± t(3)·√(8/3·(4 + 16/4)), united with 40.
    const { low, high } = driftRange(weekly(0, 10, 22, 30, 40).map(inDays), 28);
    const half = 1.638 * Math.sqrt((8 / 3) * 8);
    expect(low).toBe(40);
    expect(high).toBeCloseTo(80 + half, 1);
  });

  it('P16 weighs a step by its days', () => {
    // Gaps 7, 14, 7 days with steps 10, 20, 10 never leave the line of 10 a week.
    const said = [0, 7, 21, 28].map((time) => ({ time, value: (10 * time) / 7 }));
    const { low, high } = driftRange(said, 7);
    expect(low).toBe(40);
    expect(high).toBeCloseTo(50, 9);
  });

  it('P16 takes what strays from the line in proportion to the days it had', () => {
    // Steps 12, 18, 10 in 7, 14 and 7 days with a drift of 10/7 a day: s² = (4/7 + 4/14)/2; 14 days ahead of 28.
    const { high } = driftRange(
      [
        { time: 0, value: 0 },
        { time: 7, value: 12 },
        { time: 21, value: 30 },
        { time: 28, value: 40 },
      ],
      14,
    );
    expect(high).toBeCloseTo(60 + 1.886 * Math.sqrt(((4 / 7 + 4 / 14) / 2) * (14 + 14 ** 2 / 28)), 1);
  });

  it('P16 has the last value inside where all moved away from it', () => {
    expect(driftRange(weekly(0, 10, 20.1, 30).map(inDays), 63).low).toBe(30);
    expect(driftRange(weekly(30, 20, 10.1, 0).map(inDays), 63).high).toBe(0);
  });
});

describe('the landing range', () => {
  it('P16 is there from four values that span three weeks', () => {
    expect(because(landing(RAISE, weekly(5, 10, 16)))).toBe('few');
    expect(because(landing(RAISE, weekly(5, 10, 16, 20)))).toBe('range');
    const days = (...all: readonly number[]) => all.map((day) => ({ time: START + day * DAY, value: 5 + day }));
    expect(because(landing(RAISE, days(0, 1, 2, 20)))).toBe('short');
    expect(because(landing(RAISE, days(0, 7, 14, 21)))).toBe('range');
    expect(because(landing(RAISE, []))).toBe('few');
  });

  it('P16 counts several values of one day as the last of them: a correction is no step', () => {
    const corrected = [...weekly(5, 10, 16), { time: START + 21 * DAY, value: 200 }];
    const mended = [...corrected, { time: START + 21 * DAY + 60_000, value: 20 }];
    expect(landing(RAISE, mended)).toEqual(landing(RAISE, weekly(5, 10, 16, 20)));
    expect(because(landing(RAISE, [...weekly(5, 10, 16), { time: START + 14 * DAY + 1, value: 17 }]))).toBe('few');
  });

  it('P16 is absent for what has no way to go', () => {
    const said = weekly(0, 1, 1, 2);
    const metrics: readonly (Metric | undefined)[] = [
      undefined,
      { type: 'yesNo' },
      { type: 'milestones', levels: [{ text: 'a', score: 1 }] },
      { type: 'raise', start: 3 },
      { type: 'raise', target: 3 },
      { type: 'raise', start: 3, target: 3 },
      { type: 'raise', start: 3, target: 1 },
      { type: 'lower', start: 1, target: 3 },
      { type: 'above' },
      { type: 'band', low: 1 },
      { type: 'band', low: 2, high: 1 },
    ];
    expect(metrics.map((metric) => because(landing(metric, said)))).toEqual(metrics.map(() => 'measure'));
  });

  it('P16 is absent once the last day is told, or past', () => {
    const said = weekly(5, 10, 16, 20);
    expect(because(landing(RAISE, said, LAST + DAY - 1))).not.toBe('absent');
    expect(because(landing(RAISE, said, LAST + DAY))).toBe('over');
    expect(because(landing(RAISE, [...said, { time: LAST + 1, value: 22 }], LAST + 2))).toBe('over');
  });

  it('P16 is absent for what never moved, and there for what moved evenly', () => {
    expect(because(landing(RAISE, weekly(20, 20, 20, 20)))).toBe('still');
    expect(because(landing(RAISE, weekly(0.1 + 0.2, 0.3, 0.3, 0.3)))).toBe('still');
    expect(rangeOf(landing(RAISE, weekly(5, 10, 15, 20)))).toEqual([20, 65]);
  });

  it('P16 is too early to say where it is wider than the way from start to target', () => {
    const said = weekly(5, 30, 10, 40);
    expect(because(landing(RAISE, said))).toBe('too-early');
    expect(because(landing({ ...RAISE, target: 1000 }, said))).toBe('range');
    // Also where cutting would make it narrower: 0 to 100 is no news of a percentage.
    expect(because(landing({ type: 'raise', start: 0, target: 100, unit: '%' }, said))).toBe('too-early');
  });

  it('P16 is too early to say by a hair, and not by less', () => {
    const said = weekly(5, 10, 16, 20, 26, 29);
    const { low, high } = driftRange(said.map(inDays), 49);
    const along = (way: number) => because(landing({ type: 'raise', start: 1, target: 1 + way }, said));
    expect(along((high - low) * 1.001)).toBe('range');
    expect(along((high - low) * 0.999)).toBe('too-early');
  });

  it('P16 holds the range of a guardrail against all that was said and should hold', () => {
    const calm = weekly(44, 45, 44, 45, 44, 45, 44, 45, 44, 45);
    expect(because(landing({ type: 'above', limit: 30 }, calm))).toBe('range');
    expect(because(landing({ type: 'above', limit: 44 }, calm))).toBe('too-early');
    expect(because(landing({ type: 'below', limit: 60 }, calm))).toBe('range');
    expect(because(landing({ type: 'band', low: 40, high: 50 }, calm))).toBe('range');
    expect(because(landing({ type: 'band', low: 44, high: 45 }, calm))).toBe('too-early');
  });

  it('P16 takes no value for later than today, nor before the one it followed', () => {
    const now = START + 21 * DAY;
    const ahead = [...weekly(5, 10, 16), { time: now + 400 * DAY, value: 20 }];
    expect(landing(RAISE, ahead, now)).toEqual(landing(RAISE, weekly(5, 10, 16, 20), now));
    const behind = [...weekly(5, 10, 16, 20), { time: 0, value: 21 }];
    expect(landing(RAISE, behind, now)).toEqual(landing(RAISE, weekly(5, 10, 16, 21), now));
  });

  it('P16 grows while nothing is said', () => {
    const said = weekly(5, 10, 16, 20, 26, 29);
    const atOnce = landingOf(RAISE, said, '2026-03-02', START + 35 * DAY);
    const later = landingOf(RAISE, said, '2026-03-30', START + 35 * DAY);
    expect(widthOf(later)).toBeGreaterThan(widthOf(atOnce));
  });

  it('P16 promises no finer figures than it has', () => {
    const whole = weekly(5, 10, 16, 20, 26, 29);
    const { high } = driftRange(whole.map(inDays), 49);
    expect(high).not.toBe(Math.ceil(high));
    expect(rangeOf(landing(RAISE, whole))).toEqual([29, Math.ceil(high)]);
    // Said in quarters, and still not told in hundredths where the width is in tens.
    expect(rangeOf(landing(RAISE, weekly(5, 10, 16, 20, 26, 29.25)))).toEqual([29, 71]);
    const thousands = whole.map(({ time, value }) => ({ time, value: value * 1234 }));
    expect(rangeOf(landing({ type: 'raise', start: 1, target: 1e6 }, thousands))).toEqual([35_000, 88_000]);
    const small = thousands.map(({ time, value }) => ({ time, value: value / 1e10 }));
    expect(widthOf(landing({ type: 'raise', start: 0, target: 1 }, small))).toBeLessThan(1e-4);
  });
});

describe('natural limits', () => {
  const nearlyDone = weekly(70, 80, 84, 91, 95, 97);
  const falling = weekly(30, 22, 15, 9, 4);

  it('P17 cuts a percentage at 0 and 100, unless somebody said more of it', () => {
    const percentage: Metric = { type: 'raise', start: 0, target: 100, unit: '%' };
    expect(landing(percentage, nearlyDone)).toMatchObject({ high: 100, cut: 'percentage' });
    for (const unit of ['％', ' percent', 'Prozent', '百分比'])
      expect(cutOf(landing({ ...percentage, unit }, nearlyDone))).toBe('percentage');
    expect(landing({ ...percentage, target: 120 }, nearlyDone)).not.toMatchObject({ high: 100 });
    expect(cutOf(landing({ ...percentage, target: 120 }, nearlyDone))).toBeUndefined();
  });

  it('P17 cuts at 0 what was never below, unless 0 is a value like any other in its unit', () => {
    const defects: Metric = { type: 'lower', start: 90, target: 0 };
    expect(landing(defects, falling)).toMatchObject({ low: 0, cut: 'zero' });
    for (const unit of ['°C', '℃', 'NPS', 'pp', '百分点', 'dB'])
      expect(cutOf(landing({ ...defects, unit }, falling))).toBeUndefined();
    expect(cutOf(landing({ ...defects, target: -1 }, falling))).toBeUndefined();
  });

  it('P17 is not below what is counted, for what is raised from 0 and never fell', () => {
    const counted: Metric = { type: 'raise', start: 0, target: 60, unit: 'customers' };
    const batches = weekly(0, 12, 12, 12, 25, 25, 25, 31);
    expect(landing(counted, batches)).toMatchObject({ low: 31, cut: 'counted' });
    // It fell once, it starts elsewhere, or its unit is a scale: then it may fall again.
    const level = [...batches.slice(0, 6), { time: START + 6 * 7 * DAY, value: 24 }, ...batches.slice(7)];
    expect(landing(counted, level)).toMatchObject({ is: 'range' });
    expect(cutOf(landing(counted, level))).toBeUndefined();
    expect(cutOf(landing({ ...counted, start: -0.5 }, batches))).toBeUndefined();
    expect(cutOf(landing({ ...counted, unit: '%' }, batches))).toBeUndefined();
  });

  it('P17 keeps a total exact where the range is rounded', () => {
    const said = weekly(0, 1000, 2100, 3100, 4123);
    expect(landing({ type: 'raise', start: 0, target: 20_000 }, said)).toMatchObject({ low: 4123 });
  });
});

describe('whatever was said', () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -20, max: 120 }),
    fc.constantFrom(Infinity, -Infinity, Number.NaN, 0, 1e308, -1e308, 5e-324),
  );
  const time = fc.oneof(
    fc.integer({ min: -100, max: 200 }).map((day) => START + day * DAY),
    fc.integer({ min: START, max: LAST }),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, START),
  );
  const said = fc.array(fc.record({ time, value: values }), { maxLength: 20 });
  const tidy = fc
    .array(fc.record({ gap: fc.integer({ min: 4, max: 9 }), value: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 9,
    })
    .map((all) => {
      let day = 0;
      return all.map(({ gap, value }) => ({ time: START + (day += gap) * DAY, value: value / 4 }));
    });
  /** With ways so long that most ranges are narrower. */
  const wide: fc.Arbitrary<Metric> = fc
    .record({
      start: fc.constantFrom(0, 0, 3),
      way: fc.integer({ min: 50, max: 400 }),
      up: fc.boolean(),
      unit: fc.constantFrom('%', 'customers'),
    })
    .map(({ start, way, up, unit }) => ({
      type: up ? 'raise' : 'lower',
      start: up ? start : start + way,
      target: up ? start + (unit === '%' ? Math.min(way, 97) : way) : start,
      unit,
    }));
  const number = fc.option(fc.oneof(fc.integer({ min: -10, max: 200 }), values), { nil: undefined });
  const defined = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const unit = fc.constantFrom('%', 'customers', '°C', undefined);
  const metric: fc.Arbitrary<Metric> = fc.oneof(
    fc
      .record({ type: fc.constantFrom('raise', 'lower'), start: number, target: number, unit })
      .map((one) => ({ type: one.type, ...defined(one) })),
    fc
      .record({ type: fc.constantFrom('above', 'below'), limit: number, unit })
      .map((one) => ({ type: one.type, ...defined(one) })),
    fc.record({ low: number, high: number, unit }).map((one) => ({ type: 'band' as const, ...defined(one) })),
  );
  const now = fc.integer({ min: -10, max: 100 }).map((day) => START + day * DAY);

  it('P16 never says what is no number, and has the lower end below the upper', () => {
    fc.assert(
      fc.property(metric, said, now, (one, all, at) => {
        const result = landing(one, all, at);
        if (result.is !== 'range') return;
        expect(Number.isFinite(result.low) && Number.isFinite(result.high)).toBe(true);
        expect(result.low).toBeLessThanOrEqual(result.high);
      }),
      { numRuns: 2000 },
    );
  });

  it('P16 has today’s value inside, and P17 nothing outside natural limits', () => {
    let ranges = 0;
    fc.assert(
      fc.property(wide, tidy, (one, all) => {
        const result = landing(one, all);
        const today = all.at(-1)?.value ?? 0;
        if (result.is !== 'range') return;
        ranges++;
        expect(result.low).toBeLessThanOrEqual(today);
        expect(result.high).toBeGreaterThanOrEqual(today);
        if (result.cut === undefined) return;
        expect(result.low).toBeGreaterThanOrEqual(result.cut === 'counted' ? today : 0);
        if (result.cut === 'percentage') expect(result.high).toBeLessThanOrEqual(100);
      }),
      { numRuns: 3000 },
    );
    expect(ranges).toBeGreaterThan(300);
  });

  it('P16 says the same at any time of the year', () => {
    fc.assert(
      fc.property(tidy, fc.integer({ min: -3000, max: 3000 }), (all, days) => {
        const end = new Date(LAST + days * DAY).toISOString().slice(0, 10);
        const moved = all.map((one) => ({ ...one, time: one.time + days * DAY }));
        expect(landingOf(RAISE, moved, end, START + (60 + days) * DAY)).toEqual(
          landingOf(RAISE, all, END, START + 60 * DAY),
        );
      }),
    );
  });
});

function inDays({ time, value }: Said): Said {
  return { time: (time - START) / DAY, value };
}

function widthOf(result: Landing): number {
  return result.is === 'range' ? result.high - result.low : Number.NaN;
}
