/** Valid bundles, broken at random: each ends as a merge or as a named problem, and never as an exception. All 20,000 are tried by `npm run soak`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WAYS, endOf } from './broken.ts';

const tally = new Map<string, number>();

describe('bundles broken at random', () => {
  for (const [way, { share, text }] of Object.entries(WAYS))
    it(`B1 M11 ${way}`, () => {
      fc.assert(
        fc.property(text, (broken) => {
          const end = endOf(broken);
          tally.set(end, (tally.get(end) ?? 0) + 1);
        }),
        { numRuns: share * 50 },
      );
    });

  it('B1 in enough ways to have proved something', () => {
    expect(tally.get('read')).toBeGreaterThan(300);
    const often = ['not-text', 'not-json', 'damaged', 'duplicate-id', 'hostile-key', 'number-out-of-range', 'not-ours'];
    for (const end of [...often, 'too-deep']) expect(tally.get(end), end).toBeGreaterThan(0);
  });
});
