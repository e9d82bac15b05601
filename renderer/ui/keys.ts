/**
 * A shortcut is written once, as in `aria-keyshortcuts` but with `Mod` for the key a system uses for commands:
 * `Mod+K`, `Alt+ArrowUp`. Here it becomes what a person and what a screen reader is told.
 */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: '␣',
  Delete: 'Del',
};

const MODIFIERS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Control: 'Ctrl' };

const APPLE: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: '⌦',
};

/** Whether this machine has a command key. */
export const hasCommandKey = (): boolean =>
  typeof navigator === 'object' && /^(Mac|iP(hone|ad|od))/.test(navigator.platform);

/** The parts as printed on the keyboard, in the order they are pressed. */
export function shownKeys(keys: string, apple: boolean): readonly string[] {
  return partsOf(keys).map((part) => (apple ? APPLE[part] : MODIFIERS[part]) ?? SIGNS[part] ?? part);
}

/** The value of `aria-keyshortcuts`. */
export function announcedKeys(keys: string, apple: boolean): string {
  return partsOf(keys)
    .map((part) => (part === 'Mod' ? (apple ? 'Meta' : 'Control') : part))
    .join('+');
}

/** `Mod++` is the plus key with a modifier. */
function partsOf(keys: string): readonly string[] {
  const plus = keys.length > 1 && keys.endsWith('+');
  const parts = (plus ? keys.slice(0, -1) : keys).split('+').filter((part) => part !== '');
  return plus || keys === '+' ? [...parts, '+'] : parts;
}
