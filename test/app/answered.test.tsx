import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tellSteps } from '../../renderer/app/editing/tell-steps.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { questionsOf } from '../../renderer/domain/plan/questions.ts';
import { en } from '../texts.ts';
import { given, plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';
import { importFile } from './import-file.ts';

const titled = (title: string, id = 'obj1'): Command => ({ do: 'set', kind: 'objective', id, values: { title } });

/** Two people who named an objective and the plan apart; the first has both. */
async function asked() {
  const planner = await plannerForTests(SMALL_PLAN);
  const other = await plannerForTests([], { personName: 'Jonas' });
  await importFile(other, { name: 'plan.okr', text: await planner.text() });
  await given(planner, [titled('Mine'), { do: 'name-plan', name: 'Ours' }]);
  await given(other, [titled('Theirs'), { do: 'name-plan', name: 'Yours' }]);
  await importFile(planner, { name: 'jonas.okr', text: await other.text() });
  tellSteps(planner, () => en);
  const open = (id = 'obj1') => {
    const record = planner.plan.getState().workspace.records.get(id);
    return record ? questionsOf(record).length : 0;
  };
  return { planner, open, notices: () => planner.ui.getState().notices };
}

describe('a question that is answered by the way', () => {
  it('E22 is said to be answered, and can be opened again', async () => {
    const { planner, open, notices } = await asked();
    await planner.edit(titled('x'));
    expect(open()).toBe(0);
    await waitFor(() =>
      expect(notices().map(({ text }) => text)).toEqual([en.stepsTold.answered([en.fields.names.title])]),
    );
    // Typing goes on, and is taken back with the first letter.
    await planner.edit(titled('xy'));
    notices()[0]?.action?.act();
    await waitFor(() => expect(open()).toBe(1));
    expect(notices()).toEqual([]);
  });

  it('E22 is said of the plan itself, and of one step of several', async () => {
    const { planner, open, notices } = await asked();
    await planner.edit({ do: 'all', commands: [{ do: 'name-plan', name: 'Another' }, titled('Also another')] });
    expect([open(), open('workspace')]).toEqual([0, 0]);
    await waitFor(() => expect(notices()).toHaveLength(1));
  });

  it('E22 is not said of its own buttons, of a deletion, or of what asks nothing', async () => {
    const { planner, open, notices } = await asked();
    await planner.edit(titled('Plain', 'obj2'));
    await planner.answer(titled('Theirs'));
    expect(open()).toBe(0);
    await planner.undo();
    expect(open()).toBe(1);
    await planner.edit({ do: 'delete', id: 'obj1' });
    expect(notices()).toEqual([]);
  });
});
