/** The meetings of a cycle as they stand in a calendar: on which day, how often, when, how long, with whom (SPEC T1-T3, T9). */
import {
  RITUAL_SORTS,
  type Cycle,
  type DateRange,
  type Day,
  type Id,
  type LocalTime,
  type Ritual,
  type RitualSort,
} from '../kinds/model.ts';
import { isClosed } from '../plan/closed.ts';
import { methodIn } from '../plan/method.ts';
import { isTombstone } from '../plan/questions.ts';
import { childrenOf, find, resolved, type Workspace } from '../plan/workspace.ts';
import { WEEKS } from '../progress/cadence.ts';
import { dayAt, dayNumber } from '../progress/days.ts';
import { nextWeekday, workingDayBefore, workingDayNear } from './calendar-days.ts';
import { CHECK_IN_DAY, DEFAULTS } from './defaults.ts';

export interface Meeting {
  readonly id: Id;
  readonly sort: RitualSort;
  /** The first day, or the only one; undefined where the cycle has no dates to go by, or no week for it. */
  readonly first: Day | undefined;
  /** On how many days, `weeks` apart. */
  readonly times: number;
  readonly weeks: number;
  /** A zone of no letters is the reader's own. */
  readonly time: LocalTime;
  /** Whole minutes, at least one. */
  readonly minutes: number;
  /** People of the plan, each once. One that is deleted or stayed elsewhere is not among them. */
  readonly attendees: readonly Id[];
  /** Up to this day nothing is due. */
  readonly settled: Day | undefined;
  /** A calendar file with it was saved. */
  readonly inCalendars: boolean;
  /** The day of the first such file; undefined where nobody wrote it down. */
  readonly calendarsFrom: Day | undefined;
}

/** The meetings of a cycle in the order of their days. One whose sort nobody here knows is none. */
export const meetingsOf = (workspace: Workspace, cycle: Cycle): readonly Meeting[] =>
  inOrder(
    childrenOf(workspace, cycle.id, 'ritual').flatMap((ritual) => meetingOf(workspace, ritual, cycle.dates) ?? []),
  );

/** Those that were deleted after a calendar got them, so that it can be told so (T6). Of one without words nothing can be told. */
export const cancelledIn = (workspace: Workspace, cycle: Cycle): readonly Meeting[] =>
  inOrder(
    (workspace.children.get(resolved(workspace, cycle.id)) ?? []).flatMap((record) =>
      record.kind === 'ritual' && record.inCalendars === true && isTombstone(record)
        ? (meetingOf(workspace, record, cycle.dates) ?? [])
        : [],
    ),
  );

/** On which days one of that sort is held before anybody says otherwise; it need not be planned. */
export const usualDays = (workspace: Workspace, { dates }: Cycle, sort: RitualSort): Pick<Meeting, 'first' | 'times'> =>
  daysOf({ kind: 'ritual', id: '' }, sort, dates, WEEKS[methodIn(workspace).cadence]);

export function meetingOf(workspace: Workspace, ritual: Ritual, dates: DateRange | undefined): Meeting | undefined {
  const { id, sort, settled } = ritual;
  if (sort === undefined) return undefined;
  const { minutes, at } = DEFAULTS[sort];
  const weeks = WEEKS[methodIn(workspace).cadence];
  const attendees = (ritual.attendees ?? []).flatMap((one) => find(workspace, 'person', one)?.id ?? []);
  return {
    id,
    sort,
    ...daysOf(ritual, sort, dates, weeks),
    weeks,
    time: ritual.time ?? { at, zone: '' },
    minutes: Math.max(1, Math.round(ritual.minutes ?? minutes)),
    attendees: [...new Set(attendees)],
    settled,
    inCalendars: ritual.inCalendars === true,
    calendarsFrom: ritual.calendarsFrom,
  };
}

