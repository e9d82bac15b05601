/** What closing, carrying over and forecasts make of what came late, was joined or was deleted. */
import { beforeEach, describe, expect, it } from 'vitest';
import { carrying, decidedAbout, deciding, nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import { joiningWithCopies, partingWithCopies } from '../../../renderer/domain/commands/joining-copies.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import { askingRecords } from '../../../renderer/domain/plan/asking-records.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { leadsTo } from '../../../renderer/domain/plan/parent-loops.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { twinsIn } from '../../../renderer/domain/plan/twins.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { trackRecord } from '../../../renderer/domain/progress/calibration.ts';
import { Author, smallPlan } from '../author.ts';

const DATES = { start: '2027-01-01', end: '2027-03-31' };
const NEXT = idFrom(nextCycleId('c1', DATES));
const copy = (id: string) => idFrom(copyId(id, NEXT));

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});

describe('what is late', () => {
  it('L11 L20 does not turn a forecast that failed into one that came true', () => {
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'raise', start: 0, target: 10 } } });
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci8', keyResult: 'k1', values: { value: 4, confidence: 60 } });
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must(closing(ana.plan, 'c1', 'close'));
    const before = trackRecord(ana.plan, () => true);
    bo.must({ do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 10 } });
    ana.receive(bo.write());
    expect(trackRecord(ana.plan, () => true)).toEqual(before);
  });
});

describe('decisions', () => {
  it.each([
    ['k1', 'k2'],
    ['k2', 'k1'],
  ])('L17 of rows that were joined, %s into %s, what is decided last holds', (giving, standing) => {
    ana.must(deciding(ana.plan, giving, { choice: 'abandon' }));
    ana.must({ do: 'join', id: giving, into: standing });
    ana.must(deciding(ana.plan, standing, { choice: 'keep' }));
    expect(decidedAbout(ana.plan, standing)).toEqual({ choice: 'keep' });
  });

  it('L18 a copy that was deleted with its objective, and then abandoned, does not come back with a later one', () => {
    ana.must({ do: 'add', kind: 'cycle', id: nextCycleId('c1', DATES), values: { name: 'Next', dates: DATES } });
    ana.must(deciding(ana.plan, 'k1', { choice: 'keep' }));
    ana.must(carrying(ana.plan, 'c1', NEXT));
    ana.must({ do: 'delete', id: copy('o1') });
    ana.must(deciding(ana.plan, 'k1', { choice: 'abandon' }));
    ana.must(deciding(ana.plan, 'k2', { choice: 'keep' }));
    ana.must(carrying(ana.plan, 'c1', NEXT));
    expect(find(ana.plan, 'keyResult', copy('k2'))).toBeDefined();
    expect(find(ana.plan, 'keyResult', copy('k1'))).toBeUndefined();
  });
});

