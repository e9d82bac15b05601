/** One pass over a parsed file, before anything looks at its meaning: depth, keys, numbers and lengths (SPEC B4). */
import { LIMITS } from '../limits.ts';
import type { ReadProblem } from './format.ts';

/** Keys that reach into every object of the language; no honest file has them. */
const isHostile = (key: string): boolean => key in {};

/** The first thing no bundle may contain, or null. */
export function inspect(value: unknown, at = '', depth = 0): ReadProblem | null {
  if (typeof value === 'string') return value.length > LIMITS.anyText ? { is: 'text-too-long', at } : null;
  if (typeof value === 'number')
    return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? null
      : { is: 'number-out-of-range', at };
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= LIMITS.depth) return { is: 'too-deep' };
  if (Array.isArray(value)) {
    if (value.length > LIMITS.records) return { is: 'too-many' };
    for (let index = 0; index < value.length; index++) {
      const problem = inspectIn(value[index], at, index, depth);
      if (problem) return problem;
    }
    return null;
  }
  for (const key in value) {
    if (isHostile(key)) return { is: 'hostile-key', at: at === '' ? key : `${at}.${key}` };
    const problem = inspectIn((value as Record<string, unknown>)[key], at, key, depth);
    if (problem) return problem;
  }
  return null;
}

// The path is put together only on the way to a problem or into an object, since most of a file is neither.
function inspectIn(value: unknown, at: string, key: string | number, depth: number): ReadProblem | null {
  if (typeof value === 'boolean' || value === null) return null;
  const path = () => (typeof key === 'number' ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`);
  if (typeof value === 'string' && value.length <= LIMITS.anyText) return null;
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return null;
  return inspect(value, path(), depth + 1);
}
