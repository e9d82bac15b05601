/** What a calendar file tells: the meetings that are held, and those an earlier file told of that are not (SPEC T6). */
import type { Cycle, Day } from '../kinds/model.ts';
import { isTombstone } from '../plan/questions.ts';
import { resolved, type Workspace } from '../plan/workspace.ts';
import { cancelledIn, endOf, meetingOf, meetingsOf, type Meeting } from './schedule.ts';

export interface Told {
  readonly meeting: Meeting;
  readonly cycle: Cycle;
  /** The first of its days; of one that has none any more a day all the same, since a calendar asks for one. */
  readonly first: Day;
  readonly cancelled: boolean;
}

/** All that the next file tells, seen from the shown cycle. */
export function toldNext(workspace: Workspace, cycle: Cycle | undefined, today: Day): readonly Told[] {
  const struckOut = strayIn(workspace, today);
  if (!cycle) return struckOut;
  const told = (meeting: Meeting, cancelled: boolean): Told => ({
    meeting,
    cycle,
    first: meeting.first ?? cycle.dates?.start ?? today,
    cancelled: cancelled || meeting.first === undefined,
  });
  return [
    // One whose days are gone with the dates of its cycle is not held either, and nobody has to hear of it who never did.
    ...meetingsOf(workspace, cycle).flatMap((one) =>
      one.first !== undefined || one.inCalendars ? [told(one, false)] : [],
    ),
    ...cancelledIn(workspace, cycle).map((one) => told(one, true)),
    ...struckOut,
  ];
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
    stray.push({ meeting, cycle, first: meeting.first, cancelled: true });
  }
  return stray.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
