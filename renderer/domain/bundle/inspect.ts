/** One pass over a parsed file, before anything looks at its meaning: depth, keys, numbers and lengths (SPEC B4). */
import { LIMITS } from '../kinds/limits.ts';
import type { ReadProblem } from './format.ts';

/** Names that reach into every object of the language; no honest file has them. */
const HOSTILE = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
// Most names are of another length than any of those, and a length is compared sooner than a text.
const LENGTHS = new Set([...HOSTILE].map(({ length }) => length));
const IS_LENGTH = Array.from({ length: Math.max(...LENGTHS) + 1 }, (_, length) => LENGTHS.has(length));
export const isHostile = (name: string): boolean => IS_LENGTH[name.length] === true && HOSTILE.has(name);

/** An answer in the merge block stands this much deeper than the field it belongs to, and must fit wherever that did. */
const DEEPER_IN_MERGE = 4;

/**
 * What a record has seen becomes one text in the merge block, as long as its history. Whoever checks the block bounds everything
 * else that stands there.
 */
const LONGEST_IN_MERGE = LIMITS.bundleBytes;

/** The first thing no bundle may contain, or null. */
export function inspect(document: Readonly<Record<string, unknown>>): ReadProblem | null {
  for (const key in document) {
    const isMerge = key === 'merge';
    const problem =
      problemOfKey(key, key) ??
      (isMerge
        ? lookThrough(document[key], key, 1 - DEEPER_IN_MERGE, LONGEST_IN_MERGE)
        : lookThrough(document[key], key, 1));
    if (problem) return problem;
  }
  return null;
}

function problemOfKey(key: string, at: string): ReadProblem | null {
  if (isHostile(key)) return { is: 'hostile-key', at };
  return key.length > LIMITS.key ? { is: 'text-too-long', at: at.slice(0, LIMITS.key) } : null;
}

/** The same for one record of a list. */
export const inspectItem = (item: object): ReadProblem | null => lookThrough(item, '', 2);
/** The same for the block of one record. */
export const inspectBlock = (block: unknown): ReadProblem | null =>
  lookThrough(block, '', 3 - DEEPER_IN_MERGE, LONGEST_IN_MERGE);

/** The same below the document; `depth` says how many objects and lists are around the value. */
export function lookThrough(
  value: unknown,
  at: string,
  depth: number,
  longest: number = LIMITS.anyText,
): ReadProblem | null {
  if (isPlain(value, longest)) return null;
  if (typeof value === 'string') return { is: 'text-too-long', at };
  if (typeof value !== 'object' || value === null) return { is: 'number-out-of-range', at };
  if (depth >= LIMITS.depth) return { is: 'too-deep' };
  // Paths are put together only on the way into an object, since most of a file is neither that nor a problem.
  if (Array.isArray(value)) {
    if (value.length > LIMITS.records) return { is: 'too-many' };
    for (let index = 0; index < value.length; index++) {
      if (isPlain(value[index], longest)) continue;
      const problem = lookThrough(value[index], `${at}[${index}]`, depth + 1, longest);
      if (problem) return problem;
    }
    return null;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key in object) {
    if (isHostile(key) || key.length > LIMITS.key) return problemOfKey(key, `${at}.${key}`);
    const inner = object[key];
    if (isPlain(inner, longest)) continue;
    const problem = lookThrough(inner, `${at}.${key}`, depth + 1, longest);
    if (problem) return problem;
  }
  return null;
}

/** Nothing inside it and nothing wrong with it. */
function isPlain(value: unknown, longest: number): boolean {
  switch (typeof value) {
    case 'string':
      return value.length <= longest;
    case 'number':
      return Math.abs(value) <= LIMITS.number;
    case 'object':
      return value === null;
    default:
      return true;
  }
}
