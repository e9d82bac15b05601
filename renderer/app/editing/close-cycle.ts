/** Closing a cycle and reopening it, with the way back (SPEC L1, L10, L11). */
import { closing } from '../../domain/commands/closing.ts';
import { stepOf } from '../../domain/commands/committing.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { Texts } from '../../text/texts.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { editWithUndo } from './edit-or-say.ts';
import { allUntaken } from './untaken.ts';

/** Whether it was done; `said` is told with the way back. */
async function step(
  planner: Planner,
  texts: Texts,
  cycle: Id,
  does: 'close' | 'reopen',
  said: string,
): Promise<boolean> {
  // With the words just typed: what counts is what stands on the screen.
  await planner.flush();
  const { workspace } = planner.plan.getState();
  const command = does === 'close' ? closing(workspace, cycle, newId()) : stepOf(cycle, newId(), 'reopen');
  return (await editWithUndo(planner, texts, command, said)).ok;
}

/** Words that a field holds and does not take would go with their field, so they are mended first: `notTaken` says so. */
export async function closeCycle(
  planner: Planner,
  texts: Texts,
  cycle: Id,
  said: { readonly closed: string; readonly notTaken: string },
): Promise<boolean> {
  await planner.flush();
  if (allUntaken(planner.untaken.getState().held).some(({ refused }) => refused)) {
    say(planner.ui, { text: said.notTaken, tone: 'warning' });
    return false;
  }
  return step(planner, texts, cycle, 'close', said.closed);
}

export const reopenCycle = (planner: Planner, texts: Texts, cycle: Id, said: string): Promise<boolean> =>
  step(planner, texts, cycle, 'reopen', said);
