/** How much is due in a personal plan this week: check-ins and meetings of the shown cycle (SPEC Y4). */
import { isPersonal } from '../../domain/plan/personal.ts';
import { dueCheckIns } from '../../domain/progress/this-week.ts';
import { shownCycle } from '../places/shown.ts';
import { today } from '../session/today.ts';
import { useNow } from '../session/use-now.ts';
import { useUi, useWorkspace } from '../session/use-planner.ts';
import { useDueMeetings } from './due.ts';

export function useDueThisWeek(): number {
  const chosen = useUi(({ cycle }) => cycle);
  const day = today(new Date(useNow()));
  const meetings = useDueMeetings();
  const checkIns = useWorkspace((workspace) => {
    const cycle = isPersonal(workspace) ? shownCycle(workspace, chosen, day) : undefined;
    return cycle ? dueCheckIns(workspace, cycle, day).length : 0;
  });
  return checkIns + meetings;
}
