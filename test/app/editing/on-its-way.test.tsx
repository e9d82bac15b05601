import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
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

it('E27 what another window wrote since, having read it, is not replaced by what was on its way before', async () => {
  const { planner, again } = await written();
  const asked = planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'On its way' } });
  window.dispatchEvent(new Event('pagehide'));
  await asked;
  const kept = Object.entries(localStorage).filter(([key]) => key.includes('-on-its-way:'));
  expect(kept).toHaveLength(1);
  const other = await again();
  expect(title(other, 'obj1')).toBe('On its way');
  await other.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Much later' } });
  for (const [key, value] of kept) localStorage.setItem(key, String(value));
  const next = await again();
  expect(title(next, 'obj1')).toBe('Much later');
  expect(next.plan.getState().workspace.records.get('obj1')?.marks?.others).toBeUndefined();
});

it('E27 what was written elsewhere without having read it stands beside it', async () => {
  const { planner, again } = await written();
  const emptied = fillDisk();
  onTestFinished(emptied);
  await planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Never arrived' } });
  window.dispatchEvent(new Event('pagehide'));
  const kept = Object.entries(localStorage).filter(([key]) => key.includes('-on-its-way:'));
  for (const [key] of kept) localStorage.removeItem(key);
  emptied();
  const other = await again();
  await other.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Elsewhere' } });
  for (const [key, value] of kept) localStorage.setItem(key, String(value));
  const next = await again();
  const record = next.plan.getState().workspace.records.get('obj1');
  const others = record?.marks?.others?.['title'] ?? [];
  expect(new Set([title(next, 'obj1'), ...others.map(({ value }) => value)])).toEqual(
    new Set(['Elsewhere', 'Never arrived']),
  );
});

it('E27 of two windows that go in one moment both are there, also in one that stays open', async () => {
  const database = freshDatabase();
  const platform = freshBrowser();
  const stays = await bootForTests(platform, database);
  await given(stays, SMALL_PLAN);
  const going = [await bootForTests(platform, database), await bootForTests(platform, database)];
  const emptied = fillDisk();
  onTestFinished(emptied);
  await going[0]?.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'One' } });
  await going[1]?.edit({ do: 'set', kind: 'objective', id: 'obj2', values: { title: 'Two' } });
  window.dispatchEvent(new Event('pagehide'));
  emptied();
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${database}-on-its-way:`));
  expect(keys).toHaveLength(2);
  const [key = ''] = keys;
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }));
  await vi.waitFor(() => expect([title(stays, 'obj1'), title(stays, 'obj2')]).toEqual(['One', 'Two']));
  expect(Object.keys(localStorage).filter((one) => one.startsWith(`${database}-on-its-way:`))).toEqual([]);
});

it.each(['{', '{"records":7}', '{"records":[7,{"kind":"objective","id":"obj1","marks":7}],"runs":[7,["w",{}]]}'])(
  'E27 what none of our pages has written keeps no plan from being opened: %s',
  async (kept) => {
    const { planner, again } = await written();
    const key = `${planner.database}-on-its-way:somebody`;
    localStorage.setItem(key, kept);
    const next = await again();
    expect(title(next, 'obj1')).toBe('People come back');
    expect(localStorage.getItem(key)).toBeNull();
  },
);

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
