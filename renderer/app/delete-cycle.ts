/** A cycle with everything in it, gone at once and back with Undo. */
import type { Cycle } from '../domain/model.ts';
import type { Texts } from '../text/texts.ts';
import type { Planner } from './planner.ts';
import { offerUndo } from './offer-undo.ts';

export async function deleteCycle(planner: Planner, texts: Texts, cycle: Cycle): Promise<void> {
  // With the words just typed in it: undo brings them back too.
  void planner.flush();
  const done = planner.edit({ do: 'delete', id: cycle.id });
  if (!(await done).ok) return;
  planner.ui.setState({ cycle: null, selected: null });
  offerUndo(planner, texts, texts.plan.cycleDeleted(cycle.name || texts.plan.untitled), done);
}
