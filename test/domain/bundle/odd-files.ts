/**
 * Files as hands and other programs write them: everything the gate lets in and no command would write. Homes of the wrong kind,
 * records that are their own home, rings, values of any sort in fields nobody here knows, blocks with claims that are not true.
 */
import fc from 'fast-check';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import type { FieldRule, Shape } from '../../../renderer/domain/kinds/kind.ts';
import { KINDS, type AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { parentLoops } from '../../../renderer/domain/plan/parent-loops.ts';
import { WAYS } from './broken.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

/** Few, so that records name each other and themselves, and the same ones in two files. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'a-1', 'b-2'];
const id = fc.constantFrom(...IDS, 'nowhere');

const VALUES: { readonly [S in Shape]: fc.Arbitrary<unknown> } = {
  line: fc.constantFrom('', 'A', 'B b', '\u0000', '\uD800', '`*_[', 'x'.repeat(500)),
  note: fc.constantFrom('', 'A\nB', '  ', '\u2028', '# x'),
  name: fc.constantFrom('', 'Ana', 'Bo', '李'),
  id,
  ids: fc.uniqueArray(id, { maxLength: 3 }),
  dates: fc.constantFrom({ start: '2026-10-01', end: '2026-12-31' }, { start: '2027-01-01', end: '0001-01-01' }),
  day: fc.constantFrom('2026-10-01', '2026-10-08', '0001-01-01', '9999-12-31'),
  instant: fc.constantFrom('2026-10-01T09:00:00Z', '0001-01-01T00:00Z', '9999-12-31T23:59:59.999999999Z'),
  rank: fc.constantFrom('a0', 'a1', 'Zz', '0', 'z'.repeat(200)),
  flag: fc.boolean(),
  number: fc.constantFrom(0, -0, 1e15, -1e15, 1e-300, 0.1),
  percent: fc.constantFrom(0, 100, 0.5),
  weight: fc.constantFrom(0, 1, 1000, 1e-300),
  metric: fc.constantFrom<unknown>(
    { type: 'raise', start: 1, target: 1 },
    { type: 'lower', start: -1e15, target: 1e15, unit: '' },
    { type: 'above' },
    { type: 'below', limit: 0, more: ['x'] },
    { type: 'band', low: 2, high: 1 },
    { type: 'yesNo', unit: 7 },
    { type: 'milestones', levels: [] },
    { type: 'milestones', levels: [{ text: '', score: 0, other: null }] },
  ),
  ambition: fc.constantFrom('committed', 'aspirational'),
  focus: fc.constantFrom('delivery', 'growth'),
  stage: fc.constantFrom('commit', 'close', 'reopen'),
  revised: fc.constantFrom<unknown>(
    { field: 'title' },
    { field: 'title', from: 'A', to: '' },
    { field: 'metric', from: { type: 'above' }, to: { type: 'band', low: 2, high: 1 } },
  ),
  proposed: fc.constantFrom<unknown>(
    { does: 'title', to: '' },
    { does: 'why', seen: 'A\nB', other: null },
    { does: 'metric', seen: { type: 'above' }, to: { type: 'band', low: 2, high: 1 } },
    { does: 'drop' },
    { does: 'keyResult', title: 'A', metric: { type: 'milestones', levels: [] } },
  ),
  passage: fc.constantFrom<unknown>(
    { field: 'title' },
    { field: 'why', seen: '' },
    { field: 'metric', seen: { type: 'yesNo' } },
  ),
  numbered: fc.array(fc.constantFrom('O1 a', '1.1 b', 'R2.1 c'), { maxLength: 4 }),
  weekday: fc.constantFrom('monday', 'sunday'),
  localTime: fc.constantFrom(
    { at: '10:00', zone: 'Europe/Berlin' },
    { at: '23:59', zone: 'Nowhere/At_All' },
    { at: '00:00', zone: 'UTC', more: ['x'] },
  ),
  minutes: fc.constantFrom(1, 22.5, 1440),
  cadence: fc.constantFrom('weekly', 'every-two-weeks', 'monthly'),
  confidenceScale: fc.constantFrom('ten', 'hundred', 'colours'),
  scoreBands: fc.constantFrom({ middle: 0.3, high: 0.7 }, { middle: 1, high: 0 }, { middle: 0, high: 0 }),
  confidenceBands: fc.constantFrom(
    { middle: 1e-300, high: 100 },
    { middle: 50, high: 50 },
    { middle: 33.3, high: 33.4 },
  ),
  cap: fc.constantFrom(1, 2.5, 99),
  term: fc.constantFrom<unknown>(
    { one: '' },
    { one: 'Rock', many: 'Rocks' },
    { one: '\u0000', many: 'x'.repeat(40) },
    { one: '目标', more: [] },
  ),
  ritualSort: fc.constantFrom('check-in', 'mid-cycle', 'closing', 'retrospective'),
  graded: fc.constantFrom<unknown>(
    {},
    { score: 1, dropped: true },
    { score: 1e-300, evidence: '', reason: 'Because' },
    { dropped: false, more: ['x'] },
  ),
  learningSort: fc.constantFrom('win', 'lesson', 'cause'),
  carried: fc.constantFrom<unknown>({ choice: 'abandon' }, { choice: 'keep', reason: '', more: null }),
};

/** What stands in a field nobody here knows. */
const anything = fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'a', 'maybe', [], {}, [null, { id: 'a' }], {
  a: { b: [1] },
});
const STRANGE = [
  'mood',
  'owner',
  'start',
  'target',
  'rank',
  'at',
  'name',
  'title',
  'text',
  'a b',
  '50 %',
  'parent',
  '',
];

