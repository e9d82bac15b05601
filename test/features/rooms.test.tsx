/** Each room says what it is: in the title of the window, and in the link that skips to what it holds. */
import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { actionsWith } from '../../renderer/app/session/actions.ts';
import { ROOMS } from '../../renderer/rooms.ts';
import { en } from '../texts.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';

/** A room is fetched when it is first drawn, which a busy machine takes its time for. */
const FETCHED = { timeout: 20_000 };

const NAMES = ROOMS.map(({ id }) => [id, en.rooms[id].title] as const);

describe('the rooms', () => {
  it.each(NAMES)('%s is named', async (room, name) => {
    const planner = await plannerForTests(SMALL_PLAN);
    planner.ui.setState({ room });
    const { user } = draw(planner, <App planner={planner} />);
    await screen.findByRole('main', {}, FETCHED);
    expect(document.title).toBe(`Library · ${name} – Whetstone`);
    const said = room === 'plan' ? en.app.skipToPlan : en.app.skipToRoom(name);
    await user.click(screen.getByRole('link', { name: said }));
    expect(screen.getByRole('main')).toHaveFocus();
    await act(() => given(planner, [{ do: 'name-plan', name: '' }]));
    expect(document.title).toBe(`${name} – Whetstone`);
  });

  it('are all in the registry, each once, and no two share a key', () => {
    const { list: _, ...named } = en.rooms;
    const listed: readonly string[] = ROOMS.map(({ id }) => id);
    expect(
      Object.keys(named).filter((id) => !listed.includes(id)),
      'These rooms are named in text/en/rooms.ts: add their entries to ROOMS in renderer/rooms.ts.',
    ).toEqual([]);
    expect(
      listed.filter((id, at) => listed.indexOf(id) !== at),
      'These rooms are listed twice in renderer/rooms.ts.',
    ).toEqual([]);
    const keys = actionsWith(ROOMS).flatMap((action) => action.keys ?? []);
    expect(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      'Two actions share these keys: choose others, in features/<room>/room.ts for a room.',
    ).toEqual([]);
  });

  it('keep their words from a page translator, which would leave old ones standing', () => {
    const page = new DOMParser().parseFromString(readFileSync('renderer/index.html', 'utf8'), 'text/html');
    expect(page.documentElement.getAttribute('translate')).toBe('no');
  });
});

describe('the languages', () => {
  it('are each called in their own, which is said, in the settings and among the commands', async () => {
    const planner = await plannerForTests(SMALL_PLAN, { language: 'zh' });
    planner.ui.setState({ room: 'settings' });
    const { user } = draw(planner, <App planner={planner} />);
    const settings = await screen.findByRole('main', {}, FETCHED);
    expect(within(settings).getByText('English')).toHaveAttribute('lang', 'en');
    expect(within(settings).getByText('中文')).toHaveAttribute('lang', 'zh-CN');
    act(() => planner.ui.setState({ overlay: 'palette' }));
    await user.type(await screen.findByRole('combobox'), 'English');
    await waitFor(() => expect(within(screen.getByRole('listbox')).getByText('English')).toHaveAttribute('lang', 'en'));
  });
});
