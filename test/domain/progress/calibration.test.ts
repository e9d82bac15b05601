/** One's own forecasts beside what came: which count, and what the picture says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import { binsOf, brierOf, trackRecord, type Forecast } from '../../../renderer/domain/progress/calibration.ts';
import { Author } from '../author.ts';

/** A cycle of ninety days with one key result. */
function plan(): Author {
  const ana = new Author('ana');
  ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: { dates: { start: '2026-01-01', end: '2026-03-31' } } });
  ana.must({ do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: {} });
  ana.must({
    do: 'add',
    kind: 'keyResult',
    id: 'k1',
    objective: 'o1',
    values: { metric: { type: 'raise', start: 0, target: 10 } },
  });
  return ana;
}
const said = (author: Author, id: string, day: string, confidence: number, value?: number) =>
  author.must({
    do: 'add',
    kind: 'checkIn',
    id,
    keyResult: 'k1',
    values: { confidence, at: `${day}T09:00:00Z`, ...(value === undefined ? {} : { value }) },
  });
const close = (author: Author) => author.must(closing(author.plan, 'c1', 'close'));
const record = (author: Author, by = 'ana') => trackRecord(author.plan, (one) => one.by === by);

describe('L20 which forecasts count', () => {
  it('L20 the first of each third, and not every week', () => {
    const ana = plan();
    for (const [at, [day, confidence]] of (
      [
        ['2025-12-20', 50],
        ['2026-01-10', 60],
        ['2026-02-05', 70],
        ['2026-02-12', 90],
        ['2026-03-20', 95],
        ['2026-04-02', 100],
      ] as const
    ).entries())
      said(ana, `a${at}`, day, confidence, at);
    ana.must(scoring(ana.plan, 'k1', { score: 1 }));
    expect(record(ana).forecasts).toEqual([]);
    close(ana);
    expect(record(ana).forecasts.map(({ checkpoint, said: one }) => [checkpoint, one])).toEqual([
      [0, 0.5],
      [1, 0.7],
      [2, 0.95],
    ]);
    expect(record(ana)).toMatchObject({ counted: 1, dropped: 0, open: 0 });
    expect(record(ana, 'bo')).toEqual({ forecasts: [], counted: 0, dropped: 0, open: 0 });
  });

  it.each([
    [{ score: 1 }, 3, [true]],
    [{ score: 0.9 }, 10, [false]],
    [undefined, 10, [true]],
    [undefined, 9, [false]],
    [undefined, 9.99, [false]],
    [undefined, 12, [true]],
    [undefined, undefined, 'open'],
    [{ dropped: true }, 10, 'dropped'],
  ] as const)('L20 with the score %j and the value %s it was reached, or not, or nobody knows', (graded, value, is) => {
    const ana = plan();
    said(ana, 'a1', '2026-01-10', 60, value);
    if (graded) ana.must(scoring(ana.plan, 'k1', graded));
    close(ana);
    const { forecasts, dropped, open } = record(ana);
    expect([forecasts.map(({ reached }) => reached), open, dropped]).toEqual([
      typeof is === 'string' ? [] : is,
      Number(is === 'open'),
      Number(is === 'dropped'),
    ]);
  });

  it('L20 two scores apart are nobody’s outcome, and a sample is no cycle', () => {
    const ana = plan();
    said(ana, 'a1', '2026-01-10', 60, 10);
    const bo = new Author('bo', ana.plan);
    ana.must(scoring(ana.plan, 'k1', { score: 1 }));
    bo.must(scoring(bo.plan, 'k1', { score: 0.4 }));
    close(ana);
    ana.receive(bo.write());
    expect(record(ana)).toMatchObject({ counted: 0, open: 1 });
    const other = plan();
    said(other, 'a1', '2026-01-10', 60, 10);
    other.must({ do: 'set', kind: 'cycle', id: 'c1', values: { sample: true } });
    close(other);
    expect(record(other).forecasts).toEqual([]);
  });

  it('L20 what is late counts for nothing', () => {
    const ana = plan();
    const bo = new Author('bo', ana.plan);
    said(ana, 'a1', '2026-01-12', 70);
    said(bo, 'b1', '2026-01-10', 60);
    ana.must(scoring(ana.plan, 'k1', { score: 1 }));
    close(ana);
    ana.receive(bo.write());
    expect(record(ana, 'bo').forecasts).toEqual([]);
  });

  it('L20 L11 a late correction of a forecast leaves it and what came of it', () => {
    const ana = plan();
    said(ana, 'a1', '2026-01-12', 70, 10);
    const bo = new Author('bo', ana.plan);
    close(ana);
    const before = record(ana);
    expect(before.forecasts).toMatchObject([{ said: 0.7, reached: true }]);
    bo.must({
      do: 'add',
      kind: 'checkIn',
      id: 'fix',
      keyResult: 'k1',
      values: { value: 1, confidence: 10, corrects: ['a1'] },
    });
    ana.receive(bo.write());
    expect(record(ana)).toEqual(before);
  });

  it('L20 a target is reached by what division of decimals loses', () => {
    const ana = plan();
    ana.must({
      do: 'set',
      kind: 'keyResult',
      id: 'k1',
      values: { metric: { type: 'raise', start: 0.1, target: 0.7 } },
    });
    said(ana, 'a1', '2026-01-12', 70, 0.1 + 0.2 + 0.4 - 1e-16);
    close(ana);
    expect(record(ana).forecasts).toMatchObject([{ reached: true }]);
  });
});

