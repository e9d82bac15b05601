import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { tombstonesAbove, orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { isOrphaned } from '../../../renderer/domain/merge/preview.ts';
import { isClosed } from '../../../renderer/domain/plan/closed.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, find, patched, recordOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { dice, play, rolls } from '../random-plan.ts';
import { visible } from '../visible.ts';

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  bo = new Author('bo');
  bo.receive(ana.write());
});

const ids = (plan: Workspace): readonly string[] => orphanedRecords(plan).map(({ id }) => id);

/** The record under another home, whatever that is. */
function rehomed(record: AnyRecord, home: AnyRecord | undefined): AnyRecord {
  const id = home?.id ?? 'nowhere';
  switch (record.kind) {
    case 'objective':
      return { ...record, cycle: id };
    case 'keyResult':
      return { ...record, objective: id };
    case 'initiative':
    case 'checkIn':
      return { ...record, keyResult: id };
    case 'comment':
      return { ...record, about: id };
    default:
      return record;
  }
}

describe('what lost its home', () => {
  it('M4 M5 is found, check-ins and comments included, and nothing else', () => {
    expect(ids(ana.plan)).toEqual([]);
    bo.must({ do: 'add', kind: 'keyResult', id: 'late', objective: 'o1', values: { title: 'Late' } });
    bo.must({ do: 'add', kind: 'checkIn', id: 'said', keyResult: 'k1', values: { value: 5 } });
    bo.must({ do: 'add', kind: 'comment', id: 'asked', about: 'o1', values: { text: 'Still?' } });
    bo.must({ do: 'add', kind: 'comment', id: 'under', about: 'late', values: { text: 'It has one' } });
    ana.must({ do: 'delete', id: 'o1' });
    expect(ids(ana.plan)).toEqual([]);
    const { homeless } = ana.receive(bo.write());
    expect(ids(ana.plan)).toEqual(['asked', 'late', 'said']);
    expect(homeless.toSorted()).toEqual(['asked', 'late', 'said']);
  });

  it('W5 names none, one that is not here, or one that cannot be it', () => {
    const odd = patched(ana.plan, [
      { kind: 'person', id: 'p' },
      { kind: 'keyResult', id: 'k-odd', objective: 'p' },
      { kind: 'objective', id: 'o-odd', cycle: 'o1' },
      { kind: 'initiative', id: 'i-odd', keyResult: 'o1' },
      { kind: 'checkIn', id: 'ci-odd', keyResult: 'o1', value: 3 },
      { kind: 'checkIn', id: 'ci-none', value: 3 },
      { kind: 'comment', id: 'n-far', about: 'elsewhere', text: 'About what?' },
      { kind: 'comment', id: 'n', about: 'o-odd' },
    ]);
    const expected = ['ci-none', 'ci-odd', 'i-odd', 'k-odd', 'n-far', 'o-odd'];
    expect(ids(odd)).toEqual(expected);
    expect(orphanedRecords(odd, { plan: ana.plan, records: [] })).toEqual(orphanedRecords(odd));
  });

  it('M4 M5 is found however a plan came about, as by looking at every record', () => {
    fc.assert(
      fc.property(fc.array(dice, { maxLength: 25 }), fc.array(fc.nat(), { maxLength: 4 }), (played, lost) => {
        const { plan: whole } = play(smallPlan(new Author('ana')), played);
        const all = [...whole.records.values()].map((one, at, them) =>
          at % 5 === 0 ? rehomed(one, them[at % 7]) : one,
        );
        const without = new Set(lost.map((at) => all[at % all.length]?.id));
        const torn = patched(
          EMPTY,
          all.filter(({ id }) => !without.has(id)),
        );
        const slow = [...torn.records.values()].filter(
          (record) => !torn.joined.leaders.has(record.id) && isOrphaned(record, (id) => recordOf(torn, id)),
        );
        expect(ids(torn)).toEqual(slow.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('M4 M5 is found by looking only at what changed as by looking at everything', () => {
    fc.assert(
      fc.property(
        fc.array(dice, { maxLength: 25 }),
        fc.array(fc.array(fc.nat(), { maxLength: 3 })),
        (played, steps) => {
          const { plan: whole } = play(smallPlan(new Author('ana')), played);
          const sound = [...whole.records.values()];
          // Each as it is, and once more under whatever stands before it, which is seldom of the right kind.
          const all = [...sound, ...sound.map((one, at) => rehomed(one, sound[at - 1]))];
          // The records arrive a few at a time, in any order, so that homes come after what stands under them.
          let plan = EMPTY;
          let known = { plan, records: orphanedRecords(plan) };
          for (const step of steps) {
            plan = patched(
              plan,
              step.flatMap((at) => all[at % all.length] ?? []),
            );
            known = { plan, records: orphanedRecords(plan, known) };
            expect(known.records).toEqual(orphanedRecords(plan));
          }
        },
      ),
    );
  });
});

describe('C14 bringing back', () => {
  it('brings back with a key result the objective it stood under, and gives a check-in its home again', () => {
    bo.must({ do: 'add', kind: 'checkIn', id: 'said', keyResult: 'k1', values: { value: 5 } });
    ana.must({ do: 'delete', id: 'k2' });
    ana.must({ do: 'delete', id: 'k1' });
    ana.must({ do: 'delete', id: 'o1' });
    ana.receive(bo.write());
    expect(tombstonesAbove(ana.plan, 'k1').map(({ id }) => id)).toEqual(['k1', 'o1']);
    const before = visible(ana.plan);
    ana.must({ do: 'bring-back', id: 'k1' });
    expect(ids(ana.plan)).toEqual([]);
    for (const [kind, id] of [
      ['objective', 'o1'],
      ['keyResult', 'k1'],
      ['checkIn', 'ci1'],
    ] as const)
      expect(find(ana.plan, kind, id)?.id).toBe(id);
    // Deleted in a step of its own, and not asked for.
    expect(find(ana.plan, 'keyResult', 'k2')).toBeUndefined();
    ana.undo();
    expect(visible(ana.plan)).toEqual(before);
  });

  it('brings back nothing that is not deleted, or not there', () => {
    for (const id of ['o1', 'nowhere'])
      expect(ana.do({ do: 'bring-back', id })).toMatchObject({ ok: false, refusal: 'not-there' });
  });

  it('goes as far up as it can where a home never came', () => {
    ana.must({ do: 'delete', id: 'k1' });
    const torn = patched(
      EMPTY,
      [...ana.plan.records.values()].filter(({ id }) => id !== 'o1'),
    );
    expect(tombstonesAbove(torn, 'k1').map(({ id }) => id)).toEqual(['k1']);
  });

  it('leaves what was deleted alive and at home, whatever was done before, and can be undone', () => {
    fc.assert(
      fc.property(rolls(), fc.nat(), (played, which) => {
        const author = play(smallPlan(new Author('ana')), played);
        const gone = [...author.plan.records.values()].filter((record) => isTombstone(record));
        const one = gone[which % gone.length];
        if (!one) return;
        const before = visible(author.plan);
        const cycles = [...author.plan.records.values()].filter(({ kind }) => kind === 'cycle');
        const done = author.do({ do: 'bring-back', id: one.id });
        // Some histories close the cycle it stands in, and what was closed is read-only (L10).
        if (!done.ok && done.refusal === 'cycle-closed') {
          expect(cycles.some(({ id }) => isClosed(author.plan, id))).toBe(true);
          return;
        }
        expect(done.ok).toBe(true);
        const back = author.plan.records.get(one.id);
        expect(back && !isTombstone(back) && !isOrphaned(back, (id) => recordOf(author.plan, id))).toBe(true);
        author.undo();
        expect(visible(author.plan)).toEqual(before);
      }),
    );
  });
});