describe('what is there already', () => {
  const byHand = (author: Author, id: string) =>
    author.must({ do: 'add', kind: 'cycle', id, values: { name: 'Q1', dates: DATES } });
  const decideAll = (author: Author) => {
    for (const id of ['o1', 'k1', 'k2']) author.must(deciding(author.plan, id, { choice: 'keep' }));
  };
  const carry = (author: Author, into: string) => author.must(carrying(author.plan, 'c1', into));
  const ids = (author: Author, cycle: string) => rowsOf(author.plan, cycle).map(({ id }) => id);

  it.each([
    ['c2', 'c3'],
    ['c3', 'c2'],
  ])('L18 is not copied again once its cycle was joined with another, %s into %s', (giving, standing) => {
    byHand(ana, 'c2');
    byHand(ana, 'c3');
    decideAll(ana);
    carry(ana, 'c2');
    const before = ids(ana, 'c2');
    ana.must({ do: 'join', id: giving, into: standing });
    for (const into of ['c2', 'c3']) {
      expect(carrying(ana.plan, 'c1', into).commands).toEqual([]);
      expect(carry(ana, into)).toEqual([]);
    }
    expect(before).toHaveLength(4);
    expect(ids(ana, standing)).toEqual(before);
  });

  it.each([
    ['k1', 'k2'],
    ['k2', 'k1'],
  ])('L18 is not copied again once its row was joined, %s into %s', (giving, standing) => {
    byHand(ana, 'c2');
    ana.must(deciding(ana.plan, giving, { choice: 'keep' }));
    carry(ana, 'c2');
    ana.must({ do: 'join', id: giving, into: standing });
    const added = carry(ana, 'c2').filter(({ kind }) => kind !== 'initiative');
    expect(added).toEqual([]);
  });

  it('L18 is not copied again where somebody moved it into another cycle, and goes on in a third', () => {
    for (const id of ['c2', 'c3', 'c4']) byHand(ana, id);
    decideAll(ana);
    carry(ana, 'c2');
    const [moved = ''] = ids(ana, 'c2');
    ana.must({ do: 'move', id: moved, home: 'c3', after: null });
    expect(carry(ana, 'c3')).toEqual([]);
    carry(ana, 'c4');
    expect([ids(ana, 'c3').length, ids(ana, 'c4').length]).toEqual([4, 4]);
  });

  it('L18 takes what is kept later under the copy of its objective, whichever cycle that was made for', () => {
    byHand(ana, 'c2');
    byHand(ana, 'c3');
    ana.must(deciding(ana.plan, 'k1', { choice: 'keep' }));
    carry(ana, 'c2');
    ana.must({ do: 'join', id: 'c2', into: 'c3' });
    ana.must(deciding(ana.plan, 'k2', { choice: 'keep' }));
    carry(ana, 'c3');
    const [objective] = childrenOf(ana.plan, 'c3', 'objective');
    expect(childrenOf(ana.plan, 'c3', 'objective')).toHaveLength(1);
    expect(childrenOf(ana.plan, objective?.id ?? '', 'keyResult').map(({ carriedFrom }) => carriedFrom)).toEqual([
      'k1',
      'k2',
    ]);
  });

  it('L18 K5 what was deleted comes back where it stood, also after its cycle was joined', () => {
    byHand(ana, 'c2');
    byHand(ana, 'c3');
    decideAll(ana);
    carry(ana, 'c2');
    const before = ids(ana, 'c2');
    ana.must({ do: 'delete', id: before[0] ?? '' });
    ana.must({ do: 'join', id: 'c2', into: 'c3' });
    carry(ana, 'c3');
    expect(ids(ana, 'c3')).toEqual(before);
    ana.must({ do: 'part', id: 'c3' });
    expect([ids(ana, 'c2').length, ids(ana, 'c3').length]).toEqual([0, 4]);
  });
});

