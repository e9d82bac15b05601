/** Bundles to be damaged: a small whole plan as a parsed document, and the way back to text. */
import { Author, WHOLE, smallPlan } from '../author.ts';
import type { Scope } from '../../../renderer/domain/bundle/format.ts';

export type Json = Record<string, unknown>;

export const smallText = (scope: Scope = WHOLE): string => smallPlan(new Author('ana')).write(scope);

export const object = (value: unknown): Json => {
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value as Json;
};
export const list = (value: unknown): Json[] => {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)}`);
  return value as Json[];
};

/** A document with its lists by hand: only the header word. */
export const byHand = (parts: Json): string => JSON.stringify({ format: 'okr-bundle', ...parts });

/** The small plan's document, changed by a function, as text. */
export function changed(change: (document: Json) => void): string {
  const document = object(JSON.parse(smallText()));
  change(document);
  return JSON.stringify(document, null, 2);
}

/** The first record of a list. */
export const first = (document: Json, name: string): Json => object(list(document[name])[0]);

/** The part of the merge block about one record. */
export const block = (document: Json, id: string): Json => object(object(object(document['merge'])['records'])[id]);
