/** Going to where a record stands in the plan. */
import { isRemark } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { objectiveAbove } from '../../domain/plan/objective-of.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { find, parentOf, recordOf } from '../../domain/plan/workspace.ts';
import type { Here } from './shown.ts';
import { navigate } from './navigate.ts';

/** Shows a row, or the row that what has none belongs to, with its details if asked for. Nothing where it is gone. */
export function goTo(here: Here, record: AnyRecord, details = false): void {
  const { workspace } = here.plan.getState();
  const row = rowOf(record);
  if (row === null) {
    navigate(here, { at: 'search', words: '' });
    navigate(here, { at: 'room', room: 'plan' });
    return;
  }
  const found = recordOf(workspace, row);
  if (!found || found.kind === 'foreign' || !find(workspace, found.kind, row)) return;
  const cycle = objectiveAbove(workspace, found)?.cycle;
  navigate(here, { at: 'row', row, cycle, details });
}

/** The row a record is, or stands under; null for what has none. */
function rowOf(record: AnyRecord): Id | null {
  if (isRowRecord(record)) return record.id;
  return isRemark(record) ? (parentOf(record) ?? null) : null;
}
