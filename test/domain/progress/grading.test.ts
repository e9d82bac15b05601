/** Scores at the end of a cycle: whose stands, what holds for an objective, and how a score reads. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { scoring } from '../../../renderer/domain/commands/closing.ts';
import type { Graded } from '../../../renderer/domain/kinds/model.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import {
  objectiveScore,
  proposed,
  readBand,
  readingOf,
  reasonWanted,
  verdictOf,
} from '../../../renderer/domain/progress/grading.ts';
import { DEFAULT_METHOD } from '../../../renderer/domain/plan/method.ts';
import { Author, smallPlan } from '../author.ts';

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  bo = new Author('bo', ana.plan);
});
const score = (author: Author, id: string, graded: Graded | undefined) => author.must(scoring(author.plan, id, graded));

describe('L12 a score', () => {
  it('L12 is one record for each row, and can be changed and taken back', () => {
    score(ana, 'k1', { score: 0.7, evidence: 'The counter' });
    score(ana, 'k1', { score: 0.8, evidence: 'The counter', reason: 'Two were late' });
    expect(childrenOf(ana.plan, 'k1', 'score')).toHaveLength(1);
    expect(verdictOf(ana.plan, 'k1')).toEqual({
      is: 'one',
      graded: { score: 0.8, evidence: 'The counter', reason: 'Two were late' },
    });
    score(ana, 'k1', undefined);
    expect(verdictOf(ana.plan, 'k1')).toEqual({ is: 'none' });
  });

  it('L12 by two apart is a question, never a mean, and each figure stays with its words', () => {
    score(ana, 'k1', { score: 0.7, reason: 'Ana’s' });
    score(bo, 'k1', { score: 0.3, reason: 'Bo’s' });
    ana.receive(bo.write());
    bo.receive(ana.write());
    for (const one of [ana, bo]) {
      const verdict = verdictOf(one.plan, 'k1');
      expect(verdict.is === 'apart' && verdict.all).toEqual(
        expect.arrayContaining([
          { score: 0.3, reason: 'Bo’s' },
          { score: 0.7, reason: 'Ana’s' },
        ]),
      );
      const [record] = childrenOf(one.plan, 'k1', 'score');
      expect(record && questionsOf(record)).toHaveLength(1);
      expect(objectiveScore(one.plan, 'o1')).toMatchObject({ mean: undefined, scored: 0, score: undefined });
    }
    score(ana, 'k1', { score: 0.5 });
    expect(verdictOf(ana.plan, 'k1')).toMatchObject({ is: 'one', graded: { score: 0.5 } });
  });

  it('L12 by two apart who say the same is none', () => {
    for (const one of [ana, bo]) score(one, 'k1', { score: 0.7 });
    ana.receive(bo.write());
    expect(verdictOf(ana.plan, 'k1')).toEqual({ is: 'one', graded: { score: 0.7 } });
  });

  it.each<readonly [Graded, number | undefined, boolean]>([
    [{ score: 0.7 }, 0.7, false],
    [{ score: 0.7 }, 0.68, false],
    [{ score: 0.5 }, 0.7, true],
    [{ score: 0.5, reason: ' ' }, 0.7, true],
    [{ score: 0.5, reason: 'It broke in March' }, 0.7, false],
    [{ score: 0.5 }, undefined, false],
    [{ score: 1 }, 1.4, false],
    [{ dropped: true }, 0.7, true],
    [{ dropped: true, reason: 'The law changed' }, undefined, false],
    [{}, 0.7, false],
  ])('L12 %j beside progress %s: its reason is asked for: %s', (graded, progress, wanted) => {
    expect(reasonWanted(graded, progress, undefined) !== undefined).toBe(wanted);
  });

  it('L14 a promise that was missed asks what happened, also where it was scored as measured', () => {
    expect(reasonWanted({ score: 0.7 }, 0.7, 'committed')).toBe('missed');
    expect(reasonWanted({ score: 0.7, reason: 'It rained' }, 0.7, 'committed')).toBeUndefined();
    expect(reasonWanted({ score: 1 }, 1, 'committed')).toBeUndefined();
    expect(reasonWanted({ score: 0.7 }, 0.7, 'aspirational')).toBeUndefined();
    expect(reasonWanted({ score: 0.5 }, 0.7, 'committed')).toBe('unlike');
    expect(reasonWanted({ dropped: true }, 0.7, 'committed')).toBe('dropped');
  });

  it('L12 P9 proposes a grade between 0 and 1, and nothing where nothing is measured', () => {
    expect([undefined, -3, 0.449, 0.45, 7].map(proposed)).toEqual([undefined, 0, 0.4, 0.5, 1]);
  });

  it('L12 a score beyond 0 to 1 is refused, and so is one that is none', () => {
    for (const wrong of [1.7, -0.1, Number.NaN])
      expect(ana.do(scoring(ana.plan, 'k1', { score: wrong }))).toMatchObject({ ok: false });
  });
});

describe('L13 the score of an objective', () => {
  it('L13 is the mean by weight of what has one, and what somebody says in its place holds', () => {
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { weight: 3 } });
    score(ana, 'k1', { score: 0.5 });
    expect(objectiveScore(ana.plan, 'o1')).toMatchObject({ mean: 0.5, scored: 1, of: 2, score: 0.5 });
    score(ana, 'k1', { score: 0.4 });
    score(ana, 'k2', { score: 0.8 });
    expect(objectiveScore(ana.plan, 'o1').mean).toBeCloseTo(0.5);
    score(ana, 'o1', { score: 0.9, reason: 'The market turned' });
    expect(objectiveScore(ana.plan, 'o1')).toMatchObject({ score: 0.9, scored: 2 });
    expect(objectiveScore(ana.plan, 'o1').mean).toBeCloseTo(0.5);
  });

  it('L13 comes back to the mean where only words of another score are left', () => {
    score(ana, 'k1', { score: 0.4 });
    score(ana, 'o1', { score: 0.9, reason: 'The market turned' });
    score(ana, 'o1', { reason: 'The market turned' });
    expect(objectiveScore(ana.plan, 'o1')).toMatchObject({ score: 0.4, mean: 0.4 });
  });

  it('L13 leaves out what was dropped, and says how many', () => {
    score(ana, 'k1', { score: 0.4 });
    score(ana, 'k2', { dropped: true, score: 1, reason: 'No longer needed' });
    expect(objectiveScore(ana.plan, 'o1')).toMatchObject({ scored: 1, dropped: 1, of: 2 });
    expect(objectiveScore(ana.plan, 'o1').mean).toBeCloseTo(0.4);
  });

  it('L13 is never anything but a number from 0 to 1, or none', () => {
    const weight = fc.constantFrom(undefined, 0, 1e-300, 1, 300, 1000);
    const graded = fc.constantFrom<Graded | undefined>(undefined, {}, { score: 0 }, { score: 1 }, { score: 0.35 });
    fc.assert(
      fc.property(weight, weight, graded, graded, (a, b, one, other) => {
        const author = smallPlan(new Author('ana'));
        for (const [id, given, said] of [['k1', a, one] as const, ['k2', b, other] as const]) {
          if (given !== undefined) author.must({ do: 'set', kind: 'keyResult', id, values: { weight: given } });
          score(author, id, said);
        }
        const { mean } = objectiveScore(author.plan, 'o1');
        expect(mean === undefined || (mean >= 0 && mean <= 1)).toBe(true);
      }),
    );
  });
});

describe('L14 how a score reads', () => {
  it('L14 never shows a missed promise with the sign of a good score', () => {
    const bandOf = (one: number, label: 'committed' | 'aspirational' | undefined) =>
      readBand(one, label, DEFAULT_METHOD.scoreBands);
    expect([1, 0.9, 0.7, 0.4, 0.3].map((one) => bandOf(one, 'committed'))).toEqual([
      'high',
      'medium',
      'medium',
      'medium',
      'low',
    ]);
    expect([0.7, 0.6, 0.3].map((one) => bandOf(one, 'aspirational'))).toEqual(['high', 'medium', 'low']);
    expect([0.7, 0.6, 0.3].map((one) => bandOf(one, undefined))).toEqual(['high', 'medium', 'low']);
  });

  it.each([
    [1, 'committed', 'met'],
    [0.95, 'committed', 'met'],
    [0.9, 'committed', 'missed'],
    [0.7, 'committed', 'missed'],
    [0.7, 'aspirational', 'success'],
    [0.65, 'aspirational', 'success'],
    [0.6, 'aspirational', 'partWay'],
    [0.3, 'aspirational', 'started'],
    [1, undefined, 'all'],
    [0.95, undefined, 'all'],
    [0.9, undefined, 'most'],
    [0.7, undefined, 'most'],
    [0.4, undefined, 'some'],
    [0.1, undefined, 'little'],
    [0, undefined, 'none'],
  ] as const)('L14 %s on what is %s is %s', (value, ambition, reading) => {
    expect(readingOf(value, ambition, DEFAULT_METHOD.scoreBands)).toBe(reading);
  });
  it('L14 V2 has the bands of the plan', () => {
    const strict = { middle: 0.5, high: 0.9 };
    expect([0.4, 0.5, 0.8, 0.9].map((value) => readingOf(value, 'aspirational', strict))).toEqual([
      'started',
      'partWay',
      'partWay',
      'success',
    ]);
    expect(readingOf(0.9, 'committed', strict)).toBe('missed');
  });
});
