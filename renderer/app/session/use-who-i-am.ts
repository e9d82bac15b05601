/** How a screen asks who is writing here, and takes the answer of somebody new. */
import { useStore } from 'zustand';
import type { Person } from '../../domain/kinds/model.ts';
import { find } from '../../domain/plan/workspace.ts';
import { newId } from './ids.ts';
import type { EditResult } from './plan-state.ts';
import type { Planner } from './planner.ts';
import { usePlanner, useWorkspace } from './use-planner.ts';
import { chooseWhoIAm } from './who-i-am.ts';

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
