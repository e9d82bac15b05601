import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { visibleRows } from '../../../renderer/app/places/shown.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { SMALL_PLAN, draw, plannerForTests } from '../planner-for-tests.tsx';
import { opened, title } from './opened-plan.tsx';

const rows = (planner: Planner) => visibleRows(planner).map(({ id }) => id);
const keyResult = () => screen.queryByDisplayValue('Noise stays bearable');

describe('O11 what stands under an objective', () => {
  it('is folded away and unfolded again from its menu, and says how much it is', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.plan.rowActions('People come back') }));
    await user.click(await screen.findByRole('menuitem', { name: texts.plan.fold }));
    expect(keyResult()).toBeNull();
    expect(rows(planner)).toEqual(['obj1', 'obj2', 'kr3']);
    const more = screen.getByRole('button', { name: texts.plan.unfoldAway(2) });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(keyResult()).not.toBeNull();
  });

  it('is passed over by arrow keys, and unfolded for whoever goes there', async () => {
    const { planner, user, texts } = await opened();
    act(() => planner.ui.setState({ folded: new Set(['obj1']) }));
    await user.click(title('People come back'));
    await user.keyboard('{End}{ArrowDown}');
    expect(title('让新读者留下来')).toHaveFocus();
    act(() => navigate(planner, { at: 'row', row: 'kr2' }));
    expect(title('Noise stays bearable')).toHaveFocus();
    act(() => planner.ui.setState({ folded: new Set(['obj1']) }));
    act(() => navigate(planner, { at: 'check-in', keyResult: 'kr1' }));
    expect(await screen.findByRole('form', { name: new RegExp(texts.plan.checkIn) })).toBeInTheDocument();
    // A new row below a heading that is folded must be seen.
    act(() => planner.ui.setState({ folded: new Set(['obj2']) }));
    await user.click(title('让新读者留下来'));
    await user.keyboard('{End}{Enter}Seen');
    await planner.flush();
    expect(title('Seen')).toHaveFocus();
  });

  it('is folded for all of a cycle by one key, which leaves the keyboard on an objective, and is found all the same', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(
      planner,
      <>
        <Plan saveState={null} />
        <Shell ready />
      </>,
    );
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Control>}.{/Control}');
    expect(rows(planner)).toEqual(['obj1', 'obj2']);
    expect(planner.ui.getState().selected).toBe('obj1');
    await waitFor(() => expect(title('People come back')).toHaveFocus());
    act(() => planner.ui.setState({ search: 'bearable' }));
    expect(await screen.findByDisplayValue('Noise stays bearable')).toBeVisible();
    act(() => planner.ui.setState({ search: '' }));
    await user.keyboard('{Control>}.{/Control}');
    expect(rows(planner)).toHaveLength(5);
  });

  it('is on paper', async () => {
    const { planner } = await opened();
    act(() => planner.ui.setState({ folded: new Set(['obj1', 'obj2']) }));
    expect(keyResult()).toBeNull();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(keyResult()).not.toBeNull();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(keyResult()).toBeNull();
  });

  it('can be folded by a button where there are many', async () => {
    const many = Array.from({ length: 12 }, (_, at): Command[] => [
      { do: 'add', kind: 'objective', id: `o${at}`, cycle: 'cycle1', values: { title: `Objective ${at}` } },
      { do: 'add', kind: 'keyResult', id: `k${at}`, objective: `o${at}`, values: { title: `Key result ${at}` } },
    ]);
    const { planner, user, texts } = await opened([...SMALL_PLAN, ...many.flat()]);
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('button', { name: texts.plan.foldAll }));
    expect(rows(planner)).toHaveLength(14);
    await user.click(main.getByRole('button', { name: texts.plan.unfoldAll }));
    expect(rows(planner)).toHaveLength(29);
  });
});
