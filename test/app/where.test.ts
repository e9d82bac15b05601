import { expect, it } from 'vitest';
import { actionOf } from '../../renderer/app/session/actions.ts';
import { cyclesElsewhere } from '../../renderer/app/files/cycle-after-import.ts';
import { startObjective } from '../../renderer/app/session/start.ts';
import { allTexts } from '../texts.ts';
import { given, plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';

const texts = allTexts('en');

it('shows a cycle that came along without the details of the one before', async () => {
  const planner = await plannerForTests([
    ...SMALL_PLAN,
    { do: 'add', kind: 'cycle', id: 'next', values: { name: '2027 Q1' } },
  ]);
  planner.ui.setState({ selected: 'obj1' });
  cyclesElsewhere(
    planner,
    [...planner.plan.getState().workspace.records.values()].filter(({ id }) => id === 'next'),
  );
  expect(planner.ui.getState()).toMatchObject({ cycle: 'next', selected: null });
});

it('says that nothing was done yet, and not that it was changed since', async () => {
  const planner = await plannerForTests();
  const said = () => planner.ui.getState().notices.at(-1)?.text;
  await actionOf('undo').run(planner, texts, 'en');
  expect(said()).toBe(texts.app.nothingDone.undo);
  await actionOf('redo').run(planner, texts, 'en');
  expect(said()).toBe(texts.app.nothingDone.redo);
});

it('tells who cannot see it what a step back did to the words', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const told = () => planner.ui.getState().announced.text;
  await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'People return' } }]);
  await actionOf('undo').run(planner, texts, 'en');
  expect(told()).toBe(texts.app.walked('undo', 'People come back'));
  await actionOf('redo').run(planner, texts, 'en');
  expect(told()).toBe(texts.app.walked('redo', 'People return'));
  startObjective(planner, texts);
  await actionOf('undo').run(planner, texts, 'en');
  expect(told()).toBe(texts.app.walked('undo', undefined));
});
