import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newsOfRuns } from '../../../renderer/domain/merge/runs.ts';
import type { Run, Runs } from '../../../renderer/domain/kinds/model.ts';

const AT = ['2026-11-02T00:00:00Z', '2026-11-02T09:12:00Z', '2026-11-03T00:00:00.000Z'];
const runs: fc.Arbitrary<Runs> = fc
  .dictionary(
    fc.constantFrom('k', 'l', 'm'),
    fc.record({ by: fc.constantFrom('', 'Ana', 'Bo', '安娜'), at: fc.constantFrom(...AT) }),
  )
  .map((told) => new Map(Object.entries(told)));
const told = (...all: readonly Runs[]): Runs =>
  all.reduce((known, one) => new Map([...known, ...newsOfRuns(known, one)]), new Map<string, Run>());
const plain = (all: Runs) => [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));

it('M14 names are the same in any order and any number of times, and no file takes one away', () => {
  fc.assert(
    fc.property(runs, runs, runs, (a, b, c) => {
      const all = told(a, b, c);
      for (const other of [told(c, b, a), told(b, a, c, a), told(told(a, b), c), told(a, told(b, c))])
        expect(plain(other)).toEqual(plain(all));
      for (const one of [a, b, c, all]) expect(newsOfRuns(all, one).size).toBe(0);
      for (const [replica, { by }] of [...a, ...b, ...c]) if (by !== '') expect(all.get(replica)?.by).not.toBe('');
    }),
  );
});
