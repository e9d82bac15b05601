/** What a calendar file tells: the meetings that are held, and those an earlier file told of that are not (SPEC T6). */
import type { Cycle, Day } from '../kinds/model.ts';
import { isTombstone } from '../plan/questions.ts';
import { resolved, type Workspace } from '../plan/workspace.ts';
import { dayAt, dayNumber } from '../progress/days.ts';
import { cancelledIn, daysBefore, endOf, meetingOf, meetingsOf, type Meeting } from './schedule.ts';

export interface Told {
  readonly meeting: Meeting;
  readonly cycle: Cycle;
  /** The first of its days; of one that has none any more a day all the same, since a calendar asks for one. */
  readonly first: Day;
  /** On how many days from the first on. */
  readonly times: number;
  readonly cancelled: boolean;
}

/** All that the next file tells, seen from the shown cycle. */
export function toldNext(workspace: Workspace, cycle: Cycle | undefined, today: Day): readonly Told[] {
  const struckOut = strayIn(workspace, today);
  if (!cycle) return struckOut;
  const told = (meeting: Meeting, cancelled: boolean): Told => ({
    meeting,
    cycle,
    ...daysTold(meeting, today, cycle.dates?.start ?? today),
    cancelled: cancelled || meeting.first === undefined,
  });
  return [
    // One whose days are gone with the dates of its cycle is not held either, and nobody has to hear of it who never did.
    ...meetingsOf(workspace, cycle).flatMap((one) =>
      one.inCalendars || isToCome(one, today) ? [told(one, false)] : [],
    ),
    ...cancelledIn(workspace, cycle).map((one) => told(one, true)),
    ...struckOut,
  ];
}

/** How many days of the meetings of a cycle no calendar gets, since they were over before a file told of them. */
export const leftOut = (workspace: Workspace, cycle: Cycle, today: Day): number =>
  meetingsOf(workspace, cycle)
    .filter(({ inCalendars }) => !inCalendars)
    .reduce((sum, one) => sum + daysBefore(one, today), 0);

const isToCome = (meeting: Meeting, today: Day): boolean =>
  meeting.first !== undefined && daysBefore(meeting, today) < meeting.times;

/** From the day of the first file on, so that every later file tells of the same days; one that was moved to before that has all of them. */
function daysTold(meeting: Meeting, today: Day, otherwise: Day): Pick<Told, 'first' | 'times'> {
  const { first, times, weeks, inCalendars, calendarsFrom } = meeting;
  if (first === undefined) return { first: otherwise, times };
  const over = daysBefore(meeting, inCalendars ? (calendarsFrom ?? first) : today);
  return over < times ? { first: dayAt(dayNumber(first) + 7 * weeks * over), times: times - over } : { first, times };
}

/** Meetings that went with their cycle after a file had told of them, as long as a day of theirs is to come: no file is made of that cycle again. */
function strayIn(workspace: Workspace, today: Day): readonly Told[] {
  const stray: Told[] = [];
  for (const record of workspace.records.values()) {
    if (record.kind !== 'ritual' || record.inCalendars !== true || record.cycle === undefined) continue;
    const cycle = workspace.records.get(resolved(workspace, record.cycle));
    if (!isTombstone(record) || cycle?.kind !== 'cycle' || !isTombstone(cycle)) continue;
    const meeting = meetingOf(workspace, record, cycle.dates);
    const end = meeting && endOf(meeting);
    if (meeting?.first === undefined || end === undefined || end < today) continue;
    stray.push({ meeting, cycle, ...daysTold(meeting, today, meeting.first), cancelled: true });
  }
  return stray.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
