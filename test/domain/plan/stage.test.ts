/** What a cycle is: a draft, committed or closed, whoever did what without knowing of whom. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { committing, stepOf } from '../../../renderer/domain/commands/committing.ts';
import type { Id, StageStep, Transition } from '../../../renderer/domain/kinds/model.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { EMPTY, childrenOf, patched } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

const step = (id: Id, does: StageStep, followed: readonly Id[] = []): Transition => ({
  kind: 'transition',
  id,
  cycle: 'c1',
  does,
  followed,
});
const stage = (...steps: readonly Transition[]) => stageOf(patched(EMPTY, steps), 'c1').is;

describe('L1 what a cycle is', () => {
  it.each<readonly [string, readonly Transition[], string]>([
    ['L1 a draft', [], 'draft'],
    ['L1 committed', [step('a', 'commit')], 'committed'],
    ['L1 closed', [step('a', 'commit'), step('b', 'close', ['a'])], 'closed'],
    ['L1 open again', [step('a', 'commit'), step('b', 'close', ['a']), step('c', 'reopen', ['b'])], 'committed'],
    ['L1 committed twice, apart', [step('a', 'commit'), step('b', 'commit')], 'committed'],
    ['L1 closed by one and committed by another, apart', [step('a', 'commit'), step('b', 'close')], 'closed'],
    [
      'L1 a reopening stands against a close it had not seen',
      [step('a', 'commit'), step('b', 'close', ['a']), step('c', 'reopen', ['b']), step('d', 'close', ['a'])],
      'committed',
    ],
    [
      'L1 whoever closes knowing of the reopening closes it',
      [step('b', 'close'), step('c', 'reopen', ['b']), step('d', 'close', ['c'])],
      'closed',
    ],
    [
      'L1 committing more of what was reopened stands against a close it had not seen, as the reopening does',
      [
        step('a', 'commit'),
        step('b', 'close', ['a']),
        step('c', 'reopen', ['b']),
        step('e', 'commit', ['c']),
        step('f', 'commit', ['e']),
        step('d', 'close', ['a']),
      ],
      'committed',
    ],
    [
      'L1 committing more does not reopen what was closed meanwhile',
      [step('a', 'commit'), step('b', 'commit', ['a']), step('c', 'close', ['a'])],
      'closed',
    ],
    [
      'L1 nor after that was closed once more',
      [step('a', 'reopen'), step('b', 'close', ['a']), step('c', 'commit', ['b']), step('d', 'close', ['b'])],
      'closed',
    ],
    [
      'L1 a ring of commits by hand',
      [step('a', 'commit', ['b']), step('b', 'commit', ['a']), step('c', 'close')],
      'closed',
    ],
    ['L1 without saying what was done, by hand', [{ kind: 'transition', id: 'a', cycle: 'c1' }], 'draft'],
    ['L1 a ring by hand', [step('a', 'commit', ['b']), step('b', 'close', ['a'])], 'committed'],
  ])('%s', (_name, steps, is) => {
    expect(stage(...steps)).toBe(is);
    expect(stage(...steps.toReversed())).toBe(is);
  });

  const moves = fc.array(
    fc.record({ who: fc.nat(2), from: fc.nat(2), does: fc.constantFrom('commit', 'close', 'reopen', 'receive') }),
    { maxLength: 14 },
  );
  it('L1 is the same for all who have all of it, and one’s own step holds where nobody else did one', () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const first = smallPlan(new Author('w0'));
        const people = [first, new Author('w1', first.plan), new Author('w2', first.plan)];
        drawn.forEach(({ who, from, does }, at) => {
          const [own, other] = [people[who], people[from]];
          if (!own || !other) return;
          if (does === 'receive') {
            own.receive(other.write());
            return;
          }
          // L10: what is closed is reopened and not committed once more.
          if (does === 'commit' && stageOf(own.plan, 'c1').is === 'closed') return;
          own.must(stepOf('c1', `s${at}`, does));
          // It follows all that led here.
          expect(stageOf(own.plan, 'c1')).toMatchObject({ is: does === 'close' ? 'closed' : 'committed' });
        });
        for (const own of people) for (const other of people) own.receive(other.write());
        const is = people.map(({ plan }) => stageOf(plan, 'c1').is);
        expect(new Set(is).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('L2 committing', () => {
  let ana: Author;
  beforeEach(() => {
    ana = smallPlan(new Author('ana'));
  });

  it('L2 sets down the wording and the measure of every objective and key result, as one step', () => {
    ana.must(committing(ana.plan, 'c1', 'commit'));
    expect(stageOf(ana.plan, 'c1').is).toBe('committed');
    for (const kind of ['objective', 'keyResult'] as const)
      for (const row of kind === 'objective' ? childrenOf(ana.plan, 'c1', kind) : childrenOf(ana.plan, 'o1', kind)) {
        const [agreed] = childrenOf(ana.plan, row.id, 'baseline');
        expect(agreed).toMatchObject({ commit: 'commit', title: row.title });
        if (row.kind === 'keyResult') expect(agreed?.metric).toEqual(row.metric);
      }
    ana.undo();
    expect(stageOf(ana.plan, 'c1').is).toBe('draft');
    expect(childrenOf(ana.plan, 'k1', 'baseline')).toEqual([]);
    ana.redo();
    expect(stageOf(ana.plan, 'c1').is).toBe('committed');
    expect(childrenOf(ana.plan, 'k1', 'baseline')).toHaveLength(1);
  });

  it('L2 two who commit apart set it down twice, and both stand', () => {
    const bo = new Author('bo', ana.plan);
    bo.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Another wording' } });
    ana.must(committing(ana.plan, 'c1', 'hers'));
    bo.must(committing(bo.plan, 'c1', 'his'));
    ana.receive(bo.write());
    expect(stageOf(ana.plan, 'c1').is).toBe('committed');
    expect(new Set(childrenOf(ana.plan, 'k1', 'baseline').map(({ commit }) => commit))).toEqual(
      new Set(['hers', 'his']),
    );
  });
});
