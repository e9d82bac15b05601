/** One text for one JSON value, whatever the order of its keys: the base of equality, checksums and hand-made stamps. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}

/** The same value with its keys in order at every depth, so that equal values are written alike. */
export function inKeyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inKeyOrder(inner)]));
}

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b));

/** 64 bits of a text as two mixed 32-bit halves. Tells edits by hand apart; it protects against no attacker. */
function mix(text: string): [number, number] {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x2c1b3c6d);
    low = Math.imul(low ^ unit, 0x297a2d39);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (low >>> 16), 0x2c1b3c6d);
  low = Math.imul(low ^ (high >>> 16), 0x297a2d39);
  return [high >>> 0, low >>> 0];
}

/** The last so many digits to the base 36. */
const base36 = (number: number, length: number) => number.toString(36).padStart(length, '0').slice(-length);

const PAIR = 36 * 36;
const PAIRS = Array.from({ length: PAIR }, (_, at) => base36(at, 2));

/** Ten characters, about 50 bits: as long as a run's id, since it stands where one stands. */
export function fingerprint(text: string): string {
  const [high, low] = mix(text);
  return base36(high, 5) + base36(low, 5);
}

/** Four characters, about 20 bits: whether one field still has the value its stamp was given for. */
export function checksum(value: unknown): string {
  const [high] = mix(canonical(value));
  return `${PAIRS[Math.floor(high / PAIR) % PAIR]}${PAIRS[high % PAIR]}`;
}
