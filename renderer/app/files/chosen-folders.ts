/** Folders a person chose: for a second copy of each backup, and to exchange files in. Every screen learns their names here. */
import type { Answer, FolderUse } from '../../platform/platform.ts';
import type { Planner } from '../session/planner.ts';

/** The folder that is used from now on is shown at once. A first backup is copied to see whether it can be. */
export async function changeFolder(
  planner: Planner,
  use: FolderUse,
  to: 'choose' | 'forget',
): Promise<Answer<string | null>> {
  const { platform, preferences, plan } = planner;
  const answer = await platform.changeFolder({ use, to });
  // Main no longer uses it even where it could not write that down.
  if (answer.ok || to === 'forget')
    preferences.setState(({ folders }) => ({ folders: { ...folders, [use]: answer.ok ? answer.value : null } }));
  if (use === 'backups' && answer.ok && answer.value !== null && plan.getState().workspace.records.size > 0)
    await planner.backUp('rolling');
  return answer;
}
