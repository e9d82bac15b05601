const WORDS = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A small number as it stands before a measure word; a larger one in figures, with a space before what follows. */
export const inWords = (count: number): string => WORDS[count - 1] ?? ` ${count} `;
