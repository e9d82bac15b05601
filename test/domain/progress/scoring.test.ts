import { DEFAULT_METHOD } from '../../../renderer/domain/plan/method.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn, Metric } from '../../../renderer/domain/kinds/model.ts';
import {
  clamped,
  confidenceBand,
  confidenceIn,
  grade,
  holds,
  isAhead,
  isOnScale,
  isToldAhead,
  latest,
  lowestConfidence,
  progressOf,
  rollUp,
  silentDays,
  timeTold,
} from '../../../renderer/domain/progress/scoring.ts';

const said = (...values: (number | undefined)[]): CheckIn[] =>
  values.map((value, at) => ({ kind: 'checkIn', id: `ci${at}`, ...(value === undefined ? {} : { value }) }));

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('progress of a key result', () => {
  const table: readonly (readonly [string, Metric | undefined, readonly (number | undefined)[], number | undefined])[] =
    [
      ['P1 halfway up', { type: 'raise', start: 10, target: 20 }, [15], 0.5],
      ['P1 below where it began', { type: 'raise', start: 10, target: 20 }, [5], -0.5],
      ['P2 raw beyond the target', { type: 'raise', start: 0, target: 10 }, [25], 2.5],
      ['P1 no metric', undefined, [5], undefined],
      ['P1 nothing checked in', { type: 'raise', start: 0, target: 10 }, [], undefined],
      ['P3 only words checked in', { type: 'raise', start: 0, target: 10 }, [undefined], undefined],
      ['P3 words after a value leave the value', { type: 'raise', start: 0, target: 10 }, [4, undefined], 0.4],
      ['P3 the latest value, not the best', { type: 'raise', start: 0, target: 10 }, [8, 4], 0.4],
      ['P4 down is forward', { type: 'lower', start: 20, target: 10 }, [15], 0.5],
      ['P4 through zero', { type: 'lower', start: 5, target: -5 }, [0], 0.5],
      ['P4 worse than at the start', { type: 'lower', start: 20, target: 10 }, [30], -1],
      ['P5 no start', { type: 'raise', target: 10 }, [5], undefined],
      ['P5 no target', { type: 'lower', start: 10 }, [5], undefined],
      ['P5 start is target', { type: 'raise', start: 10, target: 10 }, [10], undefined],
      ['P5 raise downwards', { type: 'raise', start: 20, target: 10 }, [15], undefined],
      ['P5 lower upwards', { type: 'lower', start: 10, target: 20 }, [15], undefined],
      ['P6 above held once in two', { type: 'above', limit: 90 }, [95, 80], 0.5],
      ['P6 at the limit holds', { type: 'above', limit: 90 }, [90], 1],
      ['P6 below', { type: 'below', limit: 2 }, [1, 2, 3, 4], 0.5],
      ['P6 within, edges included', { type: 'band', low: 1, high: 2 }, [1, 2, 2.5, 0], 0.5],
      ['P6 words between do not count', { type: 'above', limit: 90 }, [95, undefined, 80], 0.5],
      ['P6 no limit yet', { type: 'above' }, [95], undefined],
      ['P6 half a band', { type: 'band', low: 1 }, [1], undefined],
      ['P6 a band upside down', { type: 'band', low: 2, high: 1 }, [1], undefined],
      ['P8 not done', { type: 'yesNo' }, [0], 0],
      ['P8 done', { type: 'yesNo' }, [1], 1],
      ['P8 undone again', { type: 'yesNo' }, [1, 0], 0],
    ];
  it.each(table)('%s', (_name, metric, values, expected) => {
    expect(progressOf(metric, said(...values))).toBe(expected);
  });

  it('P8 milestones are worth what is written beside them', () => {
    const metric: Metric = {
      type: 'milestones',
      levels: [
        { text: 'sketch', score: 0.3 },
        { text: 'tried', score: 0.7 },
        { text: 'in use', score: 1 },
      ],
    };
    const scores = [-1, 0, 0.5, 1, 2, 2.9, 3, 7].map((reached) => progressOf(metric, said(reached)));
    expect(scores).toEqual([0, 0, 0, 0.3, 0.7, 0.7, 1, 1]);
  });

  it('P8 milestones without levels measure nothing', () => {
    expect([0, 1].map((reached) => progressOf({ type: 'milestones', levels: [] }, said(reached)))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('P1 the start is 0 and the target is 1, whichever way the metric goes', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        fc.pre(one !== other);
        const metric: Metric = { type: one < other ? 'raise' : 'lower', start: one, target: other };
        expect(progressOf(metric, said(one)) === 0).toBe(true);
        expect(progressOf(metric, said(other))).toBe(1);
      }),
    );
  });

  it('P4 raising and lowering mirror each other', () => {
    fc.assert(
      fc.property(value, value, value, (start, target, now) => {
        fc.pre(start < target);
        const up = progressOf({ type: 'raise', start, target }, said(now));
        const down = progressOf({ type: 'lower', start: -start, target: -target }, said(-now));
        expect(down === up).toBe(true);
      }),
    );
  });

  it('P2 is shown between 0 and 1 and is never a text that is not a number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        (start, target, now) => {
          for (const type of ['raise', 'lower'] as const) {
            const progress = progressOf({ type, start, target }, said(now));
            if (progress !== undefined) expect(clamped(progress) >= 0 && clamped(progress) <= 1).toBe(true);
          }
        },
      ),
    );
  });

  it('P6 a share of check-ins lies between none and all', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), value, (values, limit) => {
        const above = progressOf({ type: 'above', limit }, said(...values)) ?? -1;
        const held = values.filter((one) => one >= limit).length;
        expect(above).toBe(held / values.length);
      }),
    );
  });

  it('P6 says whether one value holds, and nothing about metrics that guard no limit', () => {
    expect(holds({ type: 'band', low: 1, high: 3 }, 2)).toBe(true);
    expect(holds({ type: 'below', limit: 1 }, 2)).toBe(false);
    expect(holds({ type: 'below' }, 2)).toBeUndefined();
    expect(holds({ type: 'raise', start: 0, target: 1 }, 2)).toBeUndefined();
  });

  it('P3 the latest check-in is the last that carries a value', () => {
    expect(latest(said(1, 2, undefined))?.id).toBe('ci1');
    expect(latest(said(undefined))).toBeUndefined();
  });

  it('P1 confidence never enters', () => {
    const sure = said(5).map((one) => ({ ...one, confidence: 100 }));
    expect(progressOf({ type: 'raise', start: 0, target: 10 }, sure)).toBe(0.5);
    const silent: CheckIn[] = [{ kind: 'checkIn', id: 'a', confidence: 90 }];
    expect(progressOf({ type: 'yesNo' }, silent)).toBeUndefined();
  });
});

