import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { childrenOf } from '../../../../renderer/domain/plan/workspace.ts';
import { fillDisk } from '../../full-disk.ts';
import { drawnInspector } from './drawn-inspector.tsx';

const remark = { do: 'add', kind: 'comment', id: 'remark1', about: 'obj1', values: { text: 'Which people?' } } as const;

it('takes a comment once, signed, and offers to take it away again', async () => {
  const { user, texts, stored, undo } = await drawnInspector('obj1', [remark]);
  const section = screen.getByRole('region', { name: texts.comments.comments });
  expect(within(section).getByText('Which people?')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: texts.comments.delete('Mira') }));
  await waitFor(() => expect(stored('comment', 'remark1')).toBeUndefined());
  await undo();
  expect(stored('comment', 'remark1')?.text).toBe('Which people?');
});

it('is written with the keyboard alone', async () => {
  const { user, texts, planner } = await drawnInspector('kr1');
  const field = screen.getByRole('textbox', { name: texts.comments.write });
  await user.click(field);
  await user.keyboard('Who counts them?{Control>}{Enter}{/Control}');
  const comments = () => childrenOf(planner.plan.getState().workspace, 'kr1', 'comment');
  await waitFor(() => expect(comments()).toMatchObject([{ text: 'Who counts them?', by: 'Mira' }]));
  await waitFor(() => expect(field).toHaveValue(''));
  expect(planner.ui.getState().announced.text).toBe(texts.comments.added);
});

it('keeps half a comment while another row is looked at, and hands over none of it', async () => {
  const { user, texts, choose, planner, flush } = await drawnInspector('obj1');
  const field = () => screen.getByRole('textbox', { name: texts.comments.write });
  await user.type(field(), 'Half a');
  choose('obj2');
  expect(field()).toHaveValue('');
  await flush();
  choose('obj1');
  expect(field()).toHaveValue('Half a');
  expect(childrenOf(planner.plan.getState().workspace, 'obj1', 'comment')).toEqual([]);
});

it('is not written twice when the disk was full', async () => {
  const { user, texts, planner } = await drawnInspector('obj1');
  const emptyDisk = fillDisk();
  await user.type(screen.getByRole('textbox', { name: texts.comments.write }), 'Kept');
  await user.click(screen.getByRole('button', { name: texts.comments.add }));
  await waitFor(() => expect(planner.plan.getState().saving.is).toBe('unsaved'));
  emptyDisk();
  await act(() => planner.retry());
  expect(childrenOf(planner.plan.getState().workspace, 'obj1', 'comment')).toMatchObject([{ text: 'Kept' }]);
});

it('shows below a check-in what a file says about it', async () => {
  const { texts } = await drawnInspector('kr1', [{ ...remark, about: 'check1' }]);
  const history = within(screen.getByRole('region', { name: texts.terms.many.checkIn }));
  expect(history.getByText('Which people?')).toBeVisible();
});
