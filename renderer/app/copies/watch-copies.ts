/** Keeps the registry of copies true while one is open and follows the other windows of this profile. */
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { copyWith } from '../../storage/database.ts';
import { reloadWhenSaved } from '../session/leaving.ts';
import type { Planner } from '../session/planner.ts';
import { changeCopies, onCopiesChanged, withCopy } from './registry.ts';

/** From now on until the page is gone. A database that belongs to no copy is left alone. */
export function watchCopies(planner: Planner): void {
  const id = copyWith(planner.database);
  if (id === null) return;
  onCopiesChanged(({ open }) => {
    if (open !== id) void reloadWhenSaved(planner);
  });
  const named = (workspace: Workspace) => {
    const name = find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '';
    changeCopies((here) =>
      here.copies.find((one) => one.id === id)?.name === name ? here : withCopy(here, { id, name }),
    );
  };
  named(planner.plan.getState().workspace);
  planner.plan.subscribe(({ workspace }, before) => {
    if (workspace.records.get(WORKSPACE_ID) !== before.workspace.records.get(WORKSPACE_ID)) named(workspace);
  });
}
