/** Which lists of a document hold records of a kind nobody here knows (SPEC B8). */

/** Like the names of our own lists; a number would be written before everything else, the header included. */
export const LIST = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** A list that holds records, though of a kind nobody here knows. What else a newer version puts beside them is not kept. */
export const isForeignList = (items: unknown): boolean =>
  Array.isArray(items) && items.some((item) => typeof item === 'object' && item !== null && Object.hasOwn(item, 'id'));
