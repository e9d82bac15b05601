/**
 * What is found in the outline. What a search or a part of the standing found stays while that is asked for, whatever becomes of it: a
 * row must not go from under the hand that mends it (SPEC O7, L6). How it is found is fetched soon after the first screen.
 */
import { hitsOf, type Found } from '../../domain/plan/found.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { isLooking, type Looking } from './looking.ts';

type Code = typeof import('./find-rows.ts');

let code: Code | undefined;

/** One that could not be fetched is asked for again the next time. */
export const fetchFinding = async (): Promise<Code> => (code ??= await import('./find-rows.ts'));

/** Whether anything can be found already. */
export const canFind = (): boolean => code !== undefined;

export class Finding {
  #asked: (Looking & { readonly cycle: Id }) | null = null;
  #workspace: Workspace | null = null;
  #found: Found = null;
  readonly #plan: PlanStateStore;

  constructor(plan: PlanStateStore) {
    this.#plan = plan;
  }

  /** The rows of the cycle that are left; null when nothing is looked for, and until it is known how. */
  in(workspace: Workspace, cycle: Id, looking: Looking): Found {
    if (!code) return null;
    const { search, only } = looking;
    const asked = this.#asked;
    const again = asked?.cycle === cycle && asked.search === search && asked.only === only;
    if (again && this.#workspace === workspace) return this.#found;
    const before = new Set(again ? hitsOf(this.#found) : []);
    this.#found = isLooking(looking) ? code.findRows(this.#plan, workspace, cycle, looking, before) : null;
    this.#asked = { cycle, search, only };
    this.#workspace = workspace;
    return this.#found;
  }
}
