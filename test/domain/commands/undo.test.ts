import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepAll } from '../../../renderer/domain/commands/answering.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { mergeMetadataOf, mergeRecord } from '../../../renderer/domain/register/register.ts';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { parentLoops } from '../../../renderer/domain/plan/parent-loops.ts';
import { inverseOf } from '../../../renderer/domain/commands/undo.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { EMPTY, childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { play, rolls } from '../random-plan.ts';
import { visible } from '../visible.ts';

/** Ana and Bo from the same plan, each having worked apart; what Ana then holds has questions and deletions in dispute. */
function afterMeeting(before: Parameters<typeof play>[1], apart: Parameters<typeof play>[1], name = 'ana'): Author {
  const start = play(new Author('start'), before);
  const bo = new Author('bo', start.plan);
  const ana = new Author(name, start.plan);
  play(ana, apart);
  play(
    bo,
    apart.map(([what, ...rest]) => [what, ...rest.toReversed()] as never),
  );
  ana.receive(bo.write());
  return new Author(`${name}2`, ana.plan);
}

describe('undo and redo of anything', () => {
  it('U1 undoing every step brings back what was visible before each, and redoing what was visible after', () => {
    fc.assert(
      fc.property(rolls(), rolls(12), (before, steps) => {
        const ana = new Author('ana2', play(new Author('ana'), before).plan);
        const views = [visible(ana.plan)];
        for (const roll of steps) {
          const count = ana.steps;
          play(ana, [roll]);
          if (ana.steps > count) views.push(visible(ana.plan));
        }
        for (let at = views.length - 2; at >= 0; at--) {
          expect(ana.undo().ok).toBe(true);
          expect(visible(ana.plan)).toEqual(views[at]);
        }
        for (const view of views.slice(1)) {
          expect(ana.redo().ok).toBe(true);
          expect(visible(ana.plan)).toEqual(view);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('U4 the same where questions are open and deletions in dispute, whatever the names of the replicas', () => {
    fc.assert(
      fc.property(rolls(), rolls(10), rolls(8), fc.constantFrom('ana', 'zoe'), (before, apart, steps, name) => {
        const ana = afterMeeting(before, apart, name);
        const views = [visible(ana.plan)];
        for (const roll of steps) {
          const count = ana.steps;
          play(ana, [roll]);
          if (ana.steps > count) views.push(visible(ana.plan));
        }
        while (ana.steps > 0) {
          expect(ana.undo().ok).toBe(true);
          expect(visible(ana.plan)).toEqual(views[ana.steps]);
        }
        for (const view of views.slice(1)) {
          expect(ana.redo().ok).toBe(true);
          expect(visible(ana.plan)).toEqual(view);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('U2 what somebody else wrote in between is still there after undoing everything', () => {
    fc.assert(
      fc.property(rolls(), rolls(10), rolls(10), (before, mine, theirs) => {
        const start = play(new Author('start'), before);
        const [ana, bo] = [new Author('ana', start.plan), new Author('bo', start.plan)];
        play(ana, mine);
        const known = new Map(bo.plan.records.size ? [...bo.plan.records.values()].map((one) => [one.id, one]) : []);
        play(bo, theirs);
        ana.receive(bo.write());
        while (ana.steps > 0) ana.undo();
        for (const record of bo.plan.records.values()) {
          const was = known.get(record.id);
          const here = ana.plan.records.get(record.id);
          expect(here).toBeDefined();
          if (!here || record === was) continue;
          const [theirMarks, myMarks] = [mergeMetadataOf(record), mergeMetadataOf(here)];
          for (const [field, stamp] of Object.entries(theirMarks.by)) {
            if (!stamp.startsWith('bo:')) continue;
            const stands = [myMarks.by[field], ...(myMarks.others?.[field] ?? []).map((answer) => answer.stamp)];
            expect(stands).toContain(stamp);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('undo in particular', () => {
  let ana: Author;
  let bo: Author;
  beforeEach(() => {
    ana = smallPlan(new Author('ana'));
    bo = new Author('bo');
    bo.receive(ana.write());
  });
  const title = () => ana.record('objective', 'o1').title;
  const questions = (id: string) => questionsOf(ana.record('objective', id), () => false);
  const setTitle = (author: Author, text: string) =>
    author.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: text } });

  it('U1 is a new edit: its stamp has been seen by nobody', () => {
    setTitle(ana, 'Other');
    const before = mergeMetadataOf(ana.record('objective', 'o1')).seen['ana'] ?? 0;
    ana.undo();
    expect(title()).toBe('Readers find their book at once');
    expect(mergeMetadataOf(ana.record('objective', 'o1')).seen['ana']).toBeGreaterThan(before);
  });

  it('U1 reaches a colleague who has the edit that was undone', () => {
    setTitle(ana, 'Other');
    bo.receive(ana.write());
    ana.undo();
    bo.receive(ana.write());
    expect(bo.record('objective', 'o1').title).toBe('Readers find their book at once');
  });

  it('U2 leaves a field alone that somebody changed since, and puts the others back', () => {
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Mine', why: 'Mine' } });
    bo.receive(ana.write());
    setTitle(bo, 'Bo’s');
    ana.receive(bo.write());
    ana.undo();
    expect(ana.record('objective', 'o1')).toMatchObject({ title: 'Bo’s', why: 'They leave' });
  });

  it('U5 with nothing left to put back it says so', () => {
    setTitle(ana, 'Mine');
    bo.receive(ana.write());
    setTitle(bo, 'Bo’s');
    ana.receive(bo.write());
    expect(ana.undo()).toEqual({ ok: false, refusal: 'changed-since' });
  });

  it('U3 undoing an addition deletes it, here and where it arrived; redoing brings it back', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'New' } });
    bo.receive(ana.write());
    ana.undo();
    bo.receive(ana.write());
    expect(find(bo.plan, 'objective', 'o2')).toBeUndefined();
    ana.redo();
    bo.receive(ana.write());
    expect(find(bo.plan, 'objective', 'o2')?.title).toBe('New');
  });

  it('U3 an addition somebody else has written into stays', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'New' } });
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o2', values: { why: 'Bo’s reason' } });
    ana.receive(bo.write());
    expect(ana.undo()).toEqual({ ok: false, refusal: 'changed-since' });
    expect(find(ana.plan, 'objective', 'o2')?.why).toBe('Bo’s reason');
  });

  it('U3 an addition under which somebody else has put something stays', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'New' } });
    bo.receive(ana.write());
    bo.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o2', values: {} });
    ana.receive(bo.write());
    expect(ana.undo()).toEqual({ ok: false, refusal: 'changed-since' });
  });

  it('U3 holds after going on under another name, as after forgetting an import', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'New' } });
    const back = inverseOf(undefined, ana.record('objective', 'o2'));
    const renewed = new Author('later', ana.plan);
    expect(renewed.do({ do: 'put-back', records: [back] }).ok).toBe(true);
    expect(find(renewed.plan, 'objective', 'o2')).toBeUndefined();
  });

  it('U7 a row that became another kind goes back whole or not at all, whatever others have done to either', () => {
    const turned = () => {
      const ana = new Author('ana');
      ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: {} });
      ana.must({ do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'First' } });
      ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Visits a month' } });
      ana.must({ do: 'turn-into', id: 'o2', into: 'k2', kind: 'keyResult', home: 'o1', after: null });
      return ana;
    };
    const others: readonly Command[] = [
      { do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Visits a week' } },
      { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'k2', values: {} },
      { do: 'add', kind: 'comment', id: 'n1', about: 'k2', values: { text: 'Why?' } },
      { do: 'keep', id: 'o2' },
    ];
    for (const command of others) {
      const [ana, bo] = [turned(), new Author('bo')];
      bo.receive(ana.write());
      bo.must(command);
      ana.receive(bo.write());
      const before = visible(ana.plan);
      expect(ana.undo()).toEqual({ ok: false, refusal: 'changed-since' });
      expect(visible(ana.plan)).toEqual(before);
    }
    const ana = turned();
    expect(ana.undo().ok).toBe(true);
    expect([find(ana.plan, 'keyResult', 'k2'), find(ana.plan, 'objective', 'o2')?.title]).toEqual([
      undefined,
      'Visits a month',
    ]);
  });

  it('U7 answers that became rows of their own come back into their question together with it, or stay rows', () => {
    const start = new Author('start');
    start.must({ do: 'add', kind: 'cycle', id: 'c1', values: {} });
    start.must({ do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'First' } });
    const [ana, bo] = [new Author('ana', start.plan), new Author('bo', start.plan)];
    for (const one of [ana, bo]) one.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: one.by } });
    ana.receive(bo.write());
    const record = ana.record('objective', 'o1');
    const [question] = questionsOf(record);
    if (question?.about !== 'field') throw new Error('there is no question');
    ana.must(keepAll(record, question, () => 'n0'));
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'n0', values: { why: 'Because' } });
    ana.receive(bo.write());
    const before = visible(ana.plan);
    expect(ana.undo()).toEqual({ ok: false, refusal: 'changed-since' });
    expect(visible(ana.plan)).toEqual(before);
  });

  it('U5 of a step over more records than can be handed to one call', () => {
    const records = Array.from({ length: 200_000 }, (_, at) => ({
      id: `ci${at}`,
      fields: { deleted: { left: [], had: [undefined] } },
    }));
    const context = { replica: 'ana', number: 1, at: '2026-10-01T09:00:00Z', by: 'Ana' };
    expect(run(EMPTY, { do: 'put-back', records }, context)).toEqual({ ok: false, refusal: 'changed-since' });
  });

  it('U3 a check-in can be taken back though it is written once', () => {
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 5 } });
    ana.undo();
    expect(find(ana.plan, 'checkIn', 'ci2')).toBeUndefined();
    bo.receive(ana.write());
    expect(find(bo.plan, 'checkIn', 'ci2')).toBeUndefined();
  });

  it('C11 U5 a check-in taken back and brought again says so, or it would be deleted again by whoever got it in between', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 4 } });
    const [bo, untouched] = [new Author('bo'), ana.record('checkIn', 'ci9')];
    ana.undo();
    bo.receive(ana.write());
    ana.redo();
    expect(ana.record('checkIn', 'ci9')).toMatchObject({ value: 4, marks: { seen: { ana: expect.any(Number) } } });
    ana.receive(bo.write());
    bo.receive(ana.write());
    for (const one of [ana, bo]) expect(find(one.plan, 'checkIn', 'ci9')?.value).toBe(4);
    // As it was first written it would not hold against the deletion.
    ana.undo();
    expect(isTombstone(mergeRecord<AnyRecord>(ana.record('checkIn', 'ci9'), untouched))).toBe(true);
  });

  it('U4 undoing an answer opens its question again, with the same answer shown, even when numbers grow a digit', () => {
    for (let filler = 0; filler < 25; filler++) {
      const [one, two] = [smallPlan(new Author('ana')), new Author('zoe')];
      two.receive(one.write());
      setTitle(one, 'A');
      setTitle(two, 'Z');
      const third = new Author('moe');
      third.receive(one.write());
      third.receive(two.write());
      for (let at = 0; at < filler; at++) third.must({ do: 'add', kind: 'team', id: `f${at}`, values: {} });
      const shown = third.record('objective', 'o1').title;
      setTitle(third, 'Settled');
      third.undo();
      expect(third.record('objective', 'o1').title).toBe(shown);
      expect(questionsOf(third.record('objective', 'o1'), () => false)).toHaveLength(1);
    }
  });

  it('U4 undoing a check-in that followed two branches leaves their order as it was', () => {
    const checkIn = (author: Author, id: string) =>
      author.must({ do: 'add', kind: 'checkIn', id, keyResult: 'k1', values: { value: 1 } });
    const [one, other] = [new Author('ana', ana.plan), new Author('bo', ana.plan)];
    for (const number of [1, 2]) {
      checkIn(one, `ana${number}`);
      checkIn(other, `bo${number}`);
    }
    one.receive(other.write());
    // On a machine whose clock is behind, so that by time it would be the first.
    const late = new Author('late', one.plan);
    const order = () => childrenOf(late.plan, 'k1', 'checkIn').map(({ id }) => id);
    const before = order();
    expect(before).toEqual(['ci1', 'ana1', 'bo1', 'ana2', 'bo2']);
    checkIn(late, 'a');
    late.undo();
    expect(order()).toEqual(before);
    late.redo();
    late.undo();
    expect(order()).toEqual(before);
  });

  it('U4 an opened question travels and is settled once for all', () => {
    setTitle(ana, 'Ana’s');
    setTitle(bo, 'Bo’s');
    ana.receive(bo.write());
    setTitle(ana, 'Agreed');
    ana.undo();
    expect(questions('o1')).toHaveLength(1);
    bo.receive(ana.write());
    expect(questionsOf(bo.record('objective', 'o1'), () => false)).toHaveLength(1);
    setTitle(bo, 'Agreed');
    ana.receive(bo.write());
    expect(questions('o1')).toEqual([]);
    expect(title()).toBe('Agreed');
  });

  it('U6 undoing the answer to a deletion in dispute puts it in dispute again, whichever answer it was', () => {
    for (const answer of ['keep', 'delete'] as const) {
      const [deleter, replica] = [smallPlan(new Author('ana')), new Author('bo')];
      replica.receive(deleter.write());
      deleter.must({ do: 'delete', id: 'k2' });
      replica.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Changed' } });
      deleter.receive(replica.write());
      const before = visible(deleter.plan);
      deleter.must({ do: answer, id: 'k2' });
      expect(isTombstone(deleter.record('keyResult', 'k2'))).toBe(answer === 'delete');
      deleter.undo();
      expect(visible(deleter.plan)).toEqual(before);
      deleter.redo();
      expect(isTombstone(deleter.record('keyResult', 'k2'))).toBe(answer === 'delete');
    }
  });

  it('C4 undo closes no ring of parents that an import has half built', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'a', cycle: 'c1', values: { parent: 'o1' } });
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'a', values: { parent: undefined } });
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { parent: 'a' } });
    ana.receive(bo.write());
    expect(ana.undo()).toEqual({ ok: false, refusal: 'parent-loop' });
    expect(parentLoops(ana.plan.records.values())).toEqual([]);
  });

  it('U5 redo is the undo of an undo: a new edit after it leaves nothing to redo', () => {
    setTitle(ana, 'One');
    ana.undo();
    setTitle(ana, 'Two');
    expect(ana.redo()).toEqual({ ok: false, refusal: 'changed-since' });
    expect(title()).toBe('Two');
  });
});

it('U3 U7 takes back in one step a home that was made for rows and the rows that were put under it', () => {
  const ana = new Author('ana');
  ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: {} });
  ana.receive(JSON.stringify({ format: 'okr-bundle', keyResults: [{ id: 'k1', title: 'Lonely' }] }));
  ana.must({
    do: 'all',
    commands: [
      { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: {} },
      { do: 'move', id: 'k1', home: 'o1', after: null },
    ],
  });
  expect(ana.undo().ok).toBe(true);
  expect(ana.record('keyResult', 'k1').objective).toBeUndefined();
  expect(ana.redo().ok).toBe(true);
  expect(ana.record('keyResult', 'k1').objective).toBe('o1');
});
