/** Where a cycle stands by team and by owner, and two cycles side by side. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  BANDS,
  GROUPINGS,
  factsOf,
  occurring,
  overviewOf,
  rowsCounted,
  sideBySide,
  type CycleFacts,
  type Figures,
  type Filters,
} from '../../../renderer/domain/progress/overview.ts';
import { childrenOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { rollUpOf } from '../../../renderer/domain/progress/roll-up.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { stepOf } from '../../../renderer/domain/commands/committing.ts';
import { Author, dayInUtc, smallPlan } from '../author.ts';
import { planOf } from '../bundle/closure.ts';
import { odd } from '../bundle/odd-files.ts';
import { play, rolls } from '../random-plan.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const order = new Intl.Collator('en').compare;

let ana: Author;
const must = (...commands: readonly Command[]) => {
  for (const command of commands) ana.must(command);
};
const facts = (cycle = 'c1', now = NOW, withPrivate = true): CycleFacts =>
  factsOf(ana.plan, ana.record('cycle', cycle), { now, dayOf: dayInUtc }, withPrivate);
const overview = (by: 'team' | 'owner', filters: Filters = {}) => overviewOf(facts(), by, filters, order);
const group = (by: 'team' | 'owner', id: string | null, filters: Filters = {}): Figures | undefined =>
  overview(by, filters).groups.find((one) => one.id === id)?.figures;
const ids = (by: 'team' | 'owner', filters: Filters = {}) => overview(by, filters).groups.map(({ id }) => id);

/**
 * c1, to 31 December: o1 of t1 and Ana with k1 (a third, 60, told in October) and k2 (Bo's, nothing said); o2 of no team, Bo's and
 * private, with k3 (all of it, 30, told the day before).
 */
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  must(
    { do: 'set', kind: 'objective', id: 'o1', values: { team: 't1' } },
    { do: 'add', kind: 'person', id: 'p2', values: { name: 'Bo' } },
    { do: 'set', kind: 'keyResult', id: 'k2', values: { owner: 'p2' } },
    { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Calm', owner: 'p2', private: true } },
    { do: 'add', kind: 'keyResult', id: 'k3', objective: 'o2', values: { metric: { type: 'yesNo' } } },
    { do: 'add', kind: 'checkIn', id: 'ci3', keyResult: 'k3', values: { value: 1, confidence: 30, day: '2026-11-19' } },
  );
});

