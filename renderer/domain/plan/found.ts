/** What a search left of the rows (SPEC O7). */
import type { Id } from '../kinds/model.ts';

/** Rows a search leaves, and whether each was itself found or something under it; null when nothing is searched. */
export type Found = ReadonlyMap<Id, boolean> | null;

/** The rows that were themselves found, from top to bottom. */
export const hitsOf = (found: Found): readonly Id[] =>
  [...(found ?? [])].flatMap(([id, itself]) => (itself ? [id] : []));
