/** Who is told when the plan changes: only those who draw a record that changed, or what stands under a home where something did. */
import type { Id } from '../../domain/kinds/model.ts';
import { resolved, type Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from './plan-state.ts';

type Told = () => void;

/** Costs an edit nothing, however many watch something else. */
class Watchers {
  readonly #told = new Map<string, Set<Told>>();

  /** The answer ends it. */
  watch(names: readonly string[], told: Told): () => void {
    for (const name of names) {
      const listeners = this.#told.get(name);
      if (listeners) listeners.add(told);
      else this.#told.set(name, new Set([told]));
    }
    return () => {
      for (const name of names) {
        const listeners = this.#told.get(name);
        listeners?.delete(told);
        if (listeners?.size === 0) this.#told.delete(name);
      }
    };
  }

  tell(name: string): void {
    for (const told of this.#told.get(name) ?? []) told();
  }
}

class PlanWatch {
  /** By the names `childIndexKey` gives. */
  readonly shelves = new Watchers();
  /** By id. */
  readonly records = new Watchers();

  constructor(plan: PlanStateStore) {
    plan.subscribe((now, before) => {
      if (now.workspace === before.workspace) return;
      for (const shelf of now.workspace.children.changedSince(before.workspace.children)) this.shelves.tell(shelf);
      for (const id of changedRecords(now.workspace, before.workspace)) this.records.tell(id);
    });
  }
}

/** What is joined is shown as one, so one changes with the other. */
function changedRecords(now: Workspace, before: Workspace): ReadonlySet<Id> {
  const changed = new Set<Id>();
  for (const id of now.records.changedSince(before.records)) changed.add(id).add(resolved(now, id));
  if (now.joined !== before.joined)
    for (const { leaders } of [now.joined, before.joined])
      for (const [id, leader] of leaders) changed.add(id).add(leader);
  return changed;
}

const known = new WeakMap<PlanStateStore, PlanWatch>();

export function watchOf(plan: PlanStateStore): PlanWatch {
  let watch = known.get(plan);
  if (!watch) known.set(plan, (watch = new PlanWatch(plan)));
  return watch;
}
