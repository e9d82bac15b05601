/** Everything that can be asked for, as a screen asks for it. */
import { useMemo } from 'react';
import { useRooms } from '../places/rooms.ts';
import { actionName, actionOf, actionsWith, carryOut, type Action, type ActionId } from './actions.ts';
import { useLanguage, usePlanner, useTexts } from './use-planner.ts';

export function useActions(): readonly Action[] {
  const rooms = useRooms();
  return useMemo(() => actionsWith(rooms), [rooms]);
}

/** Carries an action out, in the language of the screen. */
export function useAct(): (id: ActionId) => void {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const actions = useActions();
  return (id) => void carryOut(actionOf(id, actions), planner, texts, language);
}

/** An entry of a menu for an action: its name, and its key where it has one. */
export function useMenuItem(): (id: ActionId) => {
  readonly id: ActionId;
  readonly label: string;
  readonly shortcut?: string;
} {
  const texts = useTexts();
  const actions = useActions();
  return (id) => {
    const { keys } = actionOf(id, actions);
    return { id, label: actionName(id, texts), ...(keys === undefined ? {} : { shortcut: keys }) };
  };
}
