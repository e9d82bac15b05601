/** What is taken in can be written again: its size is part of taking it in (SPEC B10). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bytesOf, bytesOfLoops } from '../../../renderer/domain/bundle/text-size.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { parentLoops } from '../../../renderer/domain/plan/parent-loops.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author } from '../author.ts';
import { play, rolls } from '../random-plan.ts';
import { byHand, dictionary, many, type Json } from './bundles.ts';
import { planOf, textOf } from './closure.ts';
import { LONG, PLAIN } from './long-files.ts';
import { odd } from './odd-files.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

const inBytes = (text: string): number => new TextEncoder().encode(text).length;
const measured = ({ records, runs }: Workspace): number =>
  bytesOf(records.values(), runs, bytesOfLoops(parentLoops(records.values())));

const take = (plan: Workspace, text: string) => {
  const read = readBundle(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return previewMerge(plan, read.bundle);
};

describe('B10 the size of a plan as a file', () => {
  it('B10 is never more than what is measured, whatever is in it', () => {
    fc.assert(
      fc.property(odd, (texts) => {
        const plan = planOf(texts);
        expect(measured(plan)).toBeGreaterThanOrEqual(inBytes(textOf(plan)));
      }),
    );
    fc.assert(
      fc.property(rolls(), (dice) => {
        const { plan } = play(new Author('ana'), dice);
        expect(measured(plan)).toBeGreaterThanOrEqual(inBytes(textOf(plan)));
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 9 }), (title, mood) => {
        const plan = planOf([
          byHand({ objectives: [{ id: 'o', title, [`a ${mood}`]: [mood, { [`b${mood}`]: -0.1e-7 }] }] }),
        ]);
        expect(measured(plan)).toBeGreaterThanOrEqual(inBytes(textOf(plan)));
      }),
    );
  });

  it.each(Object.entries({ plain: PLAIN, ...LONG }))('B10 is not much less: %s', (_, make) => {
    const plan = planOf(make(1_000));
    const bytes = inBytes(textOf(plan));
    expect(measured(plan)).toBeGreaterThanOrEqual(bytes);
    expect(measured(plan)).toBeLessThan(1.4 * bytes);
  });

  const words = 'x'.repeat(LIMITS.anyText);
  const notes = (letter: string, count: number): Json[] => many(count, (at) => ({ id: `${letter}${at}`, mood: words }));

  it('B10 keeps a file out by which it would be larger than a file may be, and leaves room to go on writing', () => {
    const half = (LIMITS.bundleBytes - LIMITS.bytesLeft) / 2 / LIMITS.anyText;
    const first = take(EMPTY, byHand({ [NEWER_LIST]: notes('a', Math.floor(half)) }));
    expect(first.tooMany).toBe(false);
    const plan = patched(EMPTY, first.records, first.runs);
    expect(take(plan, byHand({ [NEWER_LIST]: notes('b', Math.ceil(half)) }))).toMatchObject({
      tooMany: true,
      records: [],
    });
    const last = take(plan, byHand({ [NEWER_LIST]: notes('b', Math.floor(half) - 1) }));
    expect(last.tooMany).toBe(false);
    const full = patched(plan, last.records, last.runs);
    expect(inBytes(textOf(full))).toBeLessThan(LIMITS.bundleBytes - LIMITS.bytesLeft);
    // What brings nothing is no reason to complain.
    expect(take(full, byHand({ [NEWER_LIST]: notes('a', 1) }))).toMatchObject({ tooMany: false, records: [] });
  });

  it('B10 counts what a small file by hand becomes when the app writes it', () => {
    const fields = dictionary(80, (at) => [`${'%'.repeat(60)}${at}`, 1]);
    const text = byHand({ objectives: many(2_500, (at) => ({ id: `o${at}`, ...fields })) });
    expect(inBytes(text)).toBeLessThan(LIMITS.bundleBytes / 4);
    expect(take(EMPTY, text)).toMatchObject({ tooMany: true, records: [] });
  });
});
