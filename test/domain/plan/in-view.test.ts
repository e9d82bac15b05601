/** Check-ins and comments as people are shown them: late ones at their day, corrections in place of what they replace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedAs } from '../../../renderer/domain/commands/answering.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import type { CheckIn, Id } from '../../../renderer/domain/kinds/model.ts';
import { askingRecords, questionsAbout } from '../../../renderer/domain/plan/asking-records.ts';
import { inView, leadingInView } from '../../../renderer/domain/plan/in-view.ts';
import { EMPTY, childrenOf, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { write } from '../../../renderer/domain/register/register.ts';
import { latest, progressOf, silentDays } from '../../../renderer/domain/progress/scoring.ts';
import { Author, smallPlan } from '../author.ts';

type Said = Partial<Omit<CheckIn, 'kind' | 'id' | 'keyResult' | 'marks'>>;
const checkIn = (id: Id, said: Said = {}): CheckIn => ({ kind: 'checkIn', id, keyResult: 'k1', ...said });
/** On a day of October, as its writer set it or as the calendar had it. */
const on = (day: number, isSet = false): Said => ({
  day: `2026-10-${String(day).padStart(2, '0')}`,
  ...(isSet ? { dated: true } : {}),
});
const gone = (one: CheckIn) => write(one, { deleted: true }, 'run:1');
const shown = (all: readonly CheckIn[]) => inView('checkIn', all).map(({ speaks }) => speaks?.id);
const leads = (all: readonly CheckIn[]) => leadingInView('checkIn', all).map(({ speaks }) => speaks?.id);
const ids = (plan: Workspace) => childrenOf(plan, 'k1', 'checkIn').map(({ id }) => id);
const tell = (author: Author, id: Id, values: Said) =>
  author.must({ do: 'add', kind: 'checkIn', id, keyResult: 'k1', values });
/** A key result without a check-in. */
function fresh(): Author {
  const ana = smallPlan(new Author('ana'));
  ana.must({ do: 'delete', id: 'ci1' });
  return ana;
}

