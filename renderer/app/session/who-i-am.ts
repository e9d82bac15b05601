/**
 * Which of the people of a plan is writing here. It is asked once for each copy and lies in the small storage of the page, called by the
 * database as everything else that belongs to a copy (SPEC I2): it stands in no file, since it is another person on another machine.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../domain/kinds/model.ts';

/** Undefined as long as nobody answered; null: nobody of the plan. */
type Answer = Id | null | undefined;

export type WhoIAmStore = StoreApi<{ readonly person: Answer }>;

const keyOf = (database: string): string => `${database}-who`;

export function createWhoIAm(database: string): WhoIAmStore {
  const store: WhoIAmStore = createStore(() => ({ person: kept(database) }));
  // Another window of the same copy was asked: the answer holds here, too.
  window.addEventListener('storage', ({ key }) => {
    if (key === keyOf(database)) store.setState({ person: kept(database) });
  });
  return store;
}

function kept(database: string): Answer {
  try {
    const { person } = (JSON.parse(localStorage.getItem(keyOf(database)) ?? '{}') ?? {}) as { person?: unknown };
    return person === null || typeof person === 'string' ? person : undefined;
  } catch {
    // Closed to this page, or no words of ours: then it is asked.
    return undefined;
  }
}

/** The running app has both. */
interface Here {
  readonly database: string;
  readonly whoIAm: WhoIAmStore;
}

/** Null: nobody of the plan. Where the storage of the page takes nothing it holds for this run. */
export function chooseWhoIAm({ database, whoIAm }: Here, person: Id | null): void {
  whoIAm.setState({ person });
  try {
    localStorage.setItem(keyOf(database), JSON.stringify({ person }));
  } catch {
    // Asked again at the next start.
  }
}
