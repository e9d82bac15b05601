/** What the screens read: the plan as committed, and whether what was typed is on the disk. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../domain/commands.ts';
import { EMPTY, type Workspace } from '../domain/workspace.ts';
import type { StorageProblem } from '../storage/plan-store.ts';

/** `unsaved` stays until everything waiting has been written; what waits is part of every export. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'unsaved'; readonly problem: StorageProblem; readonly waiting: number };

export interface PlanState {
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
  /** Kept and waiting: tried again with the next edit, and part of every export until then. */
  | { readonly ok: false; readonly waiting: StorageProblem };
