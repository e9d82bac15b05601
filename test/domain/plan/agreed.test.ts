/** What was agreed when a cycle was committed, and what has become of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { committing, reasoning } from '../../../renderer/domain/commands/committing.ts';
import { revising } from '../../../renderer/domain/commands/revising.ts';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { isAccountedFor, isRecorded } from '../../../renderer/domain/plan/agreed.ts';
import { changesInSight, changesSince, notAgreedIn } from '../../../renderer/domain/plan/changes-since.ts';
import { Author, smallPlan } from '../author.ts';

const raise = (target: number): Metric => ({ type: 'raise', start: 9, target });

let ana: Author;
const keyResult = () => ana.record('keyResult', 'k1');
const set = (who: Author, values: object) =>
  who.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { ...values } });

beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  set(ana, { title: 'Books found', metric: raise(40) });
});

describe('L4 what is unlike what was agreed', () => {
  it('L3 nothing is written down of a draft, nor of what was added later', () => {
    expect(isRecorded(ana.plan, keyResult())).toBe(false);
    ana.must(committing(ana.plan, 'c1', 'commit'));
    expect(isRecorded(ana.plan, keyResult())).toBe(true);
    ana.must({ do: 'add', kind: 'keyResult', id: 'late', objective: 'o1', values: { title: 'Late' } });
    expect(isRecorded(ana.plan, ana.record('keyResult', 'late'))).toBe(false);
    expect(changesSince(ana.plan, 'late')).toEqual([]);
  });

  it('L4 is marked without a record, and its reason writes that record', () => {
    ana.must(committing(ana.plan, 'c1', 'commit'));
    expect(changesSince(ana.plan, 'k1')).toEqual([]);
    set(ana, { metric: raise(50) });
    expect(isAccountedFor(ana.plan, keyResult(), 'metric')).toBe(false);
    const [change] = changesSince(ana.plan, 'k1');
    expect(change).toMatchObject({ field: 'metric', from: raise(40), to: raise(50), revision: undefined });
    let number = 0;
    if (change) ana.must(reasoning('k1', change, 'The supplier left', () => `x${number++}`));
    expect(changesSince(ana.plan, 'k1')).toMatchObject([
      {
        from: raise(40),
        to: raise(50),
        revision: { found: true, by: 'ana' },
        reasons: [{ text: 'The supplier left' }],
      },
    ]);
    expect(number).toBe(2);
  });

  it('L5 a reason is given to what was written down, more than once, and by anybody', () => {
    ana.must(committing(ana.plan, 'c1', 'commit'));
    set(ana, { metric: raise(50) });
    ana.must(revising(keyResult(), 'metric', raise(40), raise(50), 'r1'));
    const bo = new Author('bo', ana.plan);
    const give = (who: Author, words: string, id: string) => {
      const [change] = changesSince(who.plan, 'k1');
      if (change) who.must(reasoning('k1', change, words, () => id));
    };
    give(ana, 'Supplier left', 'x1');
    give(bo, 'Rain', 'x2');
    ana.receive(bo.write());
    const [change] = changesSince(ana.plan, 'k1');
    expect(change?.revision?.id).toBe('r1');
    expect(change?.reasons.map(({ text }) => text).toSorted()).toEqual(['Rain', 'Supplier left']);
  });

  it('L4 changed on two machines at once, each with its record, both stand beside the question', () => {
    ana.must(committing(ana.plan, 'c1', 'commit'));
    const bo = new Author('bo', ana.plan);
    set(ana, { metric: raise(50) });
    ana.must(revising(keyResult(), 'metric', raise(40), raise(50), 'r1'));
    set(bo, { metric: raise(60) });
    bo.must(revising(bo.record('keyResult', 'k1'), 'metric', raise(40), raise(60), 'r2'));
    ana.receive(bo.write());
    expect(new Set(changesSince(ana.plan, 'k1').map(({ to }) => (to as { target: number }).target))).toEqual(
      new Set([50, 60]),
    );
    expect(changesSince(ana.plan, 'k1').every(({ revision }) => revision)).toBe(true);
  });

  it('L4 agreed differently by two who committed apart, the one that stands is marked', () => {
    const bo = new Author('bo', ana.plan);
    set(bo, { metric: raise(50) });
    ana.must(committing(ana.plan, 'c1', 'hers'));
    bo.must(committing(bo.plan, 'c1', 'his'));
    ana.receive(bo.write());
    expect(changesSince(ana.plan, 'k1')).toMatchObject([{ from: raise(40), to: raise(50), revision: undefined }]);
    expect(changesInSight(ana.plan, 'k1')).toEqual(changesSince(ana.plan, 'k1'));
  });

  it('L2 of which nobody knows when it was agreed, as an older file of a part has it, is taken for agreed here', () => {
    const {
      merge: _,
      made: __,
      formatVersion: ___,
      scope: ____,
      ...lists
    } = JSON.parse(ana.write()) as Record<string, unknown>;
    const baselines = [{ id: 'b', of: 'k1', commit: 'elsewhere', title: 'Books found', metric: raise(40) }];
    const bo = new Author('bo');
    bo.receive(JSON.stringify({ ...lists, baselines }));
    set(bo, { metric: raise(50) });
    // Where he was told of no commit it is a draft.
    expect([changesSince(bo.plan, 'k1'), changesInSight(bo.plan, 'k1')]).toEqual([[], []]);
    bo.must(committing(bo.plan, 'c1', 'his'));
    expect(changesInSight(bo.plan, 'k1')).toMatchObject([{ from: raise(40), to: raise(50) }]);
    expect(notAgreedIn(bo.plan, 'c1')).toEqual([]);
  });

  it('L3 undone with the change, it says nothing any more', () => {
    ana.must(committing(ana.plan, 'c1', 'commit'));
    ana.must({
      do: 'all',
      commands: [
        { do: 'set', kind: 'keyResult', id: 'k1', values: { metric: raise(50) } },
        revising(keyResult(), 'metric', raise(40), raise(50), 'r1'),
      ],
    });
    expect(changesSince(ana.plan, 'k1')).toHaveLength(1);
    ana.undo();
    expect(changesSince(ana.plan, 'k1')).toEqual([]);
    ana.redo();
    expect(changesSince(ana.plan, 'k1')).toMatchObject([{ revision: { id: 'r1' } }]);
  });

  it('L2 a baseline without its key result, by hand, is asked of by nobody', () => {
    const odd = new Author('odd');
    odd.receive('{"format":"okr-bundle","baselines":[{"id":"b","of":"gone","title":"x"},{"id":"c"}]}');
    expect(changesSince(odd.plan, 'gone')).toEqual([]);
    expect(changesSince(odd.plan, 'b')).toEqual([]);
  });
});
