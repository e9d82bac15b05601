/** What a key in a row's title means. Pure: the event's few facts in, an intention out. */
import type { RowIntention } from '../../app/editing/row-actions.ts';

/** What needs the words and the caret beside the row is in `use-row-words.ts`. */
export type Intention = RowIntention | 'split' | 'row-before' | 'join-above' | 'join-below';

export interface Pressed {
  /** As `ui/pressed.ts` reads the key, the likeliest first. */
  readonly shortcuts: readonly string[];
  readonly apple?: boolean;
  /** A row just begun: Tab still decides what it will be. Otherwise Tab goes on, so that nobody is trapped. */
  readonly fresh: boolean;
  readonly empty: boolean;
  /** Where the caret is in the words; null when some of them are chosen. */
  readonly caret: 'start' | 'middle' | 'end' | null;
  /** The caret is on the first, on the last line of the text. */
  readonly atTop: boolean;
  readonly atBottom: boolean;
}

/** Wherever the caret is. Brackets are out of reach on some keyboards, so arrows do the same; on a Mac those choose words. */
const ANYWHERE: Readonly<Record<string, Intention>> = {
  'Alt+ArrowUp': 'move-up',
  'Alt+ArrowDown': 'move-down',
  'Alt+C': 'check-in',
  'Alt+M': 'comment',
  'Mod+]': 'indent',
  'Mod+[': 'outdent',
  'Alt+Shift+ArrowRight': 'indent',
  'Alt+Shift+ArrowLeft': 'outdent',
  'Mod+Shift+Backspace': 'delete',
};

const CHOOSING_WORDS = /^Alt\+Shift\+Arrow/;

export function intentionOf({
  shortcuts,
  apple = false,
  fresh,
  empty,
  caret,
  atTop,
  atBottom,
}: Pressed): Intention | null {
  const [key] = shortcuts;
  const known = shortcuts.find((one) => ANYWHERE[one] !== undefined && !(apple && CHOOSING_WORDS.test(one)));
  if (known !== undefined) return ANYWHERE[known] ?? null;
  if (key === 'Enter') return caret === 'middle' ? 'split' : caret === 'start' && !empty ? 'row-before' : 'next-row';
  if (key === 'Tab' && fresh) return 'indent';
  if (key === 'Shift+Tab' && fresh) return 'outdent';
  if (key === 'ArrowUp' && atTop) return 'row-above';
  if (key === 'ArrowDown' && atBottom) return 'row-below';
  if (key === 'Backspace' && empty) return 'remove-blank';
  if (key === 'Backspace' && caret === 'start') return 'join-above';
  if (key === 'Delete' && (caret === 'end' || empty)) return 'join-below';
  if (key === 'Escape' && fresh) return 'settle';
  return null;
}
