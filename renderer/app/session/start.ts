/** Where a first line stands: in the cycle that is shown, or in one that is made on the spot. */
import type { Values } from '../../domain/commands/commands.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { quartersFrom } from '../../domain/progress/quarters.ts';
import { SPANS, spanFrom } from '../../domain/progress/spans.ts';
import { day } from '../../text/format.ts';
import type { Texts } from '../../text/texts.ts';
import { editOrSay } from '../editing/edit-or-say.ts';
import { newId } from './ids.ts';
import type { Planner } from './planner.ts';
import { spoken } from './preferences.ts';
import { shownCycle } from '../places/shown.ts';
import { navigate } from '../places/navigate.ts';
import { today } from './today.ts';

/** A cycle to write in: the shown one, or the present quarter or weeks made on the spot, so that a first line needs no form. */
export function cycleToWriteIn(planner: Planner, texts: Texts): Id {
  const { workspace } = planner.plan.getState();
  const shown = shownCycle(workspace, planner.ui.getState().cycle);
  if (shown) return shown.id;
  const id = newId();
  const values = isPersonal(workspace) ? weeksNow(planner, texts) : quarterNow(texts);
  void editOrSay(planner, texts, { do: 'add', kind: 'cycle', id, values });
  navigate(planner, { at: 'cycle', cycle: id });
  return id;
}

function quarterNow({ plan }: Texts): Values<Cycle> {
  const [now] = quartersFrom(today(), 1);
  return now ? { name: plan.quarterName(now.year, now.quarter), dates: now.dates } : {};
}

/** Y6: the longest of a personal plan. */
function weeksNow({ preferences }: Planner, { plan }: Texts): Values<Cycle> {
  const [start, weeks] = [today(), Math.max(...SPANS)];
  return { name: plan.spanName(weeks, day(start, spoken(preferences.getState()))), dates: spanFrom(start, weeks) };
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
