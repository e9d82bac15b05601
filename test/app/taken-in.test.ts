import { expect, it } from 'vitest';
import { takeIn } from '../../renderer/app/files.ts';
import { en } from '../../renderer/text/en.ts';
import { given, plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';

it('counts as new what a person will find, not rows that came as deleted', async () => {
  const theirs = await plannerForTests([...SMALL_PLAN, { do: 'delete', id: 'obj2' }]);
  const text = await theirs.text();
  const mine = await plannerForTests([]);
  await takeIn(mine, en, { name: 'library.okr', text });
  const said = () => mine.ui.getState().notices.at(-1)?.text;
  // The plan, the cycle, an objective, two key results and a check-in; the other objective went with its key result.
  expect(said()).toBe(en.app.imported('library.okr', 'Mira', 6, 0, 0));

  await given(theirs, [{ do: 'add-objective', id: 'obj3', cycle: 'cycle1', values: {} }]);
  await given(theirs, [{ do: 'delete', id: 'obj3' }]);
  await takeIn(mine, en, { name: 'library.okr', text: await theirs.text() });
  expect(said()).toBe(en.app.importedNothingNew('library.okr'));
  expect(mine.plan.getState().workspace.records.has('obj3')).toBe(true);
});
