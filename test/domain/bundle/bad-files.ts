/** Texts that are no bundle, whatever might stand in them, each with exactly its problem. */
import type { ReadProblem } from '../../../renderer/domain/bundle/format.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { byHand, long, nested, objective, smallText } from './bundles.ts';

export type Bad = readonly [string, string | (() => string), ReadProblem];

export const BAD_FILES: readonly Bad[] = [
  // What is no bundle at all (B2)
  ['B2 nothing', '', { is: 'empty' }],
  ['B2 blanks', ' \n\t ', { is: 'empty' }],
  ['B2 a byte order mark and nothing', '\uFEFF', { is: 'empty' }],
  ['B2 a letter', 'Dear Ana,\nhere is the plan', { is: 'not-json', line: 1 }],
  [
    'B2 a comma too many, with its line',
    '{"format": "okr-bundle",\n"objectives": [\n{"id": "o1"},\n]}',
    { is: 'not-json', line: 4 },
  ],
  ['B2 a word without quotes', '{"format": "okr-bundle",\n"made": today}', { is: 'not-json', line: 2 }],
  ['B2 a tab in a text', '{"format": "okr\t"}', { is: 'not-json', line: 1 }],
  ['B2 cut short', () => smallText().slice(0, 900), { is: 'not-json', line: null }],
  ['B2 two files in one', () => `{"format": "okr-bundle"}\n{"format": "okr-bundle"}`, { is: 'not-json', line: 2 }],
  ['B2 not a number', '{"format": "okr-bundle", "n": NaN}', { is: 'not-json', line: 1 }],
  ['B2 endless', '{"format": "okr-bundle", "n": -Infinity}', { is: 'not-json', line: 1 }],
  ['B2 a hexadecimal number', '{"format": "okr-bundle", "n": 0x10}', { is: 'not-json', line: 1 }],
  ['B2 a list', '[]', { is: 'not-ours' }],
  ['B2 a list that holds a bundle', '[{"format": "okr-bundle"}]', { is: 'not-ours' }],
  ['B2 a text', '"okr-bundle"', { is: 'not-ours' }],
  ['B2 null', 'null', { is: 'not-ours' }],
  ['B2 a number', '7', { is: 'not-ours' }],
  ['B2 other JSON', '{"name": "some-package", "version": "1.0.0"}', { is: 'not-ours' }],
  ['B2 another word', '{"format": "okr-bundles"}', { is: 'not-ours' }],
  ['B2 the word in another case', '{"format": "OKR-Bundle"}', { is: 'not-ours' }],
  ['B2 the word inherited', '{"__proto__": {"format": "okr-bundle"}}', { is: 'not-ours' }],
  ['B2 a hundred thousand brackets', () => '['.repeat(100_000) + ']'.repeat(100_000), { is: 'not-ours' }],
  ['B2 a hundred thousand brackets left open', () => '['.repeat(100_000), { is: 'not-json', line: null }],
  // Versions (B3)
  ['B3 the next version', byHand({ formatVersion: 3 }), { is: 'too-new', version: 3 }],
  ['B3 a version from far away', '{"format": "okr-bundle", "formatVersion": 1e300}', { is: 'too-new', version: 1e300 }],
  [
    'B3 a version without end',
    '{"format": "okr-bundle", "formatVersion": 1e999}',
    { is: 'damaged', at: 'formatVersion' },
  ],
  ['B3 half a version', byHand({ formatVersion: 1.5 }), { is: 'damaged', at: 'formatVersion' }],
  ['B3 a version below nothing', byHand({ formatVersion: -1 }), { is: 'damaged', at: 'formatVersion' }],
  ['B3 a version in words', byHand({ formatVersion: '1' }), { is: 'damaged', at: 'formatVersion' }],
  ['B3 no version but null', byHand({ formatVersion: null }), { is: 'damaged', at: 'formatVersion' }],
  [
    'B3 too new comes before anything else that is wrong',
    byHand({ formatVersion: 9, objectives: 7 }),
    { is: 'too-new', version: 9 },
  ],
  // What no honest file holds (B4)
  [
    'B4 a hundred thousand brackets inside',
    () => `{"format": "okr-bundle", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    { is: 'too-deep' },
  ],
  [
    'B4 as many braces',
    () => `{"format": "okr-bundle", "x": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    { is: 'too-deep' },
  ],
  ['B4 one level too deep in a field', () => objective({ mood: nested(LIMITS.depth - 2) }), { is: 'too-deep' }],
  ['B4 a key that is a prototype', '{"format": "okr-bundle", "__proto__": {}}', { is: 'hostile-key', at: '__proto__' }],
  [
    'B4 … in a record',
    '{"format": "okr-bundle", "objectives": [{"id": "o1", "__proto__": {"title": "A"}}]}',
    { is: 'hostile-key', at: 'objectives[0].__proto__' },
  ],
  [
    'B4 … deep inside',
    objective({ mood: [{ deep: { constructor: 1 } }] }),
    { is: 'hostile-key', at: 'objectives[0].mood[0].deep.constructor' },
  ],
  ['B4 … called prototype', objective({ prototype: {} }), { is: 'hostile-key', at: 'objectives[0].prototype' }],
  ['B4 … a method of every object', objective({ toString: 'x' }), { is: 'hostile-key', at: 'objectives[0].toString' }],
  [
    'B4 … in the merge block',
    '{"format": "okr-bundle", "merge": {"runs": {}, "records": {"__proto__": {}}}}',
    { is: 'hostile-key', at: 'merge.records.__proto__' },
  ],
  [
    'B4 a number without end',
    '{"format": "okr-bundle", "checkIns": [{"id": "a", "value": 1e999}]}',
    { is: 'number-out-of-range', at: 'checkIns[0].value' },
  ],
  [
    'B4 … with a sign',
    '{"format": "okr-bundle", "checkIns": [{"id": "a", "value": -1e999}]}',
    { is: 'number-out-of-range', at: 'checkIns[0].value' },
  ],
  [
    'B4 a number too large to be meant',
    byHand({ checkIns: [{ id: 'a', value: 1e300 }] }),
    { is: 'number-out-of-range', at: 'checkIns[0].value' },
  ],
  [
    'B4 … in a field nobody knows',
    objective({ mood: { deep: [2e15] } }),
    { is: 'number-out-of-range', at: 'objectives[0].mood.deep[0]' },
  ],
  [
    'B4 a text without end in a field nobody knows',
    () => objective({ mood: long(LIMITS.anyText + 1) }),
    { is: 'text-too-long', at: 'objectives[0].mood' },
  ],
  [
    'B4 a name without end',
    () => objective({ [long(LIMITS.key + 1)]: 1 }),
    { is: 'text-too-long', at: `objectives[0].${long(LIMITS.key + 1)}`.slice(0, LIMITS.key) },
  ],
];
