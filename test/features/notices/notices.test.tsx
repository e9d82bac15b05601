import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { takeFiles } from '../../../renderer/app/files/files.ts';
import { say } from '../../../renderer/app/session/ui-state.ts';
import Messages from '../../../renderer/features/notices/Messages.tsx';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { incoming } from '../fake-desktop.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('shows what was said one at a time, the newest first, and the one before it again after that', async () => {
  const planner = await plannerForTests();
  const { user, texts } = draw(planner, <Notices />);
  const region = screen.getByRole('region', { name: 'Messages' });
  act(() => ['One.', 'Two.', 'Three.', 'Four.'].forEach((text) => say(planner.ui, { text, tone: 'calm' })));
  expect(within(region).getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByText('Four.')).toBeVisible();
  expect(screen.getByRole('button', { name: texts.app.moreNotices(2) })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByText('Three.')).toBeVisible();
  expect(planner.ui.getState().notices).toHaveLength(2);
});

it('keeps a warning until it is dismissed, however much is said after it, and says it once', async () => {
  const planner = await plannerForTests();
  const { user } = draw(planner, <Notices />);
  const warn = (text: string) => say(planner.ui, { text, tone: 'warning' });
  act(() => {
    for (const text of ['Not kept.', 'Not taken.', 'Not kept.']) warn(text);
    for (let at = 0; at < 30; at++) say(planner.ui, { text: `Done ${at}.`, tone: 'calm' });
  });
  const standing = planner.ui.getState().notices.map(({ text }) => text);
  expect(standing).toEqual(['Not taken.', 'Not kept.', 'Done 27.', 'Done 28.', 'Done 29.']);
  for (let at = 0; at < 3; at++) await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByText('Not kept.')).toBeVisible();
});

it('lets everything that was said be read again, the newest first', async () => {
  const planner = await plannerForTests();
  const { user, texts } = draw(
    planner,
    <>
      <Notices />
      <Messages />
    </>,
  );
  expect(screen.getByText(texts.app.noNotices)).toBeVisible();
  act(() => {
    say(planner.ui, { text: 'broken.okr was not taken.', tone: 'warning' });
    say(planner.ui, { text: 'Saved.', tone: 'calm' });
  });
  const dialog = within(screen.getByRole('dialog', { name: texts.app.notices }));
  const [first, second] = dialog.getAllByRole('listitem');
  expect(first).toHaveTextContent('Saved.');
  expect(second).toHaveTextContent(`${texts.app.warning}broken.okr was not taken.`);
  await user.click(screen.getByRole('button', { name: texts.app.moreNotices(1), hidden: true }));
  expect(planner.ui.getState().overlay).toBe('messages');
  await user.click(dialog.getByRole('button', { name: texts.app.close }));
  expect(planner.ui.getState().overlay).toBeNull();
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
