/** From the dates of a cycle to the days of its meetings, and which of them are due. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RITUAL_SORTS, WEEKDAYS, type Day, type RitualSort } from '../../../renderer/domain/kinds/model.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { weekdayIndex, workingDayBefore } from '../../../renderer/domain/rituals/calendar-days.ts';
import { planMeetings } from '../../../renderer/domain/rituals/planning.ts';
import {
  cancelledIn,
  dueOn,
  endOf,
  lastDay,
  meetingsOf,
  nextDay,
  type Meeting,
} from '../../../renderer/domain/rituals/schedule.ts';
import { leftOut, toldNext } from '../../../renderer/domain/rituals/told.ts';
import { Author, smallPlan } from '../author.ts';

const day = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2035-12-31') }).map(dayAt);

const TODAY = '2026-10-01';

/** A plan in which the meetings of `c1` are planned. */
function planned(start = '2026-10-01', end = '2026-12-31'): Author {
  const author = smallPlan(new Author('ana'));
  author.must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: { start, end } } });
  author.must(planMeetings(author.plan, 'c1', RITUAL_SORTS, 'Europe/Berlin', TODAY));
  return author;
}

function meetingsIn({ plan }: Author): readonly Meeting[] {
  const cycle = find(plan, 'cycle', 'c1');
  return cycle ? meetingsOf(plan, cycle) : [];
}

function meeting(author: Author, sort: RitualSort): Meeting {
  const found = meetingsIn(author).find((one) => one.sort === sort);
  if (!found) throw new Error(`There is no ${sort}.`);
  return found;
}

describe('T2 meetings nobody has said more about', () => {
  it('T2 have the usual lengths, hours and days, and ask who owns something in the cycle', () => {
    const all = meetingsIn(planned()).map(({ id: _, ...rest }) => rest);
    const common = { weeks: 1, attendees: ['p1'], settled: '2026-09-30', inCalendars: false, calendarsFrom: undefined };
    const at = (hour: string) => ({ at: hour, zone: 'Europe/Berlin' });
    expect(all).toEqual([
      { sort: 'check-in', first: '2026-10-05', times: 13, time: at('10:00'), minutes: 20, ...common },
      { sort: 'mid-cycle', first: '2026-11-16', times: 1, time: at('10:30'), minutes: 60, ...common },
      { sort: 'closing', first: '2026-12-31', times: 1, time: at('10:00'), minutes: 30, ...common },
      { sort: 'retrospective', first: '2026-12-31', times: 1, time: at('10:30'), minutes: 60, ...common },
    ]);
  });

  it('T2 go along when the cycle gets other dates, but for a day that somebody wrote', () => {
    const author = planned();
    author.must({ do: 'set', kind: 'ritual', id: meeting(author, 'closing').id, values: { day: '2026-12-28' } });
    author.must({
      do: 'set',
      kind: 'cycle',
      id: 'c1',
      values: { dates: { start: '2026-10-01', end: '2026-12-20' } },
    });
    expect(meeting(author, 'closing').first).toBe('2026-12-28');
    // The 20th is a Sunday.
    expect(meeting(author, 'retrospective').first).toBe('2026-12-18');
  });

  it('T2 lie in the cycle on a working day, if it has one', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (start, length) => {
        const end = dayAt(dayNumber(start) + length);
        const author = planned(start, end);
        for (const sort of ['mid-cycle', 'closing', 'retrospective'] as const) {
          const { first = '' } = meeting(author, sort);
          expect(first >= start && first <= end).toBe(true);
          if (length >= 3) expect(weekdayIndex(dayNumber(first))).toBeLessThan(5);
        }
      }),
    );
  });

  it('T2 have no day while the cycle has no dates, or has them upside down', () => {
    const author = planned();
    author.must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: undefined } });
    expect(meetingsIn(author).map(({ first }) => first)).toEqual([undefined, undefined, undefined, undefined]);
    author.receive(
      JSON.stringify({
        format: 'okr-bundle',
        cycles: [{ id: 'c1', name: 'Autumn', dates: { start: '2026-12-31', end: '2026-10-01' } }],
      }),
    );
    expect(meetingsIn(author).every(({ first, times }) => first === undefined && times <= 1)).toBe(true);
  });
});

describe('T3 the weekly check-in', () => {
  it('T3 is held on its day every week, after the first day and before the last working day, and in no other week', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), fc.constantFrom(...WEEKDAYS), (start, length, weekday) => {
        const end = dayAt(dayNumber(start) + length);
        const author = planned(start, end);
        author.must({ do: 'set', kind: 'ritual', id: meeting(author, 'check-in').id, values: { weekday } });
        const { first, times } = meeting(author, 'check-in');
        const held = first === undefined ? [] : Array.from({ length: times }, (_, at) => dayNumber(first) + 7 * at);
        const meant = Array.from({ length: length + 1 }, (_, at) => dayNumber(start) + at).filter(
          (one) =>
            WEEKDAYS[weekdayIndex(one)] === weekday && one > dayNumber(start) && one < workingDayBefore(dayNumber(end)),
        );
        expect(held).toEqual(meant);
      }),
    );
  });

  it('T3 of a quarter that is checked in on Fridays has the Friday of its last week', () => {
    const author = planned('2026-01-01', '2026-03-31');
    const { id } = meeting(author, 'check-in');
    author.must({ do: 'set', kind: 'ritual', id, values: { weekday: 'friday' } });
    expect(meeting(author, 'check-in')).toMatchObject({ first: '2026-01-02', times: 13 });
    expect(endOf(meeting(author, 'check-in'))).toBe('2026-03-27');
  });
});

