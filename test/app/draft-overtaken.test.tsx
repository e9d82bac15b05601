import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { questionsOf } from '../../renderer/domain/plan/questions.ts';
import { find } from '../../renderer/domain/plan/workspace.ts';
import { useWorkspace } from '../../renderer/app/session/use-planner.ts';
import { useWords } from '../../renderer/features/plan/inspector/use-field.ts';
import { around, plannerForTests } from '../features/planner-for-tests.tsx';

const O = 'objective000';

function Title() {
  const objective = useWorkspace((workspace) => find(workspace, 'objective', O));
  if (!objective) throw new Error('The objective is gone.');
  const { value, onChange, error: _, ...field } = useWords(objective, 'title', objective.title).field;
  return (
    <input aria-label="Title" {...field} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

it('C13 words begun before another answer arrived stand beside it', async () => {
  const planner = await plannerForTests([
    { do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: '2026 Q4' } },
    { do: 'add', kind: 'objective', id: O, cycle: 'cycle0000000', values: { title: 'Before' } },
  ]);
  const user = userEvent.setup();
  render(<Title />, { wrapper: around(planner) });
  const input = screen.getByLabelText('Title');
  await user.click(input);
  await user.type(input, ' lunch');
  // What an import does to the field while somebody is typing in it.
  await act(() => planner.edit({ do: 'set', kind: 'objective', id: O, values: { title: 'From Ana' } }));
  await user.tab();
  const stored = () => find(planner.plan.getState().workspace, 'objective', O);
  await waitFor(() => {
    const [question] = questionsOf(stored() ?? { kind: '', id: '' }, (field) => field === 'rank');
    expect(question).toMatchObject({ about: 'field', field: 'title' });
    const values = question?.about === 'field' ? question.answers.map(({ value }) => value) : [];
    expect(new Set(values)).toEqual(new Set(['Before lunch', 'From Ana']));
  });
  const objective = stored();
  expect(objective && questionsOf(objective)).toHaveLength(1);
});
