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

export const long = (length: number) => 'x'.repeat(length);
export const nested = (depth: number, inner: unknown = 1): unknown =>
  Array.from({ length: depth }).reduce((value) => [value], inner);
export const many = <T>(count: number, item: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => item(at));
export const dictionary = (count: number, item: (at: number) => readonly [string, unknown]): Json =>
  Object.fromEntries(many(count, item));

export const objective = (fields: Json): string => byHand({ objectives: [{ id: 'o1', ...fields }] });
/** A record that stands in a bundle with this block about it. */
export const marked = (marks: Json, fields: Json = { title: 'A' }): string =>
  byHand({
    made: { by: '', at: '2026-10-01T09:00:00Z', app: '1' },
    scope: { of: 'plan' },
    objectives: [{ id: 'o1', ...fields }],
    merge: { runs: {}, records: { o1: { seen: '', by: {}, sum: '', ...marks } } },
  });
