/** Keeps the registry of copies true while one is open, follows the other windows of this profile, and lets go of what was deleted long ago. */
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { DAYS_DELETED_KEPT } from '../../platform/limits.ts';
import { copiesOnDisk, copyWith, databaseOf, removeDatabaseOf, type CopyId } from '../../storage/database.ts';
import { reloadWhenSaved } from '../session/leaving.ts';
import type { Planner } from '../session/planner.ts';
import { changeCopies, deleted, onCopiesChanged, readCopies, withCopy, withoutCopy } from './registry.ts';

const DAY = 24 * 60 * 60 * 1000;

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

/** Finds again the copies a lost registry does not know, and removes for good those whose 30 days are over. */
export async function tidyCopies(open: CopyId, now: number): Promise<void> {
  const onDisk = await copiesOnDisk();
  changeCopies((here) => onDisk.reduce((known, id) => (isKnown(known, id) ? known : withCopy(known, { id })), here));
  for (const { id, deletedAt } of deleted(readCopies())) {
    if (id === open || deletedAt === undefined || now - Date.parse(deletedAt) < DAYS_DELETED_KEPT * DAY) continue;
    await removeDatabaseOf(id);
    forgetKeysOf(databaseOf(id));
    changeCopies((here) => withoutCopy(here, id));
  }
}

const isKnown = ({ copies }: ReturnType<typeof readCopies>, id: CopyId): boolean => copies.some((one) => one.id === id);

/** What a copy has in the storage of the page: its last place, its mark, words half-written or on their way. */
function forgetKeysOf(database: string): void {
  const own = new RegExp(`^(?:${database}-(?:place|mark|half-.+)|whetstone-on-its-way-${database})$`);
  for (const key of Object.keys(localStorage)) if (own.test(key)) localStorage.removeItem(key);
}
