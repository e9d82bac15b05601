/** How many meetings of the shown cycle are due (SPEC T9). */
import { isClosed } from '../../domain/plan/closed.ts';
import { dueOn, meetingsOf } from '../../domain/rituals/schedule.ts';
import { shownCycle } from '../places/shown.ts';
import type { Counted } from '../places/use-count-later.ts';

export function dueMeetings({ workspace, chosen, day }: Counted): number {
  const cycle = shownCycle(workspace, chosen, day);
  return cycle === undefined || isClosed(workspace, cycle.id)
    ? 0
    : meetingsOf(workspace, cycle).filter((meeting) => dueOn(meeting, day) !== undefined).length;
}
