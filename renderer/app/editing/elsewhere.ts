/** What another window did to the row the keyboard is in (SPEC E41). */
import type { Id } from '../../domain/kinds/model.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { isRowRecord, objectiveOf } from '../../domain/plan/rows.ts';
import { find, parentOf, recordOf, type Workspace } from '../../domain/plan/workspace.ts';

export type Fate =
  /** It stands under something else now, in that cycle. */
  | { readonly is: 'moved'; readonly row: Id; readonly cycle: Id }
  /** It was deleted, became another kind of row, or stands in no cycle. */
  | { readonly is: 'gone'; readonly row: Id };

/** Undefined where it stands under what it stood under, or was no row before. */
export function fateOf(row: Id, before: Workspace, now: Workspace): Fate | undefined {
  const [were, are] = [homesOf(before, row), homesOf(now, row)];
  if (were === null || (are !== null && were.join(' ') === are.join(' '))) return undefined;
  const cycle = are && find(now, 'objective', objectiveOf(now, row))?.cycle;
  return cycle ? { is: 'moved', row, cycle } : { is: 'gone', row };
}

/** A row of the plan that is not deleted. */
export const stands = (row: Id, workspace: Workspace): boolean => homesOf(workspace, row) !== null;

/** What a row stands under, from itself upwards; null where it is no row, or is deleted. */
function homesOf(workspace: Workspace, row: Id): readonly Id[] | null {
  const found = recordOf(workspace, row);
  if (!isRowRecord(found) || isTombstone(found)) return null;
  const homes: Id[] = [];
  for (let at: Id | null | undefined = row; at && !homes.includes(at);) {
    homes.push(at);
    const above = recordOf(workspace, at);
    at = above && parentOf(above);
  }
  return homes;
}
