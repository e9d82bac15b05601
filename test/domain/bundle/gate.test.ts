/** Every way a file can be wrong, each with exactly its own problem. What is merely unusual is read. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { BAD_FILES } from './bad-files.ts';
import { BAD_PARTS } from './bad-parts.ts';
import {
  block,
  byHand,
  changed,
  dictionary,
  first,
  list,
  many,
  marked,
  nested,
  object,
  objective,
  smallText,
} from './bundles.ts';

const bad = [...BAD_FILES, ...BAD_PARTS];
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
  [
    'B10 more replicas than one text may be long elsewhere',
    () => marked({ seen: many(20_000, (at) => `w${at}:1`).join(' ') }),
  ],
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
