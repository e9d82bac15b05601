import { beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { differences, type Change } from '../../../renderer/domain/difference/difference.ts';
import type { Scope } from '../../../renderer/domain/bundle/format.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

let ana: Author;
let before: Workspace;
beforeEach(() => {
  ana = smallPlan(new Author('ana', undefined, 'Ana'));
  before = ana.plan;
});
const told = (scope?: Scope): readonly Change[] => differences(before, ana.plan, scope);
const one = (id: string): Change => told().find((change) => change.id === id) ?? expect.fail(`${id} is no difference`);

describe('D1 a difference', () => {
  it('is none where both say the same, whatever their merge data', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Another' } });
    bo.undo();
    expect(differences(before, bo.plan)).toEqual([]);
  });

  it('tells what was added, removed, reworded and set anew', () => {
    ana.must({ do: 'add', kind: 'team', id: 't2', values: { name: 'Stacks' } });
    ana.must({ do: 'delete', id: 'i1' });
    const metric = { type: 'lower', start: 9, target: 2, unit: 'min' } as const;
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric } });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Another', why: undefined } });
    expect(one('t2')).toMatchObject({ is: 'added', fields: [] });
    expect(one('i1')).toMatchObject({ is: 'removed', objective: 'o1' });
    expect(one('k1').fields).toMatchObject([{ field: 'metric', before: { target: 3 }, after: { target: 2 } }]);
    expect(one('o1').fields.map(({ field, after }) => [field, after])).toEqual([
      ['title', 'Another'],
      ['why', undefined],
    ]);
    expect(told()).toHaveLength(4);
  });

  it('tells what was moved from what was put elsewhere in the order', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Two' } });
    before = ana.plan;
    ana.must({ do: 'move', id: 'k1', home: 'o2', after: null });
    ana.must({ do: 'move', id: 'o2', home: 'c1', after: null });
    expect(one('k1')).toMatchObject({ is: 'changed', fields: [], moved: { from: 'o1', to: 'o2' }, reordered: false });
    expect(one('o2')).toMatchObject({ is: 'changed', moved: null, reordered: true });
  });
});

describe('D2 check-ins and comments', () => {
  it('are counted with what they are about', () => {
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 6 } });
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci3', keyResult: 'k1', values: { value: 5 } });
    ana.must({ do: 'add', kind: 'comment', id: 'n2', about: 'ci3', values: { text: 'Good' } });
    ana.must({ do: 'delete', id: 'n1' });
    expect(one('k1')).toMatchObject({ is: 'changed', fields: [], said: { comment: { removed: 0 } } });
    expect(
      one('k1')
        .said.checkIn.added.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['ci2', 'ci3']);
    expect(one('k1').said.comment.added).toHaveLength(1);
    expect(one('o1')).toMatchObject({ said: { comment: { added: [], removed: 1 } } });
    expect(told()).toHaveLength(2);
  });

  it('D2 a reply, and that something is done, are told with what it is all about, however far down', () => {
    ana.must({ do: 'add', kind: 'comment', id: 'n2', about: 'ci1', values: { text: 'Good' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n3', about: 'n2', values: { text: 'Is it?' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n4', about: 'n3', values: { text: 'It is' } });
    ana.must({ do: 'add', kind: 'resolution', id: 'r1', about: 'n2', values: { done: true } });
    expect(one('k1').said.comment.added).toHaveLength(3);
    expect(one('k1').said.resolution.added).toMatchObject([{ id: 'r1', done: true }]);
    expect(told()).toHaveLength(1);
  });

  it('D2 comments that are about each other in a ring are about nothing', () => {
    const ring = ['a', 'b'].map((id) => ({ kind: 'comment', id, about: id === 'a' ? 'b' : 'a' }) as const);
    expect(differences(before, patched(before, ring))).toEqual([]);
  });
});

describe('D3 what is deleted', () => {
  it('in both is no difference, and brought back is added', () => {
    ana.must({ do: 'delete', id: 'i1' });
    expect(differences(ana.plan, ana.plan)).toEqual([]);
    const gone = ana.plan;
    ana.must({ do: 'keep', id: 'i1' });
    expect(differences(gone, ana.plan)).toMatchObject([{ id: 'i1', is: 'added' }]);
  });
});

describe('D4 a part of a plan', () => {
  it('is compared with that part only', () => {
    ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
    ana.must({ do: 'add', kind: 'objective', id: 'o5', cycle: 'c2', values: { title: 'Elsewhere' } });
    const scope = { of: 'cycle', id: 'c1' } as const;
    const read = readBundle(ana.write(scope));
    if (!read.ok) throw new Error(read.problem.is);
    before = patched(EMPTY, read.bundle.records);
    ana.must({ do: 'set', kind: 'objective', id: 'o5', values: { title: 'Not meant' } });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Meant' } });
    ana.must({ do: 'set', kind: 'person', id: 'p1', values: { name: 'Anna' } });
    expect(new Set(told(scope).map(({ id }) => id))).toEqual(new Set(['o1', 'p1']));
    expect(told().map(({ id }) => id)).toContain('o5');
  });
});