describe('L21 the picture', () => {
  const forecast = (one: number, reached: boolean): Forecast => ({
    keyResult: `k${one}`,
    checkpoint: 0,
    said: one,
    reached,
  });

  it('L21 a dot stands at what was said on average, with its number and its key results', () => {
    const bins = binsOf([forecast(0.7, true), forecast(0.75, false), forecast(1, true), forecast(0, false)]);
    expect(bins.map(({ from, said: one, reached, of, keyResults }) => [from, one, reached, of, keyResults])).toEqual([
      [0, 0, 0, 1, ['k0']],
      [0.6, 0.725, 1, 2, ['k0.7', 'k0.75']],
      [0.8, 1, 1, 1, ['k1']],
    ]);
  });

  it('L21 knows nothing at 0.25, is best at 0, and stands beside always saying how often it came', () => {
    expect(brierOf([])).toBeUndefined();
    expect(brierOf([forecast(0.5, true), forecast(0.5, false)])).toEqual({ own: 0.25, always: 0.25, rate: 0.5 });
    expect(brierOf([forecast(1, true), forecast(0, false)])).toMatchObject({ own: 0 });
    const three = brierOf([forecast(0.5, true), forecast(0.5, true), forecast(0.5, false)]);
    expect(three?.always).toBeCloseTo(2 / 9);
  });

  it('L21 every forecast is in one bin, and a share lies within its band, between 0 and 1', () => {
    const any = fc.record({ said: fc.integer({ min: 0, max: 100 }), reached: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (drawn) => {
        const all = drawn.map((one, at) => ({ ...forecast(one.said / 100, one.reached), keyResult: `k${at}` }));
        const bins = binsOf(all);
        expect(bins.reduce((sum, { of }) => sum + of, 0)).toBe(all.length);
        for (const { from, to, said: mean, reached, of, low, high } of bins) {
          expect(mean >= from - 1e-9 && mean <= to + 1e-9).toBe(true);
          expect(low >= 0 && high <= 1 && low <= reached / of + 1e-9 && reached / of <= high + 1e-9).toBe(true);
        }
        const brier = brierOf(all);
        if (brier) expect(brier.own >= 0 && brier.own <= 1 && brier.always <= 0.25).toBe(true);
      }),
    );
  });
});
