/** Finding by what was typed: every word somewhere, in any order, in any width and case; Chinese needs no blanks. */

/** How `fit` tells that something is not called so and only meant by what was typed. */
export const ONLY_MEANT = 3;

/**
 * How well `words` (folded) fit: 0 when the name begins as typed, 1 when each word begins one of its words, 2 when they are in
 * it, 3 when they are only among its other names; null when one of them is nowhere.
 */
export function fit(words: readonly string[], name: string, otherNames: string): 0 | 1 | 2 | 3 | null {
  const inName = words.every((word) => name.includes(word));
  if (!inName) return words.every((word) => name.includes(word) || otherNames.includes(word)) ? ONLY_MEANT : null;
  if (name.startsWith(words.join(' '))) return 0;
  return words.every((word) => begins(word, name)) ? 1 : 2;
}

const begins = (word: string, name: string): boolean => name.startsWith(word) || name.includes(` ${word}`);