describe('progress of an objective', () => {
  const part = (progress: number | undefined, weight?: number) => ({
    keyResult: weight === undefined ? {} : { weight },
    progress,
  });

  it('P7 is the weighted mean of what is measured, and says how much that is', () => {
    expect(rollUp([part(1, 3), part(0), part(undefined, 9)])).toEqual({ progress: 0.75, measured: 2, of: 3 });
  });

  it('P7 nothing measured is not 0', () => {
    expect(rollUp([])).toEqual({ progress: undefined, measured: 0, of: 0 });
    expect(rollUp([part(undefined)])).toEqual({ progress: undefined, measured: 0, of: 1 });
  });

  it('P7 a weight of 0 takes a key result out; all of them at 0 leave nothing', () => {
    expect(rollUp([part(1, 0), part(0.5, 1)]).progress).toBe(0.5);
    expect(rollUp([part(1, 0)]).progress).toBeUndefined();
  });

  it('P7 one key result beyond its target does not lift the others', () => {
    expect(rollUp([part(5), part(-2)]).progress).toBe(0.5);
  });

  it('P7 equal weights are a plain mean and the order does not matter', () => {
    const progress = fc.option(fc.double({ min: -2, max: 3, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(progress), fc.integer({ min: 1, max: 9 }), (list, weight) => {
        const measured = list.filter((one) => one !== undefined).map(clamped);
        const mean = measured.reduce((sum, one) => sum + one, 0) / measured.length;
        const { progress: rolled } = rollUp(list.map((one) => part(one, weight)));
        if (measured.length === 0) expect(rolled).toBeUndefined();
        else expect(rolled).toBeCloseTo(mean, 9);
        const turned = rollUp(list.toReversed().map((one) => part(one, weight))).progress;
        if (rolled !== undefined) expect(turned).toBeCloseTo(rolled, 9);
      }),
    );
  });
});

describe('grades', () => {
  it('P9 round half up to one decimal, and never leave 0 to 1', () => {
    expect([-1, 0, 0.04, 0.05, 0.349, 0.35, 0.649, 0.65, 1, 3].map(grade)).toEqual([
      0, 0, 0, 0.1, 0.3, 0.4, 0.6, 0.7, 1, 1,
    ]);
  });

  it('P9 a half that arithmetic makes a hair smaller is still a half', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(9),
        (start, span, tenth) => {
          // Tenths with a half, reached by decimals as people type them: (7.9 - 10) / (4 - 10) is 0.35.
          const now = Number((start / 10 + (span / 10) * (tenth / 10 + 0.05)).toFixed(4));
          const progress = progressOf({ type: 'raise', start: start / 10, target: (start + span) / 10 }, said(now));
          expect(grade(progress ?? -1)).toBeCloseTo((tenth + 1) / 10, 9);
        },
      ),
    );
  });
});

