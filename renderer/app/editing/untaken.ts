/** Words that stand in a field and were not taken: what is shown and cannot be on the disk (E10). */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Untaken {
  /** The field's name, as on the screen. */
  readonly field: string;
  /** Empty where the field does not say what stands in it, such as half a day. */
  readonly words: string;
  /** False while they are still being written: the field has not said yet that it does not take them. */
  readonly refused: boolean;
}

/** By whoever draws the field, which may hold several. */
export type UntakenStore = StoreApi<{ readonly held: ReadonlyMap<string, readonly Untaken[]> }>;

export const createUntaken = (): UntakenStore => createStore(() => ({ held: new Map() }));

/** Says what the fields of `by` hold now; nothing once they were taken or dropped. */
export function hold(store: UntakenStore, by: string, words: readonly Untaken[]): void {
  const { held } = store.getState();
  if (words.length === 0 && !held.has(by)) return;
  const next = new Map(held);
  if (words.length === 0) next.delete(by);
  else next.set(by, words);
  store.setState({ held: next });
}

export const heldBy = (store: UntakenStore, by: string): readonly Untaken[] => store.getState().held.get(by) ?? [];

/** All of them, in the order they were refused. */
export const allUntaken = (held: ReadonlyMap<string, readonly Untaken[]>): readonly Untaken[] =>
  [...held.values()].flat();
