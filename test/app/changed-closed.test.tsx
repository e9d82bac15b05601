/** A step back that reaches into a cycle which another window closed meanwhile. */
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tellSteps } from '../../renderer/app/editing/tell-steps.ts';
import { closing } from '../../renderer/domain/commands/closing.ts';
import { find } from '../../renderer/domain/plan/workspace.ts';
import { en } from '../texts.ts';
import { bootForTests, freshBrowser, freshDatabase, given, SMALL_PLAN } from '../features/planner-for-tests.tsx';

async function closedElsewhere() {
  const [browser, database] = [freshBrowser(), freshDatabase()];
  const here = await bootForTests(browser, database);
  await given(here, SMALL_PLAN);
  await given(here, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'They stay' } }]);
  const elsewhere = await bootForTests(browser, database);
  await given(elsewhere, [closing(elsewhere.plan.getState().workspace, 'cycle1', 'close1')]);
  const stop = tellSteps(here, () => en);
  const said = () => here.ui.getState().notices.map(({ text }) => text);
  const title = () => find(here.plan.getState().workspace, 'objective', 'obj1')?.title;
  return { here, said, title, stop };
}

it('L10 says that a step back changed a closed cycle, and offers the way back', async () => {
  const { here, said, title, stop } = await closedElsewhere();
  expect((await here.undo()).ok).toBe(true);
  expect(title()).toBe('People come back');
  expect(said()).toEqual([en.app.changedClosed('2026 Q4')]);
  here.ui.getState().notices[0]?.action?.act();
  await waitFor(() => expect(title()).toBe('They stay'));
  stop();
});

it('L10 says nothing of a step back that opens the cycle again, or that changes what stays open in it', async () => {
  const { here, said, stop } = await closedElsewhere();
  await given(here, [
    { do: 'add', kind: 'action', id: 'act1', cycle: 'cycle1', values: { title: 'Ask early' } },
    { do: 'add', kind: 'transition', id: 'open1', cycle: 'cycle1', values: { does: 'reopen' } },
  ]);
  await here.undo();
  await here.undo();
  expect(said()).toEqual([]);
  stop();
});
