/** An act that shows at once and is asked for by nobody who waits: what the plan refuses is said. */
import type { Command } from '../../domain/commands/commands.ts';
import type { Texts } from '../../text/texts.ts';
import type { EditResult } from '../session/plan-state.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { offerUndo } from './offer-undo.ts';

export async function editOrSay(planner: Planner, texts: Texts, command: Command): Promise<EditResult> {
  const result = await planner.edit(command);
  if (!result.ok && 'refusal' in result)
    say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
  return result;
}

/** The same, and once it was done `said` stands there with the way back. */
export async function editWithUndo(
  planner: Planner,
  texts: Texts,
  command: Command,
  said: string,
): Promise<EditResult> {
  const done = editOrSay(planner, texts, command);
  const result = await done;
  if (result.ok) offerUndo(planner, texts, said, done);
  return result;
}
