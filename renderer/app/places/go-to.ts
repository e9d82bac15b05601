/** Going to where a record stands in the plan. */
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { rowAbove } from '../../domain/plan/rows.ts';
import { find } from '../../domain/plan/workspace.ts';
import type { Here } from './shown.ts';
import { chooseCycle, navigate } from './navigate.ts';

/** What a plan says of itself stands before its rows; all else that it says is how it is worked with (SPEC V1). */
const OF_ITSELF: ReadonlySet<string> = new Set(['name', 'purpose', 'personal']);

/** Q1: to what is asked about: the row it stands under, or the room in which what has no row is set. */
export function goToAsked(here: Here, record: AnyRecord, fields: readonly string[]): void {
  if (record.kind === 'workspace' && fields.some((field) => !OF_ITSELF.has(field)))
    return navigate(here, { at: 'room', room: 'method' });
  if (record.kind === 'ritual') {
    if (record.cycle !== undefined) chooseCycle(here, record.cycle);
    return navigate(here, { at: 'room', room: 'rituals' });
  }
  goTo(here, record, true);
}

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
