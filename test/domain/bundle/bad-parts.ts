/** Bundles with something wrong in their parts, each with exactly its problem and its place. */
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import type { Bad } from './bad-files.ts';
import { block, byHand, changed, dictionary, long, many, marked, object, objective } from './bundles.ts';

export const BAD_PARTS: readonly Bad[] = [
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
  ['B6 an unknown scope', changed((one) => (one['scope'] = { of: 'galaxy' })), { is: 'damaged', at: 'scope.of' }],
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
  ['B11 a replica of the language', marked({ seen: 'constructor:1' }), { is: 'damaged', at: 'merge.records.o1' }],
  ['B11 a replica twice', marked({ seen: 'w:1 w:2' }), { is: 'damaged', at: 'merge.records.o1' }],
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
    'B11 a run that is no replica',
    changed((one) => (object(object(one['merge'])['runs'])['a b'] = { by: '', at: '2026-10-01T09:00:00Z' })),
    { is: 'damaged', at: 'merge.runs.a b' },
  ],
  [
    'B11 a run without a moment',
    changed((one) => (object(object(one['merge'])['runs'])['w'] = { by: '' })),
    { is: 'damaged', at: 'merge.runs.w.at' },
  ],
];
