/**
 * Which of the people of a plan is writing here. It is asked once for each copy and lies in the small storage of the page, called by the
 * database as everything else that belongs to a copy (SPEC I2): it stands in no file, since it is another person on another machine.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id, Person } from '../../domain/kinds/model.ts';
import { find } from '../../domain/plan/workspace.ts';
import { newId } from './ids.ts';
import type { EditResult } from './plan-state.ts';
import type { Planner } from './planner.ts';
import { usePlanner, useWorkspace } from './use-planner.ts';

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

/** Null: nobody of the plan. Where the storage of the page takes nothing it holds for this run. */
export function chooseWhoIAm({ database, whoIAm }: Pick<Planner, 'database' | 'whoIAm'>, person: Id | null): void {
  whoIAm.setState({ person });
  try {
    localStorage.setItem(keyOf(database), JSON.stringify({ person }));
  } catch {
    // Asked again at the next start.
  }
}

/** Somebody who is not in the plan yet: comes into it under this name, and is who writes here, unless the plan does not take them. */
export async function joinAs(planner: Planner, name: string): Promise<EditResult> {
  const id = newId();
  const result = await planner.edit({ do: 'add', kind: 'person', id, values: { name } });
  if (result.ok || 'waiting' in result) chooseWhoIAm(planner, id);
  return result;
}

export interface WhoIAm {
  /** Undefined for nobody, while it was not asked, and where the one who was chosen is gone. */
  readonly person: Person | undefined;
  /** Whether it is to be asked: nobody answered, or whoever was chosen is in the plan no more. */
  readonly isAsked: boolean;
}

export function useWhoIAm(): WhoIAm {
  const answer = useStore(usePlanner().whoIAm, ({ person }) => person);
  const person = useWorkspace((workspace) => (answer ? find(workspace, 'person', answer) : undefined));
  return { person, isAsked: answer !== null && person === undefined };
}
