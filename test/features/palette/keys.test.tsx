import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionName, actionsWith } from '../../../renderer/app/session/actions.ts';
import Keys from '../../../renderer/features/palette/Keys.tsx';
import { intentionOf } from '../../../renderer/features/plan/row-keys.ts';
import { planKeys } from '../../../renderer/features/plan/plan-keys.ts';
import { ROOMS } from '../../../renderer/rooms.ts';
import Questions from '../../../renderer/features/questions/Questions.tsx';
import { en } from '../../texts.ts';
import { afterMerge } from '../after-merge.ts';
import { draw, plannerForTests } from '../planner-for-tests.tsx';

const titled = (id: string, title: string) => ({ do: 'set', kind: 'objective', id, values: { title } }) as const;

const rows = (title: string) => {
  const section = screen.getByRole('heading', { name: title }).parentElement;
  return section
    ? within(section)
        .getAllByRole('definition')
        .map((row) => row.textContent)
    : [];
};

describe('the sheet of keys', () => {
  it('shows the keys of the plan and those that work everywhere', async () => {
    draw(await plannerForTests(), <Keys />);
    expect(rows('In the plan')).toEqual(planKeys(en.keys).map(({ does }) => does));
    const everywhere = actionsWith(ROOMS).filter(({ keys, id }) => keys !== undefined && id !== 'inspector');
    expect(rows('Everywhere')).toEqual(everywhere.map(({ id }) => actionName(id, en)));
  });

  it('shows no keys of the plan elsewhere', async () => {
    const planner = await plannerForTests([], { language: 'zh' });
    planner.ui.setState({ room: 'settings' });
    draw(planner, <Keys />);
    expect(screen.getByRole('dialog', { name: '本页快捷键' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: '在计划中' })).not.toBeInTheDocument();
  });

  it('shows the keys of the open questions there, each as its button has it', async () => {
    const planner = await afterMerge(
      [titled('obj1', 'Mine'), { do: 'delete', id: 'kr2' }],
      [titled('obj1', 'Theirs'), { do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Quiet' } }],
    );
    planner.ui.setState({ room: 'questions' });
    const room = draw(planner, <Questions />);
    const keys = [...room.container.querySelectorAll('[data-question] [aria-keyshortcuts]')].map((button) =>
      button.getAttribute('aria-keyshortcuts'),
    );
    expect(new Set(keys)).toEqual(new Set(['1', '2', 'W', 'B', 'K', 'D']));
    room.unmount();
    draw(planner, <Keys />);
    const shown = [...document.querySelectorAll('dt')].slice(0, rows('At a question').length);
    const told = shown.flatMap((term) => [...term.querySelectorAll('kbd')].map(({ textContent }) => textContent));
    expect(told).toEqual(expect.arrayContaining(keys));
  });

  it('closes with its button and with Escape', async () => {
    const planner = await plannerForTests();
    planner.ui.setState({ overlay: 'keys' });
    const { user } = draw(planner, <Keys />);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(planner.ui.getState().overlay).toBeNull();
    planner.ui.setState({ overlay: 'keys' });
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('{Escape}');
    expect(planner.ui.getState().overlay).toBeNull();
  });

  it('tells nothing the plan does not do', () => {
    const handled = planKeys(en.keys)
      .flatMap(({ keys }) => keys)
      .filter((keys) => keys !== 'Mod+I');
    for (const keys of handled) {
      const place = { fresh: true, empty: true, caret: null, atTop: true, atBottom: true };
      expect(intentionOf({ shortcuts: [keys], ...place }), keys).not.toBeNull();
    }
  });
});
