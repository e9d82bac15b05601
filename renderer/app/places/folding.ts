/** Objectives of which the outline shows the heading alone: many of them are surveyed so (SPEC O11). */
import { objectiveOf } from '../../domain/plan/rows.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { UiState } from '../session/ui-state.ts';
import { IN_THE_PLAN } from './place.ts';
import { shownCycle, type Here } from './shown.ts';

/** What is folded stays so (`last-place.ts`); whoever goes to a row within sees it again (`unfoldedFor`). */
type Folded = UiState['folded'];

/** Folds one objective, or unfolds it. What is chosen or checked in within it gives way to it, so that the keyboard finds its way back. */
export function foldObjective({ ui, plan }: Here, id: Id): void {
  const { workspace } = plan.getState();
  ui.setState(({ folded, selected, checkingIn }) => {
    if (folded.has(id)) return { folded: without(folded, id) };
    const gives = (row: Id | null) => row !== null && row !== id && objectiveOf(workspace, row) === id;
    return {
      folded: new Set([...folded, id]),
      ...(gives(selected) ? { selected: id } : {}),
      ...(gives(checkingIn) ? { checkingIn: null } : {}),
    };
  });
}

/**
 * Folds every objective of the shown cycle that has something under it, but for the one the keyboard is in: nothing may go from under the
 * hand. Where all those are folded, unfolds them. What is found shows everything, and what lies over the room hides it: then nothing is done,
 * since it would be noticed much later.
 */
export function foldObjectives({ ui, plan }: Here): void {
  const { cycle, folded, search, overlay, selected, checkingIn } = ui.getState();
  if (search.trim() !== '' || (overlay !== null && !IN_THE_PLAN.has(overlay))) return;
  const { workspace } = plan.getState();
  const inHand = [checkingIn, ...(isWrittenIn() ? [selected] : [])].flatMap((row) => {
    const home = row === null ? undefined : objectiveOf(workspace, row);
    return home === undefined || home === row ? [] : home;
  });
  const all = foldable(workspace, shownCycle(workspace, cycle)?.id).filter((id) => !inHand.includes(id));
  const isAll = all.every((id) => folded.has(id));
  ui.setState({
    folded: isAll ? new Set([...folded].filter((id) => !all.includes(id))) : new Set([...folded, ...all]),
  });
}

/** The keyboard is in the words of a row, in its check-in or in its details. */
const isWrittenIn = (): boolean => Boolean(document.activeElement?.closest('[data-row], form, [data-details]'));

/** Those of a cycle that have something to fold away. */
export const foldable = (workspace: Workspace, cycle: Id | undefined): readonly Id[] =>
  cycle === undefined
    ? []
    : childrenOf(workspace, cycle, 'objective')
        .map(({ id }) => id)
        .filter((id) => childrenOf(workspace, id, 'keyResult').length > 0);

/** With the objectives above those rows unfolded. */
export function unfoldedFor({ ui, plan }: Here, ...rows: readonly (Id | null)[]): Pick<UiState, 'folded'> | undefined {
  const { folded } = ui.getState();
  if (folded.size === 0) return undefined;
  const { workspace } = plan.getState();
  const homes = rows.map((row) => (row === null ? undefined : objectiveOf(workspace, row)));
  const shown = homes.filter((home, at) => home !== undefined && home !== rows[at] && folded.has(home));
  return shown.length === 0 ? undefined : { folded: new Set([...folded].filter((id) => !shown.includes(id))) };
}

const without = (folded: Folded, id: Id): Folded => new Set([...folded].filter((one) => one !== id));
