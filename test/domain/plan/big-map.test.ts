import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BigMap } from '../../../renderer/domain/plan/big-map.ts';

const key = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'constructor', '#cycle', ''),
  fc.string(),
  fc.string({ unit: 'binary' }),
);
const batch = fc.array(fc.tuple(key, fc.integer()), { maxLength: 20 });

const byNumber = (a: number, b: number) => a - b;

describe('the big map', () => {
  it('W1 is a Map, whatever is put in and in whatever portions', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 12 }), fc.array(key), (batches, probes) => {
        let big = BigMap.empty<number>();
        const slow = new Map<string, number>();
        for (const entries of batches) {
          big = big.with(entries);
          for (const [name, value] of entries) slow.set(name, value);
        }
        expect(big.size).toBe(slow.size);
        expect([...big.values()].toSorted(byNumber)).toEqual([...slow.values()].toSorted(byNumber));
        for (const name of [...probes, ...slow.keys()]) {
          expect(big.get(name)).toBe(slow.get(name));
          expect(big.has(name)).toBe(slow.has(name));
        }
      }),
    );
  });

  it('W1 a change leaves the map it was made from as it was', () => {
    fc.assert(
      fc.property(batch, batch, (first, second) => {
        const before = BigMap.empty<number>().with(first);
        const was = new Map(first);
        before.with(second);
        expect(before.size).toBe(was.size);
        for (const [name, value] of was) expect(before.get(name)).toBe(value);
        for (const [name] of second) expect(before.get(name)).toBe(was.get(name));
      }),
    );
  });

  it('W1 tells what changed between any two of its states, and nothing else', () => {
    fc.assert(
      fc.property(batch, fc.array(batch, { maxLength: 3 }), batch, (first, later, other) => {
        const before = BigMap.empty<number>().with(first);
        const after = later.reduce((map, entries) => map.with(entries), before);
        const elsewhere = BigMap.empty<number>().with(other);
        for (const [a, b] of [
          [before, after],
          [after, before],
          [after, elsewhere],
        ] as const) {
          const keys = new Set([...first, ...later.flat(), ...other].map(([name]) => name));
          const slow = [...keys].filter((name) => a.get(name) !== b.get(name));
          expect([...b.changedSince(a)].toSorted()).toEqual(slow.toSorted());
        }
      }),
    );
  });

  it('W1 nothing put in is the same map', () => {
    const map = BigMap.empty<number>().with([['a', 1]]);
    expect(map.with([])).toBe(map);
  });

  it('W1 fifty thousand keys all come back', () => {
    const entries = Array.from({ length: 50_000 }, (_, at) => [`k${at.toString(36)}`, at] as const);
    const map = BigMap.empty<number>().with(entries);
    expect(map.size).toBe(entries.length);
    expect(entries.every(([name, at]) => map.get(name) === at)).toBe(true);
  });
});
