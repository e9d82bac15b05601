/** Committing the cycle that is shown, or what of it is not agreed yet, by one key, with the way back (SPEC L1, L2). */
import { committing } from '../../domain/commands/committing.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import type { Texts } from '../../text/texts.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { shownCycle } from '../places/shown.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { editWithUndo } from './edit-or-say.ts';

export async function commitCycle(planner: Planner, texts: Texts): Promise<void> {
  const stage = stageTexts(texts);
  // With the words just typed: what is agreed is what stands on the screen.
  await planner.flush();
  const { workspace } = planner.plan.getState();
  const cycle = shownCycle(workspace, planner.ui.getState().cycle);
  if (!cycle) {
    say(planner.ui, { text: texts.plan.noCycle, tone: 'calm' });
    return;
  }
  const name = cycle.name || texts.plan.untitled;
  const { is } = stageOf(workspace, cycle.id);
  const command = committing(workspace, cycle.id, newId());
  // The step itself, and a record for each row.
  const count = command.commands.length - 1;
  if (is === 'closed' || (is === 'committed' && count === 0)) {
    say(planner.ui, { text: is === 'closed' ? stage.alreadyClosed(name) : stage.alreadyCommitted(name), tone: 'calm' });
    return;
  }
  await editWithUndo(planner, texts, command, (is === 'draft' ? stage.committed : stage.committedToo)(name, count));
}
