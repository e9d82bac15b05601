import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { isRank, ranksFor } from '../../../renderer/domain/commands/rank.ts';

interface Row {
  readonly id: string;
  readonly rank?: string;
}

/** As every copy shows them: by rank, those without one last, then by id. */
const shown = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => {
    const [x, y] = [a.rank ?? '~', b.rank ?? '~'];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
  });

/** Puts a row in and gives what is shown afterwards, with how many rows were written. */
function inserted(rows: readonly Row[], id: string, after: string | null): { rows: Row[]; written: number } {
  const ranks = ranksFor(shown(rows), id, after);
  const all = [...rows.filter((one) => one.id !== id), { id }];
  return {
    rows: shown(all.map((one) => ({ ...one, ...(ranks.has(one.id) ? { rank: ranks.get(one.id) ?? '' } : {}) }))),
    written: ranks.size,
  };
}

const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);
const wished = (rows: readonly Row[], id: string, after: string | null): string[] => {
  const order = ids(shown(rows));
  const at = after === null ? 0 : order.indexOf(after) + 1;
  return [...order.slice(0, at), id, ...order.slice(at)];
};

/** Ranks as files bring them: good, equal, missing, made up, or broken. */
const anyRank = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a1', 'a2', 'Zz', 'a0V', 'b00', 'zzz', '0', 'a00', 'A', '~'.repeat(0) + 'a'),
  fc.stringMatching(/^[0-9A-Za-z]{1,8}$/),
);
const anyRows = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,4}$/), rank: fc.option(anyRank, { nil: undefined }) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  .map((rows): Row[] => rows.map(({ id, rank }) => (rank === undefined ? { id } : { id, rank })));

describe('order among siblings', () => {
  it('R1 a rank is one the arithmetic of neighbours can stand beside', () => {
    expect(['a0', 'Zz', 'a0V', 'b12'].map(isRank)).toEqual([true, true, true, true]);
    expect(['', 'a', 'a00', '0', '目标', 'a 0', 'A'].map(isRank)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('R2 a row stands where it was put, and usually nothing else is written', () => {
    let rows: Row[] = [];
    const wish: string[] = [];
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 60 }), (places) => {
        rows = [];
        wish.length = 0;
        places.forEach((place, at) => {
          const before = place % (wish.length + 1);
          const result = inserted(rows, `n${at}`, before === 0 ? null : (wish[before - 1] ?? null));
          expect(result.written).toBe(1);
          rows = result.rows;
          wish.splice(before, 0, `n${at}`);
        });
        expect(ids(rows)).toEqual(wish);
      }),
    );
  });

  it('R3 whatever ranks a file brought, the order is the one asked for and the others keep theirs', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(20), (rows, place) => {
        const order = ids(shown(rows));
        const at = place % (order.length + 1);
        const after = at === 0 ? null : (order[at - 1] ?? null);
        const result = inserted(rows, 'NEW', after);
        expect(ids(result.rows)).toEqual(wished(rows, 'NEW', after));
      }),
      { numRuns: 1000 },
    );
  });

  it('R3 between equals the run behind gets ranks of its own, and no more', () => {
    const rows: Row[] = [
      { id: 'a', rank: 'a1' },
      { id: 'b', rank: 'a1' },
      { id: 'c', rank: 'a1' },
      { id: 'd', rank: 'a2' },
    ];
    const ranks = ranksFor(rows, 'n', 'a');
    expect([...ranks.keys()].toSorted()).toEqual(['b', 'c', 'n']);
  });

  it('R2 after a row that is no longer there is at the end', () => {
    const rows: Row[] = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a1' },
    ];
    expect(ids(inserted(rows, 'n', 'gone').rows)).toEqual(['a', 'b', 'n']);
  });

  it('R4 two thousand rows put into the same gap stay in order, and no rank grows beyond what a file may hold', () => {
    let rows: Row[] = [
      { id: 'first', rank: 'a0' },
      { id: 'last', rank: 'a1' },
    ];
    let longest = 0;
    for (let at = 0; at < 2000; at++) {
      const ranks = ranksFor(rows, `n${at}`, 'first');
      rows.splice(1, 0, { id: `n${at}` });
      rows = rows.map((one) => (ranks.has(one.id) ? { ...one, rank: ranks.get(one.id) ?? '' } : one));
      longest = Math.max(longest, ...[...ranks.values()].map(({ length }) => length));
    }
    expect(longest).toBeLessThanOrEqual(LIMITS.rank);
    expect(ids(shown(rows))).toEqual(ids(rows));
    expect(new Set(rows.map(({ rank }) => rank)).size).toBe(rows.length);
  });
});
