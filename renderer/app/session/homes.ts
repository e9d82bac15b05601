/** Who is told when the plan changes: only those who draw what stands under a home where something did. */
import type { PlanStateStore } from './plan-state.ts';

type Told = () => void;

class Homes {
  readonly #told = new Map<string, Set<Told>>();

  constructor(plan: PlanStateStore) {
    plan.subscribe((now, before) => {
      if (now.workspace === before.workspace) return;
      for (const shelf of now.workspace.children.changedSince(before.workspace.children))
        for (const told of this.#told.get(shelf) ?? []) told();
    });
  }

  /** `shelves` as `childIndexKey` names them; the answer ends it. Costs an edit nothing, however many watch other shelves. */
  watch(shelves: readonly string[], told: Told): () => void {
    for (const shelf of shelves) {
      const listeners = this.#told.get(shelf);
      if (listeners) listeners.add(told);
      else this.#told.set(shelf, new Set([told]));
    }
    return () => {
      for (const shelf of shelves) {
        const listeners = this.#told.get(shelf);
        listeners?.delete(told);
        if (listeners?.size === 0) this.#told.delete(shelf);
      }
    };
  }
}

const known = new WeakMap<PlanStateStore, Homes>();

export function homesOf(plan: PlanStateStore): Homes {
  let homes = known.get(plan);
  if (!homes) known.set(plan, (homes = new Homes(plan)));
  return homes;
}
