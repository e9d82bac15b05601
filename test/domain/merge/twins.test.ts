/** Values changed outside the app: under a stamp that is already given (M7), or seen by the gate and stamped by it (M9). */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import {
  siblingValuesOf,
  create,
  handDot,
  isByHand,
  mergeRecord,
  write,
  type Registered,
} from '../../../renderer/domain/register/register.ts';
import { json, small } from './arbitrary.ts';
import { plain, type Doc } from './compare.ts';

const loud = () => false;
const doc = (values: Record<string, unknown>, stamp: string) => create<Doc>({ kind: 'doc', id: 'd' }, values, stamp);
const standingValues = (record: Registered, field: string) =>
  siblingValuesOf(record, field)
    .map(({ value }) => plain(value))
    .toSorted();
const distinct = (values: readonly unknown[]) => [...new Set(values.map(plain))].toSorted();
/** Every way to bring a list together: any order, any grouping. */
const anyOrder = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });

describe('M7 one stamp, several values', () => {
  const edited = fc.array(fc.oneof(small, json), { minLength: 2, maxLength: 5 });

  it('M7 all values stand and are asked about, whatever the order and however often', () => {
    fc.assert(
      fc.property(edited, fc.infiniteStream(fc.nat()), fc.boolean(), (values, chance, marked) => {
        const original: Doc = marked
          ? doc({ title: 'x', owner: 'p1' }, 'ana:1')
          : { kind: 'checkIn', id: 'd', title: 'x', owner: 'p1' };
        const copies = values.map((title): Doc => ({ ...original, title }));
        const pool = [...copies];
        const draw = () => pool[(chance.next().value as number) % pool.length] ?? original;
        for (let round = 0; round < 8; round++) pool.push(mergeRecord(draw(), draw()));
        const ends = [copies, copies.toReversed(), pool, pool.toReversed()].map((list) =>
          list.reduce((a, b) => mergeRecord(a, b)),
        );
        for (const end of ends) {
          expect(standingValues(end, 'title')).toEqual(distinct(values));
          expect(plain(end)).toBe(plain(ends[0]));
          const asked = questionsOf(end, loud);
          expect(asked.map((one) => one.about === 'field' && one.field)).toEqual(
            distinct(values).length > 1 ? ['title'] : [],
          );
          for (const copy of pool) expect(mergeRecord(end, copy)).toBe(end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('M1 M7 three copies in all six orders and both groupings', () => {
    fc.assert(
      fc.property(fc.tuple(json, json, json), anyOrder(3), (values, order) => {
        const changed = (at: number): Doc => ({ ...doc({ title: 'x' }, 'ana:1'), title: values[order[at] ?? at] });
        const [a, b, c] = [changed(0), changed(1), changed(2)];
        const [left, right] = [mergeRecord(mergeRecord(a, b), c), mergeRecord(a, mergeRecord(b, c))];
        expect(plain(left)).toBe(plain(right));
        expect(standingValues(left, 'title')).toEqual(distinct(values));
      }),
    );
  });

  it('M7 an answer to it settles it on every copy, also on those that still hold the changed file', () => {
    const original = doc({ title: 'Trust' }, 'ana:1');
    const changed: Doc = { ...original, title: 'Trust!' };
    const answered = write(mergeRecord(original, changed), { title: 'Confidence' }, 'bo:1');
    for (const copy of [original, changed, mergeRecord(changed, original)]) {
      expect(standingValues(mergeRecord(copy, answered), 'title')).toEqual(['"Confidence"']);
      expect(standingValues(mergeRecord(answered, copy), 'title')).toEqual(['"Confidence"']);
    }
  });

  it('M7 a check-in changed by hand keeps both values, and one with a field put in keeps the field', () => {
    const checkIn: Doc = { kind: 'checkIn', id: 'c', value: 40, note: 'slow' };
    const changed: Doc = { ...checkIn, value: 70, mood: 'fine' };
    for (const both of [mergeRecord(checkIn, changed), mergeRecord(changed, checkIn)]) {
      expect(standingValues(both, 'value')).toEqual(['40', '70']);
      expect(siblingValuesOf(both, 'mood')).toEqual([{ stamp: 'c:1', value: 'fine' }]);
      expect(siblingValuesOf(both, 'value').filter(({ stamp }) => isByHand(stamp))).toHaveLength(1);
    }
  });

  it('M5 M7 a deletion that knew one of the two values has not seen the other', () => {
    const checkIn: Doc = { kind: 'checkIn', id: 'c', value: 40 };
    for (const value of [3, 70]) {
      const deleted = write(checkIn, { deleted: true }, 'bo:1');
      const both = mergeRecord(deleted, { ...checkIn, value });
      expect(questionsOf(both, loud)).toContainEqual({ about: 'deletion', fields: ['value'] });
    }
  });
});

describe('M9 edits by hand that the gate noticed', () => {
  it('M9 the same edit gets the same stamp on every copy; another value, place or former stamp gets another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(handDot(a)).toBe(handDot(a));
        expect(handDot(a) === handDot(b)).toBe(a === b);
        expect(isByHand(handDot(a))).toBe(true);
      }),
    );
    expect(isByHand('k7f2p9qa3m:4')).toBe(false);
  });

  it('M9 one file opened on two machines is one edit, and opening it again changes nothing', () => {
    const original = doc({ title: 'Trust', owner: 'p1' }, 'ana:1');
    const open = () => write<Doc>(original, { title: 'Speed' }, handDot('d title ana:1 "Speed"'));
    const [here, there] = [mergeRecord(original, open()), mergeRecord(original, open())];
    expect(questionsOf(mergeRecord(here, there), loud)).toEqual([]);
    expect(mergeRecord(here, there)).toBe(here);
    const answered = write<Doc>(here, { title: 'Calm' }, 'bo:1');
    expect(mergeRecord(answered, open())).toBe(answered);
  });
});

describe('M6 why a copy that goes back begins a new run', () => {
  it('M6 a machine cloned while it runs gives one number twice: no field is left without an answer', () => {
    const before = doc({ title: 'Trust', owner: 'p1' }, 'ana:1');
    const here = write<Doc>(before, { title: 'Speed' }, 'ana:2');
    const there = write<Doc>(before, { owner: 'p2' }, 'ana:2');
    for (const both of [mergeRecord(here, there), mergeRecord(there, here)]) {
      expect(standingValues(both, 'title')).toEqual(['"Speed"', '"Trust"']);
      expect(standingValues(both, 'owner')).toEqual(['"p1"', '"p2"']);
      expect(questionsOf(both, loud)).toHaveLength(2);
    }
  });

  it('M6 with a new replica what was written before the restore comes back when the bundle does', () => {
    const backup = doc({ title: 'Trust', owner: 'p1' }, 'ana1:1');
    const handedOut = write<Doc>(backup, { title: 'Speed' }, 'ana1:2');
    const goneOn = write<Doc>(backup, { owner: 'p2' }, 'ana2:1');
    expect(mergeRecord(goneOn, handedOut)).toMatchObject({ title: 'Speed', owner: 'p2' });
  });

  it('M6 with the old replica its next number would claim to have seen what it has not', () => {
    const backup = doc({ title: 'Trust', owner: 'p1' }, 'ana1:1');
    const renamed = write<Doc>(write<Doc>(backup, { title: 'Speed' }, 'ana1:2'), { title: 'Calm' }, 'bo:1');
    const handedOut = mergeRecord(write<Doc>(backup, { title: 'Speed' }, 'ana1:2'), renamed);
    const wrong = write<Doc>(backup, { title: 'Quiet' }, 'ana1:2');
    // "Quiet" is dropped unseen: this is what the rule is for, and nothing in the registers can make up for breaking it.
    expect(standingValues(mergeRecord(wrong, handedOut), 'title')).toEqual(['"Calm"']);
  });
});
