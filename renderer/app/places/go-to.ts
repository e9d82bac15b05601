/** Going to where a record stands in the plan. */
import { isRemark } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { objectiveOf } from '../../domain/merge/review.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { find, homeOf, recordOf } from '../../domain/plan/workspace.ts';
import type { Planner } from '../session/planner.ts';

/** Shows a row, or the row that what has none belongs to, with its details if asked for. Nothing where it is gone. */
export function goTo({ ui, plan }: Planner, record: AnyRecord, details = false): void {
  const { workspace } = plan.getState();
  const row = rowOf(record);
  if (row === null) {
    ui.setState({ room: 'plan', overlay: null, search: '' });
    return;
  }
  const found = recordOf(workspace, row);
  if (!found || found.kind === 'foreign' || !find(workspace, found.kind, row)) return;
  const cycle = objectiveOf(workspace, found)?.cycle;
  ui.setState({
    room: 'plan',
    overlay: null,
    search: '',
    selected: row,
    focus: row,
    ...(cycle === undefined ? {} : { cycle }),
    ...(details ? { inspector: true } : {}),
  });
}

/** The row a record is, or stands under; null for what has none. */
function rowOf(record: AnyRecord): Id | null {
  if (isRowRecord(record)) return record.id;
  return isRemark(record) ? (homeOf(record) ?? null) : null;
}
