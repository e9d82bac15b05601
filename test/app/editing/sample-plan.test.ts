/** Looking at the sample plan. */
import { expect, it } from 'vitest';
import { showSamplePlan } from '../../../renderer/app/editing/sample-plan.ts';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { openDesk } from '../desk.ts';

it('whoever goes elsewhere while the sample is being saved is not called back', async () => {
  const { planner } = await openDesk();
  const cycles = () => childrenOf(planner.plan.getState().workspace, null, 'cycle');
  const left = new Promise<void>((resolve) => {
    const stop = planner.plan.subscribe(() => {
      if (cycles().length === 0) return;
      stop();
      // As soon as it is shown.
      queueMicrotask(() => {
        navigate(planner, { at: 'room', room: 'closing' });
        resolve();
      });
    });
  });
  await showSamplePlan(planner, 'en');
  await left;
  await planner.flush();
  expect(cycles()).toHaveLength(1);
  expect(planner.ui.getState()).toMatchObject({ room: 'closing', cycle: cycles()[0]?.id });
});
