/** Proposals of reviewers and what becomes of them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deciding, decidingAll, whyNot } from '../../../renderer/domain/commands/deciding.ts';
import type { Id, Proposed } from '../../../renderer/domain/kinds/model.ts';
import { WHOLE_PLAN } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { allProposals, besides, proposalOf, type ShownProposal } from '../../../renderer/domain/plan/proposals.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf, find, recordOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, instant, smallPlan } from '../author.ts';

const FIFTY = { type: 'lower', start: 9, target: 3, unit: 'min' } as const;
const FIVE = { ...FIFTY, target: 5 };

const small = (by = 'ana') => smallPlan(new Author(by));
const propose = (author: Author, id: Id, about: Id, change: Proposed, why = '') =>
  author.must({ do: 'add', kind: 'proposal', id, about, values: why === '' ? { change } : { change, why } });

function of(plan: Workspace, id: Id): ShownProposal {
  const one = proposalOf(plan, id);
  if (!one) throw new Error(`no proposal ${id}`);
  return one;
}

const decide = (author: Author, id: Id, accepted: boolean, by: Id, answer = '') => {
  const command = deciding(of(author.plan, id), { accepted, answer }, () => by);
  if (!command) throw new Error(`${id} cannot be decided so`);
  return author.must(command);
};

describe('proposals', () => {
  it('G1 change nothing, and say who would like what, what they saw, and why', () => {
    const bo = small('bo');
    const before = bo.plan;
    propose(bo, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE }, 'Three is more than we can do');
    expect(find(bo.plan, 'keyResult', 'k1')).toBe(find(before, 'keyResult', 'k1'));
    expect(of(bo.plan, 'pr1')).toMatchObject({
      speaks: { by: 'bo', why: 'Three is more than we can do', change: { seen: FIFTY, to: FIVE } },
      state: { is: 'open' },
      fits: { is: 'as-seen' },
    });
  });

  it('G1 K6 are shown as corrected', () => {
    const bo = small('bo');
    propose(bo, 'pr1', 'o1', { does: 'title', seen: 'Readers find their book at once', to: 'A' });
    const change: Proposed = { does: 'title', to: 'B' };
    bo.must({ do: 'add', kind: 'proposal', id: 'pr2', about: 'o1', values: { change, corrects: ['pr1'] } });
    expect(allProposals(bo.plan).map(({ id, speaks }) => [id, speaks.id])).toEqual([['pr1', 'pr2']]);
    decide(bo, 'pr1', true, 'dc1');
    expect(find(bo.plan, 'objective', 'o1')?.title).toBe('B');
    expect(of(bo.plan, 'pr2').state.is).toBe('accepted');
  });

  it('G3 say what the words became since they were read, also where the row is deleted or never was here', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    propose(ana, 'pr2', 'k2', { does: 'title', seen: 'Shelves labelled', to: 'Shelves have labels' });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { ...FIFTY, target: 4 } } });
    expect(of(ana.plan, 'pr1').fits).toEqual({ is: 'changed', seen: FIFTY, now: { ...FIFTY, target: 4 } });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: FIVE } });
    expect(of(ana.plan, 'pr1').fits).toEqual({ is: 'as-proposed' });
    ana.must({ do: 'delete', id: 'k2' });
    expect(of(ana.plan, 'pr2').fits).toEqual({ is: 'gone' });
    const stranger = new Author('cleo');
    stranger.receive(ana.write());
    const other = smallPlan(new Author('dan'));
    other.must({ do: 'delete', id: 'k1' });
    expect(whyNot(of(stranger.plan, 'pr2'))).toBe('gone');
  });

  it('G5 are accepted together with the edit, in one step that is undone as one', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    decide(ana, 'pr1', true, 'dc1', 'Five it is');
    expect(find(ana.plan, 'keyResult', 'k1')?.metric).toEqual(FIVE);
    expect(of(ana.plan, 'pr1').state).toMatchObject({ is: 'accepted', decision: { answer: 'Five it is', by: 'ana' } });
    ana.undo();
    expect(find(ana.plan, 'keyResult', 'k1')?.metric).toEqual(FIFTY);
    expect(of(ana.plan, 'pr1').state).toEqual({ is: 'open' });
  });

  it('G5 need no edit where the row says so already, and cannot be accepted where it is gone', () => {
    const ana = small();
    propose(ana, 'pr1', 'o1', { does: 'why', to: 'They leave' });
    propose(ana, 'pr2', 'k2', { does: 'title', to: 'Labels' });
    expect(decide(ana, 'pr1', true, 'dc1').map(({ kind }) => kind)).toEqual(['decision']);
    ana.must({ do: 'delete', id: 'k2' });
    expect(deciding(of(ana.plan, 'pr2'), { accepted: true, answer: '' }, () => 'dc2')).toBeNull();
    decide(ana, 'pr2', false, 'dc3', 'It is gone');
    expect(of(ana.plan, 'pr2').state.is).toBe('declined');
  });

  it('G4 are asked about where they were accepted here and declined there, until a further decision follows both', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    const bo = new Author('bo', ana.plan);
    const cleo = new Author('cleo', ana.plan);
    decide(ana, 'pr1', true, 'dc1');
    decide(bo, 'pr1', false, 'dc2');
    decide(cleo, 'pr1', true, 'dc3', 'With pleasure');
    const agreed = new Author('dan', ana.plan);
    agreed.receive(cleo.write());
    expect(of(agreed.plan, 'pr1').state.is).toBe('accepted');
    ana.receive(bo.write());
    expect(of(ana.plan, 'pr1').state).toMatchObject({ is: 'asked', decisions: [{ id: 'dc2' }, { id: 'dc1' }] });
    decide(ana, 'pr1', false, 'dc4');
    expect(of(ana.plan, 'pr1').state).toMatchObject({ is: 'declined', decision: { id: 'dc4' } });
    for (const id of ['dc1', 'dc2', 'dc4']) ana.must({ do: 'delete', id });
    expect(of(ana.plan, 'pr1').state).toEqual({ is: 'open' });
  });

  it('G6 make one key result however many accept them apart', () => {
    const ana = small();
    propose(ana, 'pr1', 'o1', { does: 'keyResult', title: 'Nobody asks twice', metric: { type: 'yesNo' } });
    const bo = new Author('bo', ana.plan);
    decide(ana, 'pr1', true, 'dc1');
    decide(bo, 'pr1', true, 'dc2');
    ana.receive(bo.write());
    const made = childrenOf(ana.plan, 'o1', 'keyResult').filter(({ title }) => title === 'Nobody asks twice');
    expect(made).toMatchObject([{ metric: { type: 'yesNo' } }]);
    expect(childrenOf(ana.plan, 'o1', 'keyResult').at(-1)?.id).toBe(made[0]?.id);
  });

  it('G7 about the same words stand side by side', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    propose(ana, 'pr2', 'k1', { does: 'metric', seen: FIFTY, to: { ...FIFTY, target: 4 } });
    const all = allProposals(ana.plan);
    expect(besides(of(ana.plan, 'pr1'), all).map(({ id }) => id)).toEqual(['pr2']);
    decide(ana, 'pr1', true, 'dc1');
    expect(of(ana.plan, 'pr2')).toMatchObject({ state: { is: 'open' }, fits: { is: 'changed', now: FIVE } });
  });

  it('G8 are decided together but for those about the same words and those whose row is gone', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    propose(ana, 'pr2', 'k1', { does: 'metric', seen: FIFTY, to: { ...FIFTY, target: 4 } });
    propose(ana, 'pr3', 'o1', { does: 'why', to: 'They go' });
    propose(ana, 'pr4', 'k2', { does: 'title', to: 'Labels' });
    ana.must({ do: 'delete', id: 'k2' });
    let count = 0;
    const { command, left } = decidingAll(
      ana.plan,
      allProposals(ana.plan),
      { accepted: true, answer: '' },
      () => `dc${++count}`,
    );
    ana.must(command);
    expect(left.map(({ id }) => id)).toEqual(['pr1', 'pr2', 'pr4']);
    expect(find(ana.plan, 'objective', 'o1')?.why).toBe('They go');
    const declined = decidingAll(ana.plan, left, { accepted: false, answer: 'Not now' }, () => `dc${++count}`);
    expect(declined.left).toEqual([]);
    ana.must(declined.command);
    expect(allProposals(ana.plan).map(({ state }) => state.is)).toEqual([
      'declined',
      'declined',
      'accepted',
      'declined',
    ]);
  });

  it('G8 stay when their row is deleted, and have a home all the same', () => {
    const ana = small();
    propose(ana, 'pr1', 'k2', { does: 'drop', seen: 'Shelves labelled' });
    decide(ana, 'pr1', true, 'dc1', 'Yes');
    const row = recordOf(ana.plan, 'k2');
    expect(row && isTombstone(row)).toBe(true);
    expect(of(ana.plan, 'pr1')).toMatchObject({ state: { is: 'accepted', decision: { answer: 'Yes' } } });
    expect(orphanedRecords(ana.plan)).toEqual([]);
    ana.undo();
    expect(find(ana.plan, 'keyResult', 'k2')?.title).toBe('Shelves labelled');
    // Deleting the proposal itself is possible, and takes what was decided along.
    ana.redo();
    ana.must({ do: 'delete', id: 'pr1' });
    expect(allProposals(ana.plan)).toEqual([]);
  });

  it('G4 are open again where they were corrected after they were decided', () => {
    const ana = small();
    propose(ana, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
    decide(ana, 'pr1', false, 'dc1');
    const change: Proposed = { does: 'metric', seen: FIFTY, to: { ...FIFTY, target: 99 } };
    ana.must({ do: 'add', kind: 'proposal', id: 'pr2', about: 'k1', values: { change, corrects: ['pr1'] } });
    expect(of(ana.plan, 'pr1')).toMatchObject({ speaks: { id: 'pr2' }, state: { is: 'open' } });
    decide(ana, 'pr1', false, 'dc2');
    expect(of(ana.plan, 'pr1').state.is).toBe('declined');
  });

  it('G8 are decided together but for those the plan refuses', () => {
    const ana = small();
    propose(ana, 'pr1', 'k2', { does: 'drop', seen: 'Shelves labelled' });
    propose(ana, 'pr2', 'k2', { does: 'title', seen: 'Shelves labelled', to: 'Labels' });
    propose(ana, 'pr3', 'k1', { does: 'metric', seen: FIFTY, to: { type: 'band', low: 9, high: 3 } });
    propose(ana, 'pr4', 'o1', { does: 'why', to: 'They go' });
    let count = 0;
    const decided = decidingAll(ana.plan, allProposals(ana.plan), { accepted: true, answer: '' }, () => `dc${++count}`);
    expect(decided.left.map(({ id }) => id)).toEqual(['pr2', 'pr3']);
    ana.must(decided.command);
    expect(allProposals(ana.plan).map(({ state }) => state.is)).toEqual(['accepted', 'open', 'open', 'accepted']);
  });

  it('G8 H6 stay home about a row of which only the deletion is known', () => {
    const ana = small();
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { private: true } });
    propose(
      ana,
      'pr1',
      'o1',
      { does: 'title', seen: 'Readers find their book at once', to: 'Secret' },
      'Hidden reason',
    );
    decide(ana, 'pr1', false, 'dc1', 'Hidden answer');
    ana.must({ do: 'delete', id: 'o1' });
    const made = { by: 'ana', at: instant(90), app: '1' };
    const bo = new Author('bo');
    bo.receive(handOutText(ana.plan, { ...WHOLE_PLAN, withPrivate: true }, made));
    expect(handOutText(bo.plan, WHOLE_PLAN, made)).not.toMatch(/Secret|Hidden|at once/);
    expect(handOutText(ana.plan, WHOLE_PLAN, made)).not.toMatch(/Secret|Hidden|at once/);
  });

  it('G4 M1 come to the same whatever the order in which copies meet', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['ana', 'bo', 'cleo'], { minLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (order, said) => {
          const start = small('start');
          propose(start, 'pr1', 'k1', { does: 'metric', seen: FIFTY, to: FIVE });
          const people = new Map(['ana', 'bo', 'cleo'].map((name) => [name, new Author(name, start.plan)]));
          for (const [at, [name, author]] of [...people].entries())
            decide(author, 'pr1', said[at] ?? true, `dc-${name}`);
          const merged = new Author('all', start.plan);
          for (const name of order) merged.receive(people.get(name)?.write() ?? '');
          const { state } = of(merged.plan, 'pr1');
          expect(state.is).toBe(new Set(said).size > 1 ? 'asked' : said[0] ? 'accepted' : 'declined');
        },
      ),
      { numRuns: 30 },
    );
  });
});
