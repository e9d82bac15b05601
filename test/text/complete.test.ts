import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../renderer/domain/kinds/fields.ts';
import { en, zh } from '../texts.ts';
import { fieldName } from '../../renderer/text/field-name.ts';

/** Every sentence with its path; functions are called with values long enough to be sentences. */
function sentences(texts: unknown, path: string): [string, string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

/** Other words a command is looked for by are each language's own. */
const SYNONYMS = 'also';

const shapeOf = (texts: unknown): unknown =>
  typeof texts === 'object' && texts !== null && !Array.isArray(texts)
    ? Object.fromEntries(
        Object.entries(texts).flatMap(([key, inner]) => (key === SYNONYMS ? [] : [[key, shapeOf(inner)]])),
      )
    : typeof texts;

describe('the two languages', () => {
  it('have the same sentences', () => {
    expect(shapeOf(zh)).toEqual(shapeOf(en));
  });

  it.each([
    ['en', en],
    ['zh', zh],
  ])('have a name for every field of every kind: %s', (_, texts) => {
    const fields = Object.values(FIELDS).flatMap((rules) => Object.keys(rules));
    const nameless = fields.filter((field) => fieldName(field, texts) === texts.fields.other(field));
    expect(nameless).toEqual([]);
  });

  it('say in the longer name of a button what stands on it, so that it can be asked for by what one sees', () => {
    const pairs = (texts: unknown, path: string): [string, string, string][] =>
      typeof texts !== 'object' || texts === null
        ? []
        : Object.entries(texts).flatMap(([key, inner]: [string, unknown]) => {
            const long: unknown = Reflect.get(texts, `${key}Named`);
            const named = typeof inner === 'string' && typeof long === 'function' ? String(long('X', 'Y')) : undefined;
            return named === undefined ? pairs(inner, `${path}.${key}`) : [[`${path}.${key}`, String(inner), named]];
          });
    const found = [...pairs(en, 'en'), ...pairs(zh, 'zh')];
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(([, seen, named]) => !named.toLowerCase().includes(seen.toLowerCase()))).toEqual([]);
  });

  it('leave none empty', () => {
    const empty = [...sentences(en, 'en'), ...sentences(zh, 'zh')].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('raise no voice', () => {
    const loud = [...sentences(en, 'en'), ...sentences(zh, 'zh')].filter(([, text]) => /[!！]/.test(text));
    expect(loud).toEqual([]);
  });

  it('use Chinese punctuation in Chinese sentences', () => {
    const foreign = sentences(zh, 'zh').filter(([, text]) => /\p{Script=Han}[,;:?.](\s|$|\p{Script=Han})/u.test(text));
    expect(foreign).toEqual([]);
  });
});
