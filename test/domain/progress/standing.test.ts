/** Where a cycle stands at a glance. */
import { beforeEach, describe, expect, it } from 'vitest';
import { elapsed } from '../../../renderer/domain/progress/pace.ts';
import { daysLeft, rowsOfPart, standingOf, type Around } from '../../../renderer/domain/progress/standing.ts';
import { hitsOf } from '../../../renderer/domain/plan/found.ts';
import { foundRows } from '../../../renderer/domain/plan/found-rows.ts';
import { notWaitedFor } from '../../../renderer/domain/plan/pauses.ts';
import { rhythmOf, weeksOf } from '../../../renderer/domain/progress/rhythm.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { commentIds, openAbout, openComments } from '../../../renderer/domain/plan/threads.ts';
import { patched } from '../../../renderer/domain/plan/workspace.ts';
import type { Cycle } from '../../../renderer/domain/kinds/model.ts';
import { Author, dayAtHours, dayInUtc, smallPlan } from '../author.ts';

const cycle = (start: string, end: string): Cycle => ({ kind: 'cycle', id: 'c1', dates: { start, end } });
const NOW = Date.parse('2026-11-20T12:00:00Z');
const around = (more: Partial<Around> = {}): Around => ({
  now: NOW,
  dayOf: dayInUtc,
  questions: [],
  openComments: [],
  ...more,
});

describe('L6 days left', () => {
  it.each([
    ['2026-09-30', { is: 'to-come', days: 1 }],
    ['2026-10-01', { is: 'running', days: 91, isNear: false }],
    ['2026-12-24', { is: 'running', days: 7, isNear: true }],
    ['2026-12-31', { is: 'running', days: 0, isNear: true }],
    ['2027-01-05', { is: 'over', days: 5 }],
  ] as const)('L6 on %s', (today, left) => {
    expect(daysLeft(cycle('2026-10-01', '2026-12-31'), today)).toEqual(left);
  });

  it('L6 says nothing of a cycle without dates, or with its end before its start', () => {
    expect(daysLeft({ kind: 'cycle', id: 'c1' }, '2026-10-01')).toBeUndefined();
    expect(daysLeft(cycle('2026-12-31', '2026-10-01'), '2026-11-01')).toBeUndefined();
    expect(elapsed(cycle('2026-12-31', '2026-10-01'), NOW)).toBeUndefined();
    expect(elapsed({ kind: 'cycle', id: 'c1' }, NOW)).toBeUndefined();
  });

  it('L6 the share of the time that is over lies between none and all of it', () => {
    const quarter = cycle('2026-11-10', '2026-11-29');
    expect(elapsed(quarter, Date.parse('2026-11-20T00:00:00Z'))).toBe(0.5);
    expect(elapsed(quarter, Date.parse('2026-11-09T23:59:59Z'))).toBeUndefined();
    expect(elapsed(quarter, Date.parse('2026-11-30T00:00:00Z'))).toBeUndefined();
    const oneDay = cycle('2026-11-20', '2026-11-20');
    expect(elapsed(oneDay, NOW)).toBe(0.5);
  });
});

