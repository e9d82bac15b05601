/** One text for one JSON value, whatever the order of its keys: the base of equality, checksums and hand-made stamps. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  let text = '';
  for (const key of Object.keys(value).toSorted()) {
    const inner = (value as Fields)[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/** The same value with its keys in order at every depth, so that equal values are written alike. */
export function inKeyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inKeyOrder(inner)]));
}

/** Whether two values have one canonical text, found without writing it. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => same(one, b[at]));
  return saying(a) === saying(b) && saysAll(a, b);
}

/** Whether `whole` says all that `part` says; what is undefined says nothing. */
function saysAll(whole: object, part: object): boolean {
  const [own, other] = [whole as Fields, part as Fields];
  for (const key in other) {
    const value = other[key];
    if (value !== undefined && !(Object.hasOwn(own, key) && same(own[key], value))) return false;
  }
  return true;
}

function saying(object: object): number {
  let count = 0;
  for (const key in object) if ((object as Fields)[key] !== undefined) count++;
  return count;
}
type Fields = Readonly<Record<string, unknown>>;

/** 64 bits of a text as two mixed 32-bit halves, the same on every machine. They protect against no attacker. */
export function bitsOf(text: string): [number, number] {
  let high = HIGH;
  let low = LOW;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = mixedHigh(high, unit);
    low = mixedLow(low, unit);
  }
  return ended(high, low);
}

const HIGH = 0x9e3779b9;
const LOW = 0x85ebca6b;
function mixedHigh(high: number, unit: number): number {
  const mixed = Math.imul(high ^ unit, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 15);
}
function mixedLow(low: number, unit: number): number {
  const mixed = Math.imul(low ^ unit, 0x297a2d39);
  return mixed ^ (mixed >>> 13);
}
function ended(high: number, low: number): [number, number] {
  const last = Math.imul(high ^ (low >>> 16), 0x2c1b3c6d);
  return [last >>> 0, Math.imul(low ^ (last >>> 16), 0x297a2d39) >>> 0];
}

const base36 = (number: number, length: number) => number.toString(36).padStart(length, '0').slice(-length);

/** Ten characters, about 50 bits: as long as a run's id, since it stands where one stands. */
export function fingerprint(text: string): string {
  const [high, low] = bitsOf(text);
  return base36(high, 5) + base36(low, 5);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The high half for the canonical text of a value; a plain text is gone through without writing it out first. */
function highOf(value: unknown): number {
  if (typeof value !== 'string') return bitsOf(canonical(value))[0];
  let high = mixedHigh(HIGH, QUOTE);
  let low = mixedLow(LOW, QUOTE);
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    // JSON writes these in another way.
    if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH || (unit >= 0xd800 && unit < 0xe000))
      return bitsOf(canonical(value))[0];
    high = mixedHigh(high, unit);
    low = mixedLow(low, unit);
  }
  return ended(mixedHigh(high, QUOTE), mixedLow(low, QUOTE))[0];
}

const PAIR = 36 * 36;
const PAIRS = Array.from({ length: PAIR }, (_, at) => base36(at, 2));

/** Four characters, about 20 bits: whether one field still has the value its stamp was given for. */
export function checksum(value: unknown): string {
  const high = highOf(value);
  return `${PAIRS[Math.floor(high / PAIR) % PAIR]}${PAIRS[high % PAIR]}`;
}

/** Whether the checksum of a value stands in `sums` from `at` on. */
export const isSumOf = (sums: string, at: number, value: unknown): boolean => sums.startsWith(checksum(value), at);
