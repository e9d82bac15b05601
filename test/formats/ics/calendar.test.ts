/** What is written for calendars is what a second program reads. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines } from '../../../renderer/domain/plan/clean-text.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { revisionAt } from '../../../renderer/domain/rituals/revision.ts';
import { writeCalendar, type CalendarEvent } from '../../../renderer/formats/ics/calendar.ts';
import { readCalendar, type ReadEvent } from './read-calendar.ts';

const MADE = '2026-10-02T08:00:00.000Z';
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'w3byt5v51q2w@meetings.whetstone.invalid',
  title: 'Weekly check-in',
  notes: 'What moved?',
  first: '2026-10-05',
  times: 12,
  weeks: 1,
  time: { at: '10:00', zone: 'Europe/Berlin' },
  minutes: 20,
  cancelled: false,
  ...more,
});
const written = (events: readonly CalendarEvent[], made = MADE) =>
  writeCalendar({ made, revision: revisionAt(made, -1), ownZone: 'Asia/Shanghai', events });

function only(text: string): ReadEvent {
  const [first, ...others] = readCalendar(text);
  if (!first || others.length > 0) throw new Error('There should be one event.');
  return first;
}

describe('a calendar file, read by another program', () => {
  it('T4 says the hour of the place, also beyond the day its clocks change', () => {
    const read = only(written([event()]));
    expect(read).toMatchObject({
      local: '2026-10-05T10:00:00',
      zone: 'Europe/Berlin',
      minutes: 20,
      status: 'CONFIRMED',
    });
    expect(read.starts).toHaveLength(12);
    // The clocks change on the 25th of October.
    expect(read.starts.slice(2, 4)).toEqual(['2026-10-19T08:00:00.000Z', '2026-10-26T09:00:00.000Z']);
    expect(read.starts.at(-1)).toBe('2026-12-21T09:00:00.000Z');
  });

  it('V3 T4 stands every so many weeks, at the same hour on both sides of a change of clocks', () => {
    const text = written([event({ weeks: 4, times: 3 })]);
    expect(text).toContain('INTERVAL=4');
    expect(only(text).starts).toEqual([
      '2026-10-05T08:00:00.000Z',
      '2026-11-02T09:00:00.000Z',
      '2026-11-30T09:00:00.000Z',
    ]);
    expect(written([event()])).not.toContain('INTERVAL');
  });

  it.each([
    ['Asia/Shanghai', '2026-03-02', ['2026-03-02T02:00:00.000Z', '2026-03-09T02:00:00.000Z']],
    ['America/New_York', '2026-03-02', ['2026-03-02T15:00:00.000Z', '2026-03-09T14:00:00.000Z']],
    ['Asia/Kolkata', '2026-03-02', ['2026-03-02T04:30:00.000Z', '2026-03-09T04:30:00.000Z']],
    ['America/St_Johns', '2026-10-26', ['2026-10-26T12:30:00.000Z', '2026-11-02T13:30:00.000Z']],
    ['Australia/Lord_Howe', '2026-09-28', ['2026-09-27T23:30:00.000Z', '2026-10-04T23:00:00.000Z']],
    ['UTC', '2026-03-02', ['2026-03-02T10:00:00.000Z', '2026-03-09T10:00:00.000Z']],
  ])('T4 is the same moment for everybody: %s', (zone, first, starts) => {
    expect(only(written([event({ time: { at: '10:00', zone }, first, times: 2 })])).starts).toEqual(starts);
  });

  it('T4 is written in the zone of the machine where a zone is unknown, or none', () => {
    for (const zone of ['Mars/Base', ''])
      expect(only(written([event({ time: { at: '10:00', zone } })]))).toMatchObject({
        zone: 'Asia/Shanghai',
        local: '2026-10-05T10:00:00',
      });
  });

  it('T5 T6 taken in again after a change has the same UID and a higher SEQUENCE', () => {
    const before = only(written([event()]));
    const after = only(written([event({ minutes: 30, title: '进展会' })], '2026-10-02T08:00:01.000Z'));
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.minutes).toBe(30);
  });

  it('T6 SEQUENCE rises with time and fits into 31 bits for as long as it may matter', () => {
    expect(revisionAt('2087-12-31T23:59:59Z', -1)).toBeLessThan(2 ** 31);
    const later = fc.tuple(fc.nat({ max: 2 ** 30 }), fc.integer({ min: 1, max: 2 ** 30 }));
    fc.assert(
      fc.property(later, ([from, more]) => {
        const at = (seconds: number) => new Date(Date.UTC(2020, 0, 1) + seconds * 1000).toISOString();
        expect(revisionAt(at(from + more), -1)).toBeGreaterThan(revisionAt(at(from), -1));
      }),
    );
  });

  it('T6 SEQUENCE rises from file to file of one run, also within a second and where its clock is set back', () => {
    const moments = fc.array(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(moments, (all) => {
        const given = [-1];
        for (const moment of all) given.push(revisionAt(moment.toISOString(), given.at(-1) ?? -1));
        expect(given).toEqual([...new Set(given)].toSorted((a, b) => a - b));
        expect(given.slice(1).every((one) => one >= 0)).toBe(true);
      }),
    );
  });

  it('T6 a deleted meeting is cancelled', () => {
    expect(only(written([event({ cancelled: true })])).status).toBe('CANCELLED');
  });

  it('T7 asks for no invitation: it has neither attendees nor an organizer nor a method', () => {
    const text = written([event()]);
    expect(only(text).properties).not.toContain('attendee');
    expect(only(text).properties).not.toContain('organizer');
    expect(text).not.toMatch(/^METHOD/m);
  });
});

/** Words of any kind, and those that mean something in a calendar. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom('\\', ';', ',', '"', ':', '\n', '\r', '\t', ' ', 'n', 'END:VEVENT', '信', '😀', '\u2028'),
    maxLength: 300,
  }),
  fc.constantFrom(
    'x'.repeat(500),
    '复盘'.repeat(250),
    '👩‍👩‍👧‍👦'.repeat(40),
    'A, B; "C"\r\nATTENDEE:mailto:x@y.z',
    'BEGIN:VEVENT\r\nUID:1',
  ),
);
const ZONES = [
  'Europe/Berlin',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Mars/Base',
  '',
];
const any = fc
  .record({
    title: words,
    notes: words,
    first: fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2080-12-31') }).map(dayAt),
    times: fc.integer({ min: 1, max: 20 }),
    weeks: fc.constantFrom(1, 2, 4),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom(...ZONES),
    minutes: fc.integer({ min: 1, max: 1440 }),
    cancelled: fc.boolean(),
  })
  .map(({ hour, minute, zone, ...rest }) => ({
    ...rest,
    time: { at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, zone },
  }));

/** Blanks at the ends of a description are the reader's to keep or not. */
const said = (text: string) => text.trim();