describe('T1 planning meetings', () => {
  it('T1 apart makes the same ones, and a question only where two say different things', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must(planMeetings(ana.plan, 'c1', RITUAL_SORTS, 'Europe/Berlin', TODAY));
    bo.must(planMeetings(bo.plan, 'c1', RITUAL_SORTS, 'Europe/Berlin', TODAY));
    expect(ana.receive(bo.write()).questions).toBe(0);
    expect(meetingsIn(ana)).toHaveLength(4);
    expect(meetingsIn(ana)).toEqual(meetingsIn(bo));
    const chen = new Author('chen');
    chen.receive(smallPlan(new Author('ana')).write());
    chen.must(planMeetings(chen.plan, 'c1', ['closing'], 'Asia/Shanghai', TODAY));
    expect(ana.receive(chen.write()).questions).toBe(1);
    expect(meetingsIn(ana)).toHaveLength(4);
  });

  it('T1 again changes none that is there, and brings back one that was deleted', () => {
    const author = planned();
    const { id } = meeting(author, 'closing');
    author.must({ do: 'set', kind: 'ritual', id, values: { minutes: 45 } });
    author.must({ do: 'delete', id: meeting(author, 'mid-cycle').id });
    expect(meetingsIn(author)).toHaveLength(3);
    author.must(planMeetings(author.plan, 'c1', RITUAL_SORTS, 'Asia/Shanghai', TODAY));
    expect(meetingsIn(author)).toHaveLength(4);
    expect(meeting(author, 'closing')).toMatchObject({ id, minutes: 45, time: { zone: 'Europe/Berlin' } });
  });

  it.each([
    ['c1', 'c2'],
    ['c2', 'c1'],
  ])('T1 plans no second one of a sort where the cycle was joined, %s into %s', (giving, standing) => {
    const author = planned();
    const before = meetingsIn(author).map(({ id }) => id);
    author.must({ do: 'delete', id: meeting(author, 'closing').id });
    author.must({ do: 'add', kind: 'cycle', id: 'c2', values: {} });
    author.must({ do: 'join', id: giving, into: standing });
    author.must(planMeetings(author.plan, standing, RITUAL_SORTS, 'Europe/Berlin', TODAY));
    const cycle = find(author.plan, 'cycle', standing);
    expect(cycle && meetingsOf(author.plan, cycle).map(({ id }) => id)).toEqual(before);
  });

  it('T1 gives ids that stay what they are, since calendars know them', () => {
    expect(meetingsIn(planned()).map(({ id }) => id)).toEqual([
      'vappdvs4dzy4',
      'wczs4l1zj40u',
      'lggskmct0ncl',
      'oq2g3az0s12y',
    ]);
  });

  it('T6 knows the deleted ones a calendar has, so that it can be told', () => {
    const author = planned();
    const { id } = meeting(author, 'retrospective');
    author.must({ do: 'delete', id: meeting(author, 'closing').id });
    author.must({ do: 'set', kind: 'ritual', id, values: { inCalendars: true } });
    author.must({ do: 'delete', id });
    const cycle = find(author.plan, 'cycle', 'c1');
    expect(cycle && cancelledIn(author.plan, cycle)).toMatchObject([{ id, first: '2026-12-31' }]);
  });

  it('T6 strikes out what a file told of and what has no day any more, and nothing no file told of', () => {
    const author = planned();
    const told = () => toldNext(author.plan, find(author.plan, 'cycle', 'c1'), TODAY);
    const { id } = meeting(author, 'closing');
    author.must({ do: 'set', kind: 'ritual', id, values: { inCalendars: true } });
    expect(told().map(({ cancelled }) => cancelled)).toEqual([false, false, false, false]);
    author.must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: undefined } });
    expect(told()).toMatchObject([{ meeting: { id }, first: TODAY, cancelled: true }]);
  });

  it('T6 a file tells of no day that was over before the first one, and each later file of the same days', () => {
    const author = planned('2026-01-01', '2026-03-31');
    const cycle = find(author.plan, 'cycle', 'c1');
    if (!cycle) throw new Error('The cycle is not there.');
    const told = (today: Day) =>
      toldNext(author.plan, cycle, today).map(({ meeting: { sort }, first, times }) => [sort, first, times]);
    const late = [
      ['check-in', '2026-03-02', 5],
      ['closing', '2026-03-31', 1],
      ['retrospective', '2026-03-31', 1],
    ];
    expect(told('2026-02-27')).toEqual(late);
    // Eight Mondays and the look at the middle.
    expect(leftOut(author.plan, cycle, '2026-02-27')).toBe(9);
    for (const { id, sort } of meetingsIn(author))
      if (sort !== 'mid-cycle')
        author.must({ do: 'set', kind: 'ritual', id, values: { inCalendars: true, calendarsFrom: '2026-02-27' } });
    expect(told('2026-03-30')).toEqual(late);
    expect(told('2026-05-01')).toEqual(late);
  });

  it('T6 strikes out what is to come of a deleted cycle in whatever file is made next, and when none is left', () => {
    const author = planned();
    author.must({ do: 'add', kind: 'cycle', id: 'c7', values: { name: 'Another' } });
    const { id } = meeting(author, 'closing');
    author.must({ do: 'set', kind: 'ritual', id, values: { inCalendars: true } });
    author.must({ do: 'delete', id: 'c1' });
    const told = (today: Day) => toldNext(author.plan, find(author.plan, 'cycle', 'c7'), today);
    expect(told(TODAY)).toMatchObject([{ meeting: { id }, first: '2026-12-31', cancelled: true, cycle: { id: 'c1' } }]);
    expect(toldNext(author.plan, undefined, TODAY)).toHaveLength(1);
    expect(told('2027-01-01')).toEqual([]);
  });

  it('T7 names each who comes once, joined people included, and nobody who is deleted', () => {
    const author = planned();
    const { id } = meeting(author, 'closing');
    for (const one of ['p2', 'p3']) author.must({ do: 'add', kind: 'person', id: one, values: { name: 'Ana' } });
    author.must({ do: 'set', kind: 'ritual', id, values: { attendees: ['p2', 'p1', 'p3', 'nobody'] } });
    author.must({ do: 'join', id: 'p2', into: 'p1' });
    author.must({ do: 'delete', id: 'p3' });
    expect(meeting(author, 'closing').attendees).toEqual(['p1']);
  });
});

