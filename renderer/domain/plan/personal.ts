/** What is one person's own (SPEC Y). */
import { WORKSPACE_ID } from '../kinds/model.ts';
import { siblingValuesOf } from '../register/register.ts';
import { find, type Workspace } from './workspace.ts';

/** Y1: whether anybody says of the plan that it is personal. */
export function isPersonal(workspace: Workspace): boolean {
  const record = find(workspace, 'workspace', WORKSPACE_ID);
  return record !== undefined && siblingValuesOf(record, 'personal').some(({ value }) => value === true);
}
