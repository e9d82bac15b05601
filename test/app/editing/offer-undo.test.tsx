import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offerUndo } from '../../../renderer/app/editing/offer-undo.ts';
import { allTexts } from '../../texts.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { tellSteps } from '../../../renderer/app/editing/tell-steps.ts';
import { given, plannerForTests, SMALL_PLAN } from '../../features/planner-for-tests.tsx';
import { importFile } from '../import-file.ts';

const texts = allTexts('en');

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
  await waitFor(() => expect(planner.ui.getState().notices[0]?.action).toBeUndefined());
  press();
  await planner.flush();
  expect([there('kr1'), there('kr2')]).toEqual([false, false]);
  // Once that was taken back, it is the last thing done again.
  await planner.undo();
  press();
  await waitFor(() => expect(there('kr2')).toBe(true));
});

it('E18 an offer that is pressed in the very moment something else is done says so', async () => {
  const { planner, there, press } = await deletedKeyResult();
  const later = planner.edit({ do: 'delete', id: 'kr1' });
  press();
  await later;
  await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.text).toBe(texts.app.undoLaterFirst));
  expect([there('kr1'), there('kr2')]).toEqual([false, false]);
});

it('E18 an offer goes when what it offers was taken back by key, and stays for as long as it was not', async () => {
  const { planner } = await deletedKeyResult();
  const told = () => planner.ui.getState().notices.map(({ text }) => text);
  await planner.edit({ do: 'delete', id: 'kr1' });
  await planner.undo();
  expect(told()).toEqual(['Deleted.']);
  await planner.undo();
  expect(told()).toEqual([]);
});

it('E18 an offer made while one types is for all that is typed in that go', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const type = (title: string) => planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title } });
  const done = type('P');
  offerUndo(planner, texts, 'Typed.', done);
  await done;
  await type('Pe');
  planner.ui.getState().notices[0]?.action?.act();
  await waitFor(() =>
    expect(find(planner.plan.getState().workspace, 'objective', 'obj1')?.title).toBe('People come back'),
  );
});

it('E21 a file that goes with one key, and one that comes again, is said, each with the way back', async () => {
  const theirs = await plannerForTests([
    { do: 'add', kind: 'cycle', id: 'other', values: { name: 'Theirs' } },
    { do: 'add', kind: 'objective', id: 'theirs', cycle: 'other', values: { title: 'From elsewhere' } },
  ]);
  const text = await theirs.text();
  const planner = await plannerForTests(SMALL_PLAN);
  const stop = tellSteps(planner, () => texts);
  const told = () => planner.ui.getState().notices.at(-1)?.text;
  const there = () => find(planner.plan.getState().workspace, 'objective', 'theirs') !== undefined;
  const press = () => planner.ui.getState().notices.at(-1)?.action?.act();
  await importFile(planner, { name: 'tomas.okr', text });
  await planner.undo();
  await waitFor(() => expect(told()).toBe(texts.stepsTold.importUndone(['tomas.okr'], [])));
  expect(there()).toBe(false);
  press();
  await waitFor(() => expect(told()).toBe(texts.stepsTold.importRedone(['tomas.okr'])));
  expect(there()).toBe(true);
  press();
  await waitFor(() => expect(told()).toBe(texts.stepsTold.importUndone(['tomas.okr'], [])));
  await given(planner, [{ do: 'delete', id: 'kr1' }]);
  expect(planner.ui.getState().notices.at(-1)?.action).toBeUndefined();
  expect(there()).toBe(false);
  stop();
});
