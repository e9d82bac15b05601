/** Which objective, and which cycle, something stands under. One walk for all who ask, since in a file a record can be its own home. */
import type { AnyRecord, Cycle, Id, Objective } from '../kinds/model.ts';
import { parentOf, recordOf, type Workspace } from './workspace.ts';

/** The objective a record is or stands under; of a comment, that of what it is about. Deleted ones count. */
export const objectiveAbove = (workspace: Workspace, record: AnyRecord): Objective | undefined =>
  objectivesOf(workspace)(record);

/** The same for many records of one plan. */
export const objectivesOf = (workspace: Workspace): ((record: AnyRecord) => Objective | undefined) =>
  nearest(workspace, (record) => (record.kind === 'objective' ? record : undefined));

/** The cycle a record is or stands in, however far down. Deleted ones count. */
export const cycleAbove = (workspace: Workspace, record: AnyRecord): Cycle | undefined => cyclesOver(workspace)(record);

/** The same for many records of one plan. */
export const cyclesOver = (workspace: Workspace): ((record: AnyRecord) => Cycle | undefined) =>
  nearest(workspace, (record) => (record.kind === 'cycle' ? record : undefined));

/**
 * From each record up to the first that is meant. What was found on the way is remembered: in a file thousands of comments can be about
 * each other in a row, and each record is passed once.
 */
function nearest<R extends AnyRecord>(
  workspace: Workspace,
  meant: (record: AnyRecord) => R | undefined,
): (record: AnyRecord) => R | undefined {
  const found = new Map<Id, R | undefined>();
  return (record) => {
    const trail: Id[] = [];
    let at: AnyRecord | undefined = record;
    while (at && !meant(at) && !found.has(at.id)) {
      trail.push(at.id);
      // Whoever comes back here by way of itself stands under none.
      found.set(at.id, undefined);
      const home = parentOf(at);
      at = home ? recordOf(workspace, home) : undefined;
    }
    const one = at && (meant(at) ?? found.get(at.id));
    for (const id of trail) found.set(id, one);
    return one;
  };
}
