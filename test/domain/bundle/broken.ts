/** Valid bundles, broken at random in every way a disk, a mail program, a hand or an enemy might break them. */
import fc from 'fast-check';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bundleText, handOutText } from '../../../renderer/domain/bundle/write.ts';
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { same } from '../../../renderer/domain/register/canonical.ts';
import {
  DELETED,
  siblingValuesOf,
  covered,
  mergeMetadataOf,
  replicaOf,
  type Sibling,
} from '../../../renderer/domain/register/register.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, WHOLE, instant, smallPlan } from '../author.ts';
import { frozen } from '../merge/arbitrary.ts';
import { smallText } from './bundles.ts';

/** A bundle with everything in it: questions, a deletion in dispute, unknown fields and lists. */
function richText(): string {
  const ana = smallPlan(new Author('ana'));
  const bo = new Author('bo');
  bo.receive(ana.write());
  ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'A', mood: { colours: ['red', 1] } } });
  bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'B', mood: { colours: [] } } });
  ana.must({ do: 'delete', id: 'k2' });
  bo.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Changed' } });
  ana.receive(bo.write());
  ana.receive(JSON.stringify({ format: 'okr-bundle', pilots: [{ id: 'pilot1', stage: 'assess' }] }));
  return ana.write();
}

/** The same plan in a file of format 2: names, moments and private words held back, deletions without what was deleted. */
function withheldText(): string {
  const ana = new Author('ana');
  ana.receive(richText());
  ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { owner: 'p1', private: true } });
  ana.must({ do: 'delete', id: 'k1' });
  return handOutText(
    ana.plan,
    { scope: WHOLE, withPrivate: false, withCheckIns: true, withNames: false, withSamples: true },
    { by: '', at: instant(0), app: '1' },
  );
}

const sources = [smallText(), richText(), withheldText()];
const source = fc.constantFrom(...sources);

const SCRAPS = [
  '__proto__',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '9',
  '-',
  'e9',
  ' ',
  '\uFEFF',
  '\ud800',
  'constructor',
  'true',
];

const edit = fc.record({
  what: fc.constantFrom('cut', 'double', 'swap', 'put'),
  at: fc.nat({ max: 100_000 }),
  length: fc.integer({ min: 1, max: 60 }),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 4 })),
});

function edited(
  text: string,
  { what, at: far, length, put }: { what: string; at: number; length: number; put: string },
): string {
  const at = far % text.length;
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  if (what === 'cut') return before + after;
  if (what === 'double') return before + piece + piece + after;
  if (what === 'put') return before + put + after;
  return before + after.slice(0, length) + piece + after.slice(length);
}

const characters = fc
  .tuple(source, fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) => edits.reduce(edited, text));

/** A text as the app reads bytes: those that are no UTF-8 never reach the gate, and the file is said to be no text. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const flips = fc
  .tuple(source, fc.array(fc.tuple(fc.nat({ max: 100_000 }), fc.nat(7)), { minLength: 1, maxLength: 8 }))
  .map(([text, bits]) => {
    const bytes = bytesOf(text);
    for (const [far, bit] of bits) bytes[far % bytes.length] = (bytes[far % bytes.length] ?? 0) ^ (1 << bit);
    return decoded(bytes);
  });

const cutOff = fc.tuple(source, fc.nat({ max: 100_000 })).map(([text, far]) => {
  const bytes = bytesOf(text);
  return decoded(bytes.subarray(0, far % bytes.length));
});

/** Every place in a JSON value, as a way to put something else there. */
function places(value: unknown, put: (next: unknown) => void): { value: unknown; put: (next: unknown) => void }[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    { value, put },
    ...below.flatMap(([key, inner]) =>
      places(inner, (next) => {
        (value as Record<string, unknown>)[key] = next;
      }),
    ),
  ];
}

const strange = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -1,
  1e15,
  1e16,
  0.5,
  '',
  'constructor',
  'a b',
  [],
  {},
  [[]],
  [{}],
  { id: 'x' },
  [null],
  '2026-10-01',
  '9999-99-99',
  'ana:1',
  'ana:1 bo:2',
  'x'.repeat(600),
);

/** One value put in another's place, or something strange. */
const values = fc
  .tuple(
    source,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(strange, { nil: undefined })), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, swaps]) => {
    const document: unknown = JSON.parse(text);
    for (const [from, to, other] of swaps) {
      const all = places(document, () => {}).slice(1);
      const one = all[from % all.length];
      // Mostly a value of the same sort, which comes through the gate more often and goes further behind it.
      const alike = all.filter(({ value }) => to % 4 === 0 || typeof value === typeof one?.value);
      alike[to % alike.length]?.put(structuredClone(other === undefined ? one?.value : other));
    }
    return JSON.stringify(document);
  });

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'id',
  'kind',
  'marks',
  'list',
  'deleted',
  'x',
  '',
  '0',
  'a b',
  '%',
  'by',
  'open',
  'saw',
  'seen',
];

/** A key called otherwise, or one more key before it. */
const keys = fc.tuple(source, fc.nat(), fc.constantFrom(...NAMES), fc.boolean()).map(([text, at, name, more]) => {
  const all = [...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)];
  const found = all[at % all.length];
  if (!found) return text;
  const rest = text.slice(found.index + (more ? 0 : found[0].length));
  return `${text.slice(0, found.index)}"${name}":${more ? `{"polluted":true},${rest}` : rest}`;
});

