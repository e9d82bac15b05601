/** A number with its noun: `1 row`, `2 rows`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number as a word, as it stands within a sentence. */
export const inWords = (count: number): string => WORDS[count - 1] ?? String(count);
