import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveOf } from '../../../renderer/domain/plan/rows.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { EVERYTHING } from '../../../renderer/domain/bundle/scope.ts';
import { instant } from '../author.ts';
import { byHand, type Json } from './bundles.ts';
import { HARMFUL, closureOf, mustRead, planOf } from './closure.ts';
import { odd } from './odd-files.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

describe('B14 what the gate lets in', () => {
  it.each(HARMFUL)('B14 is good for everything the app does with it: %s', (_, texts) => {
    const plan = closureOf(texts);
    expect(plan.records.size).toBeGreaterThan(0);
    for (const { id } of plan.records.values())
      expect([undefined, id, 'a', 'b', 'c', 'o']).toContain(objectiveOf(plan, id));
  });

  it('B14 is good for everything the app does with it: any file by hand, any mutant, and any two that meet', () => {
    fc.assert(
      fc.property(odd, (texts) => void closureOf(texts)),
      { numRuns: 150 },
    );
  });

  it('B5 is the same bytes whatever sort of values places in a list of a newer version have', () => {
    const ranks = [7, 'a0', null, true, 3, ['a'], 'Z', { a: 1 }];
    const records = ranks.map((rank, at) => ({ id: `r${at}`, rank }));
    const text = (all: readonly Json[]) =>
      handOutText(planOf([byHand({ [NEWER_LIST]: all })]), EVERYTHING, { by: '', at: instant(0), app: '' });
    const written = text(records);
    for (let turn = 1; turn < records.length; turn++)
      expect(text([...records.slice(turn), ...records.slice(0, turn)].toReversed())).toBe(written);
    expect(mustRead(written, 'It').records).toHaveLength(ranks.length);
  });
});
