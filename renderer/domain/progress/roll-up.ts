/** An objective's progress in a plan, from its key results and their check-ins (SPEC P7). */
import type { Id } from '../kinds/model.ts';
import { childrenOf, type Workspace } from '../plan/workspace.ts';
import { progressOf, rollUp } from './scoring.ts';

export const rollUpOf = (workspace: Workspace, objective: Id): ReturnType<typeof rollUp> =>
  rollUp(
    childrenOf(workspace, objective, 'keyResult').map((keyResult) => ({
      keyResult,
      progress: progressOf(keyResult.metric, childrenOf(workspace, keyResult.id, 'checkIn')),
    })),
  );
