/** What is one person's own (SPEC Y). */
import { WORKSPACE_ID, type WorkspaceRecord } from '../kinds/model.ts';
import { siblingValuesOf } from '../register/register.ts';
import { find, type Workspace } from './workspace.ts';

/** Y1: whether anybody says of the plan that it is personal. */
export const isPersonal = (workspace: Workspace): boolean => saysPersonal(find(workspace, 'workspace', WORKSPACE_ID));

/** The same, of the record about the plan as a whole. */
export const saysPersonal = (record: WorkspaceRecord | undefined): boolean =>
  record !== undefined && siblingValuesOf(record, 'personal').some(({ value }) => value === true);
