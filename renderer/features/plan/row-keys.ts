/** What a key in a row's title means. Pure: the event's few facts in, an intention out. */
export type Intention =
  | 'next-row'
  | 'indent'
  | 'outdent'
  | 'row-above'
  | 'row-below'
  | 'move-up'
  | 'move-down'
  | 'remove-blank'
  | 'delete'
  | 'check-in'
  | 'settle';

export interface Pressed {
  readonly key: string;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  /** A row just begun: Tab still decides what it will be. Otherwise Tab goes on, so that nobody is trapped. */
  readonly fresh: boolean;
  readonly empty: boolean;
  /** The caret is on the first, on the last line of the text. */
  readonly atTop: boolean;
  readonly atBottom: boolean;
}

export function intentionOf(pressed: Pressed): Intention | null {
  const { key, alt, shift, mod } = pressed;
  if (alt && !mod && !shift) {
    if (key === 'ArrowUp') return 'move-up';
    if (key === 'ArrowDown') return 'move-down';
    if (key.toLowerCase() === 'c') return 'check-in';
  }
  if (mod && !alt) {
    if (key === ']') return 'indent';
    if (key === '[') return 'outdent';
    if (key === 'Backspace' && shift) return 'delete';
  }
  if (alt || mod) return null;
  if (key === 'Enter' && !shift) return 'next-row';
  if (key === 'Tab' && pressed.fresh) return shift ? 'outdent' : 'indent';
  if (shift) return null;
  if (key === 'ArrowUp' && pressed.atTop) return 'row-above';
  if (key === 'ArrowDown' && pressed.atBottom) return 'row-below';
  if (key === 'Backspace' && pressed.empty) return 'remove-blank';
  if (key === 'Escape' && pressed.fresh) return 'settle';
  return null;
}
