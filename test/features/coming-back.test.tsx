import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { navigate } from '../../renderer/app/places/navigate.ts';
import { childrenOf } from '../../renderer/domain/plan/workspace.ts';
import { App } from '../../renderer/App.tsx';
import { en } from '../texts.ts';
import { plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';

it('E19 coming back from the settings goes on in the row one left', async () => {
  const user = userEvent.setup();
  render(<App planner={await plannerForTests(SMALL_PLAN)} />);
  await user.click(screen.getByDisplayValue('Noise stays bearable'));
  await user.keyboard('{Control>},{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  await user.keyboard('{Control>}1{/Control}');
  expect(screen.getByDisplayValue('Noise stays bearable')).toHaveFocus();
});

it('E19 E44 coming back from a room without having left a row goes to the name of the cycle', async () => {
  const user = userEvent.setup();
  const planner = await plannerForTests(SMALL_PLAN);
  render(<App planner={planner} />);
  await user.keyboard('{Control>},{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  await user.keyboard('{Control>}1{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: '2026 Q4' })).toHaveFocus());
  await user.keyboard('{Control>},{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus());
  const [cycle] = childrenOf(planner.plan.getState().workspace, null, 'cycle');
  act(() => navigate(planner, { at: 'cycle', cycle: cycle?.id ?? '' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: '2026 Q4' })).toHaveFocus());
});

it('E44 the list of rooms and the menu in its place hand the keyboard on to each other', async () => {
  const user = userEvent.setup();
  render(<App planner={await plannerForTests(SMALL_PLAN)} />);
  screen.getByRole('button', { name: en.rooms.list.fold }).focus();
  await user.keyboard('{Control>}b{/Control}');
  expect(screen.getByRole('button', { name: en.rooms.list.title })).toHaveFocus();
  await user.keyboard('{Control>}b{/Control}');
  expect(screen.getByRole('link', { name: en.rooms.plan.name })).toHaveFocus();
});
