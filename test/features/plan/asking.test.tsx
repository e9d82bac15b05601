import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { importFile } from '../../app/import-file.ts';

async function takeIn(planner: Planner, from: Planner): Promise<void> {
  const result = await importFile(planner, { name: 'plan.okr', text: await from.text() });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** Two people rename the same things apart, and the first takes in what the second made of them. */
async function renamedTwice(rename: (word: string) => readonly Command[]): Promise<Planner> {
  const me = await plannerForTests([...SMALL_PLAN, { do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana' } }]);
  const other = await plannerForTests([], { personName: 'Jonas' });
  await takeIn(other, me);
  await given(me, rename('mine'));
  await given(other, rename('theirs'));
  await takeIn(me, other);
  return me;
}

it('asks about the plan, a cycle and a person where everybody sees it, and takes the answers', async () => {
  const planner = await renamedTwice((word) => [
    { do: 'name-plan', name: `Library ${word}` },
    { do: 'set', kind: 'cycle', id: 'cycle1', values: { name: `Autumn ${word}` } },
    { do: 'set', kind: 'person', id: 'p1', values: { name: `Ana ${word}` } },
  ]);
  const { user, texts } = draw(planner, <Plan saveState={null} />);
  const asking = await screen.findByRole('region', { name: texts.plan.asks });
  for (let left = 3; left > 0; left--) {
    await waitFor(() => expect(within(asking).getAllByRole('group')).toHaveLength(left));
    const [keep] = within(asking).getAllByRole('button', { name: /Jonas/ });
    await user.click(keep as HTMLElement);
  }
  await waitFor(() => expect(screen.queryByRole('region', { name: texts.plan.asks })).not.toBeInTheDocument());
  const { workspace } = planner.plan.getState();
  expect(find(workspace, 'workspace', 'workspace')?.name).toBe('Library theirs');
  expect(find(workspace, 'cycle', 'cycle1')?.name).toBe('Autumn theirs');
  expect(find(workspace, 'person', 'p1')?.name).toBe('Ana theirs');
});

it('tells days as days, and leaves a question alone that a form about something else did not touch', async () => {
  const planner = await renamedTwice((word) => [
    { do: 'set', kind: 'cycle', id: 'cycle1', values: { name: `Autumn ${word}` } },
  ]);
  const { user, texts } = draw(planner, <Plan saveState={null} />);
  await screen.findByRole('region', { name: texts.plan.asks });
  planner.ui.setState({ overlay: 'edit-cycle', cycle: 'cycle1' });
  const form = await screen.findByRole('form', { name: texts.aroundOutline.editCycle });
  const end = within(form).getByLabelText(texts.cycleForm.end);
  await user.clear(end);
  await user.click(within(form).getByRole('button', { name: texts.cycleForm.save }));
  expect(within(form).getByRole('alert')).toHaveTextContent(texts.cycleForm.bothDates);
  await user.type(end, '2027-01-15');
  await user.click(within(form).getByRole('button', { name: texts.cycleForm.save }));
  await waitFor(() => expect(form).not.toBeInTheDocument());
  expect(find(planner.plan.getState().workspace, 'cycle', 'cycle1')?.dates?.end).toBe('2027-01-15');
  const asking = screen.getByRole('region', { name: texts.plan.asks });
  expect(within(asking).getAllByRole('listitem')).toHaveLength(2);
});