describe('confidence', () => {
  it('P11 is that of the last check-in that says one, whatever was said since without it', () => {
    const sure = (id: string, confidence?: number): CheckIn => ({
      kind: 'checkIn',
      id,
      ...(confidence === undefined ? {} : { confidence }),
    });
    expect(confidenceIn([sure('a', 70), sure('b', 0), sure('c')])).toBe(0);
    expect(confidenceIn([sure('a')])).toBeUndefined();
  });

  it('P14 of several the lowest is shown, and silence is none', () => {
    expect(lowestConfidence([70, undefined, 30])).toBe(30);
    expect(lowestConfidence([undefined])).toBeUndefined();
  });

  it('P13 silence of more than two weeks is told in days, up to the end of the cycle', () => {
    const on = (at?: string): CheckIn[] => [{ kind: 'checkIn', id: 'a', ...(at ? { at } : {}) }];
    const now = Date.parse('2026-11-28T12:00:00Z');
    // Days of the calendar: one more at each midnight, whatever the hour at which it was told.
    expect(silentDays(on('2026-11-13T23:59:59Z'), Date.parse('2026-11-28T00:00:00Z'), 14, [])).toBe(15);
    expect(silentDays(on('2026-11-14T00:00:00Z'), Date.parse('2026-11-28T23:59:59Z'), 14, [])).toBeUndefined();
    expect(silentDays(on('2026-11-07T12:00:00Z'), now, 14, [])).toBe(21);
    expect(silentDays(on('2026-11-14T12:00:00Z'), now, 14, [])).toBeUndefined();
    expect(silentDays(on('2026-11-13T11:00:00Z'), now, 14, [])).toBe(15);
    expect(silentDays(on('2026-11-07T12:00:00Z'), now, 14, [], '2026-11-10')).toBeUndefined();
    expect(silentDays(on('2027-11-07T12:00:00Z'), now, 14, [])).toBeUndefined();
    expect([silentDays(on(), now, 14, []), silentDays([], now, 14, [])]).toEqual([undefined, undefined]);
  });

  it('P13 P19 days of a pause are no silence, each counted once', () => {
    const told: CheckIn[] = [{ kind: 'checkIn', id: 'a', day: '2026-10-01' }];
    const on = (today: string, ...pauses: readonly (readonly [start: string, end: string])[]) =>
      silentDays(
        told,
        Date.parse(`${today}T12:00:00Z`),
        14,
        pauses.map(([start, end]) => ({ start, end })),
        '2026-12-31',
      );
    expect(on('2026-11-20')).toBe(50);
    expect(on('2026-11-20', ['2026-10-02', '2026-11-30'])).toBeUndefined();
    expect(on('2026-11-20', ['2026-10-11', '2026-10-20'])).toBe(40);
    // Over one another, reversed, before it was told, and after today.
    const overlapping = [
      ['2026-10-16', '2026-10-25'],
      ['2026-10-11', '2026-10-20'],
      ['2026-10-12', '2026-10-13'],
    ] as const;
    expect(on('2026-11-20', ...overlapping)).toBe(35);
    expect(on('2026-11-20', ['2026-10-20', '2026-10-11'], ['2026-09-01', '2026-10-01'])).toBe(50);
    expect(on('2026-11-20', ['2026-11-20', '2026-12-24'])).toBe(49);
    expect(on('2027-03-01', ['2026-12-30', '2027-02-01'])).toBe(89);
  });

  it('P3 what was written after midnight elsewhere tells of the day its writer had, and not of that in UTC', () => {
    const told = (day: string, at: string) => timeTold({ kind: 'checkIn', id: 'a', day, at });
    expect(told('2026-12-01', '2026-12-01T17:30:00Z')).toBe(Date.parse('2026-12-01T17:30:00Z'));
    // Shanghai at half past one in the morning, and New York late on the last evening of a year.
    expect(told('2026-12-01', '2026-11-30T17:30:00Z')).toBe(Date.parse('2026-12-01T12:00:00Z'));
    expect(told('2026-12-31', '2027-01-01T02:00:00Z')).toBe(Date.parse('2026-12-31T12:00:00Z'));
  });

  it('P15 a value can be read on the scale of its measure or not', () => {
    const levels = [{ text: 'a', score: 1 }];
    expect([0, 1, 2, 0.5, -1].map((value) => isOnScale({ type: 'milestones', levels }, value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([0, 1, 25].map((value) => isOnScale({ type: 'yesNo' }, value))).toEqual([true, true, false]);
    expect([isOnScale(undefined, -3.5), isOnScale({ type: 'above' }, -3.5)]).toEqual([true, true]);
  });

  it('P12 a moment more than a day ahead is from a wrong clock, and no time zone makes one', () => {
    const now = Date.parse('2026-11-28T12:00:00Z');
    expect(['2026-11-29T12:00:01Z', '2027-11-28T12:00Z'].map((at) => isAhead(at, now))).toEqual([true, true]);
    expect(['2026-11-29T11:00Z', '2026-11-28T12:00:00Z', '2020-01-01T00:00Z'].map((at) => isAhead(at, now))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('P10 is read in the bands of grades, and silence is a band of its own', () => {
    expect(
      [100, 70, 69.9, 40, 39.9, 0, undefined].map((one) => confidenceBand(one, DEFAULT_METHOD.confidenceBands)),
    ).toEqual(['high', 'high', 'medium', 'medium', 'low', 'low', 'unknown']);
  });
});

it('P12 is ahead by the moment it was written or by the day it tells of, by more than a day', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');
  const ahead = (said: Partial<CheckIn>) => isToldAhead({ kind: 'checkIn', id: 'c', ...said }, now);
  expect(ahead({})).toBe(false);
  expect(ahead({ at: '2026-11-30T11:00:00Z', day: '2026-11-30' })).toBe(false);
  expect(ahead({ at: '2026-11-29T11:00:00Z', day: '2026-12-01' })).toBe(true);
  expect(ahead({ at: '2026-12-01T11:00:00Z', day: '2026-11-29' })).toBe(true);
});
