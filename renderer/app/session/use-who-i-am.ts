/** How a screen asks who is writing here, and takes the answer of somebody new. */
import { useStore } from 'zustand';
import type { Person } from '../../domain/kinds/model.ts';
import { find } from '../../domain/plan/workspace.ts';
import { newId } from './ids.ts';
import type { EditResult } from './plan-state.ts';
import type { Planner } from './planner.ts';
import { usePlanner, useWorkspace } from './use-planner.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { chooseWhoIAm } from './who-i-am.ts';

/** One of the people of the plan: who signs with no name yet signs with theirs from now on, and a name that is set stays (SPEC E20). */
export async function beOneOfThem(planner: Planner, { id, name = '' }: Person): Promise<void> {
  chooseWhoIAm(planner, id);
  const meant = cleanLine(name).trim();
  const { personName } = planner.preferences.getState().settings;
  if (meant !== '' && personName.trim() === '') await planner.changeSettings({ personName: meant });
}

/** Somebody who is not in the plan yet: comes into it under this name, and is who writes here, unless the plan does not take them. */
export async function joinAs(planner: Planner, name: string): Promise<EditResult> {
  const id = newId();
  const result = await planner.edit({ do: 'add', kind: 'person', id, values: { name } });
  if (result.ok || 'waiting' in result) await beOneOfThem(planner, { kind: 'person', id, name });
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
