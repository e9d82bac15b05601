/** Which objective something stands under. One walk for all who ask, since in a file a record can be its own home. */
import type { AnyRecord, Id, Objective } from '../kinds/model.ts';
import { parentOf, recordOf, type Workspace } from './workspace.ts';

/** The objective a record is or stands under; of a comment, that of what it is about. Deleted ones count. */
export const objectiveAbove = (workspace: Workspace, record: AnyRecord): Objective | undefined =>
  objectivesOf(workspace)(record);

/**
 * The same for many records of one plan. What was found on the way is remembered: in a file thousands of comments can be about
 * each other in a row, and each record is passed once.
 */
export function objectivesOf(workspace: Workspace): (record: AnyRecord) => Objective | undefined {
  const found = new Map<Id, Objective | undefined>();
  return (record) => {
    const trail: Id[] = [];
    let at: AnyRecord | undefined = record;
    while (at && at.kind !== 'objective' && !found.has(at.id)) {
      trail.push(at.id);
      // Whoever comes back here by way of itself stands under no objective.
      found.set(at.id, undefined);
      const home = parentOf(at);
      at = home ? recordOf(workspace, home) : undefined;
    }
    const objective = at?.kind === 'objective' ? at : at && found.get(at.id);
    for (const id of trail) found.set(id, objective);
    return objective;
  };
}
