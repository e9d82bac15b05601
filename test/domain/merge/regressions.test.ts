/** Faults the random histories and the thinking beside them have found, each as the shortest history that shows it. */
import { describe, expect, it } from 'vitest';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import {
  siblingValuesOf,
  create,
  mergeRecord,
  write,
  writeSiblings,
} from '../../../renderer/domain/register/register.ts';
import type { Doc } from './compare.ts';

const loud = () => false;
const valuesOf = (record: Doc, field: string) => siblingValuesOf(record, field).map(({ value }) => value);
const doc = (values: Record<string, unknown>, stamp: string) => create<Doc>({ kind: 'doc', id: 'd' }, values, stamp);

// The first generator's histories 4, 1001, 2004 and 3004.
describe('M2 several answers in one step', () => {
  it('M2 a step that writes two answers to one field and one to another has seen all its own numbers', () => {
    const before = doc({ title: 'Trust', owner: 'p1' }, 'ana:1');
    // As undoing writes it: each field counts from the step's first number.
    const reopened = writeSiblings(before, {
      title: [
        { stamp: 'ana:2', value: 'Speed' },
        { stamp: 'ana:3', value: 'Calm' },
      ],
      owner: [{ stamp: 'ana:2', value: 'p2' }],
    });
    expect(reopened.marks?.seen).toEqual({ ana: 3 });
    const handedOut = mergeRecord(before, reopened);
    const answered = write(reopened, { title: 'Quiet' }, 'bo:1');
    expect(valuesOf(mergeRecord(answered, handedOut), 'title')).toEqual(['Quiet']);
    expect(questionsOf(mergeRecord(answered, handedOut), loud)).toEqual([]);
  });

  it('M2 the order in which answers are listed does not matter', () => {
    const [late, early] = [
      { stamp: 'ana:10', value: 'Speed' },
      { stamp: 'ana:9', value: 'Calm' },
    ];
    const before = doc({ title: 'Trust' }, 'ana:1');
    expect(writeSiblings(before, { title: [late, early] })).toEqual(writeSiblings(before, { title: [early, late] }));
  });

  it('M2 an answer left standing under its old stamp does not take back what its replica wrote later', () => {
    const before = write(doc({ title: 'Trust' }, 'ana:1'), { owner: 'p2' }, 'ana:2');
    const both = writeSiblings(before, {
      title: [...siblingValuesOf(before, 'title'), { stamp: 'bo:1', value: 'Speed' }],
    });
    expect(both.marks?.seen).toEqual({ ana: 2, bo: 1 });
  });
});

describe('M5 deletions', () => {
  it('M5 a deletion left standing beside a new answer has still seen only what it had seen', () => {
    const start = doc({ title: 'Trust' }, 'ana:1');
    const deleted = write(start, { deleted: true }, 'bo:1');
    const edited = write(start, { title: 'Speed' }, 'cy:1');
    const disputed = mergeRecord(deleted, edited);
    expect(questionsOf(disputed, loud)).toEqual([{ about: 'deletion', fields: ['title'] }]);
    const kept = writeSiblings(disputed, { deleted: [...siblingValuesOf(disputed, 'deleted')] });
    expect(questionsOf(kept, loud)).toEqual([{ about: 'deletion', fields: ['title'] }]);
    expect(isTombstone(kept)).toBe(false);
  });

  it('M10 a row put elsewhere in the order is no objection to deleting it', () => {
    const start = doc({ title: 'Trust', rank: 'h' }, 'ana:1');
    const deleted = write(start, { deleted: true }, 'bo:1');
    const moved = write(start, { rank: 'p' }, 'cy:1');
    const quiet = (field: string) => field === 'rank';
    for (const record of [mergeRecord(deleted, moved), mergeRecord(moved, deleted)]) {
      expect(questionsOf(record, quiet)).toEqual([]);
      expect(isTombstone(record, quiet)).toBe(true);
    }
  });

  it('M5 a deletion nobody vouches for asks, it is neither obeyed nor passed over', () => {
    // Written into a file by hand: a mark of deletion, and nothing that says what its writer had seen.
    const bare: Doc = { kind: 'checkIn', id: 'c', value: 4, deleted: true };
    const marked = doc({ title: 'Trust', deleted: true }, 'ana:1');
    for (const record of [bare, marked, mergeRecord(bare, { kind: 'checkIn', id: 'c', value: 4 })]) {
      expect(isTombstone(record)).toBe(false);
      expect(questionsOf(record, loud)).toHaveLength(1);
      expect(questionsOf(record, loud)[0]).toMatchObject({ about: 'deletion' });
    }
  });

  it('M1 a copy that hears again of a deletion it has taken back is not changed', () => {
    const start = doc({ title: 'Trust' }, 'ana:1');
    const deleted = write(start, { deleted: true }, 'bo:1');
    const restored = write(deleted, { deleted: undefined }, 'cy:1');
    expect(mergeRecord(restored, deleted)).toBe(restored);
  });
});

// The broken files of the soak: a bit flipped in what a record is said to have seen.
describe('M7 a merge block that contradicts itself', () => {
  const newer = write(doc({ title: 'Trust' }, 'ana:1'), { title: 'Speed' }, 'ana:2');
  const older = doc({ title: 'Trust' }, 'ana:1');
  const flipped: Doc = { ...older, marks: { seen: { ana: 2 }, by: { title: 'ana:1' } } };

  it('M7 one that claims to have seen what it does not show drops nothing, however often it is merged', () => {
    for (const once of [mergeRecord(newer, flipped), mergeRecord(flipped, newer)]) {
      expect(valuesOf(once, 'title').map(String).toSorted()).toEqual(['Speed', 'Trust']);
      expect(questionsOf(once, loud)).toHaveLength(1);
      for (const known of [newer, flipped, older]) expect(mergeRecord(once, known)).toBe(once);
    }
  });

  it('M3 M7 where both say the same there is nothing to ask', () => {
    const same: Doc = { ...newer, marks: { seen: { ana: 2 }, by: { title: 'ana:1' } } };
    const once = mergeRecord(newer, same);
    expect(valuesOf(once, 'title')).toEqual(['Speed']);
    expect(mergeRecord(once, same)).toBe(once);
    expect(mergeRecord(once, newer)).toBe(once);
  });
});
