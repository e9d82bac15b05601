/**
 * A time zone as a calendar file has to bring it (VTIMEZONE), for the days its events lie on. When clocks change there is asked of the
 * engine, which has the table of all zones with it: no table of our own grows old, and nothing is fetched.
 */
import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';

const SECOND = 1000;
const DAY = 86_400_000;
/** Steps in which clocks are asked. Nowhere do they change twice in a week. */
const WEEK = 7 * DAY;
/** What comes later than that is left to the reader's own table, which knows the zone by its name. */
const LONGEST = 5 * 366 * DAY;
const LAST = Date.UTC(9999, 11, 31);

/** Milliseconds that a clock of the zone is ahead of UTC at that moment. */
type Offset = (moment: number) => number;

/** Undefined for a zone the engine does not know. */
function offsetIn(zone: string): Offset | undefined {
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    return (moment) => {
      const said = clock.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(said) ?? [];
      const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND;
      return sign === '-' ? -ahead : ahead;
    };
  } catch {
    return undefined;
  }
}

export const isKnown = (zone: string): boolean => offsetIn(zone) !== undefined;

/** The moment at which a clock of the zone shows this; `wall` is what it shows, read as UTC. An hour that is skipped begins one later. */
export function momentIn(zone: string, wall: number): number {
  const offset = offsetIn(zone) ?? (() => 0);
  const guess = wall - offset(wall);
  return wall - offset(guess);
}

/** `+0130`, with seconds only where there are any: before clocks were set by zones. */
function written(offset: number): string {
  const all = Math.round(Math.abs(offset) / SECOND);
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const digits = parts.slice(0, parts[2] === 0 ? 2 : 3).map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`;
}

/** The first moment of a new offset between two moments of which the later has it. */
function changeBetween(offset: Offset, before: number, after: number): number {
  const old = offset(before);
  let [low, high] = [before, after];
  while (high - low > SECOND) {
    const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
    if (middle <= low) break;
    if (offset(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** One time of the year: from when, and by how much clocks are ahead before and after. The library writes the time of the new clock. */
const observed = (moment: number, from: number, to: number, summer: boolean): IcsTimezoneProp => ({
  type: summer ? 'DAYLIGHT' : 'STANDARD',
  // RFC 5545, 3.6.5: the time that the old clock shows.
  start: new Date(moment + from - to),
  offsetFrom: written(from),
  offsetTo: written(to),
});

/**
 * The zone from some time before `from` to `until` (moments), with each change of its clocks in between. Undefined for a zone the
 * engine does not know.
 */
export function timeZone(zone: string, from: number, until: number): IcsTimezone | undefined {
  const offset = offsetIn(zone);
  if (!offset) return undefined;
  const start = Math.floor(from / DAY) * DAY - 300 * DAY;
  const end = Math.min(until + WEEK, start + LONGEST, LAST);
  const changes: { readonly at: number; readonly from: number; readonly to: number }[] = [];
  for (let before = start; before < end; before += WEEK) {
    const after = before + WEEK;
    if (offset(before) === offset(after)) continue;
    const at = changeBetween(offset, before, after);
    changes.push({ at, from: offset(before), to: offset(after) });
  }
  const first = offset(start);
  const beginsInSummer = changes[0] !== undefined && changes[0].to < changes[0].from;
  return {
    id: zone,
    props: [
      observed(start, first, first, beginsInSummer),
      ...changes.map((change) => observed(change.at, change.from, change.to, change.to > change.from)),
    ],
  };
}