describe('T9 a meeting that is due', () => {
  const weekly: Pick<Meeting, 'first' | 'times' | 'weeks'> = { first: '2026-10-05', times: 3, weeks: 1 };
  const such = (more: Partial<Meeting>): Meeting => ({
    id: 'a',
    sort: 'check-in',
    time: { at: '10:00', zone: 'UTC' },
    minutes: 20,
    attendees: [],
    settled: undefined,
    inCalendars: false,
    calendarsFrom: undefined,
    ...weekly,
    ...more,
  });

  it.each([
    ['2026-10-04', undefined],
    ['2026-10-05', '2026-10-05'],
    ['2026-10-11', '2026-10-05'],
    ['2026-10-12', '2026-10-12'],
    ['2026-10-25', '2026-10-19'],
    ['2026-10-26', undefined],
  ])('T9 on %s is the one of %s', (today, due) => {
    expect(dueOn(such({}), today, false)).toBe(due);
  });

  it.each([
    ['check-in', undefined],
    ['mid-cycle', undefined],
    ['closing', undefined],
    ['retrospective', '2026-10-05'],
  ] as const)('T9 a %s of a closed cycle is due on %s', (sort, due) => {
    expect(dueOn(such({ sort }), '2026-10-05', true)).toBe(due);
    expect(dueOn(such({ sort }), '2026-10-05', false)).toBe('2026-10-05');
  });

  it('T9 is not, once somebody said it was held, until the next time', () => {
    expect(dueOn(such({ settled: '2026-10-09' }), '2026-10-09', false)).toBeUndefined();
    expect(dueOn(such({ settled: '2026-10-05' }), '2026-10-08', false)).toBeUndefined();
    expect(dueOn(such({ settled: '2026-10-05' }), '2026-10-12', false)).toBe('2026-10-12');
    expect(dueOn(such({ first: undefined, times: 0 }), '2026-10-12', false)).toBeUndefined();
  });

  it('T9 T6 the next day is one that nobody said was held', () => {
    expect(nextDay(such({}), '2026-10-05')).toBe('2026-10-05');
    expect(nextDay(such({ settled: '2026-10-05' }), '2026-10-05')).toBe('2026-10-12');
    expect(nextDay(such({ settled: '2026-10-12' }), '2026-10-05')).toBe('2026-10-19');
    expect(nextDay(such({ settled: '2026-10-19' }), '2026-10-19')).toBeUndefined();
  });

  it('T9 has a last and a next day, which lie a week apart at most', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 60 }), (first, today, times) => {
        const one = such({ first, times });
        const [last, next] = [lastDay(one, today), nextDay(one, today)];
        if (last !== undefined) expect(last <= today && last >= first).toBe(true);
        if (next !== undefined) expect(next >= today && next >= first).toBe(true);
        if (last !== undefined && next !== undefined && last !== next)
          expect(dayNumber(next) - dayNumber(last)).toBe(7);
        if (next === undefined) expect(last).toBe(dayAt(dayNumber(first) + 7 * (times - 1)));
      }),
    );
  });
});
