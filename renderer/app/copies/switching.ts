/**
 * From one copy of a plan to another. The page begins anew with the other database, so that nothing of one plan is left in the hands of
 * the next: no way back, no search, no half-read file. Nothing here ever replaces a plan.
 */
import { type AnyRecord, type Runs, WORKSPACE_ID } from '../../domain/kinds/model.ts';
import type { Problem } from '../../platform/platform.ts';
import { databaseOf, type CopyId } from '../../storage/database.ts';
import { PlanStore } from '../../storage/plan-store.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import { newId } from '../session/ids.ts';
import { keepMark } from '../session/mark.ts';
import type { Planner } from '../session/planner.ts';
import { changeCopies, living, readCopies, withCopy } from './registry.ts';
import { tellNextPage, type Happened } from './happened.ts';

/** Why one stays where one is. */
export type SwitchProblem =
  /** Something is not on the disk, and would be left behind. */
  | { readonly is: 'unsaved' }
  /** The page may keep nothing, so the next start would not find the copy. */
  | { readonly is: 'not-kept' }
  | { readonly is: 'storage'; readonly problem: StorageProblem }
  | { readonly is: 'backup'; readonly problem: Problem };

export type Switched = { readonly ok: true } | { readonly ok: false; readonly why: SwitchProblem };

const no = (why: SwitchProblem): Switched => ({ ok: false, why });

/** How a page begins anew; tests hand in another way. */
export type BeginAnew = () => void;
const reload: BeginAnew = () => location.reload();

/** Opens another copy that is here. */
export async function openCopy(planner: Planner, id: CopyId, begin: BeginAnew = reload): Promise<Switched> {
  const settled = await settle(planner);
  return settled.ok ? goTo(id, { is: 'opened' }, begin) : settled;
}

/** Begins an empty plan beside those that are here. */
export async function newPlan(planner: Planner, begin: BeginAnew = reload): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  const id = newId();
  if (!changeCopies((here) => withCopy(here, { id }))) return no({ is: 'not-kept' });
  return goTo(id, { is: 'new' }, begin);
}

/** Opens what a file or a backup holds as a copy of its own, and leaves every plan that is here as it is. */
export async function openBeside(
  planner: Planner,
  bundle: { readonly records: readonly AnyRecord[]; readonly runs: Runs },
  begin: BeginAnew = reload,
): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  const id = newId();
  const opened = await PlanStore.open(databaseOf(id));
  if (!opened.ok) return no({ is: 'storage', problem: opened.problem });
  const { store } = opened;
  const written = await store.commit(() => ({ change: bundle }));
  if (written.ok) keepMark(store.name, store, new Date().toISOString());
  store.close();
  if (!written.ok) return no({ is: 'storage', problem: written.problem });
  const name = nameIn(bundle.records);
  if (!changeCopies((here) => withCopy(here, { id, name }))) return no({ is: 'not-kept' });
  return goTo(id, { is: 'beside' }, begin);
}

/** Deletes the plan that is open. It can be brought back for 30 days; until then its database and its backups stay. */
export async function deleteOpenPlan(planner: Planner, id: CopyId, begin: BeginAnew = reload): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  const kept = await planner.keepBeforeDeleting();
  if (!kept.ok) return no({ is: 'backup', problem: kept.problem });
  const deletedAt = new Date().toISOString();
  if (!changeCopies((here) => withCopy(here, { id, deletedAt }))) return no({ is: 'not-kept' });
  const [next] = living(readCopies());
  const other = next?.id ?? newId();
  if (!next && !changeCopies((here) => withCopy(here, { id: other }))) return no({ is: 'not-kept' });
  return goTo(other, { is: 'deleted', copy: id }, begin);
}

/** Opens a deleted plan as it was. */
export async function bringBack(planner: Planner, id: CopyId, begin: BeginAnew = reload): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  const known = changeCopies((here) => ({
    ...here,
    copies: here.copies.map((one) => (one.id === id ? { id, name: one.name } : one)),
  }));
  return known ? goTo(id, { is: 'brought-back' }, begin) : no({ is: 'not-kept' });
}

/** Everything of the plan that is open is on the disk and backed up before it is left. */
async function settle(planner: Planner): Promise<Switched> {
  await planner.atQuit().catch(() => {});
  return planner.waiting > 0 ? no({ is: 'unsaved' }) : { ok: true };
}

function goTo(id: CopyId, happened: Happened, begin: BeginAnew): Switched {
  if (!changeCopies((here) => ({ ...withCopy(here, { id }), open: id }))) return no({ is: 'not-kept' });
  tellNextPage(happened);
  begin();
  return { ok: true };
}

function nameIn(records: readonly AnyRecord[]): string {
  const about = records.find(({ id }) => id === WORKSPACE_ID);
  return about?.kind === 'workspace' ? (about.name ?? '') : '';
}
