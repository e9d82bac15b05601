/** A cycle with everything in it, of a sample the people it brought as well, gone at once and back with Undo. */
import type { Cycle } from '../../domain/kinds/model.ts';
import { lentPeople } from '../../domain/plan/sample.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { editWithUndo } from './edit-or-say.ts';
import { leaveCycle } from '../places/navigate.ts';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

export async function deleteCycle(planner: Planner, texts: Texts, cycle: Cycle): Promise<void> {
  // With the words just typed in it: undo brings them back too.
  void planner.flush();
  // Who came with a sample goes with it, unless they own something else meanwhile.
  const people = cycle.sample ? lentPeople(planner.plan.getState().workspace, cycle) : [];
  const commands = [cycle, ...people].map(({ id }) => ({ do: 'delete', id }) as const);
  const before = planner.plan.getState().workspace;
  const done = editWithUndo(
    planner,
    texts,
    { do: 'all', commands },
    aroundOutlineTexts(texts).cycleDeleted(cycle.name || texts.plan.untitled),
  );
  // It is gone at once. Whoever goes to another cycle while that is being saved is not called back.
  if (planner.plan.getState().workspace !== before) leaveCycle(planner.ui);
  await done;
}
