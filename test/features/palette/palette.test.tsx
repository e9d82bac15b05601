import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../../renderer/rooms.ts';
import { actionName, actionsWith } from '../../../renderer/app/session/actions.ts';
import { useUi } from '../../../renderer/app/session/use-planner.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
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
    const listed = ROOMS.filter(({ personal }) => personal !== true);
    const others = actionsWith(listed).filter(({ id }) => id !== 'palette');
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

  it('says when nothing reads like that, and leads to the search for it in everything', async () => {
    const { user, ui, options, current } = await opened();
    await user.keyboard('zzz');
    expect(screen.getByRole('status')).toHaveTextContent('Nothing here reads like that.');
    expect(options()).toEqual(['Search everything for “zzz” ']);
    expect(current()).toBe(options()[0]);
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(ui()).toMatchObject({ overlay: null, room: 'search', everywhere: 'zzz' });
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
    expect(options()).toEqual(['Search everything for “return” ']);
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

describe('what can be done with the chosen row', () => {
  const inRow = async (row: string, language: 'en' | 'zh' = 'en') => {
    const planner = await plannerForTests(SMALL_PLAN, { language });
    planner.ui.setState({ selected: row, overlay: 'palette' });
    const drawn = draw(planner, <WhenCalled />);
    const record = (id: string) => planner.plan.getState().workspace.records.get(id);
    const ui = () => planner.ui.getState();
    return { ...drawn, planner, record, ui };
  };
  const acts = (name: RegExp) =>
    within(screen.getByRole('group', { name }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);

  it('E39 stands first, in a group named by the row', async () => {
    await inRow('kr1');
    expect(screen.getAllByRole('group')[0]).toHaveAccessibleName('Key result “Readers who return within a month”');
    expect(acts(/^Key result/)).toEqual([
      expect.stringMatching(/^Check in/),
      expect.stringMatching(/^Details/),
      expect.stringMatching(/^Write a comment/),
      expect.stringMatching(/^Add an initiative/),
      expect.stringMatching(/^Move up/),
      expect.stringMatching(/^Move down/),
      expect.stringMatching(/^Make it part of the row above/),
      expect.stringMatching(/^Make it a row of its own/),
      expect.stringMatching(/^Delete/),
    ]);
  });

  it('is not offered from another room, nor for a row that is folded away or not found', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const drawn = draw(planner, <WhenCalled />);
    for (const elsewhere of [
      { room: 'settings', search: '', folded: new Set<string>() },
      { room: 'plan', search: 'nothing reads so', folded: new Set<string>() },
      { room: 'plan', search: '', folded: new Set(['obj1']) },
    ] as const) {
      act(() => planner.ui.setState({ ...elsewhere, selected: 'kr1', overlay: 'palette' }));
      await screen.findByRole('combobox');
      expect(screen.queryByRole('group', { name: /^Key result/ })).toBeNull();
      await drawn.user.keyboard('{Escape}');
    }
  });

  it.each([
    ['progress', { checkingIn: 'kr1', selected: 'kr1' }],
    ['properties', { inspector: true, entering: 'details', selected: 'kr1' }],
    ['order later', { focus: 'kr1' }],
    ['earlier', { focus: 'kr1' }],
  ])('is found by other words: %s', async (words, then) => {
    const { user, ui } = await inRow('kr1');
    await user.keyboard(`${words}{Enter}`);
    expect(ui()).toMatchObject({ overlay: null, ...then });
  });

  it('adds a part, and the keyboard is in it', async () => {
    const { user, ui, record } = await inRow('kr1');
    await user.keyboard('initiative{Enter}');
    expect(record(ui().focus ?? '')).toMatchObject({ kind: 'initiative', keyResult: 'kr1' });
  });

  it('marks an objective as private, and takes the mark away', async () => {
    const { user, ui, record, planner } = await inRow('obj1');
    await user.keyboard('secret{Enter}');
    expect(record('obj1')).toMatchObject({ private: true });
    expect(ui()).toMatchObject({ focus: 'obj1', announced: { text: expect.stringMatching(/is private now/) } });
    act(() => planner.ui.setState({ overlay: 'palette', focus: null }));
    await user.keyboard('public{Enter}');
    expect(record('obj1')).not.toMatchObject({ private: true });
    expect(ui().focus).toBe('obj1');
  });

  it('E39 folds away what is under it, and shows it again', async () => {
    const { user, ui, planner } = await inRow('obj1');
    await user.keyboard('what is under{Enter}');
    expect([...ui().folded]).toEqual(['obj1']);
    act(() => planner.ui.setState({ overlay: 'palette' }));
    await user.keyboard('unfold what{Enter}');
    expect([...ui().folded]).toEqual([]);
  });

  it('deletes it, offers that back, and goes to the row above', async () => {
    const { user, ui, planner } = await inRow('kr1');
    await user.keyboard('trash{Enter}');
    await waitFor(() => expect(ui().notices[0]?.text).toBe('“Readers who return within a month” is deleted.'));
    expect(ui()).toMatchObject({ overlay: null, focus: 'obj1' });
    expect(find(planner.plan.getState().workspace, 'keyResult', 'kr1')).toBeUndefined();
  });

  it('comes after a command where that is called so and it is only meant by it', async () => {
    const { user } = await inRow('obj1');
    await user.keyboard('new');
    expect(screen.getAllByRole('group')[0]).toHaveAccessibleName('Commands');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('New');
    expect(screen.getByRole('option', { selected: true })).toBe(screen.getAllByRole('option')[0]);
  });

  it('does nothing to a row that was deleted in another window meanwhile', async () => {
    const { user, ui, planner } = await inRow('kr1');
    await user.keyboard('move down');
    const option = screen.getByRole('option', { name: /^Move down/ });
    await act(() => planner.edit({ do: 'delete', id: 'kr1' }));
    expect(option).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(ui().focus).toBeNull();
  });

  it('reads in Chinese', async () => {
    const { user } = await inRow('obj1', 'zh');
    await user.keyboard('保密');
    expect(screen.getByRole('option')).toHaveTextContent('标记为不外发');
  });
});

describe('the plan and the cycle', () => {
  it('deletes the shown cycle, and says where there is none', async () => {
    const { user, planner, ui } = await opened();
    await user.keyboard('delete cycle{Enter}');
    await waitFor(() => expect(ui().notices.at(-1)?.text).toMatch(/^The cycle “2026 Q4”/));
    act(() => planner.ui.setState({ overlay: 'palette' }));
    await user.keyboard('delete cycle{Enter}');
    await waitFor(() => expect(ui().notices.at(-1)?.text).toBe('No cycle yet'));
  });

  it('names the plan where that is done', async () => {
    const { user, ui } = await opened();
    await user.keyboard('rename plan{Enter}');
    expect(ui()).toMatchObject({ room: 'settings', overlay: null });
  });
});
