/** Lines of the look back, and reasons that closing asks for. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const plan = (planner: Planner) => planner.plan.getState().workspace;

describe('the look back', () => {
  it('L15 Enter pressed twice adds a line once', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
    const { user, texts } = draw(planner, <Closing />);
    await user.type(screen.getByLabelText(texts.closing.add.win), 'We asked early{Enter}{Enter}');
    await planner.flush();
    expect(childrenOf(plan(planner), 'cycle1', 'learning')).toHaveLength(1);
  });

  it('L15 a line of no sort, written by hand, is shown', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await given(planner, [
      closing(plan(planner), 'cycle1', 'close1'),
      { do: 'add', kind: 'learning', id: 'l1', cycle: 'cycle1', values: { text: 'Ask early' } },
    ]);
    draw(planner, <Closing />);
    expect(screen.getByDisplayValue('Ask early')).toBeVisible();
  });
});

describe('reasons', () => {
  it('L14 a missed promise has a place for what happened, also where it was scored as measured', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { ambition: 'committed' } }]);
    const { user } = draw(planner, <Closing />);
    const row = within(screen.getByRole('group', { name: 'Readers who return within a month' }));
    await user.click(row.getByRole('button', { name: 'Take 0.2, as measured' }));
    // The evidence, and the explanation.
    expect(row.getAllByRole('textbox')).toHaveLength(2);
  });

  it('L13 a score in place of the mean without its reason is read out before the cycle is closed', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    for (const id of ['kr1', 'kr2', 'kr3'])
      await given(planner, [scoring(plan(planner), id, { score: 0.2, reason: 'As agreed' })]);
    await given(planner, [scoring(plan(planner), 'obj1', { score: 1 })]);
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('button', { name: texts.closing.close }));
    const question = within(screen.getByRole('region', { name: texts.closing.closeNow('2026 Q4') }));
    expect(question.getByText('People come back')).toBeVisible();
  });
});
