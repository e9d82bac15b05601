import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn, Metric } from '../../../renderer/domain/kinds/model.ts';
import { trendOf } from '../../../renderer/features/plan/trend-shape.ts';

const RAISE: Metric = { type: 'raise', start: 22, target: 40 };
const DATES = { start: '2026-10-01', end: '2026-10-10' };
const at = (day: number) => Date.UTC(2026, 9, day);
const said = (...all: readonly (readonly [value: number | undefined, day?: number | undefined])[]): CheckIn[] =>
  all.map(([value, day], place) => ({
    kind: 'checkIn',
    id: `c${place}`,
    ...(value === undefined ? {} : { value }),
    ...(day === undefined ? {} : { at: new Date(at(day)).toISOString() }),
  }));
const where = (...parameters: Parameters<typeof trendOf>) => trendOf(...parameters)?.points.map((one) => one.at);

describe('P15 the trend', () => {
  it('P15 runs from the first day of the cycle to today, so that silent weeks are seen', () => {
    expect(where(RAISE, said([23, 1], [24, 2], [25, 3]), DATES, at(9))).toEqual([0, 1 / 8, 1 / 4]);
  });

  it('P15 ends with the last day of the cycle', () => {
    expect(where(RAISE, said([23, 1], [24, 11], [25, 20]), DATES, at(30))).toEqual([0, 1, 1]);
  });

  it('P15 begins with the first value where there is no cycle, or one that has not begun', () => {
    for (const dates of [undefined, { start: '2027-01-01', end: '2027-03-31' }])
      expect(where(RAISE, said([23, 1], [24, 3]), dates, at(5))).toEqual([0, 0.5]);
  });

  it('P15 moves nothing before what it followed, whatever its clock said', () => {
    expect(where(RAISE, said([23, 400], [24, 3], [25], [26, 5]), DATES, at(9))).toEqual([1, 1, 1, 1]);
  });

  it('P15 stands side by side where no time has passed', () => {
    expect(where(RAISE, said([23], [24], [25]), undefined, at(1))).toEqual([0, 0.5, 1]);
  });

  it('P15 keeps start and target in view, or the band', () => {
    const two = said([23, 1], [24, 2]);
    const shapeOf = (metric: Metric) => {
      const { points: _, ...scale } = trendOf(metric, two, DATES, at(9)) ?? { points: [] };
      return scale;
    };
    expect(shapeOf(RAISE)).toEqual({ limits: [22, 40] });
    expect(shapeOf({ type: 'raise', start: 22 })).toEqual({ limits: [] });
    expect(shapeOf({ type: 'above', limit: 40 })).toEqual({ band: { low: 40 } });
    expect(shapeOf({ type: 'below', limit: 40 })).toEqual({ band: { high: 40 } });
    expect(shapeOf({ type: 'band', low: 1, high: 2 })).toEqual({ band: { low: 1, high: 2 } });
    expect(shapeOf({ type: 'band', low: 1 })).toEqual({});
  });

  it('P15 does not draw values of a former measure on the scale of another', () => {
    const levels = ['a', 'b', 'c'].map((text) => ({ text, score: 1 }));
    const milestones: Metric = { type: 'milestones', levels };
    expect(trendOf(milestones, said([23, 1], [24.5, 2], [-1, 3], [1, 4]), DATES, at(9))).toBeUndefined();
    expect(trendOf(milestones, said([23, 1], [1, 2], [3, 4]), DATES, at(9))?.points.map(({ value }) => value)).toEqual([
      1, 3,
    ]);
    expect(trendOf({ type: 'yesNo' }, said([0, 1], [1, 2]), DATES, at(9))).toBeUndefined();
  });

  it('P15 never leaves its frame and never turns back', () => {
    const day = fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 8 }),
        fc.integer({ min: -50, max: 50 }),
        fc.boolean(),
        (days, now, dated) => {
          const places =
            where(RAISE, said(...days.map((one) => [1, one] as const)), dated ? DATES : undefined, at(now)) ?? [];
          expect(places.every((one) => one >= 0 && one <= 1)).toBe(true);
          expect(places.toSorted((a, b) => a - b)).toEqual(places);
        },
      ),
    );
  });
});
