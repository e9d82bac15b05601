import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('the browser’s way back leads from any room to the plan and its row, and forward there again', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  draw(planner, <Shell ready />);
  const room = () => planner.ui.getState().room;
  const entries = window.history.length;
  planner.ui.setState({ selected: 'kr1' });
  act(() => planner.ui.setState({ room: 'questions' }));
  act(() => planner.ui.setState({ room: 'settings' }));
  expect(window.history.length).toBe(entries + 1);
  window.history.back();
  await waitFor(() => expect(room()).toBe('plan'));
  expect(planner.ui.getState().focus).toBe('kr1');
  window.history.forward();
  await waitFor(() => expect(room()).toBe('settings'));
  act(() => planner.ui.setState({ room: 'plan' }));
  act(() => planner.ui.setState({ room: 'exchange' }));
  expect(window.history.length).toBe(entries + 1);
  window.history.back();
  await waitFor(() => expect(room()).toBe('plan'));
});

it('Y4 the browser’s way back from the plan leads to the week, where a personal plan began', async () => {
  window.history.replaceState(null, '');
  const planner = await plannerForTests([...SMALL_PLAN, { do: 'name-plan', personal: true }]);
  planner.ui.setState({ room: 'this-week' });
  draw(planner, <Shell ready />);
  const room = () => planner.ui.getState().room;
  act(() => planner.ui.setState({ room: 'plan' }));
  act(() => planner.ui.setState({ room: 'settings' }));
  window.history.back();
  await waitFor(() => expect(room()).toBe('this-week'));
  window.history.forward();
  await waitFor(() => expect(room()).toBe('settings'));
});
