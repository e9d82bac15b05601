import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceAt, stretchOf, wayOf } from '../../../renderer/domain/progress/pace.ts';

const DATES = { start: '2026-10-01', end: '2026-10-10' };
const [FROM, TO] = stretchOf(DATES);

describe('an even pace', () => {
  it('P15 goes from the start on the first day to the target at the end of the last', () => {
    const way = { start: 20, target: 40 };
    expect(TO - FROM).toBe(10 * 86_400_000);
    expect(paceAt(way, DATES, FROM)).toBe(20);
    expect(paceAt(way, DATES, FROM + (TO - FROM) / 2)).toBe(30);
    expect(paceAt({ start: 40, target: 20 }, DATES, FROM + (TO - FROM) / 4)).toBe(35);
  });

  it('P15 is nowhere before the cycle and after it', () => {
    const way = { start: 0, target: 1 };
    expect(paceAt(way, DATES, FROM - 1)).toBeUndefined();
    expect(paceAt(way, DATES, TO)).toBeUndefined();
  });

  it('P15 stays between start and target', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, fc.integer({ min: FROM, max: TO - 1 }), (start, target, now) => {
        const pace = paceAt({ start, target }, DATES, now) ?? Number.NaN;
        expect(pace).toBeGreaterThanOrEqual(Math.min(start, target));
        expect(pace).toBeLessThanOrEqual(Math.max(start, target));
      }),
    );
  });

  it('P5 there is none without a way', () => {
    expect(wayOf({ type: 'raise', start: 1, target: 2 })).toEqual({ start: 1, target: 2 });
    expect(wayOf({ type: 'raise', start: 2, target: 2 })).toBeUndefined();
    expect(wayOf({ type: 'lower', start: 1, target: 2 })).toBeUndefined();
    expect(wayOf({ type: 'raise', target: 2 })).toBeUndefined();
    expect(wayOf({ type: 'above', limit: 2 })).toBeUndefined();
    expect(wayOf(undefined)).toBeUndefined();
  });
});
