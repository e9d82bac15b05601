/** Which action a key asks for, wherever the focus is. */
import { ACTIONS, type Action } from '../../app/actions.ts';

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key was pressed, as far as it matters. */
export interface Place {
  /** Letters go into a field there. */
  readonly writing: boolean;
  /** The words there are not the plan's, so undo is the field's own. */
  readonly ownUndo: boolean;
}

/** What other apps have taught hands to press. */
const ALSO: Readonly<Record<string, string>> = { 'Mod+Y': 'Mod+Shift+Z', '?': 'F1' };

const byKeys = new Map(ACTIONS.flatMap((action) => (action.keys === undefined ? [] : [[action.keys, action]])));

/** `apple`: the command key is Cmd and not Ctrl. */
export function actionFor(pressed: Pressed, apple: boolean, place: Place): Action | undefined {
  const keys = keysOf(pressed, apple);
  const action = keys === null ? undefined : byKeys.get(ALSO[keys] ?? keys);
  if (!action) return undefined;
  // What is written there is no key.
  if (place.writing && keys?.length === 1) return undefined;
  if (place.ownUndo && (action.id === 'undo' || action.id === 'redo')) return undefined;
  return action;
}

/** As actions write them; null for a key that is only part of one. */
function keysOf(pressed: Pressed, apple: boolean): string | null {
  const [mod, other] = apple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (other) return null;
  const key = nameOf(pressed);
  if (key === null) return null;
  // A sign such as the question mark may need Shift on one keyboard and not on another.
  const shift = pressed.shiftKey && !isSign(key);
  return [mod && 'Mod', pressed.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

const isSign = (key: string) => key.length === 1 && !/[A-Z0-9]/.test(key);

/** The letter or digit on the key where the keyboard writes another script; full-width signs count as the plain ones. */
function nameOf({ key, code, ctrlKey, metaKey }: Pressed): string | null {
  const plain = key.normalize('NFKC');
  if (plain.length !== 1) return /^(Control|Meta|Alt|Shift|Process|Dead)$/.test(plain) ? null : plain;
  if (/[a-z0-9]/i.test(plain)) return plain.toUpperCase();
  const printed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  const foreign = plain > '\u007F' || printed?.[2] !== undefined;
  return (foreign && (ctrlKey || metaKey) ? (printed?.[1] ?? printed?.[2]) : undefined) ?? plain;
}

/** Where the key went. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return { writing: false, ownUndo: false };
  const field = target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
  const silent = field instanceof HTMLInputElement && /^(checkbox|radio|button|submit|reset|range)$/.test(field.type);
  return {
    writing: field !== null && !silent,
    ownUndo: target.closest('dialog, [role="dialog"], [role="search"], [data-own-undo]') !== null,
  };
}
