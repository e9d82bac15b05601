/** Values and records for the property tests. */
import * as fc from 'fast-check';
import { create, mergeRecord, dotOf, write, type Dot } from '../../../renderer/domain/register/register.ts';
import type { Doc } from './compare.ts';

export const json: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** Few, so that equal ones meet; keys in both orders. */
export const small: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  'a',
  'b',
  0,
  null,
  { x: 1, y: [2] },
  { y: [2], x: 1 },
  [],
  undefined,
);

export const FIELDS = ['title', 'metric', 'owner', 'rank', 'deleted'] as const;
const field = fc.constantFrom(...FIELDS);
export const values = fc.dictionary(fc.constantFrom('title', 'metric', 'owner', 'rank'), fc.oneof(small, json), {
  minKeys: 1,
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ on: fc.nat(2), field, value: fc.oneof(small, json) }) },
  { weight: 2, arbitrary: fc.record({ on: fc.nat(2), from: fc.nat(2) }) },
);

/** Three copies of one record after some writing and merging; nothing in them may be written to. */
export const threeCopies: fc.Arbitrary<readonly [Doc, Doc, Doc]> = fc
  .tuple(values, fc.array(step, { maxLength: 14 }))
  .map(([first, steps]) => {
    const start = create<Doc>({ kind: 'doc', id: 'd' }, first, 'start:1');
    const copies: [Doc, Doc, Doc] = [start, start, start];
    steps.forEach((one, at) => {
      const copy = copies[one.on] ?? start;
      if ('from' in one) copies[one.on] = mergeRecord(copy, copies[one.from] ?? start);
      else {
        const value = one.field === 'deleted' ? (one.value === undefined ? undefined : true) : one.value;
        copies[one.on] = write(copy, { [one.field]: value }, dotOf(`run${one.on}`, at + 1));
      }
    });
    return frozen(copies);
  });

/** Stamps no record above has. */
export const freshStamp: fc.Arbitrary<Dot> = fc.integer({ min: 1, max: 1e9 }).map((number) => dotOf('fresh', number));

/** Frozen through and through: writing to it anywhere throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