describe('P3 what tells late of a day', () => {
  it.each<readonly [string, readonly CheckIn[], order: readonly Id[], leading: readonly Id[]]>([
    [
      'P3 a day set earlier than one its writer had seen stands at its day and is not current',
      [
        checkIn('a', on(5)),
        checkIn('c', { ...on(19), followed: ['a'] }),
        checkIn('b', { ...on(12, true), followed: ['c'] }),
      ],
      ['a', 'b', 'c'],
      ['c'],
    ],
    [
      'P3 one earlier than all before stands first',
      [checkIn('a', on(5)), checkIn('b', { ...on(1, true), followed: ['a'] })],
      ['b', 'a'],
      ['a'],
    ],
    [
      'P3 a day set later is current',
      [checkIn('a', on(5)), checkIn('b', { ...on(6, true), followed: ['a'] })],
      ['a', 'b'],
      ['b'],
    ],
    [
      'P3 a calendar that is behind is no day that was set',
      [checkIn('a', on(5)), checkIn('b', { ...on(1), followed: ['a'] })],
      ['a', 'b'],
      ['b'],
    ],
    [
      'P3 apart, the later day holds',
      [
        checkIn('a', on(5)),
        checkIn('c', { ...on(19), followed: ['a'] }),
        checkIn('b', { ...on(26, true), followed: ['a'] }),
      ],
      ['a', 'c', 'b'],
      ['c', 'b'],
    ],
    [
      'P3 what followed a late one followed what that had followed',
      [
        checkIn('a', on(5)),
        checkIn('b', { ...on(1, true), followed: ['a'] }),
        checkIn('c', { ...on(4), followed: ['b'] }),
      ],
      ['b', 'a', 'c'],
      ['c'],
    ],
    [
      'P3 seen by way of others',
      [
        checkIn('a', on(9)),
        checkIn('b', { ...on(1), followed: ['a'] }),
        checkIn('c', { ...on(5, true), followed: ['b'] }),
      ],
      ['c', 'a', 'b'],
      ['b'],
    ],
    [
      'P3 a ring by hand',
      [checkIn('a', { ...on(2, true), followed: ['b'] }), checkIn('b', { ...on(1, true), followed: ['a'] })],
      ['b', 'a'],
      ['a'],
    ],
  ])('%s', (_name, all, order, leading) => {
    expect(shown(all)).toEqual(order);
    expect(shown(all.toReversed())).toEqual(order);
    expect(leads(all)).toEqual(leading);
  });

  it('P3 C11 is known from the calendar of the writer, and the current value stays', () => {
    const ana = fresh();
    tell(ana, 'now', { value: 8, ...on(20) });
    tell(ana, 'missed', { value: 3, ...on(6) });
    expect(ana.record('checkIn', 'missed')).toMatchObject({ dated: true, followed: ['now'] });
    expect(ids(ana.plan)).toEqual(['missed', 'now']);
    expect(latest(childrenOf(ana.plan, 'k1', 'checkIn'))?.value).toBe(8);
  });

  it('P3 what it had seen no longer counts once that is deleted', () => {
    const ana = fresh();
    tell(ana, 'wrong', { value: 80, ...on(20) });
    tell(ana, 'right', { value: 8, ...on(6) });
    ana.must({ do: 'delete', id: 'wrong' });
    expect(
      leadingInView(
        'checkIn',
        [...(ana.plan.children.get('k1') ?? [])].filter((one) => one.kind === 'checkIn'),
      ).map(({ id }) => id),
    ).toEqual(['right']);
  });

  it('P6 a late one counts in the share that held, and P13 does not end a silence', () => {
    const all = inView('checkIn', [
      checkIn('a', { ...on(5), value: 95 }),
      checkIn('b', { ...on(1, true), value: 80, followed: ['a'] }),
    ]).flatMap(({ speaks }) => (speaks?.kind === 'checkIn' ? [speaks] : []));
    expect(progressOf({ type: 'above', limit: 90 }, all)).toBe(0.5);
    expect(
      silentDays(
        all.map((one) => ({ ...one, at: '2026-10-30T09:00:00Z', dated: true })),
        Date.parse('2026-10-25T12:00:00Z'),
        14,
        [],
      ),
    ).toBe(20);
  });
});

