/** Undo and redo take rows away and bring them back; the keyboard goes along, so that it is never nowhere. */
import { isTombstone } from '../../domain/plan/questions.ts';
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { isRowRecord, rowsOf } from '../../domain/plan/rows.ts';
import { parentOf, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Planner } from '../session/planner.ts';
import { shownCycle } from '../places/shown.ts';
import { navigate } from '../places/navigate.ts';

const standing = (record: AnyRecord | undefined): boolean => isRowRecord(record) && !isTombstone(record);

function homeIn(workspace: Workspace, id: Id): Id | null | undefined {
  const record = recordOf(workspace, id);
  return record && parentOf(record);
}

/**
 * To be called once a step was taken back or taken again; `before` is the plan until then. The keyboard goes to the first row
 * that came back; from the `selected` row, which it was in until then, if that went, to the one above; and with that row and its caret, if
 * it has another home. When this is called it may have gone from there already.
 */
export function followRows(planner: Planner, before: Workspace, selected: Id | null, caret: number | null): void {
  const { plan, ui } = planner;
  const { workspace } = plan.getState();
  const { room, cycle } = ui.getState();
  if (room !== 'plan') return;
  const changed = [...workspace.records.changedSince(before.records)];
  const was = (id: Id) => standing(before.records.get(id));
  const is = (id: Id) => standing(workspace.records.get(id));
  const rows = (at: Workspace) => {
    const shown = shownCycle(at, cycle);
    return shown ? rowsOf(at, shown.id) : [];
  };

  const back = new Set(changed.filter((id) => is(id) && !was(id)));
  let to = back.size > 0 ? rows(workspace).find(({ id }) => back.has(id))?.id : undefined;
  if (to === undefined && selected !== null && was(selected)) {
    const moved = homeIn(before, selected) !== homeIn(workspace, selected);
    if (is(selected)) to = moved ? selected : undefined;
    else {
      const old = rows(before);
      const at = old.findIndex(({ id }) => id === selected);
      const stays = ({ id }: { readonly id: Id }) => is(id);
      to = (old.slice(0, Math.max(at, 0)).findLast(stays) ?? old.slice(at + 1).find(stays))?.id;
    }
  }
  // A search may hide it, and a row the keyboard is in must be seen.
  if (to !== undefined) navigate(planner, { at: 'row', row: to, caret: to === selected ? caret : null });
}