/** Something deep in a value's place: a few levels more than are allowed, or more than any stack has room for. */
const deep = fc
  .tuple(source, fc.nat(), fc.constantFrom(1, 8, 10, 12, 14, 16, 18, 20, 200, 20_000, 200_000), fc.boolean())
  .map(([text, at, depth, lists]) => {
    const all = [...text.matchAll(/(?<=": |^ +)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true)(?=,?$)/gm)];
    const found = all[at % all.length];
    if (!found) return text;
    const [open, close] = lists ? ['[', ']'] : ['{"a":', '}'];
    const inner = `${open.repeat(depth)}1${close.repeat(depth)}`;
    return text.slice(0, found.index) + inner + text.slice(found.index + found[0].length);
  });

/** Ways to break a bundle, each with how many of a hundred are broken so. Null: no text any more. */
export const WAYS: Readonly<Record<string, { readonly share: number; readonly text: fc.Arbitrary<string | null> }>> = {
  'bits flipped': { share: 20, text: flips },
  'cut off': { share: 10, text: cutOff },
  'characters lost, doubled, moved and put in': { share: 20, text: characters },
  'values in other places, and strange ones': { share: 25, text: values },
  'hostile and foreign keys': { share: 15, text: keys },
  'deeply nested': { share: 10, text: deep },
};

const PROBLEMS = [
  'empty',
  'too-large',
  'not-json',
  'not-ours',
  'too-new',
  'too-deep',
  'too-many',
  'hostile-key',
  'number-out-of-range',
  'text-too-long',
  'duplicate-id',
  'parent-loop',
  'damaged',
];

const made = { by: '', at: instant(0), app: '1' };
const textOf = (plan: Workspace): string => bundleText(plan, WHOLE, made);

/** Somebody who knows the richer of the two plans and has gone on with it. Nothing in it can be written to. */
const here = (): Workspace => {
  const cy = new Author('cy');
  cy.receive(sources[1] ?? '');
  cy.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Because' } });
  for (const record of cy.plan.records.values()) frozen(record);
  return cy.plan;
};

/**
 * How a text ends: a named problem, or a merge that is whole and right. Throws for everything else, which says what was
 * wrong. `known` is left as it was, since it is frozen.
 */
export function endOf(text: string | null, known: Workspace = KNOWN): string {
  if (text === null) return 'not-text';
  const read = readBundle(text);
  if (!read.ok) {
    if (!PROBLEMS.includes(read.problem.is)) throw new Error(`No problem of ours: ${JSON.stringify(read.problem)}`);
    return read.problem.is;
  }
  for (const record of read.bundle.records) frozen(record);
  const [alone, after] = [merged(EMPTY, read.bundle), merged(known, read.bundle)];
  if (!alone) throw new Error('A bundle contradicts itself.');
  if (!after) return 'clash';
  // Merging the other way round is the same plan. Who a run belongs to is a claim: of two, what was heard first is shown.
  const other = merged(alone, bundleOf(textOf(known)));
  if (!other || textOf({ ...other, runs: after.runs }) !== textOf(after))
    throw new Error('The order of merging matters.');
  for (const plan of [alone, after]) {
    const again = previewMerge(plan, bundleOf(textOf(plan)));
    if (again.records.length > 0) throw new Error('What was written is not what was meant.');
    if (previewMerge(plan, read.bundle).records.length > 0) throw new Error('Merging it again changes the plan.');
  }
  nothingLost(known, read.bundle, after);
  return 'read';
}
const KNOWN = here();

/** Null: an id names another kind of record here, and nothing was taken. */
function merged(plan: Workspace, bundle: Bundle): Workspace | null {
  const merge = previewMerge(plan, bundle);
  if (merge.clashing.length === 0) return patched(plan, merge.records, merge.runs);
  if (merge.records.length > 0) throw new Error('A part was taken.');
  return null;
}

function bundleOf(text: string): Bundle {
  const read = readBundle(text);
  if (!read.ok) throw new Error(`What was written cannot be read: ${JSON.stringify(read.problem)}`);
  return read.bundle;
}

/** Every answer that stood here still stands, unless the file says that it had seen and replaced it. */
function nothingLost(before: Workspace, bundle: Bundle, after: Workspace): void {
  const theirs = new Map(bundle.records.map((record) => [record.id, record]));
  for (const record of before.records.values()) {
    const now = after.records.get(record.id);
    if (!now) throw new Error(`${record.id} is gone.`);
    const brought = theirs.get(record.id);
    if (!brought && now !== record) throw new Error(`${record.id} was not in the file.`);
    const seen = brought ? mergeMetadataOf(brought).seen : {};
    for (const field of [...Object.keys(mergeMetadataOf(record).by), DELETED])
      for (const { stamp, value } of siblingValuesOf(record, field)) {
        // What is said under a record's own id is known by its words wherever others have written into the record (M9).
        const isSaid = (one: Sibling) =>
          one.stamp === stamp || (replicaOf(stamp) === record.id && same(one.value, value));
        if (!covered(stamp, seen) && !siblingValuesOf(now, field).some(isSaid))
          throw new Error(`${record.id}: the answer ${stamp} to ${field} is gone.`);
      }
  }
}