type Item = Record<string, unknown>;

/** Some of the fields of its kind, and a few others. */
function item(list: string, rules: Readonly<Record<string, FieldRule>>): fc.Arbitrary<readonly [string, Item]> {
  const known = Object.fromEntries(
    Object.entries(rules).map(([name, { shape }]) => [name, fc.option(VALUES[shape], { freq: 3, nil: undefined })]),
  );
  const strange = fc.dictionary(fc.constantFrom(...STRANGE.filter((name) => !(name in rules))), anything, {
    maxKeys: 2,
  });
  const gone = fc.constantFrom(...(list === NEWER_LIST ? [undefined, true, 'maybe', 0] : [undefined, undefined, true]));
  const name = list === LISTS.workspace ? fc.constant('workspace') : fc.constantFrom(...IDS);
  return fc
    .tuple(name, fc.record(known), strange, gone)
    .map(([own, fields, others, deleted]) => [list, { id: own, ...fields, ...others, deleted }] as const);
}

const items = fc.oneof(
  ...KINDS.map((kind) => ({ weight: kind === 'workspace' ? 1 : 3, arbitrary: item(LISTS[kind], FIELDS[kind]) })),
  { weight: 2, arbitrary: item(NEWER_LIST, {}) },
);

/** What a block may say of a record, true or not. */
const WRITERS = ['ana', 'bo', 'hand-x'];
const stamp = fc.tuple(fc.constantFrom(...WRITERS), fc.integer({ min: 1, max: 3 })).map(([who, nr]) => `${who}:${nr}`);
const seen = fc.uniqueArray(stamp, { maxLength: 3, selector: (one) => one.split(':')[0] });
const packedSeen = seen.map((all) => all.join(' '));
/** How one field is held back: whether its value stands there all the same, and what is told in its place. */
const holding = fc.record({
  keeps: fc.boolean(),
  knew: packedSeen,
  isTold: fc.boolean(),
  shows: fc.boolean(),
});
type Holding = typeof holding extends fc.Arbitrary<infer H> ? H : never;
const block = fc.record({
  seen,
  saw: fc.dictionary(stamp, packedSeen, { maxKeys: 2 }),
  sum: fc.constantFrom('', 'aaaa0000'),
  /** Some fields held back, as a file without names does it; or all of them, as in a deletion without its words. */
  held: fc.option(fc.oneof(fc.constant('all' as const), fc.array(holding, { minLength: 1, maxLength: 3 })), {
    freq: 3,
    nil: undefined,
  }),
  rest: fc.option(packedSeen, { freq: 3, nil: undefined }),
});
type Block = typeof block extends fc.Arbitrary<infer B> ? B : never;

