/** The rows of a cycle that hold what is looked for, or are of a part of its standing (SPEC O7, L6). */
import type { Found } from '../../domain/plan/found.ts';
import { foundRows } from '../../domain/plan/found-rows.ts';
import { rowsOf } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import type { Looking } from './looking.ts';
import { rowsInPart } from './standing.ts';

/** `before`: what was found by the same before, and stays. */
export function findRows(
  plan: PlanStateStore,
  workspace: Workspace,
  cycle: Id,
  { search, only }: Looking,
  before: ReadonlySet<Id>,
): Found {
  const among =
    only === null ? null : new Set(typeof only === 'string' ? rowsInPart(plan, workspace, cycle, only) : only.rows);
  return foundRows(workspace, rowsOf(workspace, cycle), search, before, among);
}
