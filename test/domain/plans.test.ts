/** The two published OKR sets go through the domain's own commands: nothing is refused, and progress is what P1-P9 say. */
import { describe, expect, it } from 'vitest';
import type { Metric, MetricType } from '../../renderer/domain/kinds/model.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import { clamped, progressOf, rollUp } from '../../renderer/domain/progress/scoring.ts';
import { EMPTY, childrenOf, find, patched, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import type { Plan, PlannedCheckIn, PlannedKeyResult } from '../fixtures/plans/plan.ts';
import { PLANS, readPlan } from '../fixtures/plans/read-plan.ts';

const plans = PLANS.map((name) => ({ name, plan: readPlan(name) }));
const both = plans.map(({ plan }) => plan);
const keyResultsOf = (plan: Plan): readonly PlannedKeyResult[] =>
  plan.objectives.flatMap(({ keyResults }) => keyResults);
const allKeyResults = both.flatMap(keyResultsOf);
const allCheckIns = allKeyResults.flatMap(({ checkIns }) => checkIns);

/** Refusals by the command refused, and what the commands made. */
function written(plan: Plan): { readonly workspace: Workspace; readonly refused: readonly string[] } {
  let workspace = EMPTY;
  let number = 1;
  const refused: string[] = [];
  for (const { at, command } of commandsOf(plan)) {
    const outcome = run(workspace, command, { replica: 'tester', number, at, by: 'Tester' });
    if (outcome.ok) {
      workspace = patched(workspace, outcome.changed);
      number += outcome.numbers;
    } else refused.push(`${command.do}: ${outcome.refusal}`);
  }
  return { workspace, refused };
}

/** A raise or lower needs both ends; everything else needs only a value. */
const hasBothEnds = (metric: Metric) =>
  (metric.type !== 'raise' && metric.type !== 'lower') || (metric.start !== undefined && metric.target !== undefined);

describe.each(plans)('the $name plan', ({ plan }) => {
  const { workspace, refused } = written(plan);

  it('is written without a refusal', () => {
    expect(refused).toEqual([]);
  });

  it('stands in the workspace as the file has it, in its order', () => {
    const shown = childrenOf(workspace, 'cycle', 'objective').map(({ id, title, parent, owner, team }) => ({
      id,
      title,
      parent,
      owner,
      team,
      keyResults: childrenOf(workspace, id, 'keyResult').map((one) => ({
        id: one.id,
        title: one.title,
        metric: one.metric,
        weight: one.weight,
        initiatives: childrenOf(workspace, one.id, 'initiative').map(({ title, done }) => ({ title, done })),
        checkIns: childrenOf(workspace, one.id, 'checkIn').map(({ value, confidence, note }) => ({
          value,
          confidence,
          note,
        })),
      })),
    }));
    expect(shown).toEqual(
      plan.objectives.map(({ key, title, parent, owner, team, keyResults }) => ({
        id: key,
        title,
        parent,
        owner,
        team,
        keyResults: keyResults.map((one) => ({
          id: one.key,
          title: one.title,
          metric: one.metric,
          weight: one.weight,
          initiatives: (one.initiatives ?? []).map(({ title, done }) => ({ title, done })),
          checkIns: one.checkIns.map(({ value, confidence, note }) => ({ value, confidence, note })),
        })),
      })),
    );
  });

  it('names only roles, teams and objectives that it has', () => {
    for (const { owner, team, parent, keyResults } of plan.objectives) {
      for (const role of [owner, ...keyResults.map((one) => one.owner)])
        if (role !== undefined) expect(find(workspace, 'person', role)?.name).toBeDefined();
      if (team !== undefined) expect(find(workspace, 'team', team)?.name).toBeDefined();
      if (parent !== undefined) expect(find(workspace, 'objective', parent)?.title).toBeDefined();
    }
  });

  it('has progress exactly where its metric can say', () => {
    for (const { key, metric } of keyResultsOf(plan)) {
      const progress = progressOf(find(workspace, 'keyResult', key)?.metric, childrenOf(workspace, key, 'checkIn'));
      expect(progress === undefined, key).toBe(!hasBothEnds(metric));
      if (progress !== undefined) expect(clamped(progress), key).toBeGreaterThanOrEqual(0);
    }
  });

  it('rolls up over the measured key results and says how many those are', () => {
    for (const { key, keyResults } of plan.objectives) {
      const up = rollUp(
        childrenOf(workspace, key, 'keyResult').map((keyResult) => ({
          keyResult,
          progress: progressOf(keyResult.metric, childrenOf(workspace, keyResult.id, 'checkIn')),
        })),
      );
      expect(up.of).toBe(keyResults.length);
      expect(up.measured).toBe(keyResults.filter(({ metric }) => hasBothEnds(metric)).length);
      expect(up.progress).toBeDefined();
    }
  });

  it('stays within 3 to 5 objectives and 10 to 18 key results, checked in week by week', () => {
    expect(plan.objectives.length).toBeGreaterThanOrEqual(3);
    expect(plan.objectives.length).toBeLessThanOrEqual(5);
    expect(keyResultsOf(plan).length).toBeGreaterThanOrEqual(10);
    expect(keyResultsOf(plan).length).toBeLessThanOrEqual(18);
    for (const { key, checkIns } of keyResultsOf(plan)) {
      const weeks = checkIns.map(({ week }) => week);
      expect(weeks, key).toEqual([...new Set(weeks)].toSorted((a, b) => a - b));
    }
    expect(new Set(keyResultsOf(plan).flatMap(({ checkIns }) => checkIns.map(({ week }) => week))).size).toBe(8);
  });

  it('carries the numbers that were published into known progress', () => {
    const progress = (key: string) =>
      progressOf(find(workspace, 'keyResult', key)?.metric, childrenOf(workspace, key, 'checkIn'));
    if (plan.language === 'en') {
      expect(progress('o3k1')).toBeCloseTo((51.4 - 34) / (55 - 34)); // raise
      expect(progress('o3k2')).toBeCloseTo(36 / 32); // beyond the target, raw
      expect(progress('o2k2')).toBeCloseTo(5 / 8); // below: the share that held
      expect(progress('o5k2')).toBeCloseTo(3 / 5); // band
      expect(progress('o1k3')).toBe(1);
      expect(progress('o4k2')).toBeUndefined();
    } else {
      expect(progress('o4k2')).toBeCloseTo(1750 / 3000); // lower
      expect(progress('o3k2')).toBeCloseTo(6 / 8); // above
      expect(progress('o1k1')).toBe(0.33);
      expect(progress('o2k2')).toBe(0);
      expect(progress('o1k2')).toBeUndefined();
    }
  });
});

describe('the two plans together', () => {
  const some = (check: (one: PlannedCheckIn) => boolean) => expect(allCheckIns.some(check)).toBe(true);
  const noted = (pattern: RegExp) => some(({ note }) => note !== undefined && pattern.test(note));

  it('use every type of metric', () => {
    const types: readonly MetricType[] = ['above', 'band', 'below', 'lower', 'milestones', 'raise', 'yesNo'];
    expect([...new Set(allKeyResults.map(({ metric }) => metric.type))].toSorted()).toEqual(types);
  });

  it('use both ambitions, both focuses, a grandparent, weights, teams, roles and initiatives', () => {
    const objectives = both.flatMap((plan) => plan.objectives);
    expect(new Set(objectives.map(({ ambition }) => ambition))).toEqual(new Set(['committed', 'aspirational']));
    expect(new Set(objectives.map(({ focus }) => focus))).toEqual(new Set(['delivery', 'growth']));
    const served = new Set(objectives.filter(({ parent }) => parent !== undefined).map(({ key }) => key));
    expect(objectives.some(({ parent }) => parent !== undefined && served.has(parent))).toBe(true);
    expect(objectives.some(({ team }) => team !== undefined)).toBe(true);
    expect(objectives.some(({ owner }) => owner !== undefined)).toBe(true);
    expect(allKeyResults.some(({ weight }) => weight !== undefined)).toBe(true);
    expect(new Set(allKeyResults.flatMap((one) => (one.initiatives ?? []).map(({ done }) => done ?? false))).size).toBe(
      2,
    );
  });

  it('hold the check-ins that go wrong elsewhere', () => {
    some(({ confidence }) => confidence === 0);
    some(({ confidence }) => confidence === 100);
    some(({ value }) => value === undefined);
    noted(/,/);
    noted(/"/);
    noted(/「.*」/);
    noted(/\n/);
    noted(/\p{Extended_Pictographic}/u);
    noted(/\u200d/); // an emoji of several code points
    noted(/[０-９]/);
    noted(/^=/);
    const backwards = ({ checkIns }: PlannedKeyResult) =>
      checkIns.some(({ value }, at) => value !== undefined && value < (checkIns[at - 1]?.value ?? value));
    expect(allKeyResults.filter(({ metric }) => metric.type === 'raise').some(backwards)).toBe(true);
    expect(
      allKeyResults.some(({ checkIns }) =>
        checkIns.some(({ week }, at) => week - (checkIns[at - 1]?.week ?? week) > 1),
      ),
    ).toBe(true);
  });
});
