/** One edit after the other on a plan that stays open, with the app's screen drawn or without. */
import { createRoot } from 'react-dom/client';
import { shownCycle } from '../../../renderer/app/session/start.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { rowsOf, type Row } from '../../../renderer/domain/plan/rows.ts';
import { openPlanner } from './ours.ts';

export class EditedPlan {
  readonly #planner: Planner;
  readonly #rows: readonly Row[];
  #edits = 0;

  private constructor(planner: Planner) {
    this.#planner = planner;
    const { workspace } = planner.plan.getState();
    const cycle = shownCycle(workspace, null);
    if (!cycle) throw new Error('The plan has no cycle.');
    this.#rows = rowsOf(workspace, cycle.id);
  }

  static async open(name: string): Promise<EditedPlan> {
    return new EditedPlan((await openPlanner(name)).planner);
  }

  /** Puts the app's screen on the page and waits until the whole outline stands there. Rows on the screen: the answer. */
  async draw(): Promise<number> {
    const root = document.getElementById('root');
    if (!root) throw new Error('The page has no root.');
    const { App } = await import('../../../renderer/App.tsx');
    createRoot(root).render(<App planner={this.#planner} />);
    const drawn = () => document.querySelectorAll('[data-row]').length;
    while (drawn() < this.#rows.length) await new Promise((resolve) => requestIdleCallback(resolve));
    return drawn();
  }

  /** Mean milliseconds of `count` title edits, each until it is on the disk and, if drawn, laid out. */
  async edit(count: number): Promise<number> {
    let sum = 0;
    for (let nth = 0; nth < count; nth++) sum += await this.#editOne();
    return sum / count;
  }

  async #editOne(): Promise<number> {
    this.#edits++;
    const row = this.#rows[(this.#edits * 7) % this.#rows.length];
    if (!row) throw new Error('There is nothing to edit.');
    const title = `Title number ${this.#edits}`;
    const field = document.querySelector<HTMLTextAreaElement>(`[data-row="${row.id}"]`);
    const start = performance.now();
    const result = await this.#planner.edit({ do: 'set', kind: row.kind, id: row.id, values: { title } });
    // Reading a size makes the browser lay out what changed; painting is not included.
    if (field) document.body.getBoundingClientRect();
    const took = performance.now() - start;
    if (!result.ok) throw new Error(`The edit was not carried out: ${JSON.stringify(result)}`);
    if (field && field.value !== title) throw new Error('The screen does not show what was written.');
    return took;
  }
}
