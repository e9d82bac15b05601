/** Valid bundles, broken at random: each ends as a bundle or as a named problem, and never as an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bundleText } from '../../../renderer/domain/bundle/write.ts';
import { planMerge } from '../../../renderer/domain/merge/plan.ts';
import { EMPTY, patched } from '../../../renderer/domain/workspace.ts';
import { Author, WHOLE, instant, smallPlan } from '../author.ts';
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

const sources = [smallText(), richText()];
const problems = [
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

const tally = new Map<string, number>();

/** What is read can be merged and written, and what is written can be read. */
function holds(text: string): void {
  const read = readBundle(text);
  const ended = read.ok ? 'read' : read.problem.is;
  tally.set(ended, (tally.get(ended) ?? 0) + 1);
  if (!read.ok) {
    expect(problems).toContain(read.problem.is);
    return;
  }
  const known = new Author('cy');
  known.receive(sources[1] ?? '');
  for (const plan of [EMPTY, known.plan]) {
    const merge = planMerge(plan, read.bundle);
    const after = patched(plan, merge.records, merge.runs);
    const again = bundleText(after, WHOLE, { by: '', at: instant(0), app: '1' });
    expect(readBundle(again)).toMatchObject({ ok: true });
  }
}

const edit = fc.record({
  what: fc.constantFrom('cut', 'double', 'swap', 'put'),
  at: fc.nat({ max: 100_000 }),
  length: fc.integer({ min: 1, max: 60 }),
  put: fc.oneof(
    fc.constantFrom(
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
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
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

describe('bundles broken at random', () => {
  it('B1 in their characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        holds(edits.reduce(edited, text));
      }),
      { numRuns: 2500 },
    );
  });

  it('B1 in their values: one put in another’s place, or something strange', () => {
    const swap = fc.tuple(fc.nat(), fc.nat(), fc.option(strange, { nil: undefined }));
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(swap, { minLength: 1, maxLength: 3 }), (text, swaps) => {
        const document: unknown = JSON.parse(text);
        for (const [from, to, other] of swaps) {
          const all = places(document, () => {}).slice(1);
          const source = all[from % all.length];
          // Mostly a value of the same sort, which comes through the gate more often and goes further behind it.
          const alike = all.filter(({ value }) => to % 4 === 0 || typeof value === typeof source?.value);
          const target = alike[to % alike.length];
          target?.put(structuredClone(other === undefined ? source?.value : other));
        }
        holds(JSON.stringify(document));
      }),
      { numRuns: 2500 },
    );
  });

  it('B1 in their keys', () => {
    const name = fc.constantFrom(
      '__proto__',
      'constructor',
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
    );
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), name, (text, at, key) => {
        const keys = [...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)];
        const found = keys[at % keys.length];
        if (!found) return;
        holds(`${text.slice(0, found.index)}"${key}":${text.slice(found.index + found[0].length)}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('B1 in enough ways to have proved something', () => {
    expect(tally.get('read')).toBeGreaterThan(300);
    for (const often of ['not-json', 'damaged', 'duplicate-id', 'hostile-key', 'number-out-of-range', 'not-ours'])
      expect(tally.get(often), often).toBeGreaterThan(1);
  });
});
