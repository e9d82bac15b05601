/** A cycle with everything in it, gone at once and back with Undo. */
import type { Cycle } from '../domain/model.ts';
import type { Texts } from '../text/texts.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

export async function deleteCycle(planner: Planner, texts: Texts, cycle: Cycle): Promise<void> {
  if (!(await planner.edit({ do: 'delete', id: cycle.id })).ok) return;
  planner.ui.setState({ cycle: null, selected: null });
  say(planner.ui, {
    text: texts.plan.cycleDeleted(cycle.name || texts.plan.untitled),
    tone: 'calm',
    action: { label: texts.app.undo, act: () => void planner.undo() },
  });
}
