import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { fillDisk } from '../../features/full-disk.ts';
import {
  around,
  bootForTests,
  freshBrowser,
  freshDatabase,
  given,
  SMALL_PLAN,
} from '../../features/planner-for-tests.tsx';

const title = (planner: Planner, id: string) => find(planner.plan.getState().workspace, 'objective', id)?.title;

async function written() {
  const database = freshDatabase();
  const platform = freshBrowser();
  const planner = await bootForTests(platform, database);
  await given(planner, SMALL_PLAN);
  const again = () => bootForTests(platform, database);
  return { planner, again };
}

it('E27 what is in a field or on its way when the page goes is there at the next start', async () => {
  const { planner, again } = await written();
  render(<Plan saveState={null} />, { wrapper: around(planner) });
  const emptied = fillDisk();
  onTestFinished(emptied);
  const field = screen.getByDisplayValue('People come back');
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: 'People come back soon' } });
  void planner.edit({ do: 'add', kind: 'objective', id: 'late', cycle: 'cycle1', values: { title: 'Late' } });
  act(() => void window.dispatchEvent(new Event('pagehide')));
  await act(() => planner.flush());
  emptied();
  const next = await again();
  expect([title(next, 'obj1'), title(next, 'late')]).toEqual(['People come back soon', 'Late']);
  expect(next.plan.getState().saving).toEqual({ is: 'saved' });
  const third = await again();
  expect(third.plan.getState().canUndo).toBe(false);
});

it('E27 what had arrived all the same is not written twice', async () => {
  const { planner, again } = await written();
  const late: readonly Command[] = [
    { do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Soon' } },
    { do: 'add', kind: 'checkIn', id: 'check2', keyResult: 'kr1', values: { value: 31 } },
    { do: 'delete', id: 'kr2' },
    { do: 'move', id: 'obj2', home: 'cycle1', after: null },
    { do: 'turn-into', id: 'kr3', into: 'turned', kind: 'objective', home: 'cycle1', after: 'obj1' },
  ];
  const asked = late.map((command) => planner.edit(command));
  window.dispatchEvent(new Event('pagehide'));
  await Promise.all(asked);
  const before = planner.plan.getState().workspace;
  const next = await again();
  const now = next.plan.getState().workspace;
  expect([...now.records.values()]).toEqual([...before.records.values()]);
  expect(childrenOf(now, 'kr1', 'checkIn')).toHaveLength(2);
});

it('E27 words are handed over when their page is hidden', async () => {
  const { planner } = await written();
  render(<Plan saveState={null} />, { wrapper: around(planner) });
  const field = screen.getByDisplayValue('People come back');
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: 'People come back soon' } });
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(title(planner, 'obj1')).toBe('People come back soon');
});
