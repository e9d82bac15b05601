/** Committing the cycle that is shown, by one key, with the way back (SPEC L1, L2). */
import { committing } from '../../domain/commands/committing.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import type { Texts } from '../../text/texts.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { shownCycle } from '../places/shown.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { offerUndo } from './offer-undo.ts';

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
  if (is !== 'draft') {
    say(planner.ui, { text: is === 'closed' ? stage.alreadyClosed(name) : stage.alreadyCommitted(name), tone: 'calm' });
    return;
  }
  const command = committing(workspace, cycle.id, newId());
  const done = planner.edit(command);
  const result = await done;
  if (!result.ok && 'refusal' in result)
    say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
  // The step itself, and a record for each row.
  else if (result.ok) offerUndo(planner, texts, stage.committed(name, command.commands.length - 1), done);
}
