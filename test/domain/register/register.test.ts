import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import {
  siblingValuesOf,
  covered,
  create,
  fieldsOf,
  joined,
  mergeMetadataOf,
  mergeRecord,
  dotOf,
  valueOf,
  write,
  writeSiblings,
  replicaOf,
  type Sibling,
  type VersionVector,
} from '../../../renderer/domain/register/register.ts';
import { FIELDS, freshStamp, frozen, json, small, threeCopies, values } from '../merge/arbitrary.ts';
import { plain, type Doc } from '../merge/compare.ts';

const loud = () => false;
const seen: fc.Arbitrary<VersionVector> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd:e'),
  fc.integer({ min: 1, max: 4 }),
);
const stamp = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd:e', 'f'), fc.integer({ min: 1, max: 5 }))
  .map(([replica, number]) => dotOf(replica, number));
const throughFile = (record: Doc): Doc => JSON.parse(JSON.stringify(record)) as Doc;

describe('seen', () => {
  it('M1 joined covers what either covers and nothing else', () => {
    fc.assert(
      fc.property(seen, seen, stamp, (a, b, one) => {
        expect(covered(one, joined(a, b))).toBe(covered(one, a) || covered(one, b));
      }),
      { numRuns: 1000 },
    );
  });

  it('M1 joined is order-free, repeatable, and the same object when nothing is new', () => {
    fc.assert(
      fc.property(seen, seen, seen, (a, b, c) => {
        expect(joined(a, b)).toEqual(joined(b, a));
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
        expect(joined(a, { ...a })).toBe(a);
        expect(joined(joined(a, b), b)).toEqual(joined(a, b));
        frozen(a);
        joined(a, frozen(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('M2 covered is a matter of numbers, not of texts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2e9 }), fc.integer({ min: 1, max: 2e9 }), (mine, theirs) => {
        expect(covered(dotOf('w', theirs), { w: mine })).toBe(theirs <= mine);
        expect(covered(dotOf('other', theirs), { w: mine })).toBe(false);
      }),
    );
    expect(replicaOf(dotOf('w', 12))).toBe('w');
  });
});

describe('write', () => {
  it('M2 a written field has the one answer given, and no other field changes', () => {
    fc.assert(
      fc.property(threeCopies, values, freshStamp, ([before], given, fresh) => {
        const after = write(before, frozen(given), fresh);
        for (const field of FIELDS) {
          if (field in given)
            expect(siblingValuesOf(after, field)).toEqual([{ stamp: fresh, value: (given as Doc)[field] }]);
          else expect(siblingValuesOf(after, field)).toEqual(siblingValuesOf(before, field));
        }
        expect(mergeMetadataOf(after).seen).toEqual(
          joined(mergeMetadataOf(before).seen, { fresh: Number(fresh.slice(6)) }),
        );
      }),
    );
  });

  it('M2 a writing wins over every state its copy came from', () => {
    fc.assert(
      fc.property(threeCopies, values, freshStamp, ([a, b, c], given, fresh) => {
        const known = mergeRecord(mergeRecord(a, b), c);
        const after = write(known, given, fresh);
        for (const older of [a, b, c, known]) expect(plain(mergeRecord(older, after))).toBe(plain(after));
      }),
    );
  });

  it('M5 a deletion has seen all its copy had; a later look at older states asks nothing', () => {
    fc.assert(
      fc.property(threeCopies, freshStamp, ([a, b, c], fresh) => {
        const deleted = write(mergeRecord(mergeRecord(a, b), c), { deleted: true }, fresh);
        for (const older of [a, b, c])
          expect(questionsOf(mergeRecord(older, deleted), loud).filter(({ about }) => about === 'deletion')).toEqual(
            [],
          );
      }),
    );
  });

  it('M1 what is emptied is absent from the record and stays emptied', () => {
    fc.assert(
      fc.property(threeCopies, freshStamp, ([a, b], fresh) => {
        const emptied = write(a, { title: undefined }, fresh);
        expect(Object.hasOwn(emptied, 'title')).toBe(false);
        expect(Object.hasOwn(mergeRecord(a, emptied), 'title')).toBe(false);
        expect(plain(mergeRecord(throughFile(b), throughFile(emptied)))).toBe(plain(mergeRecord(b, emptied)));
      }),
    );
  });
});

describe('create', () => {
  it('M2 every value given is a single answer under the stamp; what is undefined is not written', () => {
    fc.assert(
      fc.property(values, freshStamp, (given, fresh) => {
        const made = create<Doc>({ kind: 'doc', id: 'd' }, frozen(given), fresh);
        const written = Object.keys(given).filter((field) => given[field] !== undefined);
        expect(Object.keys(mergeMetadataOf(made).by).toSorted()).toEqual(written.toSorted());
        expect(fieldsOf(made).toSorted()).toEqual(written.toSorted());
        for (const field of written)
          expect(siblingValuesOf(made, field)).toEqual([{ stamp: fresh, value: given[field] }]);
        expect(covered(fresh, mergeMetadataOf(made).seen)).toBe(true);
      }),
    );
  });

  it('M3 one id made on two machines keeps both answers, and equal ones are no question', () => {
    fc.assert(
      fc.property(values, values, (here, there) => {
        const a = create<Doc>({ kind: 'doc', id: 'workspace' }, here, 'a:1');
        const b = create<Doc>({ kind: 'doc', id: 'workspace' }, there, 'b:1');
        const asked = questionsOf(mergeRecord(a, b), loud).map((one) => (one.about === 'field' ? one.field : ''));
        const differ = Object.keys(here).filter(
          (field) =>
            here[field] !== undefined && there[field] !== undefined && plain(here[field]) !== plain(there[field]),
        );
        expect(asked.toSorted()).toEqual(differ.toSorted());
      }),
    );
  });
});

describe('writeAnswers', () => {
  const several = fc.array(fc.oneof(small, json), { minLength: 1, maxLength: 4 });

  it('M2 the answers given stand, whatever their order, and nothing else does', () => {
    fc.assert(
      fc.property(threeCopies, several, fc.integer({ min: 1, max: 98 }), ([before], list, number) => {
        // Numbers around 9, 10 and 99, 100, where the order of texts is not the order of numbers.
        const answers: Sibling[] = list.map((value, at) => ({ stamp: dotOf('fresh', number + at), value }));
        const after = writeSiblings(before, frozen({ title: answers }));
        expect(plain(writeSiblings(before, { title: answers.toReversed() }))).toBe(plain(after));
        const byStamp = (a: Sibling, b: Sibling) => (a.stamp < b.stamp ? -1 : 1);
        expect(siblingValuesOf(after, 'title')).toEqual(answers.toSorted(byStamp));
        for (const answer of answers) expect(covered(answer.stamp, mergeMetadataOf(after).seen)).toBe(true);
        expect(valueOf(after, 'owner')).toEqual(valueOf(before, 'owner'));
      }),
    );
  });

  it('M2 writing is the case of one answer', () => {
    fc.assert(
      fc.property(threeCopies, small, freshStamp, ([before], value, fresh) => {
        const answered = writeSiblings(before, { title: [{ stamp: fresh, value }] });
        expect(plain(answered)).toBe(plain(write(before, { title: value }, fresh)));
      }),
    );
  });

  it('M2 a reopened question is open on every copy that hears of it', () => {
    fc.assert(
      fc.property(threeCopies, fc.integer({ min: 1, max: 98 }), ([a, b], number) => {
        const known = mergeRecord(a, b);
        const reopened = writeSiblings(known, {
          title: ['x', 'y'].map((value, at) => ({ stamp: dotOf('fresh', number + at), value })),
        });
        for (const copy of [a, b, known]) {
          const title = questionsOf(mergeRecord(copy, reopened), loud).flatMap((one) =>
            one.about === 'field' && one.field === 'title' ? one.answers.map(({ value }) => value) : [],
          );
          expect(new Set(title)).toEqual(new Set(['x', 'y']));
        }
      }),
    );
  });

  it('M5 two verdicts on a deletion ask again', () => {
    fc.assert(
      fc.property(threeCopies, ([before]) => {
        const reopened = writeSiblings(before, {
          deleted: [
            { stamp: 'fresh:1', value: true },
            { stamp: 'fresh:2', value: undefined },
          ],
        });
        expect(questionsOf(reopened, loud)).toContainEqual(expect.objectContaining({ about: 'deletion' }));
      }),
    );
  });
});

describe('mergeRecord', () => {
  it('M1 is order-free and repeatable, and gives back the record itself when it hears nothing new', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b, c]) => {
        const all = mergeRecord(mergeRecord(a, b), c);
        expect(plain(mergeRecord(b, a))).toBe(plain(mergeRecord(a, b)));
        expect(plain(mergeRecord(a, mergeRecord(b, c)))).toBe(plain(all));
        expect(mergeRecord(a, throughFile(a))).toBe(a);
        for (const one of [a, b, c, throughFile(all)]) expect(mergeRecord(all, one)).toBe(all);
      }),
      { numRuns: 500 },
    );
  });

  it('M10 the shown answer is the same on every machine, question or not', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b, c]) => {
        const [here, there] = [mergeRecord(mergeRecord(a, b), c), mergeRecord(c, mergeRecord(b, a))];
        for (const field of FIELDS) expect(valueOf(here, field)).toEqual(valueOf(there, field));
      }),
    );
  });

  it('M4 a field the other copy has never heard of is left as it is', () => {
    fc.assert(
      fc.property(threeCopies, json, ([a, b], value) => {
        const mine = write(a, { mood: value }, 'fresh:1');
        expect(siblingValuesOf(mergeRecord(mine, b), 'mood')).toEqual([{ stamp: 'fresh:1', value }]);
        expect(siblingValuesOf(mergeRecord(b, mine), 'mood')).toEqual([{ stamp: 'fresh:1', value }]);
      }),
    );
  });

  it('M1 an empty record merges like any other', () => {
    const [a, b] = [create<Doc>({ kind: 'doc', id: 'd' }, {}, 'a:1'), create<Doc>({ kind: 'doc', id: 'd' }, {}, 'b:1')];
    expect(mergeRecord(a, b).marks).toEqual({ seen: { a: 1, b: 1 }, by: {} });
    expect(plain(mergeRecord(b, a))).toBe(plain(mergeRecord(a, b)));
  });
});
