import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { rhythmOf, weeksOf } from '../../../renderer/domain/progress/rhythm.ts';

const FIRST = dayNumber('2026-01-01');
const day = fc.integer({ min: FIRST - 30, max: FIRST + 430 }).map(dayAt);
const stretch = fc
  .tuple(fc.integer({ min: FIRST, max: FIRST + 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, days]) => ({ start: dayAt(start), end: dayAt(start + days) }));
/** Reversed now and then, as a file by hand may have it. */
const pause = fc.tuple(day, day).map(([start, end]) => ({ start, end }));
const cadence = fc.integer({ min: 1, max: 30 });
const given = fc.record({
  dates: stretch,
  cadence,
  told: fc.array(day, { maxLength: 20 }),
  pauses: fc.array(pause, { maxLength: 4 }),
  since: fc.option(day, { nil: undefined }),
  today: day,
});
const WEEK = 7;
/** No pause, and nobody can say since when it has been there. */
const ALWAYS = { pauses: [], since: undefined };
const QUARTER = { start: '2026-10-01', end: '2026-12-31' };

describe('the weeks of a cycle', () => {
  it('P18 cover it without gap or overlap, however long a week is', () => {
    fc.assert(
      fc.property(stretch, cadence, (dates, days) => {
        const weeks = weeksOf(dates, days);
        const length = dayNumber(dates.end) - dayNumber(dates.start) + 1;
        if (length > 106 * days) return;
        expect(weeks[0]?.from).toBe(dates.start);
        expect(weeks.at(-1)?.to).toBe(dates.end);
        weeks.forEach(({ from, to }, at) => {
          expect(from <= to).toBe(true);
          const next = weeks[at + 1];
          if (next) expect(dayNumber(next.from)).toBe(dayNumber(to) + 1);
        });
      }),
    );
  });

  it('P18 are counted from its first day; what is left is a week of its own from half of one', () => {
    const weeks = weeksOf(QUARTER, WEEK);
    expect(weeks).toHaveLength(13);
    expect(weeks[0]).toEqual({ from: '2026-10-01', to: '2026-10-07' });
    expect(weeks.at(-1)).toEqual({ from: '2026-12-24', to: '2026-12-31' });
    expect(weeksOf({ start: '2026-10-01', end: '2026-10-11' }, WEEK).map(({ to }) => to)).toEqual([
      '2026-10-07',
      '2026-10-11',
    ]);
    expect(weeksOf({ start: '2026-10-01', end: '2026-10-10' }, WEEK).map(({ to }) => to)).toEqual(['2026-10-10']);
    expect(weeksOf({ start: '2026-10-01', end: '2026-10-02' }, WEEK)).toHaveLength(1);
  });

  it('P18 are none without dates, with dates reversed and beyond two years of them', () => {
    expect(weeksOf(undefined, WEEK)).toEqual([]);
    expect(weeksOf({ start: '2026-10-02', end: '2026-10-01' }, WEEK)).toEqual([]);
    expect(weeksOf({ start: '0001-01-01', end: '9999-12-31' }, WEEK)).toEqual([]);
    expect(weeksOf({ start: '2026-01-01', end: '2027-12-31' }, WEEK)).toHaveLength(104);
  });
});

