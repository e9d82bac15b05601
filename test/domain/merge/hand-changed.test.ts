/** Check-ins changed by hand: nothing in the file tells that they were, so what they say is all they are known by (M9). */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMany } from '../../../renderer/domain/register/many.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { siblingValuesOf, mergeRecord, dotOf, write } from '../../../renderer/domain/register/register.ts';
import { plain, type Doc } from './compare.ts';

const checkIn = (value: number): Doc => ({ kind: 'checkIn', id: 'c', value, note: 'slow' });
const distinct = (values: readonly unknown[]): string[] => [...new Set(values.map(plain))].toSorted();
const values = (record: Doc) => distinct(siblingValuesOf(record, 'value').map(({ value }) => value));

/** The slow and obvious way: what somebody wrote, and all that its writer had read. A hand change is known by its value. */
interface Writing {
  readonly value: number;
  readonly knew: ReadonlySet<Writing>;
}
interface State {
  readonly record: Doc;
  readonly past: ReadonlySet<Writing>;
}

const ORIGINALS: readonly State[] = [1, 3, 5, 7].map((value) => ({
  record: checkIn(value),
  past: new Set([{ value, knew: new Set() }]),
}));

const NOBODY: State = { record: checkIn(0), past: new Set() };

function standing({ past }: State): string[] {
  const left = [...past].filter((one) => ![...past].some(({ knew }) => knew.has(one)));
  return distinct(left.map(({ value }) => value));
}

const met = (a: State, b: State): State => ({
  record: mergeRecord(a.record, b.record),
  past: new Set([...a.past, ...b.past]),
});

const step = fc.record({ on: fc.nat(20), with: fc.nat(20), writes: fc.boolean(), value: fc.constantFrom(1, 5, 9) });

describe('M9 a check-in changed by hand', () => {
  it('M1 M2 M9 is a further answer to whoever has not read it, in any order, also after others were answered', () => {
    let unread = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), fc.tuple(fc.nat(), fc.nat(), fc.nat()), (steps, chosen) => {
        const states = [...ORIGINALS];
        const at = (number: number): State => states[number % states.length] ?? NOBODY;
        steps.forEach((one, number) => {
          const state = at(one.on);
          if (!one.writes) return states.push(met(state, at(one.with)));
          const past = new Set([...state.past, { value: one.value, knew: state.past }]);
          const record = write<Doc>(state.record, { value: one.value }, dotOf(`run${number}`, 1));
          return states.push({ record, past });
        });
        for (const state of states) expect(values(state.record)).toEqual(standing(state));
        const [a, b, c] = [at(chosen[0]), at(chosen[1]), at(chosen[2])];
        const all = met(met(a, b), c);
        expect(values(all.record)).toEqual(standing(all));
        if (standing(all).length > 1) unread++;
        expect(plain(mergeRecord(a.record, mergeRecord(b.record, c.record)))).toBe(plain(all.record));
        expect(plain(mergeRecord(b.record, a.record))).toBe(plain(mergeRecord(a.record, b.record)));
        for (const one of [a, b, c]) expect(mergeRecord(all.record, one.record)).toBe(all.record);
        const atOnce = mergeMany([a.record, b.record, c.record]);
        if (atOnce) expect(plain(atOnce)).toBe(plain(all.record));
      }),
      { numRuns: 2000 },
    );
    expect(unread).toBeGreaterThan(500);
  });

  it('M1 M9 asks about an older file with a third value, whenever that comes', () => {
    const [file, changed, older] = [checkIn(5), checkIn(7), checkIn(9)];
    const answered = write<Doc>(mergeRecord(file, changed), { value: 5 }, 'ana:1');
    const one = mergeRecord(mergeRecord(answered, changed), older);
    const other = mergeRecord(answered, mergeRecord(changed, older));
    expect(values(one)).toEqual(['5', '9']);
    expect(plain(other)).toBe(plain(one));
    expect(questionsOf(one)).toHaveLength(1);
    // What was read before asks nothing.
    for (const known of [file, changed, mergeRecord(file, changed)])
      expect(mergeRecord(answered, known)).toBe(answered);
  });
});
