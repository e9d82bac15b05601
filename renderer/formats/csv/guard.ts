/**
 * A spreadsheet takes a cell that begins with one of these for a formula, and computes it when the file is opened. An apostrophe before it
 * makes it words again; it is put on in writing and taken off in reading, so that nothing is lost either way.
 */

/** Blanks and signs nobody sees may stand before it, and the wide forms are read like the narrow ones. A tab or a line end counts by itself. */
const FORMULA = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

export const guarded = (words: string): string => (FORMULA.test(words) ? `'${words}` : words);

/** Of words that were guarded: each guarded text begins with an apostrophe, and is one that would have been guarded without it. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
