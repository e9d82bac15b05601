/** Objectives of which the outline shows the heading alone: many of them are surveyed so (SPEC O11). */
import { objectiveOf } from '../../domain/plan/rows.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { UiState } from '../session/ui-state.ts';
import { shownCycle, type Here } from './shown.ts';

/** What is folded stays so (`last-place.ts`); whoever goes to a row within sees it again (`unfoldedFor`). */
type Folded = UiState['folded'];

/** Folds one objective, or unfolds it. */
export function foldObjective(here: Here, id: Id): void {
  const { folded } = here.ui.getState();
  fold(here, folded.has(id) ? without(folded, id) : new Set([...folded, id]));
}

/** Folds every objective of the shown cycle that has something under it; where all are folded, unfolds them. */
export function foldObjectives(here: Here): void {
  const { cycle, folded, search } = here.ui.getState();
  // What is found shows everything: a key that folds behind it would be noticed much later.
  if (search.trim() !== '') return;
  const { workspace } = here.plan.getState();
  const all = foldable(workspace, shownCycle(workspace, cycle)?.id);
  fold(
    here,
    all.every((id) => folded.has(id))
      ? new Set([...folded].filter((id) => !all.includes(id)))
      : new Set([...folded, ...all]),
  );
}

/** Those of a cycle that have something to fold away. */
export const foldable = (workspace: Workspace, cycle: Id | undefined): readonly Id[] =>
  cycle === undefined
    ? []
    : childrenOf(workspace, cycle, 'objective')
        .map(({ id }) => id)
        .filter((id) => childrenOf(workspace, id, 'keyResult').length > 0);

/** What is chosen or checked in within what is folded gives way to its objective, so that the keyboard finds its way back. */
function fold({ ui, plan }: Here, folded: Folded): void {
  const { workspace } = plan.getState();
  const hidden = (id: Id | null) => {
    const home = id === null ? undefined : objectiveOf(workspace, id);
    return home !== undefined && home !== id && folded.has(home) ? home : null;
  };
  ui.setState(({ selected, checkingIn }) => ({
    folded,
    selected: hidden(selected) ?? selected,
    checkingIn: hidden(checkingIn) === null ? checkingIn : null,
  }));
}

/** With the objective above that row unfolded. */
export function unfoldedFor({ ui, plan }: Here, row: Id | null): Pick<UiState, 'folded'> | undefined {
  const { folded } = ui.getState();
  if (row === null || folded.size === 0) return undefined;
  const home = objectiveOf(plan.getState().workspace, row);
  return home === undefined || home === row || !folded.has(home) ? undefined : { folded: without(folded, home) };
}

const without = (folded: Folded, id: Id): Folded => new Set([...folded].filter((one) => one !== id));