describe('L8 a cycle by team and by owner', () => {
  it('L8 P19 nobody is silent in a pause', () => {
    expect(overview('team').whole).toMatchObject({ silent: 2, longest: 50 });
    must({
      do: 'add',
      kind: 'pause',
      id: 'off',
      about: 'c1',
      values: { dates: { start: '2026-10-02', end: '2026-11-15' } },
    });
    expect(overview('team').whole).toMatchObject({ silent: 0, longest: undefined });
  });

  it('L8 L11 tells of a closed cycle without what is late, and of an open one with all of it', () => {
    const bo = new Author('bo', ana.plan);
    must(closing(ana.plan, 'c1', 'close'));
    const told = () => facts().keyResults.map(({ id, progress, confidence }) => [id, progress, confidence]);
    const before = told();
    bo.must({ do: 'add', kind: 'checkIn', id: 'b1', keyResult: 'k1', values: { value: 3, confidence: 99 } });
    bo.must({
      do: 'add',
      kind: 'checkIn',
      id: 'fix',
      keyResult: 'k3',
      values: { value: 0, confidence: 90, corrects: ['ci3'] },
    });
    ana.receive(bo.write());
    expect(told()).toEqual(before);
    must(stepOf('c1', 'again', 'reopen'));
    expect(told()).toEqual([
      ['k1', 1, 99],
      ['k2', undefined, undefined],
      ['k3', 0, 90],
    ]);
  });

  it('L8 by team a key result counts with the team of its objective, and what has none stands last', () => {
    expect(ids('team')).toEqual(['t1', null]);
    expect(group('team', 't1')).toEqual({
      objectives: 1,
      all: { objectives: 1, keyResults: 2 },
      privates: 0,
      progress: 1 / 3,
      measured: 1,
      of: 2,
      lowest: 60,
      bands: { low: 0, medium: 1, high: 0, unknown: 1 },
      score: undefined,
      scored: 0,
      silent: 2,
      longest: 50,
    });
    expect(group('team', null)).toMatchObject({ objectives: 1, privates: 1, progress: 1, lowest: 30, silent: 0 });
  });

  it('L8 by owner a key result counts with its own owner, or else with that of its objective', () => {
    expect(ids('owner')).toEqual(['p1', 'p2']);
    expect(group('owner', 'p1')).toMatchObject({ objectives: 1, of: 1, measured: 1, lowest: 60 });
    expect(group('owner', 'p2')).toMatchObject({ objectives: 1, of: 2, measured: 1, progress: 1, lowest: 30 });
    must({ do: 'delete', id: 'p2' });
    expect(ids('owner')).toEqual(['p1', null]);
  });

  it('L8 groups stand by name, never by a figure; equal names keep one order, and those without a name follow', () => {
    must(
      { do: 'set', kind: 'person', id: 'p1', values: { name: 'Zoë' } },
      { do: 'add', kind: 'person', id: 'p3', values: { name: '' } },
      { do: 'add', kind: 'person', id: 'p0', values: { name: 'Bo' } },
      { do: 'add', kind: 'objective', id: 'o3', cycle: 'c1', values: { owner: 'p3' } },
      { do: 'add', kind: 'objective', id: 'o4', cycle: 'c1', values: {} },
      { do: 'add', kind: 'objective', id: 'o5', cycle: 'c1', values: { owner: 'p0' } },
    );
    expect(ids('owner')).toEqual(['p0', 'p2', 'p1', 'p3', null]);
    expect(occurring(facts(), 'owner', order).map(({ id }) => id)).toEqual(['p0', 'p2', 'p1', 'p3', null]);
    expect(overviewOf(facts(), 'owner', {}, (a, b) => order(b, a)).groups.map(({ id }) => id)).toEqual([
      'p1',
      'p0',
      'p2',
      'p3',
      null,
    ]);
  });

  it('L8 progress that nobody measured is undefined and not 0', () => {
    must({ do: 'delete', id: 'ci1' });
    expect(group('team', 't1')).toMatchObject({ progress: undefined, measured: 0, of: 2, lowest: undefined });
    must({ do: 'delete', id: 'k1' }, { do: 'delete', id: 'k2' });
    expect(group('team', 't1')).toMatchObject({ objectives: 1, progress: undefined, of: 0, longest: undefined });
  });

  it('L8 weights count among siblings: 60 and 40 do not outweigh an objective without weights', () => {
    must(
      { do: 'set', kind: 'objective', id: 'o2', values: { team: 't1' } },
      { do: 'set', kind: 'keyResult', id: 'k1', values: { weight: 60 } },
      { do: 'set', kind: 'keyResult', id: 'k2', values: { weight: 40, metric: { type: 'yesNo' } } },
      { do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k2', values: { value: 0 } },
    );
    // 1.2 of a third, 0.8 of nothing, and 1 of all.
    expect(group('team', 't1')?.progress).toBeCloseTo((1.2 / 3 + 1) / 3);
  });

  it('L8 in a closed cycle nothing is silent', () => {
    must({ do: 'add', kind: 'transition', id: 's1', cycle: 'c1', values: { does: 'close' } });
    expect(overview('team').whole).toMatchObject({ silent: 0, longest: undefined });
  });

  it('L8 without what is private it and all under it are not in the figures', () => {
    const { groups, whole } = overviewOf(facts('c1', NOW, false), 'owner', {}, order);
    expect(groups.map(({ id, figures }) => [id, figures.of])).toEqual([
      ['p1', 1],
      ['p2', 1],
    ]);
    expect(whole).toMatchObject({ objectives: 1, of: 2, privates: 0 });
  });
});

describe('L8 filters', () => {
  it.each<[Filters, readonly (string | null)[], objectives: number, keyResults: number]>([
    [{ team: 't1' }, ['p1', 'p2'], 1, 2],
    [{ team: null }, ['p2'], 1, 1],
    [{ owner: 'p2' }, ['p2'], 1, 2],
    [{ team: 't1', owner: 'p2' }, ['p2'], 0, 1],
    [{ band: 'low' }, ['p2'], 1, 1],
    [{ band: 'unknown' }, ['p1', 'p2'], 1, 1],
    [{ silent: true }, ['p1', 'p2'], 1, 2],
    [{ behind: true }, ['p1'], 1, 1],
    [{ silent: true, band: 'low' }, [], 0, 0],
    [{ owner: null }, [], 0, 0],
  ])('L8 %j', (filters, left, objectives, keyResults) => {
    expect(ids('owner', filters)).toEqual(left);
    expect(overview('owner', filters).whole).toMatchObject({ objectives, of: keyResults });
  });

  it('L8 behind the clock is what was measured below the time that is over: nothing before, all that is unfinished after', () => {
    const behind = (now: number) => overviewOf(facts('c1', now), 'team', { behind: true }, order).whole.of;
    expect(facts('c1', Date.parse('2026-09-01T00:00:00Z')).timeOver).toBe(0);
    expect(facts('c1', Date.parse('2027-09-01T00:00:00Z')).timeOver).toBe(1);
    expect(behind(Date.parse('2026-09-01T00:00:00Z'))).toBe(0);
    expect(behind(Date.parse('2026-10-20T00:00:00Z'))).toBe(0);
    expect(behind(Date.parse('2027-09-01T00:00:00Z'))).toBe(1);
    must({ do: 'set', kind: 'cycle', id: 'c1', values: { dates: undefined } });
    expect(facts().timeOver).toBeUndefined();
    expect(behind(NOW)).toBe(0);
  });
});

describe('L8 what is left of how much', () => {
  beforeEach(() => {
    // Two thirds done in all, of which k1 is behind.
    must(
      { do: 'set', kind: 'keyResult', id: 'k2', values: { metric: { type: 'yesNo' } } },
      { do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k2', values: { value: 1, day: '2026-11-19' } },
    );
  });

  it('L8 an objective is behind by its own progress, and not because one of its key results is', () => {
    expect(overview('owner', { behind: true }).whole).toMatchObject({ objectives: 0, of: 1 });
    expect(rowsCounted(facts(), 'owner', { behind: true }, 'p1')).toEqual(['k1']);
    must({ do: 'add', kind: 'checkIn', id: 'ci4', keyResult: 'k2', values: { value: 0, day: '2026-11-20' } });
    expect(overview('owner', { behind: true }).whole).toMatchObject({ objectives: 1, of: 2 });
    expect(rowsCounted(facts(), 'owner', { behind: true }, 'p1')).toEqual(['o1', 'k1']);
    // Also where what it is behind by belongs to somebody else.
    must({ do: 'set', kind: 'keyResult', id: 'k1', values: { owner: 'p2' } });
    expect(group('owner', 'p1', { behind: true })).toMatchObject({ objectives: 1, of: 0 });
  });

  it('L8 says of how many, and a group of which nothing is left is not among those with something', () => {
    const { groups, emptied, whole } = overview('owner', { behind: true });
    expect(groups.map(({ id }) => id)).toEqual(['p1']);
    expect(emptied.map(({ id, figures }) => [id, figures.all])).toEqual([['p2', { objectives: 1, keyResults: 2 }]]);
    expect(whole.all).toEqual({ objectives: 2, keyResults: 3 });
  });
});

describe('L9 two cycles side by side', () => {
  beforeEach(() => {
    must(
      { do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } },
      { do: 'add', kind: 'team', id: 't2', values: { name: 'Reading room' } },
      { do: 'add', kind: 'team', id: 't3', values: { name: 'Archive' } },
      { do: 'add', kind: 'objective', id: 'w1', cycle: 'c2', values: { team: 't2' } },
      { do: 'add', kind: 'objective', id: 'w2', cycle: 'c2', values: { team: 't3' } },
    );
  });
  const pairs = () =>
    sideBySide(overview('team'), overviewOf(facts('c2'), 'team', {}, order), order).map(({ id, here, there }) => [
      id,
      here?.objectives,
      there?.objectives,
    ]);

  it('L9 a group that only one of them has stands beside nothing', () => {
    expect(pairs()).toEqual([
      ['t3', undefined, 1],
      ['t1', 1, undefined],
      ['t2', undefined, 1],
      [null, 1, undefined],
    ]);
  });

  it('L9 of a cycle of which the filters leave nothing it is not said that it has nothing', () => {
    const filters: Filters = { silent: true };
    const [first] = sideBySide(overview('team', filters), overviewOf(facts('c2'), 'team', filters, order), order);
    expect(first).toMatchObject({ id: 't1', there: undefined });
    must({ do: 'set', kind: 'objective', id: 'w1', values: { team: 't1' } });
    const [again] = sideBySide(overview('team', filters), overviewOf(facts('c2'), 'team', filters, order), order);
    expect(again?.there).toMatchObject({ objectives: 0, of: 0, all: { objectives: 1, keyResults: 0 } });
  });

  it('L9 teams that were joined are one', () => {
    must({ do: 'join', id: 't2', into: 't1' });
    expect(pairs()).toEqual([
      ['t3', undefined, 1],
      ['t1', 1, 1],
      [null, 1, undefined],
    ]);
  });
});

/** Every cycle of any plan there can be. */
const anyFacts: fc.Arbitrary<readonly CycleFacts[]> = fc
  .oneof(
    rolls().map((dice): Workspace => play(smallPlan(new Author('ana')), dice).plan),
    odd.map((texts) => planOf(texts)),
  )
  .map((plan) => childrenOf(plan, null, 'cycle').map((cycle) => factsOf(plan, cycle, { now: NOW, dayOf: dayInUtc })));

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    team: fc.constantFrom(null, 't1'),
    owner: fc.constantFrom(null, 'p1'),
    band: fc.constantFrom(...BANDS),
    silent: fc.boolean(),
    behind: fc.boolean(),
  },
  { requiredKeys: [] },
);

