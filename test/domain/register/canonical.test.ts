import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { canonical, checksum, fingerprint, same } from '../../../renderer/domain/register/canonical.ts';
import { frozen, json, small } from '../merge/arbitrary.ts';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
}

const pair = fc.oneof(
  fc.tuple(json, json),
  fc.tuple(small, small),
  json.map((value) => [value, turned(value)] as const),
  fc.tuple(fc.dictionary(fc.constantFrom('a', 'b', 'c'), small), fc.dictionary(fc.constantFrom('a', 'b', 'c'), small)),
);
const absentPartsLeftOut = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

describe('canonical', () => {
  it('M3 two values have one text if and only if they are deeply equal, whatever the order of keys', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const equal = isDeepStrictEqual(absentPartsLeftOut(a), absentPartsLeftOut(b));
        expect(canonical(frozen(a)) === canonical(frozen(b))).toBe(equal);
        expect(same(a, b)).toBe(equal);
        expect(same(b, a)).toBe(equal);
      }),
      { numRuns: 2000 },
    );
  });

  it('M3 turning the keys round changes neither text nor checksum', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(checksum(turned(value))).toBe(checksum(value));
      }),
    );
  });

  it('M3 absent, null, empty and their spellings as text are all different', () => {
    const values = [undefined, null, 'absent', 'null', '', 'undefined', 0, '0', false, 'false', [], {}, [null], '[]'];
    expect(new Set(values.map(canonical)).size).toBe(values.length);
  });

  it('M3 a key that is absent and one that holds nothing are the same, as in a file', () => {
    expect(same({ start: 1, unit: undefined }, { start: 1 })).toBe(true);
    expect(same({ start: 1, unit: null }, { start: 1 })).toBe(false);
  });
});

describe('checksum', () => {
  it('M9 four characters, the same on every machine', () => {
    fc.assert(fc.property(fc.oneof(json, small), (value) => /^[0-9a-z]{4}$/.test(checksum(value))));
    // Written down, since files hold them: another result here would call every field of every file edited by hand.
    expect(['Trust the numbers', 70, { type: 'yesNo' }, undefined, '信任数据'].map(checksum)).toMatchInlineSnapshot(`
      [
        "o6ok",
        "na1m",
        "suoe",
        "5dl4",
        "m3ze",
      ]
    `);
  });

  it('M9 small changes by hand are noticed: fewer than 1 in 100,000 slips through', () => {
    let missed = 0;
    let tried = 0;
    for (let number = 0; number < 100_000; number++) {
      const text = `Reduce waiting time to ${number} minutes`;
      const edits = [number + 1, `${text}.`, text.replace('time', 'tine'), text.replace('waiting', 'Waiting')];
      const before = [number, text, text, text];
      edits.forEach((edit, at) => {
        tried += 1;
        if (checksum(edit) === checksum(before[at])) missed += 1;
      });
    }
    expect(missed / tried).toBeLessThan(1 / 100_000);
  });

  it('M7 a fingerprint is ten characters and no two of 300,000 similar texts share one', () => {
    const found = new Set<string>();
    for (let number = 0; number < 100_000; number++)
      for (const text of [`obj1 title ana:${number} "Trust"`, `obj${number} title bo:1 "Trust"`, String(number)])
        found.add(fingerprint(text));
    expect(found.size).toBe(300_000);
    for (const text of ['', 'a', '信任']) expect(fingerprint(text)).toMatch(/^[0-9a-z]{10}$/);
  });
});
