/** What of the plan is shown: the cycle, and its rows as the search leaves them. */
import type { Cycle, Day, Id } from '../../domain/kinds/model.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { isRowRecord, rowsOf, type Row } from '../../domain/plan/rows.ts';
import { childrenOf, find, type Workspace } from '../../domain/plan/workspace.ts';
import { today } from '../session/today.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import type { UiStateStore } from '../session/ui-state.ts';
import type { Finding } from './finding.ts';

/** What a place is looked up in: the running app has all three. */
export interface Here {
  readonly ui: UiStateStore;
  readonly plan: PlanStateStore;
  readonly finding: Finding;
}

/** The chosen cycle, or the one running today, or the newest. */
export function shownCycle(workspace: Workspace, chosen: Id | null, day: Day = today()): Cycle | undefined {
  const cycles = childrenOf(workspace, null, 'cycle');
  const running = ({ dates }: Cycle) => dates !== undefined && dates.start <= day && day <= dates.end;
  return find(workspace, 'cycle', chosen ?? undefined) ?? cycles.findLast(running) ?? cycles.at(-1);
}

/** Whether there is a row anywhere, in a cycle or not. */
export function hasRows(workspace: Workspace): boolean {
  for (const record of workspace.records.values()) if (isRowRecord(record) && !isTombstone(record)) return true;
  return false;
}

/** The rows of the outline from top to bottom, as the search leaves them; without one, what is folded away is none of them. */
export function visibleRows({ plan, ui, finding }: Here): readonly Row[] {
  const { workspace } = plan.getState();
  const { cycle, search, only, folded } = ui.getState();
  const shown = shownCycle(workspace, cycle);
  if (!shown) return [];
  const rows = rowsOf(workspace, shown.id);
  const found = finding.in(workspace, shown.id, { search, only });
  if (found) return rows.filter(({ id }) => found.has(id));
  if (folded.size === 0) return rows;
  let hides = false;
  return rows.filter(({ id, kind }) => {
    if (kind !== 'objective') return !hides;
    hides = folded.has(id);
    return true;
  });
}
