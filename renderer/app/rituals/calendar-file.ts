/** The meetings of a cycle as a calendar file, saved where the person says and sent to nobody (SPEC T4-T8). */
import type { Cycle } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { revisionAt } from '../../domain/rituals/revision.ts';
import { cancelledIn, meetingsOf, type Meeting } from '../../domain/rituals/schedule.ts';
import type { CalendarEvent } from '../../formats/ics/calendar.ts';
import { FILE_NAME_LENGTH } from '../../platform/limits.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import type { Texts } from '../../text/texts.ts';
import { withinUnits } from '../files/export.ts';
import { noteHandedOut } from '../files/handed-out.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { ownZone } from './own-zone.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** What a calendar learns of the cycle: each meeting that has a day, and of those that were removed that they are not held. */
export function eventsOf(workspace: Workspace, cycle: Cycle, texts: Texts): readonly CalendarEvent[] {
  const events = (meetings: readonly Meeting[], cancelled: boolean) =>
    meetings.flatMap((meeting) => eventOf(workspace, cycle, meeting, cancelled, texts) ?? []);
  return [...events(meetingsOf(workspace, cycle), false), ...events(cancelledIn(workspace, cycle), true)];
}

function eventOf(
  workspace: Workspace,
  cycle: Cycle,
  { id, sort, first, times, weeks, time, minutes, attendees }: Meeting,
  cancelled: boolean,
  texts: Texts,
): CalendarEvent | undefined {
  if (first === undefined) return undefined;
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
    times,
    weeks,
    time,
    minutes,
    cancelled,
  };
}

/** T6: of the last file this run has made; two may be made within a second. */
let lastRevision = -1;

/** Asks where to and says what came of it. Resolves to whether it was written. */
export async function saveCalendar(planner: Planner, texts: Texts, cycle: Cycle): Promise<boolean> {
  const rituals = ritualTexts(texts);
  await planner.flush();
  const { workspace } = planner.plan.getState();
  const now = find(workspace, 'cycle', cycle.id) ?? cycle;
  const events = eventsOf(workspace, now, texts);
  const { writeCalendar } = await import('../../formats/ics/calendar.ts');
  const made = new Date().toISOString();
  lastRevision = revisionAt(made, lastRevision);
  const text = writeCalendar({ made, revision: lastRevision, ownZone: ownZone(), events });
  const suggestedName = withinUnits(
    rituals.fileName(cleanLine(now.name ?? '').trim()),
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
  const news = meetingsOf(workspace, now).filter(({ first, inCalendars }) => first !== undefined && !inCalendars);
  void planner.note({
    do: 'all',
    commands: news.map(({ id }) => ({ do: 'set', kind: 'ritual', id, values: { inCalendars: true } })),
  });
  const struckOut = events.filter(({ cancelled }) => cancelled).length;
  say(planner.ui, { text: rituals.saved(saved.value.name, events.length - struckOut, struckOut), tone: 'calm' });
  return true;
}
