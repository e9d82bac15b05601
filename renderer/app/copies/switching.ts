/**
 * From one copy of a plan to another. The page begins anew with the other database, so that nothing of one plan is left in the hands of
 * the next: no way back, no search, no half-read file. Nothing here ever replaces a plan.
 */
import { type AnyRecord, type Runs, WORKSPACE_ID } from '../../domain/kinds/model.ts';
import type { Problem } from '../../platform/platform.ts';
import { databaseOf, removeDatabaseOf, type CopyId } from '../../storage/database-names.ts';
import { PlanStore } from '../../storage/plan-store.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import { allUntaken } from '../editing/untaken.ts';
import { newId } from '../session/ids.ts';
import { keepMark } from '../session/mark.ts';
import type { Planner } from '../session/planner.ts';
import { beginAnew } from './begin-anew.ts';
import { changeCopies, living, readCopies, withCopy, type CopiesHere } from './registry.ts';
import { tellNextPage, type Happened } from './happened.ts';

/** Why one stays where one is. */
export type SwitchProblem =
  /** Something is not on the disk, and would be left behind; `fields` are those that hold words they do not take. */
  | { readonly is: 'unsaved'; readonly fields: readonly string[] }
  /** The page may keep nothing, so the next start would not find the copy. */
  | { readonly is: 'not-kept' }
  | { readonly is: 'storage'; readonly problem: StorageProblem }
  | { readonly is: 'backup'; readonly problem: Problem };

export type Switched = { readonly ok: true } | { readonly ok: false; readonly why: SwitchProblem };

const no = (why: SwitchProblem): Switched => ({ ok: false, why });

/** How a page begins anew; tests hand in another way. */
export type BeginAnew = () => void;

/** Opens another copy that is here. */
export async function openCopy(planner: Planner, id: CopyId, begin: BeginAnew = beginAnew): Promise<Switched> {
  const settled = await settle(planner);
  return settled.ok ? goTo(planner, id, { is: 'opened' }, begin) : settled;
}

/** Begins an empty plan beside those that are here. */
export async function newPlan(planner: Planner, begin: BeginAnew = beginAnew): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  return goTo(planner, newId(), { is: 'new' }, begin);
}

/** Opens what a file or a backup holds as a copy of its own, and leaves every plan that is here as it is. */
export async function openBeside(
  planner: Planner,
  bundle: { readonly records: readonly AnyRecord[]; readonly runs: Runs },
  begin: BeginAnew = beginAnew,
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
  const name = nameIn(bundle.records);
  const gone = written.ok
    ? goTo(planner, id, { is: 'beside' }, begin, (here) => withCopy(here, { id, name }))
    : no({ is: 'storage', problem: written.problem });
  // It would be found again at the next start, as a plan nobody opened.
  if (!gone.ok) await removeDatabaseOf(id).catch(() => {});
  return gone;
}

/** Deletes the plan that is open. It can be brought back for 30 days; until then its database and its backups stay. */
export async function deleteOpenPlan(planner: Planner, id: CopyId, begin: BeginAnew = beginAnew): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  const kept = await planner.keepBeforeDeleting();
  if (!kept.ok) return no({ is: 'backup', problem: kept.problem });
  const deletedAt = new Date().toISOString();
  const other = living(readCopies()).find((one) => one.id !== id)?.id ?? newId();
  return goTo(planner, other, { is: 'deleted', copy: id }, begin, (here) =>
    withCopy(withCopy(here, { id, deletedAt }), { id: other }),
  );
}

/** Opens a deleted plan as it was. */
export async function bringBack(planner: Planner, id: CopyId, begin: BeginAnew = beginAnew): Promise<Switched> {
  const settled = await settle(planner);
  if (!settled.ok) return settled;
  return goTo(planner, id, { is: 'brought-back' }, begin, (here) => ({
    ...here,
    copies: here.copies.map((one) => (one.id === id ? { id, name: one.name } : one)),
  }));
}

/** Everything of the plan that is open is on the disk and backed up before it is left, the words in its fields included. */
async function settle(planner: Planner): Promise<Switched> {
  await planner.atQuit().catch(() => {});
  return planner.holds ? unsaved(planner) : { ok: true };
}

const unsaved = (planner: Planner): Switched => no({ is: 'unsaved', fields: fieldsHolding(planner) });

/** The fields that hold words they do not take. */
export const fieldsHolding = ({ untaken }: Planner): readonly string[] => [
  ...new Set(allUntaken(untaken.getState().held).map(({ field }) => field)),
];

/**
 * The registry changes in one step, and only where nothing came since the look at what is on the disk: a browser would ask whether the
 * page may go, and whoever stays would be in a plan the registry no longer calls open.
 */
function goTo(
  planner: Planner,
  id: CopyId,
  happened: Happened,
  begin: BeginAnew,
  change = (here: CopiesHere) => withCopy(here, { id }),
): Switched {
  if (!planner.mayGo) return unsaved(planner);
  if (!changeCopies((here) => ({ ...change(here), open: id }))) return no({ is: 'not-kept' });
  tellNextPage(happened);
  begin();
  return { ok: true };
}

function nameIn(records: readonly AnyRecord[]): string {
  const about = records.find(({ id }) => id === WORKSPACE_ID);
  return about?.kind === 'workspace' ? (about.name ?? '') : '';
}
