/** What becomes of a row that was decided apart, that was abandoned after it was carried over, or whose cycle has no dates. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { deciding, nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { EMPTY, childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { afterMerge } from '../after-merge.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const NEXT = idFrom(nextCycleId('cycle1', { start: '2027-01-01', end: '2027-03-31' }));
const plan = (planner: Planner) => planner.plan.getState().workspace;
const rowOf = (title: string) => within(screen.getByRole('group', { name: title }));
const copyOf = (planner: Planner, id: string) => find(plan(planner), 'keyResult', idFrom(copyId(id, NEXT)));

async function carryingOver(planner: Planner) {
  const drawn = draw(planner, <Closing />);
  await drawn.user.click(screen.getByRole('radio', { name: drawn.texts.closing.step['carry-over'] }));
  return { planner, ...drawn };
}
const withMore = async (more: readonly Command[]) => carryingOver(await plannerForTests([...SMALL_PLAN, ...more]));
const cycle = (
  id: string,
  values: { readonly name: string; readonly dates?: { start: string; end: string } },
): Command => ({
  do: 'add',
  kind: 'cycle',
  id,
  values,
});

describe('what was decided apart', () => {
  it('L17 can be read and taken whole, with its reason', async () => {
    const { planner, user, texts } = await carryingOver(
      await afterMerge(
        [deciding(EMPTY, 'kr1', { choice: 'modify', reason: 'Half as far' })],
        [deciding(EMPTY, 'kr1', { choice: 'abandon', reason: 'Nobody asks for it' })],
      ),
    );
    expect(rowOf(READERS).getByText('Half as far')).toBeVisible();
    const theirs = rowOf(READERS).getByText('Nobody asks for it').closest('li');
    if (!theirs) throw new Error('each stands in a list');
    await user.click(within(theirs).getByRole('button', { name: texts.closing.takeThis }));
    await planner.flush();
    expect(childrenOf(plan(planner), 'kr1', 'carryOver')).toMatchObject([
      { carried: { choice: 'abandon', reason: 'Nobody asks for it' } },
    ]);
    expect(rowOf(READERS).getByRole('radio', { name: texts.records.choices.abandon })).toBeChecked();
  });
});

describe('what is abandoned after it was carried over', () => {
  it('L17 is said to stand there still, and can be taken out and brought back', async () => {
    const { planner, user, texts } = await withMore([]);
    const { closing: words } = texts;
    await user.click(screen.getByRole('button', { name: /^Carry over/ }));
    await waitFor(() => expect(copyOf(planner, 'kr1')).toBeDefined());
    await user.click(rowOf(READERS).getByRole('radio', { name: texts.records.choices.abandon }));
    expect(await rowOf(READERS).findByText(words.stillIn('2027 Q1'))).toBeVisible();
    expect(rowOf(READERS).queryByText(words.already('2027 Q1'))).toBeNull();
    expect(copyOf(planner, 'kr1')).toBeDefined();
    await user.click(rowOf(READERS).getByRole('button', { name: words.takeOut('2027 Q1') }));
    await waitFor(() => expect(copyOf(planner, 'kr1')).toBeUndefined());
    expect(rowOf(READERS).queryByText(words.stillIn('2027 Q1'))).toBeNull();
    expect((await planner.undo()).ok).toBe(true);
    expect(copyOf(planner, 'kr1')).toBeDefined();
  });
});

describe('a cycle without dates', () => {
  it('L19 can be carried over into another that is there', async () => {
    const planner = await plannerForTests([
      ...SMALL_PLAN,
      cycle('spring', { name: 'Spring' }),
      { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: undefined } },
    ]);
    await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
    planner.ui.setState({ cycle: 'cycle1' });
    const { user, texts } = await carryingOver(planner);
    await user.selectOptions(screen.getByLabelText(texts.closing.into), 'Spring');
    await user.click(screen.getByRole('button', { name: /^Carry over/ }));
    await waitFor(() => expect(childrenOf(plan(planner), 'spring', 'objective')).not.toEqual([]));
  });

  it('L19 is not proposed as the one that follows', async () => {
    const { texts } = await withMore([cycle('spring', { name: 'Spring' })]);
    expect(screen.getByLabelText(texts.closing.name)).toHaveValue('2027 Q1');
  });
});
