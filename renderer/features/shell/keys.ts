/** Which action a key asks for, wherever the focus is. */
import type { Action } from '../../app/session/actions.ts';
import { shortcutsOf, type Pressed } from '../../ui/pressed.ts';

/** Where a key was pressed, as far as it matters. */
export interface Place {
  /** Letters go into a field there. */
  readonly writing: boolean;
  /** The words there are not in the plan yet, so undo is the field's own. */
  readonly ownUndo: boolean;
}

/** What other apps have taught hands to press. */
const ALSO: Readonly<Record<string, string>> = { 'Mod+Y': 'Mod+Shift+Z' };

/** Of these actions. `apple`: the command key is Cmd and not Ctrl. */
export function actionFor(
  actions: readonly Action[],
  pressed: Pressed,
  apple: boolean,
  place: Place,
): Action | undefined {
  const action = shortcutsOf(pressed, apple)
    .map((asked) => ALSO[asked] ?? asked)
    .map((asked) => actions.find(({ keys }) => keys === asked))
    .find((found) => found !== undefined);
  if (place.ownUndo && (action?.id === 'undo' || action?.id === 'redo')) return undefined;
  return action;
}

/**
 * Where the key went. Words are in the plan where the field says that it hands them over (`data-kept`, which every draft's
 * field carries); everywhere else they are still the field's own, and so is what a form, a dialog or the search holds.
 */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return { writing: false, ownUndo: false };
  const field = target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
  const silent = field instanceof HTMLInputElement && /^(checkbox|radio|button|submit|reset|range)$/.test(field.type);
  const writing = field !== null && !silent;
  const words = writing && !(field instanceof HTMLSelectElement);
  return {
    writing,
    ownUndo:
      target.closest('form, dialog, [role="dialog"], [role="search"]') !== null ||
      (words && target.closest('[data-kept]') === null),
  };
}

/** Does a command of the menu mean the field somebody writes in, and not the plan? */
export const isForField = (command: string): boolean =>
  (command === 'undo' || command === 'redo') && placeOf(document.activeElement).ownUndo;
