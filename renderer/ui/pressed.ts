/**
 * What a key press says, read the same way everywhere: whether it is ours at all, and which shortcut it is. Shortcuts are
 * written as in `keys.ts`: `Mod+K`, `Alt+ArrowUp`.
 */
import { hasCommandKey } from './keys.ts';

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface Heard {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/** A key pressed while an input method makes a character belongs to the input method; 229 is what some engines say of the last one. */
const belongsToInputMethod = ({ keyCode, isComposing, nativeEvent }: Heard): boolean =>
  keyCode === 229 || isComposing === true || nativeEvent?.isComposing === true;

/** Every listener for keys goes through here, so that none takes a key that was meant for the input method. */
export const unlessComposing =
  <E extends Heard>(handle: (event: E) => void) =>
  (event: E): void => {
    if (!belongsToInputMethod(event)) handle(event);
  };

/**
 * The shortcuts a press can be, the likeliest first: by what the key writes, then by where it lies. A place counts only where
 * the key writes no letter or digit of ours, as on a Cyrillic keyboard, for Option+C on a Mac, or for the brackets on a
 * German one. Empty for a modifier alone.
 */
export function shortcutsOf(pressed: Pressed, apple: boolean): readonly string[] {
  const [mod, other] = apple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (other) return [];
  const named = (key: string) => {
    // A sign such as the question mark may need Shift on one keyboard, or Option on a Mac, and neither on another.
    const sign = key.length === 1 && !/[A-Z0-9]/.test(key);
    const alt = pressed.altKey && !(sign && apple && mod);
    const shift = pressed.shiftKey && !sign;
    return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
  };
  const keys = [written(pressed.key), placed(pressed, mod)].filter((key) => key !== null);
  return [...new Set(keys.map(named))];
}

/** Whether this press is that shortcut here, whatever the layout. */
export const isPressed = (pressed: Pressed, shortcut: string): boolean =>
  shortcutsOf(pressed, hasCommandKey()).includes(shortcut);

const NO_KEY = /^(Control|Meta|Alt|AltGraph|Shift|Process|Dead|Unidentified)$/;

/** Full-width signs count as the plain ones. */
function written(key: string): string | null {
  const plain = key.normalize('NFKC');
  if (plain.length === 1) return /[a-z0-9]/i.test(plain) ? plain.toUpperCase() : plain;
  return NO_KEY.test(plain) ? null : plain;
}

const BRACKETS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };
/** With these the window is made larger and smaller, wherever they lie. */
const ZOOM = /^[-+=_]$/;

function placed({ key, code, altKey }: Pressed, mod: boolean): string | null {
  const plain = key.normalize('NFKC');
  if (/^[a-z0-9]$/i.test(plain) || ZOOM.test(plain)) return null;
  if (plain.length > 1 && plain !== 'Dead') return null;
  const at = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  return at?.[1] ?? at?.[2] ?? (mod || altKey ? BRACKETS[code] : undefined) ?? null;
}
