/** Merging many states of a record at once comes to what merging them two by two does (M1). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeMany } from '../../../renderer/domain/register/many.ts';
import { create, mergeRecord, dotOf, write } from '../../../renderer/domain/register/register.ts';
import { frozen, small, values } from '../merge/arbitrary.ts';
import { plain, type Doc } from '../merge/compare.ts';

const field = fc.constantFrom('title', 'metric', 'owner', 'rank');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ on: fc.nat(7), field, value: small }) },
  { weight: 1, arbitrary: fc.record({ on: fc.nat(7), from: fc.nat(7) }) },
);

const copies = fc
  .tuple(values, fc.array(step, { maxLength: 24 }), fc.integer({ min: 3, max: 8 }))
  .map(([first, steps, count]) => {
    const start = create<Doc>({ kind: 'doc', id: 'd' }, first, 'start:1');
    const all = Array.from({ length: count }, () => start);
    for (const [at, one] of steps.entries()) {
      const on = one.on % count;
      const copy = all[on] ?? start;
      all[on] =
        'from' in one
          ? mergeRecord(copy, all[one.from % count] ?? start)
          : write(copy, { [one.field]: one.value }, dotOf(`run${on}`, at + 1));
    }
    return frozen(all);
  });

it('M1 M2 many states at once come to the same as two by two', () => {
  let atOnce = 0;
  fc.assert(
    fc.property(copies, (states) => {
      const merged = mergeMany(states);
      if (!merged) return;
      atOnce++;
      expect(plain(merged)).toBe(plain(states.reduce((one, other) => mergeRecord(one, other))));
    }),
    { numRuns: 2000 },
  );
  expect(atOnce).toBeGreaterThan(500);
});

const start = create<Doc>({ kind: 'doc', id: 'd' }, { title: 'Trust' }, 'ana:1');
const by = (replica: string) => write(start, { title: replica }, `${replica}:1`);

it('M1 what many people wrote who knew only the beginning is merged at once', () => {
  expect(mergeMany([start, by('bo'), by('cy'), by('di')])?.marks?.others?.['title']).toHaveLength(2);
});

it('M5 M7 a deletion, a stamp with two values, and answers that several have replaced are merged two by two', () => {
  const [bo, cy] = [by('bo'), by('cy')];
  const later = write(bo, { title: 'Later' }, 'bo:2');
  const both = write(mergeRecord(cy, later), { title: 'Both' }, 'di:1');
  const twin: Doc = { ...bo, title: 'By hand' };
  const bare: Doc = { kind: 'doc', id: 'd', title: 'Trust' };
  for (const odd of [write(start, { deleted: true }, 'ed:1'), twin, both, bare])
    expect(mergeMany([start, bo, cy, odd])).toBeUndefined();
});
