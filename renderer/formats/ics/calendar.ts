/**
 * Meetings as a calendar file (RFC 5545): a text that any calendar takes in. Why it is written the way it is stands in README.md.
 */
import { generateIcsCalendar, type IcsDateObject, type IcsEvent, type IcsTimezone } from 'ts-ics';
import type { Day, Instant, LocalTime } from '../../domain/kinds/model.ts';
import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import { refolded } from './fold.ts';
import { isKnown, momentIn, timeZone } from './time-zone.ts';

export interface CalendarEvent {
  /** The same in every file that tells of this meeting, whoever writes it. */
  readonly uid: string;
  readonly title: string;
  /** Several lines. */
  readonly notes: string;
  readonly first: Day;
  /** On how many days, `weeks` apart. */
  readonly times: number;
  readonly weeks: number;
  readonly time: LocalTime;
  readonly minutes: number;
  /** It is not held any more: a calendar that has it strikes it out. */
  readonly cancelled: boolean;
}

export interface CalendarFile {
  readonly made: Instant;
  /** The SEQUENCE of every event: more than in any file about them that was made before. */
  readonly revision: number;
  /** The time zone of whoever makes it, for a meeting in one the engine does not know. */
  readonly ownZone: string;
  readonly events: readonly CalendarEvent[];
}

const DAY = 86_400_000;

/** What a clock on the wall shows, read as UTC. */
const wallTime = (day: Day, { at }: LocalTime): number => Date.parse(`${day}T${at}:00Z`);

/** The whole file. Never fails: what cannot be meant in a calendar is written as near as it can be. */
export function writeCalendar({ made, revision, ownZone, events }: CalendarFile): string {
  const zoneOf = ({ time }: CalendarEvent) => [time.zone, ownZone].find(isKnown) ?? 'UTC';
  const zones = new Map<string, IcsTimezone>();
  for (const zone of new Set(events.map(zoneOf))) {
    const walls = events
      .filter((event) => zoneOf(event) === zone)
      .flatMap(({ first, time, times, weeks }) => [
        wallTime(first, time),
        wallTime(first, time) + times * weeks * 7 * DAY,
      ]);
    const brought = timeZone(zone, Math.min(...walls), Math.max(...walls));
    if (brought) zones.set(zone, brought);
  }
  const timezones = [...zones.values()];
  const calendar = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Whetstone//Meetings//EN',
    timezones,
    events: events.map((event) => eventOf(event, zoneOf(event), made, revision)),
  });
  return refolded(calendar);
}

function eventOf(event: CalendarEvent, zone: string, made: Instant, revision: number): IcsEvent {
  const { uid, title, notes, first, times, weeks, time, minutes, cancelled } = event;
  const stamp: IcsDateObject = { date: new Date(made) };
  const wall = wallTime(first, time);
  return {
    uid,
    sequence: revision,
    stamp,
    lastModified: stamp,
    summary: cleanLine(title),
    description: cleanLines(notes),
    start: {
      date: new Date(momentIn(zone, wall)),
      // The library asks its time zones for the offset itself.
      local: { date: new Date(wall), timezone: zone, tzoffset: '+0000' },
    },
    duration: { minutes },
    ...(times > 1
      ? { recurrenceRule: { frequency: 'WEEKLY', count: times, ...(weeks > 1 ? { interval: weeks } : {}) } as const }
      : {}),
    ...(cancelled ? ({ status: 'CANCELLED' } as const) : ({ status: 'CONFIRMED' } as const)),
  };
}
