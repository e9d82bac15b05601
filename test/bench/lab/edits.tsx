/** One edit after the other on a plan that stays open, with the app's screen drawn or without. */
import { createRoot } from 'react-dom/client';
import { shownCycle } from '../../../renderer/app/places/shown.ts';
import { fetchTexts } from '../../../renderer/app/session/texts.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { rowsOf, type Row } from '../../../renderer/domain/plan/rows.ts';
import { openPlanner } from './ours.ts';

export class EditedPlan {
  readonly planner: Planner;
  readonly #rows: readonly Row[];
  #edits = 0;
  #isDrawn = false;

  private constructor(planner: Planner) {
    this.planner = planner;
    const { workspace } = planner.plan.getState();
    const cycle = shownCycle(workspace, null);
    if (!cycle) throw new Error('The plan has no cycle.');
    this.#rows = rowsOf(workspace, cycle.id);
  }

  static async open(name: string): Promise<EditedPlan> {
    return new EditedPlan((await openPlanner(name)).planner);
  }

  /** Puts the app's screen on the page and waits until the whole outline stands there. How many rows it has: the answer. */
  async draw(): Promise<number> {
    const root = document.getElementById('root');
    if (!root) throw new Error('The page has no root.');
    await fetchTexts('en');
    const { App } = await import('../../../renderer/App.tsx');
    createRoot(root).render(<App planner={this.planner} />);
    // An objective far from what is seen is a heading alone.
    const objectives = this.#rows.filter(({ kind }) => kind === 'objective').length;
    const drawn = () => document.querySelectorAll('main li > h2, main [role=heading] [data-row]').length;
    while (drawn() < objectives) await new Promise((resolve) => requestIdleCallback(resolve));
    this.#isDrawn = true;
    return this.#rows.length;
  }

  /** Mean milliseconds of `count` title edits, each until it is on the disk and, if drawn, laid out. */
  async edit(count: number): Promise<number> {
    let sum = 0;
    for (let nth = 0; nth < count; nth++) sum += await this.#editOne();
    return sum / count;
  }

  async #editOne(): Promise<number> {
    this.#edits++;
    const fieldOf = ({ id }: Row) => document.querySelector<HTMLTextAreaElement>(`[data-row="${id}"]`);
    // What a person edits is in front of them.
    const rows = this.#isDrawn ? this.#rows.slice(0, 70).filter(fieldOf) : this.#rows;
    const row = rows[(this.#edits * 7) % rows.length];
    if (!row) throw new Error('There is nothing to edit.');
    const title = `Title number ${this.#edits}`;
    const field = fieldOf(row);
    const start = performance.now();
    const result = await this.planner.edit({ do: 'set', kind: row.kind, id: row.id, values: { title } });
    // Reading a size makes the browser lay out what changed; painting is not included.
    if (field) document.body.getBoundingClientRect();
    const took = performance.now() - start;
    if (!result.ok) throw new Error(`The edit was not carried out: ${JSON.stringify(result)}`);
    if (field && field.value !== title) throw new Error('The screen does not show what was written.');
    return took;
  }

  /**
   * Milliseconds each key of these words costs in Find: until the field shows it, and until the outline shows what it leaves, laid
   * out. Both are drawn, and what is drawn while idle is not waited for.
   */
  async find(words: string): Promise<readonly { readonly field: number; readonly outline: number }[]> {
    const field = document.querySelector<HTMLInputElement>('[role=search] input');
    if (!field) throw new Error('There is no search.');
    const { workspace } = this.planner.plan.getState();
    const cycle = shownCycle(workspace, null);
    if (!cycle) throw new Error('The plan has no cycle.');
    const took = [];
    for (let length = 1; length <= words.length; length++) {
      const search = words.slice(0, length);
      await new Promise((resolve) => requestIdleCallback(resolve));
      const start = performance.now();
      typeInto(field, search);
      document.body.getBoundingClientRect();
      const shown = performance.now();
      while (document.querySelector('main [data-search]')?.getAttribute('data-search') !== search) await nextTurn();
      document.body.getBoundingClientRect();
      took.push({ field: shown - start, outline: performance.now() - start });
    }
    this.planner.ui.setState({ search: '' });
    return took;
  }
}

/** As a key does it: React looks for the change itself. */
export function typeInto(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