describe('what each week is', () => {
  it('P18 three weeks of which nothing was told are three marks, and each is filled in by itself', () => {
    const missed = (told: readonly string[]) =>
      rhythmOf(weeksOf(QUARTER, WEEK), told, ALWAYS, '2026-10-30')
        .filter(({ is }) => is === 'missed')
        .map(({ from }) => from);
    expect(missed(['2026-10-02'])).toEqual(['2026-10-08', '2026-10-15', '2026-10-22']);
    expect(missed(['2026-10-02', '2026-10-15'])).toEqual(['2026-10-08', '2026-10-22']);
  });

  it('P18 as many weeks are missed as are over, untold and not paused', () => {
    fc.assert(
      fc.property(given, ({ dates, cadence: days, told, today }) => {
        const weeks = weeksOf(dates, days);
        const over = weeks.filter(({ to }) => to < today);
        const silent = over.filter(({ from, to }) => !told.some((one) => from <= one && one <= to));
        expect(rhythmOf(weeks, told, ALWAYS, today).filter(({ is }) => is === 'missed')).toHaveLength(silent.length);
      }),
    );
  });

  it('P18 a check-in more, on whatever day, makes no week missed, and moves none', () => {
    fc.assert(
      fc.property(given, day, ({ dates, cadence: days, told, pauses, since, today }, more) => {
        const weeks = weeksOf(dates, days);
        const before = rhythmOf(weeks, told, { pauses, since }, today);
        const after = rhythmOf(weeks, [...told, more], { pauses, since }, today);
        after.forEach((week, at) => {
          expect([week.from, week.to]).toEqual([before[at]?.from, before[at]?.to]);
          if (week.is === 'missed') expect(before[at]?.is).toBe('missed');
          if (week.is !== before[at]?.is) expect(week.is).toBe('told');
        });
      }),
    );
  });

  it('P19 a pause more makes no week missed, and takes nothing away that was told', () => {
    fc.assert(
      fc.property(given, pause, ({ dates, cadence: days, told, pauses, since, today }, more) => {
        const weeks = weeksOf(dates, days);
        const before = rhythmOf(weeks, told, { pauses, since }, today);
        rhythmOf(weeks, told, { pauses: [...pauses, more], since }, today).forEach((week, at) => {
          if (week.is !== before[at]?.is) expect(week.is).toBe('paused');
          expect(week.is === 'told').toBe(before[at]?.is === 'told');
        });
      }),
    );
  });

  it('P19 a week of which more than half lies in pauses is paused, days of two pauses counted once', () => {
    const is = (...pauses: readonly { start: string; end: string }[]) =>
      rhythmOf(weeksOf(QUARTER, WEEK), [], { pauses, since: undefined }, '2026-12-31')[1]?.is;
    expect(is({ start: '2026-10-08', end: '2026-10-11' })).toBe('paused');
    expect(is({ start: '2026-10-08', end: '2026-10-10' })).toBe('missed');
    expect(is({ start: '2026-10-08', end: '2026-10-10' }, { start: '2026-10-09', end: '2026-10-10' })).toBe('missed');
    expect(is({ start: '2026-10-08', end: '2026-10-09' }, { start: '2026-10-13', end: '2026-10-20' })).toBe('paused');
  });

  it('P18 a week that was mostly over before the key result was written down is before it, and not missed', () => {
    const states = (since: string | undefined, told: readonly string[] = [], today = '2026-10-30') =>
      rhythmOf(weeksOf(QUARTER, WEEK), told, { pauses: [], since }, today)
        .slice(0, 5)
        .map(({ is }) => is);
    expect(states(undefined)).toEqual(['missed', 'missed', 'missed', 'missed', 'now']);
    expect(states('2026-10-18')).toEqual(['before', 'before', 'missed', 'missed', 'now']);
    expect(states('2026-10-19')).toEqual(['before', 'before', 'before', 'missed', 'now']);
    // Of what came today the week that runs can still be told, and a week from before is told once somebody tells of it.
    expect(states('2026-11-04', ['2026-10-02'], '2026-11-04')).toEqual(['told', 'before', 'before', 'before', 'now']);
    // Written down in the weeks before the cycle, as a draft is, all of it is waited for.
    expect(states('2026-09-02')).toEqual(states(undefined));
  });

  it('P18 nothing that comes later makes a week missed that was before, and P19 days before and in a pause add up', () => {
    fc.assert(
      fc.property(given, day, ({ dates, cadence: days, told, pauses, since, today }, tomorrow) => {
        const weeks = weeksOf(dates, days);
        const earlier = today < tomorrow ? today : tomorrow;
        const later = today < tomorrow ? tomorrow : today;
        const after = rhythmOf(weeks, told, { pauses, since }, later);
        rhythmOf(weeks, told, { pauses, since }, earlier).forEach(({ is }, at) => {
          if (is === 'before' || is === 'missed') expect(after[at]?.is).toBe(is);
        });
        for (const { is, to } of after) if (is === 'before') expect(to < later).toBe(true);
      }),
    );
    const half = { pauses: [{ start: '2026-10-11', end: '2026-10-11' }], since: '2026-10-11' };
    expect(rhythmOf(weeksOf(QUARTER, WEEK), [], half, '2026-10-30')[1]?.is).toBe('paused');
  });

  it('P18 is weekly unless somebody says otherwise', () => expect(WEEK).toBe(7));
});
