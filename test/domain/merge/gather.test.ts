import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { Gathering } from '../../../renderer/domain/merge/gather.ts';
import { previewMerge, tally } from '../../../renderer/domain/merge/preview.ts';
import { patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { byHand } from '../bundle/bundles.ts';
import { dice, play } from '../random-plan.ts';

const bundleOf = (text: string): Bundle => {
  const read = readBundle(text);
  if (!read.ok) throw new Error(read.problem.is);
  return read.bundle;
};
const inPlace = (workspace: Workspace, bundles: readonly Bundle[]): string => {
  let after = workspace;
  for (const bundle of bundles) {
    const plan = previewMerge(after, bundle);
    after = patched(after, plan.records, plan.runs);
  }
  return new Author('x', after).write();
};
const gathered = (bundles: readonly Bundle[]) => {
  const gathering = new Gathering();
  for (const bundle of bundles) expect(gathering.add(bundle)).toEqual([]);
  return gathering.all();
};

describe('M1 several bundles at once', () => {
  it('come to the same as one after the other, in any order', () => {
    const hands = fc.array(fc.array(dice, { maxLength: 12 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(dice, { maxLength: 15 }), hands, fc.boolean(), (common, edits, turned) => {
        const start = smallPlan(new Author('start'));
        play(start, common);
        const text = start.write();
        const texts = edits.map((rolls, at) => {
          const hand = new Author(`hand${at}`);
          hand.receive(text);
          play(hand, rolls);
          return hand.write();
        });
        const bundles = texts.map(bundleOf);
        const order = turned ? bundles.toReversed() : bundles;
        const plan = previewMerge(start.plan, gathered(order));
        const after = patched(start.plan, plan.records, plan.runs);
        expect(new Author('x', after).write()).toBe(inPlace(start.plan, texts.map(bundleOf)));
      }),
      { numRuns: 150 },
    );
  });

  it('are taken wholly or not at all: one in which an id names another kind of record stays outside', () => {
    const gathering = new Gathering();
    expect(gathering.add(bundleOf(byHand({ teams: [{ id: 'x1', name: 'Stacks' }] })))).toEqual([]);
    expect(gathering.add(bundleOf(byHand({ people: [{ id: 'p9' }, { id: 'x1' }] })))).toEqual(['x1']);
    expect(gathering.all().records.map(({ id }) => id)).toEqual(['x1']);
  });
});

describe('the line about one file', () => {
  it('counts what is new, changed, known and asking', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo');
    bo.receive(ana.write());
    const rename = (author: Author) =>
      author.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: author.by } });
    rename(ana);
    rename(bo);
    bo.must({ do: 'add', kind: 'team', id: 't2', values: { name: 'Stacks' } });
    bo.must({ do: 'set', kind: 'team', id: 't1', values: { name: 'Reading rooms' } });
    const found = tally(ana.plan, bundleOf(bo.write()));
    expect(found).toEqual({
      added: 1,
      changed: 2,
      known: 8,
      questions: 1,
      names: 1,
      brings: ['t1', 't2', 'o1'],
      clashing: [],
    });
  });
});
