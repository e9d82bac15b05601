/** Keeps the registry of copies true while one is open and follows the other windows of this profile. */
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { copyWith, type CopyId } from '../../storage/database.ts';
import type { Planner } from '../session/planner.ts';
import { withTexts } from '../session/texts.ts';
import { beginAnew } from './begin-anew.ts';
import { tellNextPage } from './happened.ts';
import { changeCopies, onCopiesChanged, readCopies, withCopy } from './registry.ts';

/** From now on until the page is gone. A database that belongs to no copy is left alone. */
export function watchCopies(planner: Planner): void {
  const id = copyWith(planner.database);
  if (id === null) return;
  let following = false;
  onCopiesChanged(({ open }) => {
    if (open === id || following) return;
    following = true;
    void follow(planner, id).finally(() => (following = false));
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

/** Another window opened another plan, or deleted this one. This window goes there too, once nothing of its own would be left behind. */
async function follow(planner: Planner, id: CopyId): Promise<void> {
  for (;;) {
    await planner.atQuit().catch(() => {});
    const { open, copies } = readCopies();
    // The other window has come back.
    if (open === id) return;
    if (!planner.holds) {
      const isDeleted = copies.some((one) => one.id === id && one.deletedAt !== undefined);
      tellNextPage(isDeleted ? { is: 'deleted-elsewhere', copy: id } : { is: 'opened-elsewhere', copy: id });
      beginAnew();
      return;
    }
    await tellStaying(planner).catch(() => {});
    await untilNothingIsHeld(planner);
  }
}

async function tellStaying(planner: Planner): Promise<void> {
  const tell = await withTexts(import('./tell-copies.ts'));
  tell.tellStaying(planner);
}

/** Words a field did not take are mended or taken out, and what was not on the disk is. */
function untilNothingIsHeld(planner: Planner): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (planner.holds) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [planner.untaken, planner.drafts, planner.plan].map((store) => store.subscribe(look));
    look();
  });
}
