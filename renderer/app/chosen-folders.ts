/** The second place for backups: chosen and forgotten here, so that every screen knows its name. */
import type { Answer } from '../platform/platform.ts';
import type { Planner } from './planner.ts';

/** The folder that is copied to from now on is shown at once, and a first copy is written to see whether it can be. */
export async function changeSecondFolder(planner: Planner, asks: 'choose' | 'forget'): Promise<Answer<string | null>> {
  const answer = await planner.platform.secondBackupFolder(asks);
  // Main no longer copies even where it could not write that down.
  if (answer.ok || asks === 'forget')
    planner.preferences.setState({ secondBackupFolder: answer.ok ? answer.value : null });
  if (answer.ok && answer.value !== null && planner.plan.getState().workspace.records.size > 0)
    await planner.backUp('rolling');
  return answer;
}
