import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfFault } from '../../../renderer/domain/bundle/fault-line.ts';
import { smallText } from './bundles.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the line on which a text stops being JSON', () => {
  const table: readonly (readonly [string, string, number | null])[] = [
    ['the first', 'hello', 1],
    ['a comma too many', '{\n"a": 1,\n}', 3],
    ['a comma too few', '{\n"a": 1\n"b": 2}', 3],
    ['a colon too few', '{\n"a" 1}', 2],
    ['a key without quotes', '{\n\na: 1}', 3],
    ['a key that is a number', '{1: 2}', 1],
    ['single quotes', "{\n'a': 1}", 2],
    ['a bad escape', '["a",\n"\\x"]', 2],
    ['half an escape', '["\\u12"]', 1],
    ['a line end in a text', '["a\nb"]', 1],
    ['a bracket of the wrong kind', '[1,\n2}', 2],
    ['one bracket too many', '[1]\n]', 2],
    ['a leading nought', '[01]', 1],
    ['a lone minus', '[\n-]', 2],
    ['a half written word', '[\ntru]', 2],
    ['a text after the end', '[]\n\n"x"', 3],
    ['cut short', '{"a": [1,', null],
    ['cut short in a text', '{"a": "b', null],
    ['whole', '{"a": [1, -2.5e3, true, null, {"b": "\\u00e9"}], "c": ""}', null],
  ];
  it.each(table)('B2 %s', (_name, text, line) => {
    expect(lineOfFault(text)).toBe(line);
  });

  it('B2 is found in every text the engine refuses, and never in one it takes', () => {
    const whole = smallText();
    const place = fc.nat({ max: whole.length - 1 });
    const mutation = fc.tuple(
      place,
      fc.nat(12),
      fc.constantFrom('"', ',', '}', ']', '{', '[', ':', '\\', '\n', '0', 'x', ' '),
    );
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const text = mutations.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), whole);
        const line = lineOfFault(text);
        if (parses(text)) expect(line).toBeNull();
        else if (line !== null) expect(line).toBeLessThanOrEqual(text.split('\n').length);
        else expect(parses(text.trimEnd().slice(0, -1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('B2 is the line the engine names, where it names one', () => {
    const text = smallText();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (at) => {
        const broken = `${text.slice(0, at)}?${text.slice(at + 1)}`;
        try {
          JSON.parse(broken);
        } catch (error) {
          const said = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined;
          if (said !== undefined) expect(lineOfFault(broken)).toBe(Number(said));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('B2 a million brackets are no trouble', () => {
    expect(lineOfFault('['.repeat(1_000_000))).toBeNull();
    expect(lineOfFault(`${'['.repeat(1_000_000)}\n}`)).toBe(2);
  });
});
