/**
 * Words without what nobody can see: a stray NUL, a slide's vertical tab, half an emoji. They come with what is pasted and
 * stay for ever, since nobody finds them (SPEC C15).
 */
import { FIELDS } from '../kinds/fields.ts';
import type { FieldRule, Shape } from '../kinds/kind.ts';
import type { Kind } from '../kinds/model.ts';

/** Controls, marks of byte order and of hyphenation, and the old signs of direction, which can turn a sentence round. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u2060-\u2064\u202A-\u202E\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]/g;
/** A blank without width ends words where they are written without blanks, as in Thai; elsewhere it is dirt. */
const NO_WIDTH = /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B/gu;
const HALF_PAIRS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** What joined an emoji to one that was cut off. In other scripts a joiner at the end means something. */
const LOOSE_JOINERS =
  /(?<=\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?!\p{Extended_Pictographic})/gu;

const DIRTY = /[^\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u3000-\u9FFF\uFF01-\uFFEE]/;

function seen(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(HALF_PAIRS, '').replaceAll(NO_WIDTH, '').replaceAll(LOOSE_JOINERS, '');
}

/** One line of text: whatever ends a line or jumps to a column is a blank. */
export const cleanLine = (text: string): string =>
  DIRTY.test(text) || text.includes('\n') ? seen(text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')) : text;

/** Several lines: every line end is the same one, and tabs stay. */
export const cleanLines = (text: string): string =>
  DIRTY.test(text) ? seen(text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')) : text;

const CLEANED: { readonly [S in Shape]?: (text: string) => string } = {
  line: cleanLine,
  name: cleanLine,
  note: cleanLines,
};

/** The values as they are written down. Values that change nothing are the same object. */
export function cleanValues<V extends object>(kind: Kind, values: V): V {
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  const cleaned = Object.entries(values).flatMap(([field, value]: [string, unknown]) => {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    const clean = rule && cleanOf(rule.shape, value);
    return clean === undefined || clean === value ? [] : [[field, clean]];
  });
  return cleaned.length === 0 ? values : { ...values, ...Object.fromEntries(cleaned) };
}

function cleanOf(shape: Shape, value: unknown): unknown {
  if (typeof value === 'string') return CLEANED[shape]?.(value);
  if (shape === 'graded' || shape === 'carried') return cleanParts(value, cleanLines);
  if (shape === 'proposed' || shape === 'passage')
    return cleanParts(value, isSeveralLines(value) ? cleanLines : cleanLine);
  return shape === 'metric' || shape === 'revised' || shape === 'term' ? cleanParts(value, cleanLine) : undefined;
}

/** Why an objective is there is told in several lines; every other part of what is proposed is one. */
const isSeveralLines = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('does' in value && value.does === 'why') || ('field' in value && value.field === 'why'));

/** The unit of a measure and the words of its levels, the evidence of a score, what something is called: whatever words there are in a value of parts. */
function cleanParts(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => cleanParts(part, clean));
    return parts.every((part, at) => part === value[at]) ? value : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(
    ([name, part]: [string, unknown]) => [name, part, cleanParts(part, clean)] as const,
  );
  return parts.every(([, before, after]) => before === after)
    ? value
    : Object.fromEntries(parts.map(([name, , after]) => [name, after]));
}
