/** Assertions that run in vitest and in a page alike; a failure says what was expected of what. */
import { canonical } from '../../renderer/domain/register/canonical.ts';

export function equal(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [canonical(found), canonical(expected)];
  if (a !== b) throw new Error(`${what}: found ${short(a)}, expected ${short(b)}`);
}

export function that(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const short = (text: string) => (text.length > 600 ? `${text.slice(0, 600)} ...` : text);
