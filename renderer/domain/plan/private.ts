/** What is not meant for everybody. */
import type { AnyRecord, Objective } from '../kinds/model.ts';
import { siblingValuesOf } from '../register/register.ts';
import { objectivesOf } from './above.ts';
import { recordOf, type Workspace } from './workspace.ts';

/** H2: whether anybody says of it that it is private. */
export const isPrivate = (objective: Objective): boolean =>
  siblingValuesOf(objective, 'private').some(({ value }) => value === true);

/** H9: whether it is a private objective or stands under one. A record that is in no plan yet is looked up where it would stand. */
export const isOfPrivate = (workspace: Workspace, record: AnyRecord): boolean => ofPrivateIn(workspace)(record);

/** The same for many records of one plan. */
export function ofPrivateIn(workspace: Workspace): (record: AnyRecord) => boolean {
  const above = objectivesOf(workspace);
  return (record) => {
    const objective = above(record);
    const shown = objective && recordOf(workspace, objective.id);
    return [objective, shown].some((one) => one?.kind === 'objective' && isPrivate(one));
  };
}
