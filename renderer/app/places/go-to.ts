/** Going to where a record stands in the plan. */
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { rowAbove } from '../../domain/plan/rows.ts';
import { find } from '../../domain/plan/workspace.ts';
import type { Here } from './shown.ts';
import { navigate } from './navigate.ts';

/** Shows a row, or the row that what is none stands under, with its details if asked for. Nothing where it is gone. */
export function goTo(here: Here, record: AnyRecord, details = false): void {
  const { workspace } = here.plan.getState();
  const row = rowAbove(workspace, record);
  if (row === undefined) {
    navigate(here, { at: 'search', words: '' });
    navigate(here, { at: 'room', room: 'plan' });
    return;
  }
  const found = find(workspace, row.kind, row.id);
  if (!found) return;
  const cycle = objectiveAbove(workspace, found)?.cycle;
  navigate(here, { at: 'row', row: row.id, cycle, details });
}
