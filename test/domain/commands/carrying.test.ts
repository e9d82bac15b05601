/** What goes on after a cycle: deciding about each row, and the copies in the next one. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  carrying,
  datesAfter,
  decidedAbout,
  deciding,
  nextCycleId,
} from '../../../renderer/domain/commands/carrying.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import type { CarryChoice } from '../../../renderer/domain/kinds/model.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

const DATES = { start: '2027-01-01', end: '2027-03-31' };
const NEXT = idFrom(nextCycleId('c1', DATES));
const copy = (id: string) => idFrom(copyId(id, NEXT));

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});
const decide = (author: Author, id: string, choice: CarryChoice, reason?: string) =>
  author.must(deciding(author.plan, id, { choice, ...(reason === undefined ? {} : { reason }) }));
const begin = (author: Author, name = 'Next') =>
  author.must({ do: 'add', kind: 'cycle', id: nextCycleId('c1', DATES), values: { name, dates: DATES } });
const carry = (author: Author) => author.must(carrying(author.plan, 'c1', NEXT));

describe('L17 what becomes of a row', () => {
  it('L17 is one record, changed and taken back', () => {
    decide(ana, 'k1', 'abandon', 'Nobody asks for it');
    decide(ana, 'k1', 'keep');
    expect(childrenOf(ana.plan, 'k1', 'carryOver')).toHaveLength(1);
    expect(decidedAbout(ana.plan, 'k1')).toEqual({ choice: 'keep' });
    ana.must(deciding(ana.plan, 'k1', undefined));
    expect(decidedAbout(ana.plan, 'k1')).toBeUndefined();
  });
  it('L17 decided apart in two ways is a question, with each reason beside its decision', () => {
    const bo = new Author('bo', ana.plan);
    decide(ana, 'k1', 'keep', 'Not there yet');
    decide(bo, 'k1', 'abandon', 'Nobody asks for it');
    ana.receive(bo.write());
    const [record] = childrenOf(ana.plan, 'k1', 'carryOver');
    const [question] = record ? questionsOf(record) : [];
    expect(question?.about === 'field' && question.answers.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        { choice: 'keep', reason: 'Not there yet' },
        { choice: 'abandon', reason: 'Nobody asks for it' },
      ]),
    );
  });
  it('L17 nothing is decided by itself', () => {
    begin(ana);
    ana.must(closing(ana.plan, 'c1', 'close'));
    expect(carrying(ana.plan, 'c1', NEXT).commands).toEqual([]);
  });
});

describe('L18 what is copied', () => {
  it('L18 L11 a copy starts from where things stand, also where that came too late for the score', () => {
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 6 } });
    const bo = new Author('bo', ana.plan);
    ana.must(closing(ana.plan, 'c1', 'close'));
    bo.must({ do: 'add', kind: 'checkIn', id: 'fix', keyResult: 'k1', values: { value: 4, corrects: ['ci2'] } });
    ana.receive(bo.write());
    decide(ana, 'k1', 'keep');
    begin(ana);
    carry(ana);
    expect(ana.record('keyResult', copy('k1')).metric).toMatchObject({ start: 4 });
  });

  it('L18 starts from the last value, has no check-ins, scores or comments, and names what it comes from', () => {
    ana.must({ do: 'add', kind: 'checkIn', id: 'last', keyResult: 'k1', values: { value: 12 } });
    ana.must({ do: 'add', kind: 'comment', id: 'n9', about: 'k1', values: { text: 'Why?' } });
    begin(ana);
    decide(ana, 'k1', 'keep');
    ana.must(closing(ana.plan, 'c1', 'close'));
    carry(ana);
    const k1 = ana.record('keyResult', 'k1');
    const after = ana.record('keyResult', copy('k1'));
    expect(after).toMatchObject({ title: k1.title, objective: copy('o1'), carriedFrom: 'k1' });
    expect(after.metric).toEqual({ ...k1.metric, start: 12 });
    expect(ana.record('objective', copy('o1'))).toMatchObject({ cycle: NEXT, carriedFrom: 'o1' });
    for (const kind of ['checkIn', 'score', 'comment', 'carryOver'] as const)
      expect(childrenOf(ana.plan, copy('k1'), kind)).toEqual([]);
    expect(find(ana.plan, 'keyResult', copy('k2'))).toBeUndefined();
  });

  it('L18 leaves out what was abandoned, and what is done', () => {
    begin(ana);
    ana.must({ do: 'add', kind: 'initiative', id: 'todo', keyResult: 'k1', values: { title: 'Ask' } });
    ana.must({ do: 'add', kind: 'initiative', id: 'did', keyResult: 'k1', values: { title: 'Asked', done: true } });
    decide(ana, 'k1', 'modify');
    decide(ana, 'k2', 'abandon', 'Nobody asks for it');
    carry(ana);
    expect(childrenOf(ana.plan, copy('o1'), 'keyResult').map(({ id }) => id)).toEqual([copy('k1')]);
    expect(childrenOf(ana.plan, copy('k1'), 'initiative').map(({ title }) => title)).toContain('Ask');
    expect(find(ana.plan, 'initiative', copy('did'))).toBeUndefined();
  });

  it('L18 by two apart is one, and doing it again adds nothing and overwrites nothing', () => {
    begin(ana);
    decide(ana, 'k1', 'keep');
    decide(ana, 'k2', 'keep');
    const bo = new Author('bo', ana.plan);
    carry(ana);
    carry(bo);
    ana.receive(bo.write());
    expect(childrenOf(ana.plan, NEXT, 'objective').map(({ id }) => id)).toEqual([copy('o1')]);
    expect(childrenOf(ana.plan, copy('o1'), 'keyResult')).toHaveLength(2);
    for (const id of ['o1', 'k1', 'k2'])
      expect(questionsOf(ana.plan.records.get(copy(id)) ?? ana.record('objective', 'o1'))).toEqual([]);
    ana.must({ do: 'set', kind: 'keyResult', id: copy('k1'), values: { title: 'Better' } });
    expect(carry(ana)).toEqual([]);
    expect(ana.record('keyResult', copy('k1')).title).toBe('Better');
  });

  it('L18 serves the copy of what it served, or the same where that stands elsewhere', () => {
    begin(ana);
    ana.must({ do: 'add', kind: 'cycle', id: 'year', values: {} });
    ana.must({ do: 'add', kind: 'objective', id: 'top', cycle: 'year', values: {} });
    for (const [id, parent] of [
      ['serves-kept', 'o1'],
      ['serves-left', 'left'],
      ['serves-year', 'top'],
      ['left', undefined],
    ] as const)
      ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: parent === undefined ? {} : { parent } });
    for (const id of ['o1', 'serves-kept', 'serves-left', 'serves-year']) decide(ana, id, 'keep');
    carry(ana);
    expect(['serves-kept', 'serves-left', 'serves-year'].map((id) => ana.record('objective', copy(id)).parent)).toEqual(
      [copy('o1'), undefined, 'top'],
    );
  });

  it('L18 is taken back in one step', () => {
    begin(ana);
    decide(ana, 'k1', 'keep');
    carry(ana);
    ana.undo();
    expect(childrenOf(ana.plan, NEXT, 'objective')).toEqual([]);
    ana.redo();
    expect(childrenOf(ana.plan, NEXT, 'objective')).toHaveLength(1);
  });
});

describe('L19 the next cycle', () => {
  it.each([
    ['2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31'],
    ['2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30'],
    ['2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31'],
    ['2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31'],
    ['2026-11-02', '2026-12-13', '2026-12-14', '2027-01-24'],
    ['2026-11-01', '2026-12-13', '2026-12-14', '2027-01-25'],
  ])('L19 after %s to %s is %s to %s', (start, end, nextStart, nextEnd) => {
    expect(datesAfter({ start, end })).toEqual({ start: nextStart, end: nextEnd });
  });

  it('L19 there is none where the dates are the wrong way round, or beyond the years', () => {
    expect(datesAfter({ start: '2026-12-31', end: '2026-10-01' })).toBeUndefined();
    expect(datesAfter({ start: '0001-01-01', end: '9999-12-31' })).toBeUndefined();
  });

  it('L19 by two apart is one; another name is a question', () => {
    const bo = new Author('bo', ana.plan);
    begin(ana, 'Q1');
    begin(bo, 'First quarter');
    ana.receive(bo.write());
    expect(childrenOf(ana.plan, null, 'cycle').filter(({ id }) => id === NEXT)).toHaveLength(1);
    expect(questionsOf(ana.record('cycle', NEXT))).toHaveLength(1);
  });
});
