/** What two people say of one row at the end of its cycle, apart or at once, as the room of closing shows and keeps it. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { deciding } from '../../../renderer/domain/commands/carrying.ts';
import { scoring } from '../../../renderer/domain/commands/closing.ts';
import { EMPTY, childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { verdictOf } from '../../../renderer/domain/progress/grading.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { afterMerge } from '../after-merge.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const plan = (planner: Planner) => planner.plan.getState().workspace;
const rowOf = (title: string) => within(screen.getByRole('group', { name: title }));

const scoredApart = () =>
  afterMerge(
    [scoring(EMPTY, 'kr1', { score: 0.3, evidence: 'Door counter' })],
    [scoring(EMPTY, 'kr1', { score: 0.8, evidence: 'Loan list' })],
  );

describe('scores', () => {
  it('L12 a score that arrives while evidence is typed is not replaced by it', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user, texts } = draw(planner, <Closing />);
    await user.type(rowOf(READERS).getByLabelText(texts.closing.evidence), 'Door');
    await given(planner, [scoring(plan(planner), 'kr1', { score: 0.3, evidence: 'Loan list' })]);
    await planner.flush();
    expect(JSON.stringify(verdictOf(plan(planner), 'kr1'))).toContain('Loan list');
  });

  it('L12 of two that stand apart one is taken whole, and no word is written into both', async () => {
    const planner = await scoredApart();
    const { user, texts } = draw(planner, <Closing />);
    const row = rowOf(READERS);
    expect(row.queryByLabelText(texts.closing.evidence)).toBeNull();
    expect(row.getByText('Door counter')).toBeVisible();
    const loans = row.getByText('Loan list').closest('li');
    if (!loans) throw new Error('each stands in a list');
    await user.click(within(loans).getByRole('button', { name: texts.closing.takeThis }));
    await planner.flush();
    expect(verdictOf(plan(planner), 'kr1')).toEqual({ is: 'one', graded: { score: 0.8, evidence: 'Loan list' } });
  });

  it('L12 what was scored twice, because two rows were joined, can be settled by another score', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await given(planner, [
      scoring(plan(planner), 'kr1', { score: 0.3 }),
      scoring(plan(planner), 'kr2', { score: 0.8 }),
      { do: 'join', id: 'kr2', into: 'kr1' },
    ]);
    const { user, texts } = draw(planner, <Closing />);
    await user.selectOptions(rowOf(READERS).getByLabelText(texts.closing.score), '0.5');
    await planner.flush();
    expect(verdictOf(plan(planner), 'kr1')).toEqual({ is: 'one', graded: { score: 0.5 } });
  });

  it('L12 the question before closing names what was scored twice', async () => {
    const planner = await scoredApart();
    await given(planner, [scoring(plan(planner), 'kr2', { score: 1 }), scoring(plan(planner), 'kr3', { score: 1 })]);
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('button', { name: texts.closing.close }));
    const question = within(screen.getByRole('region', { name: texts.closing.closeNow('2026 Q4') }));
    expect(question.queryByText(texts.closing.allScored)).toBeNull();
    expect(question.getByText(READERS)).toBeVisible();
  });
});

describe('decisions', () => {
  it('L17 what was decided apart does not read as decided', async () => {
    const planner = await afterMerge(
      [deciding(EMPTY, 'kr1', { choice: 'keep' })],
      [deciding(EMPTY, 'kr1', { choice: 'abandon', reason: 'Nobody asks for it' })],
    );
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('radio', { name: texts.closing.step['carry-over'] }));
    expect(rowOf(READERS).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('L17 a decision that arrives while a reason is typed is not replaced by it', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('radio', { name: texts.closing.step['carry-over'] }));
    const row = rowOf(READERS);
    await user.click(row.getByRole('radio', { name: texts.records.choices.modify }));
    await planner.flush();
    await user.type(row.getByLabelText(texts.closing.whyChanged), 'Too far');
    await given(planner, [deciding(plan(planner), 'kr1', { choice: 'abandon', reason: 'Nobody asks for it' })]);
    await planner.flush();
    expect(JSON.stringify(childrenOf(plan(planner), 'kr1', 'carryOver'))).toContain('Nobody asks for it');
  });
});
