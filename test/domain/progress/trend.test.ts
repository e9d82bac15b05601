import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn, DateRange, Metric } from '../../../renderer/domain/kinds/model.ts';
import { trendOf as trendWithSilence } from '../../../renderer/domain/progress/trend.ts';

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
/** With a silence of more than two weeks, as is usual. */
const trendOf = (metric: Metric | undefined, checkIns: readonly CheckIn[], dates: DateRange | undefined, now: number) =>
  trendWithSilence(metric, checkIns, dates, now, { stale: 14, pauses: [] });
const where = (...parameters: Parameters<typeof trendOf>) => trendOf(...parameters)?.points.map((one) => one.at);

describe('P15 the trend', () => {
  it('P15 runs over the whole cycle, so that silent weeks and those to come are seen', () => {
    expect(where(RAISE, said([23, 1], [24, 2], [25, 3]), DATES, at(9))).toEqual([0, 0.1, 0.2]);
    expect(trendOf(RAISE, said([23, 1], [24, 2]), DATES, at(9))?.today).toBe(0.8);
  });

  it('P15 ends with the last day of the cycle', () => {
    const shape = trendOf(RAISE, said([23, 1], [24, 11], [25, 20]), DATES, at(30));
    expect(shape?.points.map((one) => one.at)).toEqual([0, 1, 1]);
    expect(shape?.today).toBe(1);
  });

  it('P15 goes from the first value to today where there is no cycle', () => {
    expect(where(RAISE, said([23, 1], [24, 3]), undefined, at(5))).toEqual([0, 0.5]);
  });

  it('P15 begins with the first value where the cycle has not begun', () => {
    const later = { start: '2026-10-11', end: '2026-10-20' };
    const shape = trendOf(RAISE, said([23, 1], [24, 3]), later, at(6));
    expect(shape?.points.map((one) => one.at)).toEqual([0, 0.1]);
    expect(shape?.today).toBe(0.25);
    expect(shape?.pace?.[0].at).toBe(0.5);
  });

  it('P15 moves nothing before what it followed, nor past today, whatever its clock said', () => {
    expect(where(RAISE, said([23, 400], [24, 3], [25], [26, 5]), DATES, at(9))).toEqual([0.8, 0.8, 0.8, 0.8]);
  });

  it('P15 has an even pace from the first day to the last', () => {
    const two = said([23, 1], [24, 2]);
    const paceOf = (metric: Metric, dates: typeof DATES | undefined = DATES) =>
      trendOf(metric, two, dates, at(9))?.pace;
    const even = [
      { at: 0, value: 22 },
      { at: 1, value: 40 },
    ];
    expect(paceOf(RAISE)).toEqual(even);
    expect(paceOf({ type: 'lower', start: 40, target: 22 })?.map(({ value }) => value)).toEqual([40, 22]);
    const none: readonly Metric[] = [
      { type: 'raise', start: 22 },
      { type: 'raise', start: 22, target: 22 },
      { type: 'lower', start: 22, target: 40 },
      { type: 'above', limit: 22 },
      { type: 'milestones', levels: Array.from({ length: 30 }, () => ({ text: 'a', score: 1 })) },
    ];
    expect(none.map((metric) => paceOf(metric))).toEqual(none.map(() => undefined));
    expect(trendOf(RAISE, two, undefined, at(9))?.pace).toBeUndefined();
  });

  it('P15 tells silence: more than two weeks without a value', () => {
    const long = { start: '2026-10-01', end: '2026-12-31' };
    const silent = (checkIns: readonly CheckIn[]) =>
      trendOf(RAISE, checkIns, long, at(80))?.points.map((one) => one.silent === true);
    expect(silent(said([23, 1], [24, 15], [25, 30]))).toEqual([false, false, true]);
    // Words without a value say nothing of it, and a value without a day is no silence.
    expect(silent(said([23, 1], [undefined, 10], [24, 20], [25], [26, 60]))).toEqual([false, true, false, true]);
  });

  it('P15 P19 days of a pause are no silence', () => {
    const all = said([23, 1], [24, 25], [25, 30]);
    const silent = (start: string, end: string) =>
      trendWithSilence(RAISE, all, DATES, at(80), { stale: 14, pauses: [{ start, end }] })?.points.map(
        (one) => one.silent === true,
      );
    expect(silent('2026-11-05', '2026-11-20')).toEqual([false, true, false]);
    expect(silent('2026-10-05', '2026-10-13')).toEqual([false, true, false]);
    expect(silent('2026-10-05', '2026-10-14')).toEqual([false, false, false]);
  });

  it('P15 stands side by side where no time has passed', () => {
    expect(where(RAISE, said([23], [24], [25]), undefined, at(1))).toEqual([0, 0.5, 1]);
  });

  it('P15 keeps start and target in view, or the band', () => {
    const two = said([23, 1], [24, 2]);
    const shapeOf = (metric: Metric) => {
      const { limits, band } = trendOf(metric, two, DATES, at(9)) ?? {};
      return { ...(limits ? { limits } : {}), ...(band ? { band } : {}) };
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
          const today = trendOf(
            RAISE,
            said(...days.map((one) => [1, one] as const)),
            dated ? DATES : undefined,
            at(now),
          );
          expect(places.every((one) => one <= (today?.today ?? 1))).toBe(true);
        },
      ),
    );
  });
});
