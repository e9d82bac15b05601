/** The caret of a row goes along where the row is drawn anew: in another home, or as another kind of row. */
import type { Id } from '../../domain/kinds/model.ts';

/** Where it is in the words of a row; null where the keyboard is not in them. */
export const caretIn = (row: Id | null): number | null =>
  document.querySelector<HTMLTextAreaElement>(`[data-row=${JSON.stringify(row)}]:focus`)?.selectionStart ?? null;
