/** Where a first line stands: in the cycle that is shown, or in one that is made on the spot. */
import type { Id } from '../../domain/kinds/model.ts';
import { quartersFrom } from '../../domain/progress/quarters.ts';
import type { Texts } from '../../text/texts.ts';
import { editOrSay } from '../editing/edit-or-say.ts';
import { newId } from './ids.ts';
import type { Planner } from './planner.ts';
import { shownCycle } from '../places/shown.ts';
import { navigate } from '../places/navigate.ts';
import { today } from './today.ts';

/** A cycle to write in: the shown one, or the present quarter made on the spot, so that a first line needs no form. */
export function cycleToWriteIn(planner: Planner, texts: Texts): Id {
  const shown = shownCycle(planner.plan.getState().workspace, planner.ui.getState().cycle);
  if (shown) return shown.id;
  const [now] = quartersFrom(today(), 1);
  const id = newId();
  const values = now ? { name: texts.plan.quarterName(now.year, now.quarter), dates: now.dates } : {};
  void editOrSay(planner, texts, { do: 'add', kind: 'cycle', id, values });
  navigate(planner, { at: 'cycle', cycle: id });
  return id;
}

/** A new empty objective at the end of the shown cycle, ready to be written in. It shows at once: no key is lost. */
export function startObjective(planner: Planner, texts: Texts): void {
  navigate(planner, { at: 'search', words: '' });
  navigate(planner, { at: 'room', room: 'plan' });
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const id = newId();
  void editOrSay(planner, texts, { do: 'add', kind: 'objective', id, cycle, values: {} });
  // A closed cycle takes none.
  if (planner.plan.getState().workspace.records.has(id)) navigate(planner, { at: 'row', row: id, fresh: true });
}
