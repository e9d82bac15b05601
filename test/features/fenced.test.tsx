/** A record that cannot be drawn costs its own place in a room and nothing else. */
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Planner } from '../../renderer/app/session/planner.ts';
import Difference from '../../renderer/features/difference/Difference.tsx';
import HandOut from '../../renderer/features/hand-out/HandOut.tsx';
import Merge from '../../renderer/features/merge/Merge.tsx';
import Questions from '../../renderer/features/questions/Questions.tsx';
import { EMPTY } from '../../renderer/domain/plan/workspace.ts';
import { en } from '../texts.ts';
import type * as Titles from '../../renderer/wording/record-title.ts';
import { afterMerge } from './after-merge.ts';
import { draw, plannerForTests } from './planner-for-tests.tsx';
import { trafficOf } from '../../renderer/app/files/traffic.ts';

vi.mock('../../renderer/wording/record-title.ts', async (original) => {
  const { recordTitle } = await original<typeof Titles>();
  return {
    recordTitle: (...[record, reader]: Parameters<typeof recordTitle>) => {
      if (record.id === 'kr2') throw new Error('This record cannot be drawn.');
      return recordTitle(record, reader);
    },
  };
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const conflict = () =>
  afterMerge(
    [
      { do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Mine' } },
      { do: 'set', kind: 'keyResult', id: 'kr1', values: { title: 'Mine too' } },
    ],
    [
      { do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Theirs' } },
      { do: 'set', kind: 'keyResult', id: 'kr1', values: { title: 'Theirs too' } },
    ],
  );

const rooms: Readonly<Record<string, (planner: Planner) => Promise<void>>> = {
  questions: async (planner) => void draw(planner, <Questions />),
  export: async (planner) => void draw(planner, <HandOut />),
  difference: async (planner) => {
    trafficOf(planner).comparing.choose(
      'from',
      trafficOf(planner).comparing.keepPlan('Before', '2026-10-01T09:00:00Z', EMPTY),
    );
    trafficOf(planner).comparing.choose('to', null);
    draw(planner, <Difference />);
  },
  merge: async (planner) => {
    const value = await planner.text();
    const other = await plannerForTests();
    await trafficOf(other).importSession.add([{ name: 'a.okr', text: async () => ({ ok: true, value }) }]);
    draw(other, <Merge />);
  },
};

it.each(Object.entries(rooms))('one record that cannot be drawn does not take the room: %s', async (_, show) => {
  await act(async () => show(await conflict()));
  expect((await screen.findAllByText(en.plan.notDrawn)).length).toBeGreaterThan(0);
  expect(screen.getAllByText(/Mine too|Theirs too/).length).toBeGreaterThan(0);
});
