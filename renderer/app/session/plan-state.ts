/** What the screens read: the plan, and whether all of it is on the disk. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../../domain/commands/commands.ts';
import { EMPTY, type Workspace } from '../../domain/plan/workspace.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';

/**
 * `saved`: all that is shown is on the disk. `unsaved`: the last attempt to write failed; `waiting` changes are shown, kept
 * and part of every export. None waits when it was an undo that could not be written: it is not shown and can be asked again.
 */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'unsaved'; readonly problem: StorageProblem; readonly waiting: number };

/** As it is shown. `untaken`: the plan is on the disk, and a field holds words it does not take (E10). */
export type ShownSaving = SaveState | { readonly is: 'untaken' };

export interface PlanState {
  /** What is shown: the plan as committed, and upon it what is on its way to the disk. */
  readonly workspace: Workspace;
  readonly saving: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type PlanStateStore = StoreApi<PlanState>;

export const createPlanState = (workspace: Workspace = EMPTY): PlanStateStore =>
  createStore<PlanState>(() => ({ workspace, saving: { is: 'saved' }, canUndo: false, canRedo: false }));

export type EditResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal }
  /** Not written. An edit is kept, tried again with the next one and part of every export; anything else was not done. */
  | { readonly ok: false; readonly waiting: StorageProblem };
