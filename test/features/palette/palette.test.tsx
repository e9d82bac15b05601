import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../../renderer/rooms.ts';
import { actionName, actionsWith } from '../../../renderer/app/session/actions.ts';
import { useUi } from '../../../renderer/app/session/use-planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import Palette from '../../../renderer/features/palette/Palette.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

function WhenCalled() {
  return useUi(({ overlay }) => overlay === 'palette') && <Palette />;
}

async function opened(commands: readonly Command[] = SMALL_PLAN, language: 'en' | 'zh' = 'en') {
  const planner = await plannerForTests(commands, { language });
  planner.ui.setState({ overlay: 'palette' });
  const drawn = draw(planner, <WhenCalled />);
  const field = screen.getByRole('combobox');
  const ui = () => planner.ui.getState();
  const options = () => screen.queryAllByRole('option').map((option) => option.textContent ?? '');
  /** What a screen reader is told is chosen. */
  const current = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
  return { ...drawn, planner, field, ui, options, current };
}

describe('the palette', () => {
  it('holds every command with its keys, and the cycles', async () => {
    const { texts, options } = await opened();
    const others = actionsWith(ROOMS).filter(({ id }) => id !== 'palette');
    for (const { id } of others)
      expect(
        options().some((text) => text.startsWith(actionName(id, texts))),
        id,
      ).toBe(true);
    expect(options()).toHaveLength(others.length + 1);
    const settings = screen.getByRole('option', { name: /^Settings/ });
    expect(settings).toHaveAttribute('aria-keyshortcuts', 'Control+,');
    expect(within(settings).getByText('Ctrl')).toBeInTheDocument();
  });

  it('is a combobox with a list whose chosen option it names', async () => {
    const { field, user, current } = await opened();
    expect(field).toHaveFocus();
    const list = screen.getByRole('listbox');
    expect(field).toHaveAttribute('aria-controls', list.id);
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
    expect(current()).toMatch(/^Write an objective/);
    await user.keyboard('{ArrowDown}');
    expect(current()).toMatch(/^New cycle/);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(current()).toMatch(/^2026 Q4/);
    await user.keyboard('{ArrowDown}');
    expect(current()).toMatch(/^Write an objective/);
    expect(field).toHaveFocus();
  });

  it('runs the command Enter is pressed on, and is gone', async () => {
    const { user, ui } = await opened();
    await user.keyboard('setti{Enter}');
    expect(ui()).toMatchObject({ room: 'settings', overlay: null });
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('lets a command open the next thing', async () => {
    const { user, ui } = await opened();
    await user.keyboard('shortcuts{Enter}');
    expect(ui().overlay).toBe('keys');
  });

  it('goes to a key result anywhere in the plan', async () => {
    const { user, ui, current } = await opened([
      ...SMALL_PLAN,
      { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: 'Next' } },
    ]);
    await user.keyboard('month RETURN');
    expect(current()).toBe('Readers who return within a month Key result · 2026 Q4');
    await user.keyboard('{Enter}');
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'cycle1', selected: 'kr1', focus: 'kr1', overlay: null });
  });

  it('finds Chinese, typed in full width or half', async () => {
    const { user, ui, options, field } = await opened(SMALL_PLAN, 'zh');
    await user.type(field, '回访率 ４０');
    expect(options()).toEqual(['首月回访率达到 40% 关键结果 · 2026 Q4']);
    await user.keyboard('{Enter}');
    expect(ui().selected).toBe('kr3');
  });

  it('switches to another cycle', async () => {
    const { user, ui } = await opened([
      ...SMALL_PLAN,
      { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: 'Next' } },
    ]);
    await user.keyboard('next{Enter}');
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'cycle2', overlay: null });
  });

  it('says when nothing reads like that, and Enter does nothing', async () => {
    const { user, ui, field } = await opened();
    await user.keyboard('zzz');
    expect(screen.getByRole('status')).toHaveTextContent('Nothing here reads like that.');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(ui().overlay).toBe('palette');
  });

  it('draws fifty rows at most and says how many more there are', async () => {
    const many = Array.from({ length: 120 }, (_, at): Command => {
      const values = { title: `Wager ${at}` };
      return { do: 'add', kind: 'objective', id: `many${at}`, cycle: 'cycle1', values };
    });
    const { user, options } = await opened([...SMALL_PLAN, { do: 'all', commands: many }]);
    await user.keyboard('wager');
    expect(options()).toHaveLength(50);
    expect(screen.getByText('70 more. Type on to see them.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('120 results');
    await user.keyboard(' 77');
    expect(options()).toEqual(['Wager 77 Objective · 2026 Q4']);
  });

  it('does not lead to what is deleted or has no words', async () => {
    const { user, options } = await opened([
      ...SMALL_PLAN,
      { do: 'delete', id: 'obj1' },
      { do: 'add', kind: 'objective', id: 'blank', cycle: 'cycle1', values: {} },
    ]);
    await user.keyboard('return');
    expect(options()).toEqual([]);
  });

  it('stays where it is when the row was deleted in another window meanwhile', async () => {
    const { user, planner, ui } = await opened();
    await user.keyboard('noise');
    const option = screen.getByRole('option');
    planner.ui.setState({ selected: null });
    const deleting = planner.edit({ do: 'delete', id: 'kr2' });
    await user.click(option);
    await deleting;
    expect(ui().selected).toBeNull();
  });

  it('closes with Escape, with its own keys and with a press beside it', async () => {
    const { user, planner, ui } = await opened();
    const again = async () => {
      planner.ui.setState({ overlay: 'palette' });
      await screen.findByRole('combobox');
    };
    await user.keyboard('{Escape}');
    expect(ui().overlay).toBeNull();
    await again();
    await user.keyboard('{Control>}k{/Control}');
    expect(ui().overlay).toBeNull();
    await again();
    fireEvent.pointerDown(screen.getByRole('dialog'));
    expect(ui().overlay).toBeNull();
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { field, ui } = await opened();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(ui().overlay).toBe('palette');
  });

  it('takes what is clicked, and the pointer shows what that will be', async () => {
    const { user, ui, current } = await opened();
    const row = screen.getByRole('option', { name: /^Dark theme/ });
    await user.hover(row);
    expect(current()).toMatch(/^Dark theme/);
    await user.click(row);
    expect(ui().overlay).toBeNull();
    await waitFor(() => expect(localStorage.getItem('whetstone-settings')).toContain('"theme":"dark"'));
  });
});
