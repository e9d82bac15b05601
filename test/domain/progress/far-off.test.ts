import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { isFarOff } from '../../../renderer/domain/progress/far-off.ts';

const SHARE: Metric = { type: 'raise', start: 70, target: 90, unit: '%' };
const HOURS: Metric = { type: 'lower', start: 26, target: 8, unit: 'hours' };

it.each<readonly [Metric | undefined, readonly number[], number, boolean]>([
  [SHARE, [71, 73], 8575, true],
  [SHARE, [71, 73], 101, true],
  [SHARE, [71, 73], 100, false],
  [SHARE, [71, 73], -1, true],
  // Growth goes beyond 100 where somebody said so, and below 0.
  [{ ...SHARE, target: 150 }, [], 160, false],
  [SHARE, [104], 110, false],
  [SHARE, [104], 1041, true],
  [SHARE, [-3], -5, false],
  [HOURS, [], 260, false],
  [HOURS, [], 261, true],
  [HOURS, [], -1, false],
  [{ type: 'below', limit: 5 }, [], 51, true],
  [{ type: 'band', low: 2, high: 4 }, [], 41, true],
  // Nothing is known, so nothing is far from it.
  [{ type: 'raise', start: 0 }, [], 5000, false],
  [undefined, [], 5000, false],
  [undefined, [5], 51, true],
  [{ type: 'yesNo' }, [], 7, false],
])('P20 of %j, said %j, the value %d is asked about: %s', (metric, said, value, asked) => {
  expect(isFarOff(metric, said, value)).toBe(asked);
});

it('P20 what was said before is never asked about again, and nothing between what is known is', () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(value, value, fc.array(value, { minLength: 1 }), (start, target, said) => {
      const metric: Metric = { type: 'raise', start, target, unit: '%' };
      for (const one of said) expect(isFarOff(metric, said, one)).toBe(false);
      expect(isFarOff(metric, said, Math.trunc((start + target) / 2))).toBe(false);
    }),
  );
});
