/** Every way a file can be wrong, each with exactly its own problem. What is merely unusual is read. */
import { describe, expect, it } from 'vitest';
import type { ReadProblem } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { LIMITS } from '../../../renderer/domain/limits.ts';
import { block, byHand, changed, first, list, object, smallText, type Json } from './bundles.ts';

const long = (length: number) => 'x'.repeat(length);
const nested = (depth: number, inner: unknown = 1): unknown =>
  Array.from({ length: depth }).reduce((value) => [value], inner);
const many = <T>(count: number, item: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => item(at));
const dictionary = (count: number, item: (at: number) => readonly [string, unknown]): Json =>
  Object.fromEntries(many(count, item));

const objective = (fields: Json): string => byHand({ objectives: [{ id: 'o1', ...fields }] });
/** A record that stands in a bundle with this block about it. */
const marked = (marks: Json, fields: Json = { title: 'A' }): string =>
  byHand({
    made: { by: '', at: '2026-10-01T09:00:00Z', app: '1' },
    scope: { of: 'plan' },
    objectives: [{ id: 'o1', ...fields }],
    merge: { runs: {}, records: { o1: { seen: '', by: {}, sum: '', ...marks } } },
  });

const bad: readonly (readonly [string, string | (() => string), ReadProblem])[] = [
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
  ['B3 the next version', byHand({ formatVersion: 2 }), { is: 'too-new', version: 2 }],
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
  // The parts around the records (B6)
  ['B6 lists that are none', byHand({ objectives: {} }), { is: 'damaged', at: 'objectives' }],
  ['B6 a list that is null', byHand({ keyResults: null }), { is: 'damaged', at: 'keyResults' }],
  ['B6 a record that is a text', byHand({ people: ['Ana'] }), { is: 'damaged', at: 'people[0]' }],
  ['B6 a record that is a list', byHand({ people: [[]] }), { is: 'damaged', at: 'people[0]' }],
  ['B6 no maker', changed((one) => delete one['made']), { is: 'damaged', at: 'made' }],
  ['B6 a maker without a moment', changed((one) => delete object(one['made'])['at']), { is: 'damaged', at: 'made.at' }],
  [
    'B6 a moment that is none',
    changed((one) => (object(one['made'])['at'] = '2026-10-01T25:00:00Z')),
    { is: 'damaged', at: 'made.at' },
  ],
  [
    'B6 a name too long',
    changed((one) => (object(one['made'])['by'] = long(201))),
    { is: 'text-too-long', at: 'made.by' },
  ],
  ['B6 an unknown scope', changed((one) => (one['scope'] = { of: 'team' })), { is: 'damaged', at: 'scope.of' }],
  [
    'B6 a scope of the language',
    changed((one) => (one['scope'] = { of: 'constructor' })),
    { is: 'damaged', at: 'scope.of' },
  ],
  [
    'B6 a scope without its cycle',
    changed((one) => (one['scope'] = { of: 'cycle' })),
    { is: 'damaged', at: 'scope.id' },
  ],
  ['B6 no scope', changed((one) => delete one['scope']), { is: 'damaged', at: 'scope' }],
  ['B6 no merge block', changed((one) => delete one['merge']), { is: 'damaged', at: 'merge' }],
  // Ids (B9)
  ['B9 no id', byHand({ teams: [{ name: 'A' }] }), { is: 'damaged', at: 'teams[0].id' }],
  ['B9 an empty id', byHand({ teams: [{ id: '' }] }), { is: 'damaged', at: 'teams[0].id' }],
  ['B9 an id with a blank', byHand({ teams: [{ id: 'a b' }] }), { is: 'damaged', at: 'teams[0].id' }],
  ['B9 an id too long', byHand({ teams: [{ id: long(65) }] }), { is: 'text-too-long', at: 'teams[0].id' }],
  ['B9 an id that is a number', byHand({ teams: [{ id: 7 }] }), { is: 'damaged', at: 'teams[0].id' }],
  ...['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'].map(
    (id) => [`B9 an id called ${id}`, byHand({ teams: [{ id }] }), { is: 'damaged', at: 'teams[0].id' }] as const,
  ),
  ['B9 an id called __proto__', byHand({ teams: [{ id: '__proto__' }] }), { is: 'damaged', at: 'teams[0].id' }],
  ['B9 an owner called constructor', objective({ owner: 'constructor' }), { is: 'damaged', at: 'objectives[0].owner' }],
  [
    'B9 the same id twice in a list',
    byHand({ teams: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }),
    { is: 'duplicate-id', id: 'a' },
  ],
  ['B9 … in two lists', byHand({ teams: [{ id: 'a' }], people: [{ id: 'a' }] }), { is: 'duplicate-id', id: 'a' }],
  [
    'B9 … in a list nobody knows',
    byHand({ teams: [{ id: 'a' }], pilots: [{ id: 'a' }] }),
    { is: 'duplicate-id', id: 'a' },
  ],
  [
    'B9 a second plan',
    byHand({ workspace: [{ id: 'workspace' }, { id: 'other' }] }),
    { is: 'damaged', at: 'workspace[1].id' },
  ],
  ['B9 a team with the id of the plan', byHand({ teams: [{ id: 'workspace' }] }), { is: 'damaged', at: 'teams[0].id' }],
  [
    'B9 a record nobody knows with the id of the plan',
    byHand({ pilots: [{ id: 'workspace' }] }),
    { is: 'damaged', at: 'pilots[0].id' },
  ],
  // Names the app keeps for itself (B6)
  ...['kind', 'list', 'marks'].flatMap((name) => [
    [`B6 a field called ${name}`, objective({ [name]: 'x' }), { is: 'damaged', at: `objectives[0].${name}` }] as const,
    [
      `B6 … in a list nobody knows: ${name}`,
      byHand({ pilots: [{ id: 'a', [name]: 1 }] }),
      { is: 'damaged', at: `pilots[0].${name}` },
    ] as const,
  ]),
  [
    'B8 a list nobody knows with a record that has no id',
    byHand({ pilots: [{ id: 'a' }, { name: 'b' }] }),
    { is: 'damaged', at: 'pilots[1].id' },
  ],
  ['B8 … or is none', byHand({ pilots: [{ id: 'a' }, 7] }), { is: 'damaged', at: 'pilots[1]' }],
  ['B8 a list whose name would be written before the header', byHand({ 0: [{ id: 'a' }] }), { is: 'damaged', at: '0' }],
  // Counts (B10)
  [
    'B10 too many records',
    () => byHand({ comments: many(LIMITS.records + 1, (at) => ({ id: `c${at}` })) }),
    { is: 'too-many' },
  ],
  [
    'B10 … over two lists',
    () =>
      byHand({ teams: many(100_001, (at) => ({ id: `t${at}` })), people: many(100_000, (at) => ({ id: `p${at}` })) }),
    { is: 'too-many' },
  ],
  ['B10 too many fields', () => objective(dictionary(LIMITS.fields + 1, (at) => [`f${at}`, 1])), { is: 'too-many' }],
  [
    'B10 … in a list nobody knows',
    () => byHand({ pilots: [{ id: 'a', ...dictionary(LIMITS.fields + 1, (at) => [`f${at}`, 1]) }] }),
    { is: 'too-many' },
  ],
  [
    'B10 too many writers',
    () => marked({ seen: many(LIMITS.writers + 1, (at) => `w${at}:1`).join(' ') }),
    { is: 'too-many' },
  ],
  [
    'B10 too many answers',
    () =>
      marked({
        seen: many(600, (at) => `w${at}:1`).join(' '),
        by: { 'w0:1': 'title' },
        open: { title: many(LIMITS.answers + 1, (at) => ({ stamp: `w${at + 1}:1`, value: 'B' })) },
      }),
    { is: 'too-many' },
  ],
  [
    'B10 too many fields written',
    () => marked({ seen: 'w:1', by: { 'w:1': many(LIMITS.fields + 1, (at) => `f${at}`).join(' ') } }),
    { is: 'too-many' },
  ],
  [
    'B10 too many levels',
    byHand({
      keyResults: [{ id: 'k', metric: { type: 'milestones', levels: many(21, () => ({ text: '', score: 0 })) } }],
    }),
    { is: 'too-many' },
  ],
  // Rings of parents (B7)
  ['B7 an objective that serves itself', objective({ parent: 'o1' }), { is: 'parent-loop', ids: ['o1'] }],
  [
    'B7 a ring',
    byHand({
      objectives: [
        { id: 'b', parent: 'c' },
        { id: 'c', parent: 'a' },
        { id: 'a', parent: 'b' },
      ],
    }),
    { is: 'parent-loop', ids: ['a', 'b', 'c'] },
  ],
  [
    'B7 a ring beside one that is known',
    () =>
      changed((one) => {
        one['objectives'] = [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
          { id: 'z', parent: 'z' },
        ];
        object(one['merge'])['loops'] = [['a', 'b']];
      }),
    { is: 'parent-loop', ids: ['z'] },
  ],
  [
    'B7 rings that are no lists',
    changed((one) => (object(one['merge'])['loops'] = ['a'])),
    { is: 'damaged', at: 'merge.loops[0]' },
  ],
  // The merge block (B11)
  ['B11 no seen', changed((one) => delete block(one, 'o1')['seen']), { is: 'damaged', at: 'merge.records.o1.seen' }],
  [
    'B11 seen as a list',
    changed((one) => (block(one, 'o1')['seen'] = [])),
    { is: 'damaged', at: 'merge.records.o1.seen' },
  ],
  ['B11 no sum', changed((one) => delete block(one, 'o1')['sum']), { is: 'damaged', at: 'merge.records.o1.sum' }],
  [
    'B11 a stamp that is a word',
    changed((one) => (block(one, 'o1')['by'] = { ana: 'title' })),
    { is: 'damaged', at: 'merge.records.o1.by.ana' },
  ],
  ['B11 a stamp without a number', marked({ seen: 'w:' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 the number 0', marked({ seen: 'w:0' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 a number beyond counting', marked({ seen: 'w:9007199254740993' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 a writer of the language', marked({ seen: 'constructor:1' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 a writer twice', marked({ seen: 'w:1 w:2' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 two blanks', marked({ seen: 'v:1  w:2' }), { is: 'damaged', at: 'merge.records.o1' }],
  [
    'B11 a stamp nobody has seen',
    marked({ seen: 'w:1', by: { 'w:2': 'title' } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 a field written twice',
    marked({ seen: 'w:2', by: { 'w:1': 'title', 'w:2': 'title' } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  ...['id', 'kind', 'marks', '__proto__', 'constructor', 'toString'].map(
    (field) =>
      [
        `B11 a written field called ${field}`,
        marked({ seen: 'w:1', by: { 'w:1': field } }),
        { is: 'damaged', at: 'merge.records.o1' },
      ] as const,
  ),
  [
    'B11 open without by',
    marked({ seen: 'w:2', by: {}, open: { title: [{ stamp: 'w:2', value: 'B' }] } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 open and empty',
    marked({ seen: 'w:2', by: { 'w:1': 'title' }, open: { title: [] } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 an answer under the stamp that is shown',
    marked({ seen: 'w:1', by: { 'w:1': 'title' }, open: { title: [{ stamp: 'w:1', value: 'B' }] } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 answers out of order',
    marked({ seen: 'v:1 w:1', by: { 'w:1': 'title' }, open: { title: [{ stamp: 'v:1', value: 'B' }] } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 an answer nobody has seen',
    marked({ seen: 'w:1', by: { 'w:1': 'title' }, open: { title: [{ stamp: 'x:1', value: 'B' }] } }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 an answer that is no text',
    marked({ seen: 'w:1 x:1', by: { 'w:1': 'title' }, open: { title: [{ stamp: 'x:1', value: { evil: 1 } }] } }),
    { is: 'damaged', at: 'merge.records.o1.open.title[0].value' },
  ],
  [
    'B11 an answer too long',
    () => marked({ seen: 'w:1 x:1', by: { 'w:1': 'title' }, open: { title: [{ stamp: 'x:1', value: long(501) }] } }),
    { is: 'text-too-long', at: 'merge.records.o1.open.title[0].value' },
  ],
  [
    'B11 a deletion that says perhaps',
    marked(
      { seen: 'w:1 x:1', by: { 'w:1': 'deleted' }, open: { deleted: [{ stamp: 'x:1', value: 'perhaps' }] } },
      { deleted: true },
    ),
    { is: 'damaged', at: 'merge.records.o1.open.deleted[0].value' },
  ],
  [
    'B11 a broken sight',
    marked({ seen: 'w:1', by: { 'w:1': 'deleted' }, saw: { 'w:1': 'w' } }, { deleted: true }),
    { is: 'damaged', at: 'merge.records.o1' },
  ],
  [
    'B11 a run that is no writer',
    changed((one) => (object(object(one['merge'])['runs'])['a b'] = { by: '', at: '2026-10-01T09:00:00Z' })),
    { is: 'damaged', at: 'merge.runs.a b' },
  ],
  [
    'B11 a run without a moment',
    changed((one) => (object(object(one['merge'])['runs'])['w'] = { by: '' })),
    { is: 'damaged', at: 'merge.runs.w.at' },
  ],
];

const texts = bad.map(([name, text, problem]) => ({ name, text, problem }));

describe('the gate', () => {
  it.each(texts)('$name', ({ text, problem }) => {
    expect(readBundle(typeof text === 'function' ? text() : text)).toEqual({ ok: false, problem });
  });

  it('B1 the table has every problem there is', () => {
    const named = new Set(bad.map(([, , { is }]) => is));
    expect([...named, 'too-large'].toSorted()).toEqual([
      'damaged',
      'duplicate-id',
      'empty',
      'hostile-key',
      'not-json',
      'not-ours',
      'number-out-of-range',
      'parent-loop',
      'text-too-long',
      'too-deep',
      'too-large',
      'too-many',
      'too-new',
    ]);
  });

  it('B10 a text longer than any bundle is not even parsed', () => {
    expect(readBundle(`"${' '.repeat(LIMITS.bundleBytes)}"`)).toEqual({ ok: false, problem: { is: 'too-large' } });
  });
});

const good: readonly (readonly [string, string | (() => string)])[] = [
  ['B2 only the header word', '{"format": "okr-bundle"}'],
  ['B2 a byte order mark before it', () => `\uFEFF${smallText()}`],
  ['B2 line ends of Windows', () => smallText().replaceAll('\n', '\r\n')],
  ['B2 no line ends', () => JSON.stringify(JSON.parse(smallText()))],
  ['B4 as deep as may be', () => objective({ mood: nested(LIMITS.depth - 3) })],
  ['B4 half a character', '{"format": "okr-bundle", "objectives": [{"id": "o1", "title": "\\ud83d", "\\udc00": 1}]}'],
  ['B4 the largest number', byHand({ checkIns: [{ id: 'a', value: LIMITS.number }] })],
  ['B4 the smallest fraction', '{"format": "okr-bundle", "checkIns": [{"id": "a", "value": 5e-324}]}'],
  ['B4 minus nothing', '{"format": "okr-bundle", "checkIns": [{"id": "a", "value": -0}]}'],
  ['B6 an empty title', objective({ title: '' })],
  ['B6 an owner who is not in the file', objective({ owner: 'p9', parent: 'o9', cycle: 'c9' })],
  [
    'B6 dates that end before they start: odd, but a person may say so',
    byHand({ cycles: [{ id: 'c', dates: { start: '2026-12-31', end: '2026-01-01' } }] }),
  ],
  ['B7 a parent that is not in the file', objective({ parent: 'o2' })],
  [
    'B7 a ring of deleted objectives',
    byHand({
      objectives: [
        { id: 'a', parent: 'b', deleted: true },
        { id: 'b', parent: 'a' },
      ],
    }),
  ],
  [
    'B8 things beside the lists',
    byHand({ theme: 'dark', numbers: [1, 2], nothing: null, settings: { a: 1 }, none: [] }),
  ],
  ['B9 the longest id', () => byHand({ teams: [{ id: `a${'-'.repeat(63)}` }] })],
  ['B10 as many fields as may be', () => objective(dictionary(LIMITS.fields, (at) => [`f${at}`, 1]))],
  ['B10 as many writers as may be', () => marked({ seen: many(LIMITS.writers, (at) => `w${at}:1`).join(' ') })],
  [
    'B11 a block about a record that is not here',
    () =>
      changed((one) => {
        one['comments'] = [];
        one['checkIns'] = [];
        one['objectives'] = [];
      }),
  ],
  ['B11 a sum cut short: its fields count as edited by hand', () => changed((one) => (block(one, 'o1')['sum'] = 'x'))],
];

describe('what is merely unusual is read', () => {
  it.each(good.map(([name, text]) => ({ name, text })))('$name', ({ text }) => {
    expect(readBundle(typeof text === 'function' ? text() : text)).toMatchObject({ ok: true });
  });

  it('B10 as many records as may be', () => {
    const text = byHand({ comments: many(LIMITS.records, (at) => ({ id: `c${at}` })) });
    const read = readBundle(text);
    expect(read.ok && read.bundle.records).toHaveLength(LIMITS.records);
  });

  it('B7 a ring the writing copy knew of is handed on', () => {
    const text = changed((one) => {
      one['objectives'] = [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
      ];
      object(one['merge'])['loops'] = [['a', 'b']];
    });
    expect(readBundle(text)).toMatchObject({ ok: true, bundle: { loops: [['a', 'b']] } });
  });

  it('B2 the small plan, with its first record as it was', () => {
    const read = readBundle(smallText());
    const document = object(JSON.parse(smallText()));
    expect(list(document['objectives'])).toHaveLength(1);
    expect(read.ok && read.bundle.byHand).toEqual([]);
    expect(first(document, 'cycles')['name']).toBe('Autumn');
  });
});
