/** One objective or key result taken back from a backup, and what is said of it. */
import { cameBack, takenFrom } from '../../domain/commands/taking-back.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { offerUndo } from '../editing/offer-undo.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { backupTexts } from '../../text/later/backups.ts';

interface What {
  readonly id: Id;
  /** As people call it, then. */
  readonly title: string;
  /** The moment of the backup, as it is read. */
  readonly when: string;
}

/**
 * Makes the row say again what it said then, with all that lived under it, and says how much came back; one undo takes it away. Where
 * only something new came since, it says that there is nothing to take back.
 */
export async function takeBackAndTell(
  planner: Planner,
  texts: Texts,
  older: Workspace,
  { id, title, when }: What,
): Promise<void> {
  const before = planner.plan.getState().workspace;
  const done = planner.edit({ do: 'take-back', ...takenFrom(older, id) });
  const after = planner.plan.getState().workspace;
  const changed = [...after.records.changedSince(before.records)].flatMap((one) => after.records.get(one) ?? []);
  const { again, changed: others } = cameBack(before, changed);
  if (again + others > 0) offerUndo(planner, texts, backupTexts(texts).tookBack(title, when, again, others), done);
  const result = await done;
  if (!result.ok && 'refusal' in result)
    say(planner.ui, {
      text: backupTexts(texts).notTaken(title, texts.problems.refusal[result.refusal]),
      tone: 'warning',
    });
  else if (again + others === 0) say(planner.ui, { text: backupTexts(texts).saysSo(title, when), tone: 'calm' });
}
