import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  for (const id of ['a', 'b', 'd']) ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id } });
  ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
});

const objectives = (cycle = 'c1') => childrenOf(ana.plan, cycle, 'objective').map(({ id }) => id);

describe('placing', () => {
  it('C5 a new row stands last, first, or after the one named', () => {
    expect(objectives()).toEqual(['o1', 'a', 'b', 'd']);
    ana.must({ do: 'add', kind: 'objective', id: 'first', cycle: 'c1', values: {}, after: null });
    ana.must({ do: 'add', kind: 'objective', id: 'second', cycle: 'c1', values: {}, after: 'first' });
    expect(objectives()).toEqual(['first', 'second', 'o1', 'a', 'b', 'd']);
  });

  it('C5 after a row that is gone is last', () => {
    ana.must({ do: 'delete', id: 'a' });
    ana.must({ do: 'add', kind: 'objective', id: 'x', cycle: 'c1', values: {}, after: 'a' });
    expect(objectives()).toEqual(['o1', 'b', 'd', 'x']);
  });
});

describe('moving', () => {
  it('C6 puts a row after another, first, and into another home', () => {
    ana.must({ do: 'move', id: 'd', home: 'c1', after: 'o1' });
    expect(objectives()).toEqual(['o1', 'd', 'a', 'b']);
    ana.must({ do: 'move', id: 'b', home: 'c1', after: null });
    expect(objectives()).toEqual(['b', 'o1', 'd', 'a']);
    ana.must({ do: 'move', id: 'o1', home: 'c2', after: null });
    expect([objectives(), objectives('c2')]).toEqual([['b', 'd', 'a'], ['o1']]);
    expect(childrenOf(ana.plan, 'o1', 'keyResult').map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('C6 to where it stands already writes nothing', () => {
    for (const [id, after] of [
      ['o1', null],
      ['a', 'o1'],
      ['a', 'a'],
    ] as const)
      expect(ana.do({ do: 'move', id, home: 'c1', after })).toMatchObject({ ok: true, changed: [] });
  });

  it('C6 any moves leave the order that moving in a list would', () => {
    const move = fc.tuple(fc.constantFrom('o1', 'a', 'b', 'd'), fc.nat(4));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const author = new Author('bo', ana.plan);
        let wish = ['o1', 'a', 'b', 'd'];
        for (const [id, place] of moves) {
          const others = wish.filter((one) => one !== id);
          const at = Math.min(place, others.length);
          author.must({ do: 'move', id, home: 'c1', after: at === 0 ? null : (others[at - 1] ?? null) });
          wish = [...others.slice(0, at), id, ...others.slice(at)];
        }
        expect(childrenOf(author.plan, 'c1', 'objective').map(({ id }) => id)).toEqual(wish);
      }),
    );
  });

  it('C6 two people moving apart settle quietly and alike', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must({ do: 'move', id: 'd', home: 'c1', after: null });
    bo.must({ do: 'move', id: 'd', home: 'c1', after: 'a' });
    const [toBo, toAna] = [ana.write(), bo.write()];
    expect(ana.receive(toAna).asking).toEqual([]);
    bo.receive(toBo);
    expect(childrenOf(bo.plan, 'c1', 'objective').map(({ id }) => id)).toEqual(objectives());
  });
});

