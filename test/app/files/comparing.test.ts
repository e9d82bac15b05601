import { expect, it } from 'vitest';
import { Comparing } from '../../../renderer/app/files/comparing.ts';
import { EMPTY } from '../../../renderer/domain/plan/workspace.ts';
import { FakeDesktop } from '../../features/fake-desktop.ts';

it('holds the two states that are compared and a few beside them, however many were looked at', () => {
  const comparing = new Comparing(new FakeDesktop().platform);
  const names = () => comparing.state.getState().kept.map(({ name }) => name);
  const keep = (name: string) => comparing.keepPlan(name, '2026-10-05T09:00:00Z', EMPTY);
  comparing.choose('from', keep('first'));
  for (let at = 0; at < 20; at++) keep(`other ${at}`);
  expect(names()).toEqual(['first', 'other 17', 'other 18', 'other 19']);
  comparing.choose('to', comparing.state.getState().kept.at(-1) ?? null);
  comparing.choose('from', keep('second'));
  keep('third');
  expect(names()).toEqual(expect.arrayContaining(['other 19', 'second', 'third']));
  expect(names().length).toBeLessThanOrEqual(5);
});
