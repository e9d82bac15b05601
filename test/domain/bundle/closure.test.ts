import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveOf } from '../../../renderer/domain/outline-rows.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { EVERYTHING } from '../../../renderer/domain/bundle/scope.ts';
import { instant } from '../author.ts';
import { byHand, marked, type Json } from './bundles.ts';
import { closureOf, mustRead, planOf } from './closure.ts';
import { odd } from './odd-files.ts';

const risk = (fields: Json) => byHand({ risks: [{ id: 'r1', ...fields }] });

/** Each of these was taken once and did harm afterwards. */
const HARMFUL: readonly (readonly [string, readonly string[]])[] = [
  [
    'a list of a newer version in which deletions say something else',
    [risk({ deleted: 'maybe' }), risk({ deleted: 'no' })],
  ],
  ['an objective in itself as its cycle', [byHand({ objectives: [{ id: 'o1', cycle: 'o1', title: 'X' }] })]],
  [
    'a ring of objectives in each other',
    [byHand({ objectives: ['a', 'b', 'c'].map((id, at, all) => ({ id, cycle: all[(at + 1) % 3], private: true })) })],
  ],
  ['a comment about itself', [byHand({ comments: [{ id: 'c', about: 'c', text: 'hi' }] })]],
  ['a key result under itself', [byHand({ keyResults: [{ id: 'k', objective: 'k' }] })]],
  ['a key result under nothing', [byHand({ keyResults: [{ id: 'k', title: 'lonely' }] })]],
  [
    'what a deletion had seen, beside something that is none',
    [byHand({ objectives: [{ id: 'o1' }] }), marked({ seen: 'ana:1', by: {}, saw: { 'ana:1': '' } }, {})],
  ],
];

describe('B14 what the gate lets in', () => {
  it.each(HARMFUL)('B14 is good for everything the app does with it: %s', (_, texts) => {
    const plan = closureOf(texts);
    expect(plan.records.size).toBeGreaterThan(0);
    for (const { id } of plan.records.values()) expect([undefined, id, 'a', 'b', 'c']).toContain(objectiveOf(plan, id));
  });

  it('B14 is good for everything the app does with it: any file by hand, any mutant, and any two that meet', () => {
    fc.assert(
      fc.property(odd, (texts) => void closureOf(texts)),
      { numRuns: 150 },
    );
  });

  it('B5 is the same bytes whatever sort of values places in a list of a newer version have', () => {
    const ranks = [7, 'a0', null, true, 3, ['a'], 'Z', { a: 1 }];
    const risks = ranks.map((rank, at) => ({ id: `r${at}`, rank }));
    const text = (all: readonly Json[]) =>
      handOutText(planOf([byHand({ risks: all })]), EVERYTHING, { by: '', at: instant(0), app: '' });
    const written = text(risks);
    for (let turn = 1; turn < risks.length; turn++)
      expect(text([...risks.slice(turn), ...risks.slice(0, turn)].toReversed())).toBe(written);
    expect(mustRead(written, 'It').records).toHaveLength(ranks.length);
  });
});
