import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offerUndo } from '../../renderer/app/offer-undo.ts';
import { textsFor } from '../../renderer/app/use-planner.ts';
import { find } from '../../renderer/domain/workspace.ts';
import { plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';

const texts = textsFor('en');

async function deletedKeyResult() {
  const planner = await plannerForTests(SMALL_PLAN);
  const done = planner.edit({ do: 'delete', id: 'kr2' });
  offerUndo(planner, texts, 'Deleted.', done);
  await done;
  const there = (id: string) => find(planner.plan.getState().workspace, 'keyResult', id) !== undefined;
  const press = () => planner.ui.getState().notices[0]?.action?.act();
  return { planner, there, press };
}

it('E18 an offer to undo takes back just what it was made for', async () => {
  const { there, press } = await deletedKeyResult();
  press();
  await waitFor(() => expect(there('kr2')).toBe(true));
});

it('E18 an offer to undo never takes back what was done later instead', async () => {
  const { planner, there, press } = await deletedKeyResult();
  await planner.edit({ do: 'delete', id: 'kr1' });
  press();
  await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.text).toBe(texts.app.undoLaterFirst));
  expect([there('kr1'), there('kr2')]).toEqual([false, false]);
});
