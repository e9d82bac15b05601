/** The meetings of a cycle as a calendar file, saved where the person says and sent to nobody (SPEC T4-T8). */
import type { Cycle, Day } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { revisionAt } from '../../domain/rituals/revision.ts';
import { leftOut, toldNext, type Told } from '../../domain/rituals/told.ts';
import type { CalendarEvent } from '../../formats/ics/calendar.ts';
import { FILE_NAME_LENGTH } from '../../platform/limits.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import type { Texts } from '../../text/texts.ts';
import { withinUnits } from '../files/export.ts';
import { noteHandedOut } from '../files/handed-out.ts';
import type { Planner } from '../session/planner.ts';
import { today } from '../session/today.ts';
import { say } from '../session/ui-state.ts';
import { ownZone } from './own-zone.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** What a calendar learns: each meeting of the cycle that has a day, and of those an earlier file told of that they are not held. */
export const eventsOf = (
  workspace: Workspace,
  cycle: Cycle | undefined,
  day: Day,
  texts: Texts,
): readonly CalendarEvent[] => toldNext(workspace, cycle, day).map((told) => eventOf(workspace, told, texts));

function eventOf(workspace: Workspace, { meeting, cycle, first, times, cancelled }: Told, texts: Texts): CalendarEvent {
  const { id, sort, weeks, time, minutes, attendees } = meeting;
  const rituals = ritualTexts(texts);
  const names = attendees.map((one) => cleanLine(find(workspace, 'person', one)?.name ?? '') || texts.plan.untitled);
  return {
    // T5: the id follows from the cycle and the sort. The address behind it is nobody's.
    uid: `${id}@meetings.whetstone.invalid`,
    title: rituals.eventTitle(texts.records.rituals[sort], cleanLine(cycle.name ?? '').trim()),
    // T7: one name a line, since a name may hold a comma.
    notes: [
      rituals.purposes[sort],
      ...(names.length === 0 ? [] : ['', rituals.with, ...names.map((name) => `- ${name}`)]),
    ].join('\n'),
    first,
    times: Math.max(1, times),
    weeks,
    time,
    minutes,
    cancelled,
  };
}

/** T6: of the last file this run has made; two may be made within a second. */
let lastRevision = -1;

/** Asks where to and says what came of it. Resolves to whether it was written. Without a cycle it strikes out what deleted ones had. */
export async function saveCalendar(planner: Planner, texts: Texts, cycle: Cycle | undefined): Promise<boolean> {
  const rituals = ritualTexts(texts);
  await planner.flush();
  const { workspace } = planner.plan.getState();
  const now = find(workspace, 'cycle', cycle?.id);
  const day = today();
  const told = toldNext(workspace, now, day);
  const events = told.map((one) => eventOf(workspace, one, texts));
  const over = now ? leftOut(workspace, now, day) : 0;
  const { writeCalendar } = await import('../../formats/ics/calendar.ts');
  const made = new Date().toISOString();
  lastRevision = revisionAt(made, lastRevision);
  const text = writeCalendar({ made, revision: lastRevision, ownZone: ownZone(), events });
  const suggestedName = withinUnits(
    rituals.fileName(cleanLine(now?.name ?? '').trim()),
    FILE_NAME_LENGTH - '.ics'.length,
  );
  const saved = await planner.platform.saveFile({ suggestedName, text, as: 'calendar' });
  if (!saved.ok) {
    if (saved.problem !== 'cancelled')
      say(planner.ui, {
        text: fileTold(texts).exportFailed(fileProblemTexts(texts).file[saved.problem]),
        tone: 'warning',
      });
    return false;
  }
  noteHandedOut(planner, saved.value.name, 'calendar');
  const news = told.filter(({ meeting, cancelled }) => !meeting.inCalendars && !cancelled);
  void planner.note({
    do: 'all',
    commands: news.map(({ meeting: { id } }) => ({
      do: 'set',
      kind: 'ritual',
      id,
      values: { inCalendars: true, calendarsFrom: day },
    })),
  });
  const struckOut = events.filter(({ cancelled }) => cancelled).length;
  say(planner.ui, { text: rituals.saved(saved.value.name, events.length - struckOut, struckOut, over), tone: 'calm' });
  return true;
}
