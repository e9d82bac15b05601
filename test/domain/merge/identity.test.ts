import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, leaving } from '../../../renderer/domain/bundle/scope.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { isNothingSeen, previewMerge, tally } from '../../../renderer/domain/merge/preview.ts';
import { review } from '../../../renderer/domain/merge/review.ts';
import { sharesNothing } from '../../../renderer/domain/merge/strangers.ts';
import { identitiesOf } from '../../../renderer/domain/plan/identity.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

const cycle = (id: string, more: object = {}): AnyRecord => ({ kind: 'cycle', id, name: id, ...more });
const identity = (id: string): AnyRecord => ({ kind: 'identity', id });
const planOf = (...records: readonly AnyRecord[]): Workspace => patched(EMPTY, records);
const known = ({ plan }: Author): readonly string[] => [...identitiesOf(plan.records.values())].toSorted();

/** Who has a plan with these identities. */
function author(name: string, ids: readonly string[]): Author {
  const one = smallPlan(new Author(name));
  one.plan = patched(one.plan, ids.map(identity));
  return one;
}

describe('I7 which files belong together', () => {
  it('two parts of one plan do, though they share no other record', () => {
    const mine = planOf(identity('plan-a'), cycle('autumn'));
    expect(sharesNothing(mine, [identity('plan-a'), cycle('winter')])).toBe(false);
    expect(sharesNothing(mine, [identity('plan-b'), cycle('winter')])).toBe(true);
    expect(sharesNothing(mine, [cycle('winter')])).toBe(true);
  });

  it('two with identities of their own do if they share any record but samples: they are from before', () => {
    const mine = planOf(identity('plan-a'), cycle('autumn'), cycle('sample', { sample: true }));
    expect(sharesNothing(mine, [identity('plan-b'), cycle('autumn')])).toBe(false);
    expect(sharesNothing(mine, [identity('plan-b'), cycle('sample', { sample: true })])).toBe(true);
  });

  it('an identity is nothing written in a plan: one that is empty but for it is not asked', () => {
    expect(sharesNothing(planOf(identity('plan-a')), [identity('plan-b'), cycle('winter')])).toBe(false);
  });

  it('by merging a plan has the identities of all, in whatever order, and never fewer than before', () => {
    const ids = fc.uniqueArray(fc.constantFrom('plan-a', 'plan-b', 'plan-c', 'plan-d'), { maxLength: 3 });
    const plans = fc.array(ids, { minLength: 2, maxLength: 5 });
    const orders = plans.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([all, order]) => {
        const texts = all.map((each, at) => author(`writer${at}`, each).write());
        const merged = (numbers: Iterable<number>) => {
          const one = new Author('reader');
          for (const number of numbers) {
            const before = known(one);
            one.receive(texts[number] ?? '');
            expect(known(one)).toEqual(expect.arrayContaining([...before]));
            expect(known(one)).toEqual(expect.arrayContaining([...(all[number] ?? [])]));
          }
          return known(one);
        };
        expect(merged(order)).toEqual(merged(all.keys()));
        expect(merged(order)).toEqual([...new Set(all.flat())].toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('every file carries them, whatever its scope and whatever is held back', () => {
    const { plan } = author('ana', ['plan-a', 'plan-b']);
    const scopes = [
      { of: 'plan' },
      { of: 'starter' },
      { of: 'cycle', id: 'c1' },
      { of: 'team', id: 't1' },
      { of: 'objectives', ids: ['o1'] },
    ] as const;
    for (const scope of scopes)
      for (const kept of [true, false]) {
        const handOut = { ...EVERYTHING, scope, withNames: kept, withCheckIns: kept, withPrivate: kept };
        expect([...identitiesOf(leaving(plan, handOut).records)].toSorted()).toEqual(['plan-a', 'plan-b']);
      }
  });

  it('is kept by an app that does not know the list, edited around and handed back', () => {
    const ana = author('ana', ['plan-a']);
    const older = new Author('older');
    // To this version a list of another name is what `identities` is to one before it.
    older.receive(ana.write().replace('"identities"', '"strangeList"'));
    older.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } });
    expect(known(older)).toEqual([]);
    const bo = new Author('bo');
    bo.receive(older.write().replace('"strangeList"', '"identities"'));
    expect(known(bo)).toEqual(['plan-a']);
    expect(bo.record('objective', 'o1').title).toBe('Other');
  });

  it('cannot be deleted, and one that a file by hand deletes is known all the same', () => {
    const ana = author('ana', ['plan-a']);
    expect(ana.do({ do: 'delete', id: 'plan-a' })).toEqual({ ok: false, refusal: 'not-there' });
    const read = readBundle('{"format":"okr-bundle","identities":[{"id":"plan-a","deleted":true}]}');
    if (!read.ok) throw new Error(read.problem.is);
    ana.plan = patched(ana.plan, previewMerge(ana.plan, read.bundle).records);
    expect(known(ana)).toEqual(['plan-a']);
  });
});

describe('I8 identities', () => {
  it('are shown neither by a look at a file nor by a difference, a count or a question', () => {
    const ana = author('ana', []);
    const bo = new Author('bo');
    bo.receive(ana.write());
    bo.plan = patched(bo.plan, [identity('plan-b')]);
    const read = readBundle(bo.write());
    if (!read.ok) throw new Error(read.problem.is);
    const preview = previewMerge(ana.plan, read.bundle);
    expect(preview).toMatchObject({ added: [], changed: [], asking: [], questions: 0 });
    expect(preview.known).toBe(ana.plan.records.size);
    expect(isNothingSeen(preview)).toBe(true);
    expect(review(ana.plan, preview)).toEqual([]);
    expect(tally(ana.plan, read.bundle)).toMatchObject({ added: 0, changed: 0, brings: ['plan-b'] });
    expect(differences(ana.plan, bo.plan)).toEqual([]);
    const open = { kind: 'identity', id: 'plan-b', marks: { seen: { a: 1, b: 1 }, by: { x: 'a:1' }, others: {} } };
    const asking = { ...open, x: 1, marks: { ...open.marks, others: { x: [{ stamp: 'b:1', value: 2 }] } } };
    expect(questionsOf(asking)).toEqual([]);
  });
});