function daysOf(
  { weekday, day }: Ritual,
  sort: RitualSort,
  dates: DateRange | undefined,
  weeks: number,
): Pick<Meeting, 'first' | 'times'> {
  if (sort !== 'check-in' && day !== undefined) return { first: day, times: 1 };
  if (dates === undefined || dates.start > dates.end) return { first: undefined, times: 0 };
  const start = dayNumber(dates.start);
  const end = dayNumber(dates.end);
  if (sort === 'check-in')
    // In the last week of the first stretch: before that there is nothing to tell.
    return every(weeks, nextWeekday(start + 1 + 7 * (weeks - 1), weekday ?? CHECK_IN_DAY), workingDayBefore(end) - 1);
  const meant = sort === 'mid-cycle' ? workingDayNear(Math.floor((start + end) / 2)) : workingDayBefore(end);
  // A cycle of a weekend has no working day.
  return { first: dayAt(Math.min(end, Math.max(start, meant))), times: 1 };
}

/** T3: on the first day the cycle has begun and nothing is to be told yet; on its last working day it is closed. */
function every(weeks: number, first: number, last: number): Pick<Meeting, 'first' | 'times'> {
  return first > last
    ? { first: undefined, times: 0 }
    : { first: dayAt(first), times: Math.floor((last - first) / (7 * weeks)) + 1 };
}

const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.toSorted((a, b) => compare(placeOf(a), placeOf(b)));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Those without a day stand last, those of one moment as a cycle meets them. */
const placeOf = ({ first, time, sort, id }: Meeting) =>
  `${first ?? '~'} ${time.at} ${RITUAL_SORTS.indexOf(sort)} ${id}`;

/** The last day up to `today` on which it was to be held; undefined before the first. */
export function lastDay({ first, times, weeks }: Meeting, today: Day): Day | undefined {
  if (first === undefined || first > today) return undefined;
  const begun = dayNumber(first);
  const apart = 7 * weeks;
  return dayAt(begun + apart * Math.min(times - 1, Math.floor((dayNumber(today) - begun) / apart)));
}

/** The next day from `today` on that nobody said was held; undefined after the last. */
export function nextDay({ first, times, weeks, settled }: Meeting, today: Day): Day | undefined {
  if (first === undefined) return undefined;
  const begun = dayNumber(first);
  const apart = 7 * weeks;
  const from = Math.max(dayNumber(today), settled === undefined ? -Infinity : dayNumber(settled) + 1);
  const turn = Math.max(0, Math.ceil((from - begun) / apart));
  return turn < times ? dayAt(begun + apart * turn) : undefined;
}

/** How many of its days lie before that one. */
export function daysBefore({ first, times, weeks }: Meeting, day: Day): number {
  if (first === undefined || first >= day) return 0;
  return Math.min(times, Math.ceil((dayNumber(day) - dayNumber(first)) / (7 * weeks)));
}

/** The last day of all; undefined where it has none. */
export const endOf = ({ first, times, weeks }: Meeting): Day | undefined =>
  first === undefined ? undefined : dayAt(dayNumber(first) + 7 * weeks * Math.max(0, times - 1));

/** How long a meeting nobody said was held is spoken of, in days. */
const SPOKEN_OF = 7;

/**
 * T9: the day for which it is due: today, or within the last week, as long as nobody said that it was held, nor was it planned only since.
 * Of a closed cycle only what comes after the close.
 */
export function dueOn(meeting: Meeting, today: Day, isClosed: boolean): Day | undefined {
  if (isClosed && meeting.sort !== 'retrospective') return undefined;
  const day = lastDay(meeting, today);
  if (day === undefined || dayNumber(today) - dayNumber(day) >= SPOKEN_OF) return undefined;
  return meeting.settled !== undefined && meeting.settled >= day ? undefined : day;
}

/** T9: the meetings of a cycle that are due, each with the day for which it is. */
export function dueIn(workspace: Workspace, cycle: Cycle, today: Day): readonly (Meeting & { readonly on: Day })[] {
  const closed = isClosed(workspace, cycle.id);
  return meetingsOf(workspace, cycle).flatMap((meeting) => {
    const on = dueOn(meeting, today, closed);
    return on === undefined ? [] : [{ ...meeting, on }];
  });
}
