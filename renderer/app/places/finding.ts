/**
 * What is found in the outline. What a search or a part of the standing found stays while that is asked for, whatever becomes of it: a
 * row must not go from under the hand that mends it (SPEC O7, L6).
 */
import type { Id } from '../../domain/kinds/model.ts';
import { foundRows, hitsOf, type Found } from '../../domain/plan/found-rows.ts';
import { rowsOf } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { StandingPart } from '../../domain/progress/standing.ts';
import type { Only } from './place.ts';

/** What is asked for: words, some rows alone, or both. */
export interface Looking {
  readonly search: string;
  readonly only: Only | null;
}

export const isLooking = ({ search, only }: Looking): boolean => only !== null || search.trim() !== '';

/** Which rows of a cycle are of a part. */
type RowsOfPart = (workspace: Workspace, cycle: Id, part: StandingPart) => readonly Id[];

export class Finding {
  #asked: (Looking & { readonly cycle: Id }) | null = null;
  #workspace: Workspace | null = null;
  #found: Found = null;
  readonly #rowsOf: RowsOfPart;

  constructor(rowsOfPart: RowsOfPart) {
    this.#rowsOf = rowsOfPart;
  }

  /** The rows of the cycle that are left; null when nothing is looked for. */
  in(workspace: Workspace, cycle: Id, { search, only }: Looking): Found {
    const asked = this.#asked;
    const again = asked?.cycle === cycle && asked.search === search && asked.only === only;
    if (again && this.#workspace === workspace) return this.#found;
    const before = new Set(again ? hitsOf(this.#found) : []);
    const among =
      only === null ? null : new Set(typeof only === 'string' ? this.#rowsOf(workspace, cycle, only) : only.rows);
    this.#found = isLooking({ search, only })
      ? foundRows(workspace, rowsOf(workspace, cycle), search, before, among)
      : null;
    this.#asked = { cycle, search, only };
    this.#workspace = workspace;
    return this.#found;
  }
}