describe('what was copied apart', () => {
  const hand = (author: Author, id: string) =>
    author.must({ do: 'add', kind: 'cycle', id, values: { name: 'Q1', dates: DATES } });
  const carryAll = (author: Author, into: string) => {
    for (const id of ['o1', 'k1', 'k2']) author.must(deciding(author.plan, id, { choice: 'keep' }));
    author.must(carrying(author.plan, 'c1', into));
  };
  const cycle = (author: Author, id: string) => author.record('cycle', id);
  const rows = (author: Author, id: string) =>
    rowsOf(author.plan, id).flatMap(({ kind, id: row }) => (kind === 'initiative' ? [] : [row]));

  /** Ana carries over into a cycle by hand, Bo into that one. */
  function apart(into: 'c3' | 'next') {
    const bo = new Author('bo', ana.plan);
    hand(ana, 'c2');
    if (into === 'c3') hand(bo, 'c3');
    else bo.must({ do: 'add', kind: 'cycle', id: nextCycleId('c1', DATES), values: { name: 'Next', dates: DATES } });
    carryAll(ana, 'c2');
    carryAll(bo, into === 'c3' ? 'c3' : NEXT);
    ana.receive(bo.write());
    return into === 'c3' ? 'c3' : NEXT;
  }

  it.each(['c3', 'next'] as const)('L18 J7 is one once the cycles are joined, by hand and %s', (into) => {
    const other = apart(into);
    const [one, two] = [rows(ana, 'c2'), rows(ana, other)];
    const before = ana.plan;
    ana.must(joiningWithCopies(ana.plan, cycle(ana, other), cycle(ana, 'c2')));
    expect(rows(ana, 'c2')).toEqual(one);
    expect(rows(ana, 'c2')).toHaveLength(3);
    expect(askingRecords(ana.plan).filter(({ kind }) => kind !== 'cycle')).toEqual([]);
    expect(carrying(ana.plan, 'c1', 'c2').commands).toEqual([]);
    ana.must(partingWithCopies(ana.plan, cycle(ana, 'c2')));
    expect([rows(ana, 'c2'), rows(ana, other)]).toEqual([one, two]);
    ana.undo();
    ana.undo();
    expect(differences(before, ana.plan)).toEqual([]);
  });

  it('J7 the same in a plan of somebody who joined them the other way round', () => {
    apart('c3');
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must(joiningWithCopies(ana.plan, cycle(ana, 'c3'), cycle(ana, 'c2')));
    bo.must(joiningWithCopies(bo.plan, cycle(bo, 'c2'), cycle(bo, 'c3')));
    ana.receive(bo.write());
    bo.receive(ana.write());
    expect(rows(ana, 'c2')).toHaveLength(3);
    expect(rows(bo, 'c2')).toEqual(rows(ana, 'c2'));
    expect(orphanedRecords(ana.plan)).toEqual([]);
  });

  it('J6 J7 what is called otherwise by now, and arrived after the cycles were joined, is offered as one', () => {
    const bo = new Author('bo', ana.plan);
    hand(ana, 'c2');
    hand(bo, 'c3');
    carryAll(ana, 'c2');
    ana.receive(bo.write());
    ana.must(joiningWithCopies(ana.plan, cycle(ana, 'c3'), cycle(ana, 'c2')));
    carryAll(bo, 'c3');
    const [theirs = ''] = rows(bo, 'c3');
    bo.must({ do: 'set', kind: 'objective', id: theirs, values: { title: 'Another word' } });
    ana.receive(bo.write());
    expect(rows(ana, 'c2')).toHaveLength(6);
    const [pair, ...others] = twinsIn(ana.plan);
    expect(others).toEqual([]);
    if (!pair) throw new Error('nothing is offered');
    ana.must(joiningWithCopies(ana.plan, pair.giving, pair.standing));
    expect(rows(ana, 'c2')).toHaveLength(3);
    expect(twinsIn(ana.plan)).toEqual([]);
  });

  it('J7 leaves two what would serve itself as one, and what a closed cycle keeps', () => {
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Another' } });
    ana.must(deciding(ana.plan, 'o2', { choice: 'keep' }));
    const other = apart('c3');
    const of = (id: string, from: string) =>
      rows(ana, id).find((row) => find(ana.plan, 'objective', row)?.carriedFrom === from) ?? '';
    const serves = (id: string, parent: string) => ana.must({ do: 'set', kind: 'objective', id, values: { parent } });
    serves(of('c2', 'o1'), of('c2', 'o2'));
    serves(of(other, 'o2'), of(other, 'o1'));
    const join = () => joiningWithCopies(ana.plan, cycle(ana, other), cycle(ana, 'c2')).commands;
    expect(join().length).toBeGreaterThan(1);
    ana.must({ do: 'all', commands: join() });
    for (const { id, parent } of childrenOf(ana.plan, 'c2', 'objective'))
      expect(leadsTo(ana.plan, parent, id)).toBe(false);
    ana.undo();
    ana.must(closing(ana.plan, 'c2', 'close2'));
    expect(join()).toEqual([{ do: 'join', id: other, into: 'c2' }]);
  });
});
