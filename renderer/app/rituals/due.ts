/** How many meetings of the shown cycle are due (SPEC T9). */
import { isClosed } from '../../domain/plan/closed.ts';
import { dueOn, meetingsOf } from '../../domain/rituals/schedule.ts';
import { shownCycle } from '../places/shown.ts';
import { today } from '../session/today.ts';
import { useNow } from '../session/use-now.ts';
import { useUi, useWorkspace } from '../session/use-planner.ts';

export function useDueMeetings(): number {
  const chosen = useUi(({ cycle }) => cycle);
  const day = today(new Date(useNow()));
  return useWorkspace((workspace) => {
    const cycle = shownCycle(workspace, chosen, day);
    return cycle === undefined || isClosed(workspace, cycle.id)
      ? 0
      : meetingsOf(workspace, cycle).filter((meeting) => dueOn(meeting, day) !== undefined).length;
  });
}
