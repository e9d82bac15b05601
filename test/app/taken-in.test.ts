import { expect, it } from 'vitest';
import { takeFiles } from '../../renderer/app/files/files.ts';
import { en } from '../texts.ts';
import { incoming } from '../features/fake-desktop.ts';
import { given, plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';

it('counts as new what a person will find, not rows that came as deleted', async () => {
  const theirs = await plannerForTests([...SMALL_PLAN, { do: 'delete', id: 'obj2' }]);
  const text = await theirs.text();
  const mine = await plannerForTests([]);
  await takeFiles(mine, en, [incoming({ name: 'library.okr', text })]);
  const said = () => mine.ui.getState().notices.at(-1)?.text;
  // The plan, the cycle, an objective, two key results and a check-in; the other objective went with its key result.
  expect(said()).toBe(en.fileTold.imported('library.okr', 'Mira', { added: 6, changed: 0, questions: 0 }));

  const nothing = await plannerForTests([{ do: 'add', kind: 'cycle', id: 'gone', values: { name: 'Gone' } }]);
  await given(nothing, [{ do: 'delete', id: 'gone' }]);
  const empty = await plannerForTests([]);
  await takeFiles(empty, en, [incoming({ name: 'library.okr', text: await nothing.text() })]);
  expect(empty.ui.getState().notices.at(-1)?.text).toBe(en.fileTold.importedNothingNew('library.okr'));
  expect(empty.plan.getState().workspace.records.has('gone')).toBe(true);
});
