/** Carrying over once more, and not carrying over what was abandoned. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { copyId, nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const NEXT = idFrom(nextCycleId('cycle1', { start: '2027-01-01', end: '2027-03-31' }));
const plan = (planner: Planner) => planner.plan.getState().workspace;

async function carryingOver(name = '2026 Q4') {
  const planner = await plannerForTests(SMALL_PLAN);
  await given(planner, [
    { do: 'set', kind: 'cycle', id: 'cycle1', values: { name } },
    closing(plan(planner), 'cycle1', 'close1'),
  ]);
  const drawn = draw(planner, <Closing />);
  await drawn.user.click(screen.getByRole('radio', { name: drawn.texts.closing.step['carry-over'] }));
  return { planner, ...drawn };
}
const isThere = (planner: Planner) => find(plan(planner), 'cycle', NEXT) !== undefined;

describe('carrying over', () => {
  it('L18 can be done again after it was undone', async () => {
    const { planner, user, texts } = await carryingOver();
    await user.click(screen.getByRole('button', { name: texts.closing.goesOn(3) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    await planner.undo();
    await waitFor(() => expect(isThere(planner)).toBe(false));
    expect(screen.getByRole('button', { name: texts.closing.goesOn(3) })).toBeVisible();
  });

  it('L18 can be done again after the next cycle was deleted', async () => {
    const { planner, user, texts } = await carryingOver();
    await user.click(screen.getByRole('button', { name: texts.closing.goesOn(3) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    await given(planner, [{ do: 'delete', id: NEXT }]);
    expect(await screen.findByRole('button', { name: texts.closing.goesOn(3) })).toBeVisible();
  });

  it('L17 an objective that was abandoned does not go on', async () => {
    const { planner, user, texts } = await carryingOver();
    const row = within(screen.getByRole('group', { name: 'People come back' }));
    await user.click(row.getByRole('radio', { name: texts.records.choices.abandon }));
    await planner.flush();
    await user.click(screen.getByRole('button', { name: /^Carry over/ }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    expect(find(plan(planner), 'objective', idFrom(copyId('obj1', NEXT)))).toBeUndefined();
  });
});
