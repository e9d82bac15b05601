/** The line below the name of a cycle: how it stands, and each part of it a filter. */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { lasting } from '../../../renderer/text/lasting.ts';
import { en } from '../../texts.ts';
import { draw, given, plannerSince, SMALL_PLAN } from '../planner-for-tests.tsx';

const { stage } = en;
const DAY = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);

async function opened(from: number, to: number) {
  const planner = await plannerSince(day(from + 1), SMALL_PLAN);
  await given(planner, [
    { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: { start: day(from), end: day(to) } } },
    { do: 'add', kind: 'checkIn', id: 'risky', keyResult: 'kr1', values: { value: 4, confidence: 20 } },
    { do: 'set', kind: 'keyResult', id: 'kr1', values: { title: 'At risk' } },
    { do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Silent' } },
  ]);
  return {
    planner,
    ...draw(
      planner,
      <>
        <Plan saveState={null} />
        <Notices />
      </>,
    ),
  };
}

describe('L8 rows chosen in the overview', () => {
  it('L8 are the only ones shown, say whose they are, and give way to all', async () => {
    const { planner, user } = await opened(60, -30);
    act(() => navigate(planner, { at: 'rows', rows: ['kr2'], called: 'Ana' }));
    expect(await screen.findByText(stage.onlyOf('Ana'))).toBeVisible();
    await waitFor(() => expect(screen.queryByDisplayValue('At risk')).toBeNull());
    expect(screen.getByDisplayValue('Silent')).toHaveFocus();
    expect(screen.queryByRole('button', { name: stage.noneLeft })).toBeNull();
    await user.click(await screen.findByRole('button', { name: en.outlineHints.showAll }));
    await waitFor(() => expect(screen.getByDisplayValue('At risk')).toBeVisible());
    expect(screen.queryByText(stage.onlyOf('Ana'))).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  it('L8 lead back to the overview', async () => {
    const { planner, user } = await opened(60, -30);
    act(() => navigate(planner, { at: 'rows', rows: ['kr2'], called: 'Ana' }));
    await user.click(await screen.findByRole('button', { name: stage.backToOverview }));
    expect(planner.ui.getState().room).toBe('overview');
  });
});

describe('L6 how a cycle stands', () => {
  it('L6 says how many days are left, and of the last week that it is the last', async () => {
    await opened(60, -30);
    expect(await screen.findByText(/^(29|30|31) days left$/)).toBeTruthy();
  });

  it('L6 says of a cycle that is over since when', async () => {
    await opened(90, 5);
    expect(await screen.findByText(/^Ended [456] days ago$/)).toBeTruthy();
  });

  it('L6 a part that is chosen leaves its rows alone, and all come back', async () => {
    const { user } = await opened(60, -30);
    const risk = await screen.findByRole('button', { name: stage.atRisk(1) });
    expect(screen.getByDisplayValue('Silent')).toBeTruthy();
    await user.click(risk);
    await waitFor(() => expect(screen.queryByDisplayValue('Silent')).toBeNull());
    expect(screen.getByDisplayValue('At risk')).toBeTruthy();
    expect(risk).toHaveAttribute('aria-pressed', 'true');
    await user.click(risk);
    await waitFor(() => expect(screen.getByDisplayValue('Silent')).toBeTruthy());
  });

  it.each(['the button', 'Escape'])('L6 %s beside what was found leads back to all rows', async (way) => {
    const { user, planner } = await opened(60, -30);
    await user.click(await screen.findByRole('button', { name: stage.atRisk(1) }));
    await waitFor(() => expect(screen.queryByDisplayValue('Silent')).toBeNull());
    const showAll = await screen.findByRole('button', { name: en.outlineHints.showAll });
    if (way === 'Escape') {
      await user.click(screen.getByDisplayValue('At risk'));
      await user.keyboard('{Escape}');
    } else await user.click(showAll);
    await waitFor(() => expect(screen.getByDisplayValue('Silent')).toBeTruthy());
    expect(planner.ui.getState().only).toBeNull();
    // The button went by its own press; whoever was in a row is still there, and else the keyboard goes to the first.
    expect(screen.getByDisplayValue(way === 'Escape' ? 'At risk' : 'People come back')).toHaveFocus();
  });

  it('L6 a row stays in sight while it is mended, and the way back stays too', async () => {
    const { user, planner } = await opened(60, -30);
    await user.click(await screen.findByRole('button', { name: stage.atRisk(1) }));
    await planner.edit({ do: 'add', kind: 'checkIn', id: 'better', keyResult: 'kr1', values: { confidence: 90 } });
    await user.click(await screen.findByRole('button', { name: stage.noneLeft }));
    await waitFor(() => expect(screen.getByDisplayValue('Silent')).toBeTruthy());
    expect(document.body).not.toHaveFocus();
  });

  it('L6 P19 says for how long somebody is silent, without what lies in pauses', async () => {
    const { planner } = await opened(60, -30);
    expect(await screen.findByRole('button', { name: stage.silent(2, lasting(60, 'en')) })).toBeVisible();
    const pause = (id: string, until: number): Command => ({
      do: 'add',
      kind: 'pause',
      id,
      about: 'cycle1',
      values: { dates: { start: day(60), end: day(until) } },
    });
    await act(() => given(planner, [pause('most', 20)]));
    expect(await screen.findByRole('button', { name: stage.silent(2, lasting(20, 'en')) })).toBeVisible();
    await act(() => given(planner, [pause('more', 5)]));
    await waitFor(() => expect(screen.queryByRole('button', { name: /silent/ })).toBeNull());
    expect(screen.getByRole('button', { name: stage.atRisk(1) })).toBeVisible();
  });

  it('L7 copies who is missing, and says where it cannot', async () => {
    const { user } = await opened(60, -30);
    await user.click(await screen.findByRole('button', { name: stage.copyMissing }));
    expect(await screen.findByText(stage.copied)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toMatch(
      /^Not checked in yet from .+:\nWithout an owner: Silent \(never so far\)/,
    );
  });
});