describe('L6 what stands at the head of a cycle', () => {
  let ana: Author;
  const shown = () => ana.record('cycle', 'c1');
  const told = (id: string, keyResult: string, day: string, confidence?: number) =>
    ana.must({
      do: 'add',
      kind: 'checkIn',
      id,
      keyResult,
      values: { value: 1, day, ...(confidence === undefined ? {} : { confidence }) },
    });
  it('P13 L6 what was answered with yes, or reached its last level, is silent no more; what was answered with no is', () => {
    const levels = [
      { text: 'Half', score: 0.5 },
      { text: 'All', score: 1 },
    ];
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'yesNo' } } });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { metric: { type: 'milestones', levels } } });
    const silent = () => standingOf(ana.plan, shown(), around()).silent.map(({ keyResult }) => keyResult.id);
    told('ci1a', 'k1', '2026-10-02');
    told('ci2a', 'k2', '2026-10-02');
    expect(silent()).toEqual(['k2']);
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci2b', keyResult: 'k2', values: { value: 2, day: '2026-10-03' } });
    expect(silent()).toEqual([]);
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci1b', keyResult: 'k1', values: { value: 0, day: '2026-10-03' } });
    expect(silent()).toEqual(['k1']);
  });

  beforeEach(() => {
    ana = smallPlan(new Author('ana'));
    ana.must({ do: 'delete', id: 'ci1' });
    ana.must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: { start: '2026-10-01', end: '2026-12-31' } } });
  });

  it('L6 of what nobody ever told of the silence begins with the cycle', () => {
    expect(standingOf(ana.plan, shown(), around()).silent.map(({ days }) => days)).toEqual([50, 50]);
    expect(standingOf(ana.plan, shown(), around({ now: Date.parse('2026-10-10T00:00:00Z') })).silent).toEqual([]);
    ana.must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: undefined } });
    expect(standingOf(ana.plan, shown(), around()).silent).toEqual([]);
  });

  it('L6 of what was written down in mid-cycle the silence begins on that day, and of what came by hand with the cycle', () => {
    const since = (at: string) =>
      (ana.plan = patched(
        ana.plan,
        [ana.plan.records.get('k1')].flatMap((one) => one ?? []),
        new Map([['ana', { by: 'Ana', at }]]),
      ));
    const silent = () =>
      standingOf(ana.plan, shown(), around()).silent.map(({ keyResult, days }) => [keyResult.id, days]);
    const NOT_SINCE = [
      ['k1', 50],
      ['k2', 50],
    ];
    expect(silent()).toEqual(NOT_SINCE);
    since('2026-11-10T09:00:00Z');
    expect(silent()).toEqual([]);
    since('2026-11-01T09:00:00Z');
    expect(silent()).toEqual([
      ['k1', 19],
      ['k2', 19],
    ]);
    since('2026-09-01T09:00:00Z');
    expect(silent()).toEqual(NOT_SINCE);
    // Somebody else wrote in it later: it has been there since the first of them did.
    const bo = new Author('bo', ana.plan);
    bo.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'In other words' } });
    ana.plan = patched(bo.plan, [], new Map([['bo', { by: 'Bo', at: '2026-11-15T09:00:00Z' }]]));
    expect(silent()).toEqual(NOT_SINCE);
  });

  it('L6 P18 nothing is expected before the cycle was committed, and of a draft since the cycle began', () => {
    const days = () => standingOf(ana.plan, shown(), around()).silent.map((one) => one.days);
    const states = () =>
      rhythmOf(weeksOf(shown().dates, 7), [], notWaitedFor(ana.plan, 'c1', 'k1', dayInUtc), '2026-11-20');
    expect(days()).toEqual([50, 50]);
    expect(states().filter(({ is }) => is === 'missed')).toHaveLength(7);
    const at = '2026-11-01T09:00:00Z';
    ana.plan = patched(ana.plan, [{ kind: 'transition', id: 'now', cycle: 'c1', does: 'commit', at }]);
    expect(days()).toEqual([19, 19]);
    // The week of October 29 had four days left.
    expect(states().filter(({ is }) => is === 'before')).toHaveLength(4);
    expect(states().filter(({ is }) => is === 'missed')).toHaveLength(3);
  });

  it.each([
    ['Shanghai at half past seven', 8, '2026-10-04T23:30:00Z', '2026-10-05', 'before', 15],
    ['Los Angeles at half past four in the afternoon', -8, '2026-10-05T00:30:00Z', '2026-10-04', 'missed', 16],
  ])('L6 P18 in %s the day of the commit is that of the calendar there', (_, east, at, since, first, days) => {
    ana.plan = patched(ana.plan, [{ kind: 'transition', id: 'now', cycle: 'c1', does: 'commit', at }]);
    const not = notWaitedFor(ana.plan, 'c1', 'k1', dayAtHours(east));
    expect([not.since, rhythmOf(weeksOf(shown().dates, 7), [], not, '2026-10-20')[0]?.is]).toEqual([since, first]);
    const there = around({ now: Date.parse('2026-10-20T12:00:00Z'), dayOf: dayAtHours(east) });
    expect(standingOf(ana.plan, shown(), there).silent.map((one) => one.days)).toEqual([days, days]);
  });

  it('L6 the longest silent stands first, and filling in a week that was missed ends nothing', () => {
    told('a', 'k1', '2026-11-01');
    told('b', 'k2', '2026-10-20');
    expect(standingOf(ana.plan, shown(), around()).silent.map(({ keyResult, days }) => [keyResult.id, days])).toEqual([
      ['k2', 31],
      ['k1', 19],
    ]);
    told('late', 'k1', '2026-10-25');
    expect(standingOf(ana.plan, shown(), around()).silent).toHaveLength(2);
    told('now', 'k1', '2026-11-19');
    expect(standingOf(ana.plan, shown(), around()).silent.map(({ keyResult }) => keyResult.id)).toEqual(['k2']);
  });

  it('L6 P19 days of a pause of the cycle or of the key result are no silence', () => {
    const pause = (id: string, about: string, start: string, end: string) =>
      ana.must({ do: 'add', kind: 'pause', id, about, values: { dates: { start, end } } });
    const silent = () =>
      standingOf(ana.plan, shown(), around()).silent.map(({ keyResult, days }) => [keyResult.id, days]);
    told('a', 'k1', '2026-10-20');
    pause('own', 'k1', '2026-10-26', '2026-11-01');
    expect(silent()).toEqual([
      ['k2', 50],
      ['k1', 24],
    ]);
    pause('whole', 'c1', '2026-10-02', '2026-11-08');
    expect(silent()).toEqual([]);
    ana.must({ do: 'delete', id: 'whole' });
    pause('shorter', 'c1', '2026-10-02', '2026-10-31');
    expect(silent()).toEqual([
      ['k2', 20],
      ['k1', 19],
    ]);
  });

  it('L7 missing is what nobody told of in the running stretch, silent for too long or not, with how long ago in calendar days', () => {
    const missing = (now = NOW) => {
      const { stretch, of } = standingOf(ana.plan, shown(), around({ now })).missing;
      return [stretch?.start, ...of.map(({ keyResult, days }) => [keyResult.id, days])];
    };
    // The eighth week begins on Thursday, November 19.
    told('a', 'k1', '2026-11-18');
    expect(missing()).toEqual(['2026-11-19', ['k1', 2], ['k2', undefined]]);
    told('b', 'k1', '2026-11-20');
    expect(missing()).toEqual(['2026-11-19', ['k2', undefined]]);
    told('c', 'k2', '2026-10-30');
    // Three weeks to the day, whatever the hour: the same figure as on its row.
    const silent = standingOf(ana.plan, shown(), around()).silent.map(({ days }) => days);
    expect([missing()[1], silent]).toEqual([['k2', 21], [21]]);
    ana.must({
      do: 'add',
      kind: 'pause',
      id: 'off',
      about: 'k2',
      values: { dates: { start: '2026-11-16', end: '2026-11-29' } },
    });
    expect(missing()).toEqual(['2026-11-19']);
    // After the last day nothing is waited for, and who fell silent is named.
    expect(missing(Date.parse('2027-01-02T12:00:00Z'))).toEqual([undefined, ['k1', 41], ['k2', 62]]);
  });

  it('L6 at risk is what somebody is hardly sure of, and not what nobody said', () => {
    told('a', 'k1', '2026-11-19', 39);
    told('b', 'k2', '2026-11-19');
    expect(standingOf(ana.plan, shown(), around()).atRisk).toEqual(['k1']);
    told('c', 'k1', '2026-11-20', 40);
    expect(standingOf(ana.plan, shown(), around()).atRisk).toEqual([]);
  });

  it('L6 questions count with the row they are about, those about check-ins too', () => {
    told('a', 'k1', '2026-11-19');
    const standing = standingOf(
      ana.plan,
      shown(),
      around({
        questions: [
          [ana.record('checkIn', 'a'), 1],
          [ana.record('objective', 'o1'), 2],
          [ana.record('person', 'p1'), 4],
        ],
      }),
    );
    expect(standing).toMatchObject({ asking: ['k1', 'o1'], questions: 3 });
  });

  it('L6 N4 counts the comments of which its rows show that they are there, and no others', () => {
    told('a', 'k1', '2026-11-19');
    told('b', 'k2', '2026-11-19');
    for (const [id, about] of [
      ['on-row', 'k1'],
      ['on-check-in', 'a'],
      ['on-deleted', 'b'],
      ['on-cycle', 'c1'],
      ['on-gone', 'k2'],
      ['reply', 'on-row'],
      ['reply-to-gone', 'on-gone'],
    ] as const)
      ana.must({ do: 'add', kind: 'comment', id, about, values: { text: 'Why?' } });
    ana.must({ do: 'delete', id: 'b' });
    ana.must({ do: 'delete', id: 'on-gone' });
    const open = openComments(ana.plan, commentIds(ana.plan));
    const standing = standingOf(ana.plan, shown(), around({ openComments: open }));
    const marked = rowsOf(ana.plan, 'c1').map(({ id }) => [id, openAbout(ana.plan, id)] as const);
    expect(standing.comments).toBe(marked.reduce((sum, [, count]) => sum + count, 0));
    expect(standing.commented.toSorted()).toEqual(marked.flatMap(([id, count]) => (count > 0 ? [id] : [])).toSorted());
    expect(standing.comments).toBe(2);
  });

  it('L6 a part leaves its rows with what they stand under, and with a search only rows of both', () => {
    told('a', 'k1', '2026-11-19', 10);
    const among = new Set(rowsOfPart(standingOf(ana.plan, shown(), around()), 'at-risk'));
    const rows = rowsOf(ana.plan, 'c1');
    expect(hitsOf(foundRows(ana.plan, rows, '', new Set(), among))).toEqual(['k1']);
    expect([...(foundRows(ana.plan, rows, '', new Set(), among) ?? [])].length).toBe(2);
    const word = (ana.record('keyResult', 'k1').title ?? '').slice(0, 4);
    expect(hitsOf(foundRows(ana.plan, rows, word, new Set(), among))).toEqual(['k1']);
    expect(hitsOf(foundRows(ana.plan, rows, 'nowhere at all', new Set(), among))).toEqual([]);
    expect(foundRows(ana.plan, rows, '', new Set(), null)).toBeNull();
  });
});
