/** Carrying over once more, and not carrying over what was abandoned. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { childrenOf, EMPTY, find } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const NEXT = idFrom(nextCycleId('cycle1', { start: '2027-01-01', end: '2027-03-31' }));
const plan = (planner: Planner) => planner.plan.getState().workspace;

/** What of the small plan goes on: all of it. */
const ALL = ['2 objectives', '3 key results'];

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
    await user.click(screen.getByRole('button', { name: texts.closing.goesOn(ALL) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    await planner.undo();
    await waitFor(() => expect(isThere(planner)).toBe(false));
    expect(screen.getByRole('button', { name: texts.closing.goesOn(ALL) })).toBeVisible();
  });

  it('L18 can be done again after the next cycle was deleted', async () => {
    const { planner, user, texts } = await carryingOver();
    await user.click(screen.getByRole('button', { name: texts.closing.goesOn(ALL) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    await given(planner, [{ do: 'delete', id: NEXT }]);
    expect(await screen.findByRole('button', { name: texts.closing.goesOn(ALL) })).toBeVisible();
  });

  it('L18 offers nothing of what is there once the cycle it went into was joined with another', async () => {
    const { planner, user, texts } = await carryingOver();
    await user.click(screen.getByRole('button', { name: texts.closing.goesOn(ALL) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    const before = rowsOf(plan(planner), NEXT).map(({ id }) => id);
    await given(planner, [
      { do: 'add', kind: 'cycle', id: 'spring', values: { name: 'Spring' } },
      { do: 'join', id: NEXT, into: 'spring' },
    ]);
    expect(await screen.findByText(texts.closing.nothingNew('Spring'))).toBeVisible();
    expect(screen.getByLabelText(texts.closing.into)).toHaveValue('cycle:spring');
    expect(screen.getAllByText(texts.closing.already('Spring')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^Carry over/ })).toBeNull();
    expect(rowsOf(plan(planner), 'spring').map(({ id }) => id)).toEqual(before);
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

  it('L17 L18 says what becomes of a row nobody decided about, and counts all that it makes', async () => {
    const planner = await plannerForTests([
      ...SMALL_PLAN,
      scoring(EMPTY, 'obj1', { score: 1, reason: 'We say so' }),
      scoring(EMPTY, 'kr2', { score: 1 }),
      scoring(EMPTY, 'kr3', { score: 1 }),
      { do: 'add', kind: 'initiative', id: 'in1', keyResult: 'kr1', values: { title: 'Ask twenty people' } },
    ]);
    await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
    const { user, texts } = draw(planner, <Closing />);
    const { fates, goesOn, carried } = texts.closing;
    await user.click(screen.getByRole('radio', { name: texts.closing.step['carry-over'] }));
    const row = (name: string) => within(screen.getByRole('group', { name }));
    // It was reached, but a key result of it goes on, which needs a home.
    expect(row('People come back').getByText(`${texts.closing.reached} · ${fates.goesAlong}`)).toBeVisible();
    expect(row('Noise stays bearable').getByText(`${texts.closing.reached} · ${fates.staysHere}`)).toBeVisible();
    expect(row('让新读者留下来').getByText(`${texts.closing.reached} · ${fates.staysHere}`)).toBeVisible();
    const made = ['1 objective', '1 key result', '1 initiative'];
    await user.click(screen.getByRole('button', { name: goesOn(made) }));
    await waitFor(() => expect(isThere(planner)).toBe(true));
    expect(planner.ui.getState().notices.map(({ text }) => text)).toContain(carried(made, '2027 Q1'));
    expect(childrenOf(plan(planner), NEXT, 'objective')).toHaveLength(1);
    const abandon = row('People come back').getByRole('radio', { name: texts.records.choices.abandon });
    await planner.undo();
    await user.click(abandon);
    expect(row(READERS).getByText(fates.withObjective)).toBeVisible();
  });
});