describe('K6 what replaces others in view', () => {
  it.each<readonly [string, readonly CheckIn[], order: readonly Id[]]>([
    [
      'K6 stands at the place of the first',
      [checkIn('a', on(5)), checkIn('b', { ...on(9), followed: ['a'] }), checkIn('x', { corrects: ['a'] })],
      ['x', 'b'],
    ],
    [
      'K6 of a correction as well',
      [
        checkIn('a', on(5)),
        checkIn('x', { corrects: ['a'], at: '2026-10-07T09:00:00Z' }),
        checkIn('y', { corrects: ['x'], at: '2026-10-06T09:00:00Z' }),
      ],
      ['y'],
    ],
    [
      'K6 whoever followed a correction followed what it replaced',
      [checkIn('a', on(9)), checkIn('x', { corrects: ['a'] }), checkIn('b', { ...on(1), followed: ['x'] })],
      ['x', 'b'],
    ],
    [
      'K6 a correction that was taken back joins nothing',
      [checkIn('a', on(5)), checkIn('b', on(6)), gone(checkIn('x', { corrects: ['a', 'b'] }))],
      ['a', 'b'],
    ],
    [
      'K6 one taken back joins what a later one replaces through it',
      [
        checkIn('a', on(5)),
        checkIn('b', on(6)),
        gone(checkIn('x', { corrects: ['a', 'b'] })),
        checkIn('y', { corrects: ['x'] }),
      ],
      ['y'],
    ],
    [
      'K6 whoever followed one that was taken back followed what it had replaced',
      [checkIn('a', on(9)), gone(checkIn('x', { corrects: ['a'] })), checkIn('b', { ...on(1), followed: ['x'] })],
      ['a', 'b'],
    ],
    ['K6 what is not here is replaced by nothing', [checkIn('a', { ...on(5), corrects: ['gone'] })], ['a']],
    ['K6 itself', [checkIn('a', { ...on(5), corrects: ['a'] })], ['a']],
    [
      'K6 a ring by hand',
      [checkIn('a', { ...on(5), corrects: ['b'] }), checkIn('b', { ...on(6), corrects: ['a'] })],
      ['a'],
    ],
  ])('%s', (_name, all, order) => {
    expect(shown(all)).toEqual(order);
    expect(shown(all.toReversed())).toEqual(order);
  });

  const apart = () => {
    const ana = fresh();
    tell(ana, 'a', { value: 100, note: 'a slip' });
    const bo = new Author('bo', ana.plan);
    tell(ana, 'x', { value: 10, corrects: ['a'] });
    tell(bo, 'y', { value: 11, corrects: ['a'] });
    return { ana, bo };
  };
  const asked = (plan: Workspace) =>
    askingRecords(plan).flatMap((record) =>
      questionsAbout(plan, record).flatMap((question) =>
        question.about === 'corrections' ? [question.records.map(({ id }) => id).toSorted()] : [],
      ),
    );

  it('K6 Q1 two made apart are a question, whichever comes first, and a further one answers it', () => {
    const { ana, bo } = apart();
    expect(asked(ana.plan)).toEqual([]);
    const files = [ana.write(), bo.write()] as const;
    ana.receive(files[1]);
    bo.receive(files[0]);
    expect(asked(ana.plan)).toEqual([['x', 'y']]);
    expect(asked(bo.plan)).toEqual([['x', 'y']]);
    expect(ids(ana.plan)).toEqual(ids(bo.plan));
    const [question] = questionsAbout(ana.plan, childrenOf(ana.plan, 'k1', 'checkIn')[0] ?? checkIn('none'));
    const all = question?.about === 'corrections' ? question.records : [];
    const command = correctedAs(ana.record('checkIn', 'y'), all, 'z');
    if (command) ana.must(command);
    expect(asked(ana.plan)).toEqual([]);
    bo.receive(ana.write());
    expect(asked(bo.plan)).toEqual([]);
    expect(childrenOf(bo.plan, 'k1', 'checkIn')).toMatchObject([{ id: 'z', value: 11 }]);
    ana.undo();
    expect(asked(ana.plan)).toEqual([['x', 'y']]);
  });

  it('K6 two that say the same are no question', () => {
    const { ana, bo } = apart();
    const cy = new Author('cy', fresh().plan);
    cy.receive(bo.write());
    tell(cy, 'w', { value: 11, corrects: ['a'] });
    bo.receive(cy.write());
    expect(asked(bo.plan)).toEqual([]);
    bo.receive(ana.write());
    expect(asked(bo.plan)).toEqual([['w', 'x', 'y']]);
  });

  it('K6 Q1 is found by looking at what changed alone', () => {
    const { ana, bo } = apart();
    const before = { plan: ana.plan, records: askingRecords(ana.plan) };
    ana.receive(bo.write());
    const once = { plan: ana.plan, records: askingRecords(ana.plan, before) };
    expect(once.records.map(({ id }) => id)).toEqual(askingRecords(ana.plan).map(({ id }) => id));
    const command = correctedAs(
      ana.record('checkIn', 'y'),
      [ana.record('checkIn', 'x'), ana.record('checkIn', 'y')],
      'z',
    );
    if (command) ana.must(command);
    expect(askingRecords(ana.plan, once)).toEqual([]);
  });

  it('K6 deleting what is shown deletes all it stands for, in one step', () => {
    const { ana } = apart();
    ana.must({ do: 'delete', id: 'x' });
    expect(ids(ana.plan)).toEqual([]);
    ana.undo();
    expect(ids(ana.plan)).toEqual(['x']);
  });

  it('K6 C8 nothing is replaced that is not there, or stands elsewhere', () => {
    const ana = fresh();
    tell(ana, 'a', { value: 1 });
    const refused = (values: Said, keyResult = 'k1') =>
      ana.do({ do: 'add', kind: 'checkIn', id: 'x', keyResult, values });
    expect(refused({ corrects: ['nowhere'] })).toMatchObject({ refusal: 'not-there' });
    expect(refused({ corrects: ['k1'] })).toMatchObject({ refusal: 'not-there' });
    expect(refused({ corrects: ['a'] }, 'k2')).toMatchObject({ ok: false });
    ana.must({ do: 'delete', id: 'a' });
    expect(refused({ corrects: ['a'] })).toMatchObject({ refusal: 'not-there' });
  });

  it('K6 P3 any records give the same view in any order, each living one once or replaced, and the current one is not late while others stand', () => {
    const names = Array.from({ length: 9 }, (_, at) => `r${at}`);
    const some = fc.array(fc.constantFrom(...names, 'gone'), { maxLength: 3 });
    const any = fc.array(
      fc.record({
        day: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        isSet: fc.boolean(),
        followed: fc.option(some, { nil: undefined }),
        corrects: fc.option(some, { nil: undefined, freq: 3 }),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (drawn, dice) => {
        const all = drawn.map(({ day, isSet, followed, corrects }, at) =>
          checkIn(`r${at}`, {
            ...(day === undefined ? {} : on(day, isSet)),
            ...(followed ? { followed } : {}),
            ...(corrects ? { corrects } : {}),
          }),
        );
        const mixed = all.toSorted(() => (dice.next().value % 2 === 0 ? 1 : -1));
        expect(shown(mixed)).toEqual(shown(all));
        expect(leads(mixed)).toEqual(leads(all));
        const view = inView('checkIn', all);
        expect(view.flatMap(({ members }) => members).length).toBe(all.length);
        expect(new Set(view.flatMap(({ members }) => members)).size).toBe(all.length);
        // A ring, which only a file by hand can hold, has no leader of its own.
        const isForward = drawn.every(({ followed = [], corrects = [] }, at) =>
          [...followed, ...corrects].every((id) => id === 'gone' || Number(id.slice(1)) < at),
        );
        if (view.length > 0 && isForward) expect(leads(all)).toContain(view.at(-1)?.speaks?.id);
      }),
      { numRuns: 400 },
    );
  });

  it('K6 P3 a chain of corrections and late ones as long as a file can hold is walked', () => {
    const chain = Array.from({ length: LIMITS.records / 2 }, (_, at) =>
      checkIn(`r${at}`, at === 0 ? {} : { corrects: [`r${at - 1}`] }),
    );
    const late = Array.from({ length: LIMITS.records / 2 }, (_, at) =>
      checkIn(`s${at}`, { ...on(28 - (at % 20), true), ...(at === 0 ? {} : { followed: [`s${at - 1}`] }) }),
    );
    expect(inView('checkIn', [...chain, ...late]).length).toBe(late.length + 1);
  });

  it('K6 a comment that is corrected stands where it stood', () => {
    const ana = fresh();
    ana.must({ do: 'add', kind: 'comment', id: 'm1', about: 'k1', values: { text: 'Teh plan' } });
    ana.must({ do: 'add', kind: 'comment', id: 'm2', about: 'k1', values: { text: 'Yes' } });
    ana.must({ do: 'add', kind: 'comment', id: 'm3', about: 'k1', values: { text: 'The plan', corrects: ['m1'] } });
    expect(childrenOf(ana.plan, 'k1', 'comment').map(({ text }) => text)).toEqual(['The plan', 'Yes']);
    expect(childrenOf(patched(EMPTY, []), 'k1', 'comment')).toEqual([]);
  });
});