describe('whatever is planned', () => {
  it('T7 T4 is read by another program with the same words, days, hours and lengths', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (all) => {
        const events = all.map((one, at) => event({ ...one, uid: `m${at}` }));
        const read = readCalendar(written(events));
        expect(read).toHaveLength(events.length);
        for (const [at, one] of events.entries()) {
          const found = read[at];
          expect(found).toMatchObject({ uid: `m${at}`, minutes: one.minutes, sequence: revisionAt(MADE, -1) });
          expect(found?.local).toBe(`${one.first}T${one.time.at}:00`);
          expect(found?.starts).toHaveLength(one.times);
          expect(said(found?.title ?? '')).toBe(said(cleanLine(one.title)));
          expect(said(found?.notes ?? '')).toBe(said(cleanLines(one.notes)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('T8 has lines of at most 75 bytes that end with a whole character', () => {
    fc.assert(
      fc.property(any, (one) => {
        for (const line of written([event(one)]).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('T4 keeps the hour on each day of a zone the engine and the second program both know', () => {
    const clock = (zone: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    fc.assert(
      fc.property(any, fc.constantFrom(...ZONES.slice(0, 5)), (one, zone) => {
        // No clock anywhere is set between four in the morning and midnight, so that the hour is there on each day.
        const at = `1${one.time.at.slice(1)}`;
        const { starts } = only(written([event({ ...one, time: { at, zone } })]));
        for (const start of starts) expect(clock(zone).format(new Date(start))).toBe(at);
      }),
      { numRuns: 200 },
    );
  });

  it('B14 a calendar is written for the oddest days a file may bring, and for none', () => {
    for (const first of ['0001-01-01', '1582-10-10', '9999-12-31'])
      expect(written([event({ first, times: 600_000 })])).toContain('END:VCALENDAR');
    expect(readCalendar(written([]))).toEqual([]);
  });
});
