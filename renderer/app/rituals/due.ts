/** How many meetings of the shown cycle are due (SPEC T9). */
import { dueIn } from '../../domain/rituals/schedule.ts';
import { shownCycle } from '../places/shown.ts';
import type { Counted } from '../places/use-count-later.ts';

export function dueMeetings({ workspace, chosen, day }: Counted): number {
  const cycle = shownCycle(workspace, chosen, day);
  return cycle === undefined ? 0 : dueIn(workspace, cycle, day).length;
}
