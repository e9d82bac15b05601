import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { takeFiles } from '../../../renderer/app/files.ts';
import { say } from '../../../renderer/app/ui-state.ts';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { incoming } from '../fake-desktop.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('shows what was said, at most three at a time, until it is dismissed', async () => {
  const planner = await plannerForTests();
  const { user } = draw(planner, <Notices />);
  const region = screen.getByRole('region', { name: 'Messages' });
  act(() => ['One.', 'Two.', 'Three.', 'Four.'].forEach((text) => say(planner.ui, { text, tone: 'calm' })));
  expect(region).not.toHaveTextContent('One.');
  expect(screen.getByText('Four.')).toBeVisible();
  const buttons = screen.getAllByRole('button', { name: 'Dismiss' });
  if (buttons[0]) await user.click(buttons[0]);
  expect(screen.queryByText('Two.')).not.toBeInTheDocument();
  expect(planner.ui.getState().notices).toHaveLength(2);
});

it('undoes an import from its notice, in Chinese as well', async () => {
  const theirs = await plannerForTests(SMALL_PLAN);
  const text = await theirs.text();
  const planner = await plannerForTests([], { language: 'zh' });
  const { user, texts } = draw(planner, <Notices />);
  await act(() => takeFiles(planner, texts, [incoming({ name: 'library.okr', text })]));
  expect(screen.getByText(/已合并.*library\.okr/)).toBeVisible();
  expect(planner.plan.getState().workspace.records.size).toBe(8);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(planner.plan.getState().workspace.records.size).toBe(0));
  expect(screen.queryByText(/已合并/)).not.toBeInTheDocument();
});
