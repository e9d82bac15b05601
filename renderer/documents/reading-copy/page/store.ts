/** What a reviewer has written, kept in this browser at each key as far as it allows, and told to whoever draws it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTHING, readKept, united, type Kept } from './kept.ts';

export interface Store {
  readonly get: () => Kept;
  readonly change: (change: (kept: Kept, now: number) => Kept) => void;
  readonly listen: (listener: () => void) => () => void;
  /** Whether what was written last is kept. */
  readonly keeps: () => boolean;
  /** Of what is proposed; it is gone with the page. */
  readonly view: () => View;
  readonly show: (view: View) => void;
}

export const VIEWS = ['is', 'taken', 'marks'] as const;
export type View = (typeof VIEWS)[number];

/** `name`: every file of a profile may share one storage, so each copy has an entry to itself. */
export function openStore(name: string): Store {
  const listeners = new Set<() => void>();
  let keeps = true;
  let view: View = 'is';
  const stored = (): Kept => {
    try {
      return readKept(localStorage.getItem(name));
    } catch {
      keeps = false;
      return NOTHING;
    }
  };
  let kept = stored();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const change: Store['change'] = (does) => {
    // Another window of this copy may have written meanwhile. What it did not touch stays the same value, so that no row is drawn anew.
    kept = does(united(kept, stored()), Date.now());
    try {
      localStorage.setItem(name, JSON.stringify(kept));
      keeps = true;
    } catch {
      keeps = false;
    }
    tell();
  };
  // Whether it keeps anything is known before there is anything to keep.
  change((all) => all);
  addEventListener('storage', ({ key }) => {
    if (key !== name) return;
    kept = united(kept, stored());
    tell();
  });
  return {
    get: () => kept,
    change,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    keeps: () => keeps,
    view: () => view,
    show(chosen) {
      view = chosen;
      tell();
    },
  };
}

/** All that is kept, drawn anew when it is another. */
export const useKept = (store: Store): Kept => useStored(store, store.get);
export const useView = (store: Store): View => useStored(store, store.view);

/** A part of what is stored, drawn anew when it is another: of hundreds of rows a key changes one. `read` stays the same function. */
export function useStored<T>(store: Store, read: () => T, isSame: (one: T, other: T) => boolean = Object.is): T {
  const [value, setValue] = useState(read);
  // Asked before the library is: it would queue each of thousands of parts only to find that nothing is new.
  const shown = useRef(value);
  useEffect(() => {
    const look = () => {
      const now = read();
      if (isSame(shown.current, now)) return;
      shown.current = now;
      setValue(() => now);
    };
    look();
    return store.listen(look);
  }, [store, read, isSame]);
  return value;
}

/** Whether two rows of values hold the same ones. */
export const sameAll = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);