describe('turning into', () => {
  it('C7 a key result becomes an objective after the one named; words and owner come along, the old row is deleted', () => {
    ana.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { owner: 'p1' } });
    ana.must({ do: 'turn-into', id: 'k2', into: 'x', kind: 'objective', home: 'c1', after: 'o1' });
    expect(objectives()).toEqual(['o1', 'x', 'a', 'b', 'd']);
    expect(ana.record('objective', 'x')).toMatchObject({ title: 'Shelves labelled', owner: 'p1', cycle: 'c1' });
    expect(isTombstone(ana.record('keyResult', 'k2'))).toBe(true);
  });

  it('C7 an objective becomes a key result, and an initiative another initiative elsewhere', () => {
    ana.must({ do: 'turn-into', id: 'a', into: 'x', kind: 'keyResult', home: 'o1', after: null });
    expect(childrenOf(ana.plan, 'o1', 'keyResult').map(({ id }) => id)).toEqual(['x', 'k1', 'k2']);
    ana.must({ do: 'turn-into', id: 'i1', into: 'y', kind: 'initiative', home: 'k2', after: null });
    expect(childrenOf(ana.plan, 'k2', 'initiative').map(({ title }) => title)).toEqual(['Print labels']);
    expect(childrenOf(ana.plan, 'k1', 'initiative')).toEqual([]);
  });

  it('C7 is one step back', () => {
    ana.must({ do: 'turn-into', id: 'k2', into: 'x', kind: 'objective', home: 'c1', after: null });
    ana.undo();
    expect(objectives()).toEqual(['o1', 'a', 'b', 'd']);
    expect(childrenOf(ana.plan, 'o1', 'keyResult').map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('C7 once what hung below it is gone, a row may turn', () => {
    ana.must({ do: 'delete', id: 'ci1' });
    ana.must({ do: 'delete', id: 'i1' });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: undefined, weight: undefined } });
    ana.must({ do: 'turn-into', id: 'k1', into: 'x', kind: 'initiative', home: 'k2', after: null });
    expect(ana.record('initiative', 'x').title).toBe('Time to find');
  });

  const turned = (id: string, kind: 'objective' | 'keyResult' | 'initiative', home: string) =>
    ana.do({ do: 'turn-into', id, into: 'x', kind, home, after: null });
  const set = (kind: 'objective' | 'keyResult' | 'initiative', id: string, values: Readonly<Record<string, unknown>>) =>
    ana.must({ do: 'set', kind, id, values });
  const more: readonly (readonly [string, () => void, Parameters<typeof turned>])[] = [
    ['a reason', () => set('objective', 'a', { why: 'Because' }), ['a', 'keyResult', 'o1']],
    ['an ambition', () => set('objective', 'a', { ambition: 'committed' }), ['a', 'keyResult', 'o1']],
    ['a focus', () => set('objective', 'a', { focus: 'growth' }), ['a', 'keyResult', 'o1']],
    ['a team', () => set('objective', 'a', { team: 't1' }), ['a', 'keyResult', 'o1']],
    ['a parent', () => set('objective', 'a', { parent: 'b' }), ['a', 'keyResult', 'o1']],
    ['a metric', () => set('keyResult', 'k2', { metric: { type: 'yesNo' } }), ['k2', 'objective', 'c1']],
    ['a weight', () => set('keyResult', 'k2', { weight: 2 }), ['k2', 'initiative', 'k1']],
    ['a done', () => set('initiative', 'i1', { done: true }), ['i1', 'keyResult', 'o1']],
    ['a field nobody here knows', () => set('keyResult', 'k2', { mood: 'calm' }), ['k2', 'objective', 'c1']],
    [
      'a check-in',
      () => ana.must({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k2', values: { value: 1 } }),
      ['k2', 'objective', 'c1'],
    ],
    [
      'a comment',
      () => ana.must({ do: 'add', kind: 'comment', id: 'n2', about: 'k2', values: { text: 'Why?' } }),
      ['k2', 'objective', 'c1'],
    ],
    [
      'an open question',
      () => ana.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Or this' }, beside: true }),
      ['k2', 'objective', 'c1'],
    ],
  ];
  it.each(more)('C7 a row with %s stays what it is, since that would be lost', (_what, given, [id, kind, home]) => {
    given();
    const before = ana.plan;
    expect(turned(id, kind, home)).toEqual({ ok: false, refusal: 'carries-more' });
    expect(ana.plan).toBe(before);
  });

  it('C7 what says nothing is no reason to stay, and a comment that was deleted neither', () => {
    set('keyResult', 'k2', { weight: 1, metric: { type: 'yesNo' } });
    set('keyResult', 'k2', { metric: undefined });
    ana.must({ do: 'add', kind: 'comment', id: 'n2', about: 'k2', values: { text: 'Why?' } });
    ana.must({ do: 'delete', id: 'n2' });
    expect(turned('k2', 'objective', 'c1').ok).toBe(true);
    set('initiative', 'i1', { done: true });
    set('initiative', 'i1', { done: false });
    ana.must({ do: 'turn-into', id: 'i1', into: 'y', kind: 'keyResult', home: 'o1', after: null });
  });

  it('C7 to the same kind elsewhere every field comes along, and no ring comes of it', () => {
    set('initiative', 'i1', { done: true, owner: 'p1' });
    turned('i1', 'initiative', 'k2');
    expect(ana.record('initiative', 'x')).toMatchObject({
      title: 'Print labels',
      done: true,
      owner: 'p1',
      keyResult: 'k2',
    });
    set('objective', 'a', { parent: 'b', why: 'Because' });
    set('objective', 'b', { parent: 'y' });
    const ring = { do: 'turn-into', id: 'a', into: 'y', kind: 'objective', home: 'c2', after: null } as const;
    expect(ana.do(ring)).toEqual({ ok: false, refusal: 'parent-loop' });
    ana.must({ ...ring, into: 'z' });
    expect(ana.record('objective', 'z')).toMatchObject({ parent: 'b', why: 'Because', cycle: 'c2' });
  });
});