const COUNTS = ['objectives', 'of', 'measured', 'silent'] as const;
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

describe('L8 whatever the plan', () => {
  it('L8 each key result and each objective counts in one group, and the groups add up to the whole', () => {
    fc.assert(
      fc.property(anyFacts, anyFilters, (all, filters) => {
        for (const one of all)
          for (const by of GROUPINGS) {
            const { groups, whole } = overviewOf(one, by, filters, order);
            expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
            for (const { id, figures } of groups)
              expect(new Set(rowsCounted(one, by, filters, id)).size).toBe(figures.objectives + figures.of);
            for (const count of COUNTS) expect(sum(groups.map(({ figures }) => figures[count]))).toBe(whole[count]);
            for (const band of BANDS)
              expect(sum(groups.map(({ figures }) => figures.bands[band]))).toBe(whole.bands[band]);
            // Nothing is better or worse in the whole than in each of its groups.
            const parts = groups.flatMap(({ figures }) => figures.progress ?? []);
            if (parts.length === 0) expect(whole.progress).toBeUndefined();
            else {
              expect(whole.progress).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
              expect(whole.progress).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
            }
            expect(sum(BANDS.map((band) => whole.bands[band]))).toBe(whole.of);
            expect(overviewOf(one, by, {}, order).whole).toMatchObject({
              objectives: one.objectives.length,
              of: one.keyResults.length,
            });
          }
      }),
      { numRuns: 150 },
    );
  });

  it('L8 filters only take away', () => {
    fc.assert(
      fc.property(anyFacts, anyFilters, anyFilters, (all, some, more) => {
        for (const one of all) {
          const few = overviewOf(one, 'team', { ...some, ...more }, order);
          const many = overviewOf(one, 'team', more, order);
          const figures = new Map(many.groups.map(({ id, figures: own }) => [id, own]));
          for (const { id, figures: own } of few.groups)
            for (const count of COUNTS) expect(own[count]).toBeLessThanOrEqual(figures.get(id)?.[count] ?? -1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('L8 every figure is a number or undefined, and progress and time lie between 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (all) => {
        for (const one of all)
          for (const { figures } of [
            ...GROUPINGS.flatMap((by) => overviewOf(one, by, {}, order).groups),
            { figures: overviewOf(one, 'team', {}, order).whole },
          ]) {
            for (const share of [figures.progress, one.timeOver])
              expect(share === undefined || (share >= 0 && share <= 1 + 1e-9)).toBe(true);
            for (const figure of [figures.lowest, figures.longest])
              expect(figure === undefined || Number.isFinite(figure)).toBe(true);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('L8 the progress of one objective is the one that stands beside it (P7)', () => {
    fc.assert(
      fc.property(rolls(), (dice) => {
        const { plan } = play(smallPlan(new Author('ana')), dice);
        for (const cycle of childrenOf(plan, null, 'cycle')) {
          const [only, ...others] = childrenOf(plan, cycle.id, 'objective');
          if (!only || others.length > 0) continue;
          const { progress, measured, of } = overviewOf(
            factsOf(plan, cycle, { now: NOW, dayOf: dayInUtc }),
            'team',
            {},
            order,
          ).whole;
          const own = rollUpOf(plan, only.id);
          expect([measured, of]).toEqual([own.measured, own.of]);
          if (own.progress === undefined) expect(progress).toBeUndefined();
          else expect(progress).toBeCloseTo(own.progress);
        }
      }),
      { numRuns: 150 },
    );
  });
});
