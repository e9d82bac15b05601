/**
 * What is found in the outline. What a search found stays while that is searched for, whatever becomes of its words: a row
 * must not go from under the hand that mends it (SPEC O7).
 */
import type { Id } from '../../domain/kinds/model.ts';
import { foundRows, hitsOf, type Found } from '../../domain/plan/found-rows.ts';
import { rowsOf } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';

export class Finding {
  #asked: { readonly cycle: Id; readonly search: string } | null = null;
  #workspace: Workspace | null = null;
  #found: Found = null;

  /** The rows of the cycle that the search leaves; null when nothing is searched. */
  in(workspace: Workspace, cycle: Id, search: string): Found {
    const again = this.#asked?.cycle === cycle && this.#asked.search === search;
    if (again && this.#workspace === workspace) return this.#found;
    const before = new Set(again ? hitsOf(this.#found) : []);
    this.#found = search.trim() === '' ? null : foundRows(workspace, rowsOf(workspace, cycle), search, before);
    this.#asked = { cycle, search };
    this.#workspace = workspace;
    return this.#found;
  }
}
