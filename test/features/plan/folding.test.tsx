import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { EMPTY } from '../../../renderer/domain/plan/workspace.ts';
import { rememberPlace } from '../../../renderer/app/places/last-place.ts';
import { createUiState } from '../../../renderer/app/session/ui-state.ts';
import { visibleRows } from '../../../renderer/app/places/shown.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { SMALL_PLAN, draw, given, plannerForTests } from '../planner-for-tests.tsx';
import { opened, title } from './opened-plan.tsx';

const rows = (planner: Planner) => visibleRows(planner).map(({ id }) => id);
const keyResult = () => screen.queryByDisplayValue('Noise stays bearable');

async function withShell() {
  const planner = await plannerForTests(SMALL_PLAN);
  const drawn = draw(
    planner,
    <>
      <Plan saveState={null} />
      <Shell ready />
    </>,
  );
  return { planner, ...drawn };
}

describe('O11 what stands under an objective', () => {
  it('is folded away and unfolded again from its menu, and says how much it is', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.plan.rowActions('People come back') }));
    await user.click(await screen.findByRole('menuitem', { name: texts.rowActs.fold }));
    expect(keyResult()).toBeNull();
    expect(rows(planner)).toEqual(['obj1', 'obj2', 'kr3']);
    const more = screen.getByRole('button', { name: texts.records.counted.keyResult(2) });
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
    expect(await screen.findByRole('form', { name: new RegExp(texts.rowActs.checkIn) })).toBeInTheDocument();
    // A new row below a heading that is folded must be seen.
    act(() => planner.ui.setState({ folded: new Set(['obj2']) }));
    await user.click(title('让新读者留下来'));
    await user.keyboard('{End}{Enter}Seen');
    await planner.flush();
    expect(title('Seen')).toHaveFocus();
  });

  it('is folded for all of a cycle by one key, but for where the keyboard is, and is found all the same', async () => {
    const { planner, user } = await withShell();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Control>}.{/Control}ly');
    expect(rows(planner)).toEqual(['obj1', 'kr1', 'kr2', 'obj2']);
    expect(title('Noise stays bearablely')).toHaveFocus();
    act(() => navigate(planner, { at: 'search', words: '首月' }));
    await user.click(await screen.findByDisplayValue('首月回访率达到 40%'));
    // What is found shows everything, and a key that folds behind it does nothing.
    await user.keyboard('{Control>}.{/Control}');
    act(() => navigate(planner, { at: 'search', words: '' }));
    expect(title('首月回访率达到 40%')).toHaveFocus();
    await user.click(title('People come back'));
    await user.keyboard('{Control>}..{/Control}');
    expect(rows(planner)).toHaveLength(5);
  });

  it('does not go from under a check-in or from under the details that are written in', async () => {
    const { planner, user, texts } = await withShell();
    await user.click(title('Readers who return within a month'));
    await user.keyboard('{Alt>}c{/Alt}');
    const value = await screen.findByLabelText(texts.plan.value);
    await user.keyboard('4{Control>}.{/Control}2');
    expect(value).toHaveFocus();
    expect(value).toHaveValue('42');
    expect(rows(planner)).toEqual(['obj1', 'kr1', 'kr2', 'obj2']);
  });

  it('stays as it is behind what lies over the room', async () => {
    const { planner, user } = await withShell();
    act(() => navigate(planner, { at: 'overlay', overlay: 'keys' }));
    await user.keyboard('{Control>}.{/Control}');
    expect(rows(planner)).toHaveLength(5);
  });

  it('is folded in the next run as well', async () => {
    const { planner } = await withShell();
    const database = planner.database;
    rememberPlace(planner.ui, database, EMPTY);
    act(() => planner.ui.setState({ folded: new Set(['obj2']) }));
    const ui = createUiState();
    rememberPlace(ui, database, EMPTY);
    expect([...ui.getState().folded]).toEqual(['obj2']);
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
    // One more is not folded, so that there is something to fold.
    await act(() => given(planner, [{ do: 'add', kind: 'objective', id: 'new', cycle: 'cycle1', values: {} }]));
    await act(() => given(planner, [{ do: 'add', kind: 'keyResult', id: 'part', objective: 'new', values: {} }]));
    await user.click(main.getByRole('button', { name: texts.plan.foldAll }));
    await user.click(main.getByRole('button', { name: texts.plan.unfoldAll }));
    expect(rows(planner)).toHaveLength(31);
  });
});