const fieldsIn = (record: Item): readonly string[] =>
  Object.keys(record).filter((name) => !['id', '', 'deleted'].includes(name) && record[name] !== undefined);
const ALL_BACK: Holding = { keeps: false, knew: '', isTold: true, shows: false };

/** The record with what is held back of it: of each field a few stamps, and mostly no words. */
function heldOf(record: Item, { held, seen: known }: Block, roll: number): readonly [Item, Record<string, object>] {
  if (held === undefined) return [record, {}];
  const fields = fieldsIn(record);
  const chosen = held === 'all' ? fields.map((field) => [field, ALL_BACK] as const) : [];
  const some = held === 'all' ? [] : held.map((one, at) => [fields[(roll + at) % fields.length], one] as const);
  const left: Item = held === 'all' ? { ...record, deleted: true } : { ...record };
  const packed: Record<string, object> = {};
  for (const [field, { keeps, knew, isTold, shows }] of [...chosen, ...some]) {
    if (field === undefined) continue;
    packed[field] = {
      stamps: (isTold ? known.slice(0, 1) : []).join(' '),
      knew,
      ...(shows ? { about: record[field] } : {}),
      ...(isTold ? {} : { untold: true }),
    };
    if (!keeps && !shows) delete left[field];
  }
  return [left, packed];
}

/** The same record as if the app had written it: each field under one of the stamps that were seen. */
function blockOf(whole: Item, marks: Block, roll: number): readonly [Item, object] {
  const { seen: known, saw, sum, rest } = marks;
  const [record, held] = heldOf(whole, marks, roll);
  const by: Record<string, string> = {};
  const fields = [...fieldsIn(record), ...(record['deleted'] === undefined ? [] : ['deleted'])];
  for (const [at, field] of fields.entries()) {
    const under = known[(roll + at) % Math.max(1, known.length)];
    const packed = field.replaceAll('%', '%25').replaceAll(' ', '%20');
    if (under !== undefined) by[under] = by[under] === undefined ? packed : `${by[under]} ${packed}`;
  }
  return [
    record,
    {
      seen: known.join(' '),
      by,
      saw,
      sum,
      ...(Object.keys(held).length > 0 ? { held } : {}),
      ...(rest === undefined ? {} : { rest }),
    },
  ];
}

/** A whole file. Rings of parents are declared, as somebody's app would have done, or the gate would take few of them. */
export const oddFile: fc.Arbitrary<string> = fc
  .tuple(
    fc.uniqueArray(items, { minLength: 1, maxLength: 8, selector: ([, { id: own }]) => own }),
    fc.array(fc.option(block, { freq: 2, nil: undefined }), { minLength: 8, maxLength: 8 }),
    fc.nat({ max: 7 }),
  )
  .map(([all, blocks, roll]) => {
    const lists: Record<string, Item[]> = {};
    const records: Record<string, object> = {};
    for (const [at, [list, one]] of all.entries()) {
      const marks = blocks[at];
      const [item, block] = marks ? blockOf(one, marks, roll + at) : [one, null];
      (lists[list] ??= []).push(item);
      if (block) records[String(one['id'])] = block;
    }
    const objectives = (lists['objectives'] ?? []).map(
      (one) => ({ ...one, kind: 'objective' }) as unknown as AnyRecord,
    );
    return JSON.stringify({
      format: 'okr-bundle',
      ...lists,
      merge: { runs: {}, records, loops: parentLoops(objectives) },
    });
  });

const mutants = fc
  .oneof(...Object.values(WAYS).map(({ share, text }) => ({ weight: share, arbitrary: text })))
  .map((text) => text ?? '');

/** One file or two that meet: by hand, mutated, or one of each. */
export const odd: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(oddFile) },
  { weight: 4, arbitrary: fc.tuple(oddFile, oddFile) },
  { weight: 1, arbitrary: fc.tuple(mutants, mutants) },
  { weight: 1, arbitrary: fc.tuple(mutants, oddFile) },
);
