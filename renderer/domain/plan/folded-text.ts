/** Texts as they are found: one form for full and half width, capitals and small letters, composed or not. */

/** All of it is below U+0080, where NFKC changes nothing. */
// oxlint-disable-next-line no-control-regex -- the first character of that range is one
const PLAIN = /^[\u0000-\u007F]*$/;

/** Composed once more at the end, since small letters of composed capitals can come apart. */
export const foldedText = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase().normalize('NFC');

/** A Latin or Greek letter with its accents. In other scripts what stands over a letter makes it another one. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;

/** A text as a search compares it: folded, and without accents, since few keyboards have them all. */
export const searchable = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : foldedText(text).normalize('NFD').replaceAll(ACCENTED, '$1').normalize('NFC');

/** The words that are looked for, in that form; none where nothing is. */
export const searchWords = (search: string): readonly string[] => searchable(search).split(/\s+/).filter(Boolean);
/** Words as two people mean the same by them, whatever their blanks and capitals. */
export const foldedWords = (text: string): string => foldedText(text).replace(/\s+/g, ' ').trim();
