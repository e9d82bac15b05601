/** How much is due in a personal plan this week: check-ins and meetings of the shown cycle (SPEC Y4). */
import { isPersonal } from '../../domain/plan/personal.ts';
import { dueCheckIns } from '../../domain/progress/this-week.ts';
import { shownCycle } from '../places/shown.ts';
import type { Counted } from '../places/use-count-later.ts';
import { dayHere } from '../session/today.ts';
import { dueMeetings } from './due.ts';

export function dueThisWeek(counted: Counted): number {
  const { workspace, chosen, day } = counted;
  const cycle = isPersonal(workspace) ? shownCycle(workspace, chosen, day) : undefined;
  return (cycle ? dueCheckIns(workspace, cycle, day, dayHere).length : 0) + dueMeetings(counted);
}
