/** Committing on the screen, and what was agreed beside what stands. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { committing } from '../../../renderer/domain/commands/committing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { en } from '../../texts.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const { stage } = en;
const measured: Command = {
  do: 'set',
  kind: 'keyResult',
  id: 'kr3',
  values: { title: 'Measured', metric: { type: 'raise', start: 0, target: 40, unit: 'books' } },
};

async function opened(isCommitted: boolean) {
  const planner = await plannerForTests([...SMALL_PLAN, measured]);
  const plan = () => planner.plan.getState().workspace;
  if (isCommitted) await planner.edit(committing(plan(), 'cycle1', 'commit1'));
  const drawn = draw(
    planner,
    <>
      <Shell ready />
      <Plan saveState={null} />
      <Notices />
    </>,
  );
  const row = () => {
    const found = screen.getAllByDisplayValue(/^Measured/)[0]?.closest<HTMLElement>('[data-kind]');
    if (!found) throw new Error('There is no row.');
    return found;
  };
  return { ...drawn, planner, plan, row };
}

describe('committing a cycle', () => {
  it('L1 L2 is one key, is said with the way back, and the heading tells since when', async () => {
    const { user, plan } = await opened(false);
    await screen.findByText(stage.draft);
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(stageOf(plan(), 'cycle1').is).toBe('committed'));
    await screen.findByText(/^Committed on/);
    expect(screen.queryByText(stage.draft)).toBeNull();
    await user.click(await screen.findByRole('button', { name: en.app.undo }));
    await screen.findByText(stage.draft);
  });

  it('L2 what is written down later can be committed too, by the line below the name, in one step', async () => {
    const { user, planner, plan } = await opened(true);
    await screen.findByText(/^Committed on/);
    const line = () => screen.queryByText(stage.notAgreed(2));
    expect(screen.queryByText(stage.commitThese)).toBeNull();
    await given(planner, [
      { do: 'add', kind: 'objective', id: 'late', cycle: 'cycle1', values: { title: 'Late' } },
      { do: 'add', kind: 'keyResult', id: 'later', objective: 'late', values: { title: 'Later' } },
      { do: 'add', kind: 'keyResult', id: 'blank', objective: 'late', values: {} },
    ]);
    await waitFor(() => expect(line()).toBeVisible());
    await user.click(screen.getByRole('button', { name: stage.commitThese }));
    await screen.findByText(stage.committedToo('2026 Q4', 2));
    await waitFor(() => expect(line()).toBeNull());
    expect(['late', 'later', 'kr3'].map((id) => childrenOf(plan(), id, 'baseline').length)).toEqual([1, 1, 1]);
    await user.click(await screen.findByRole('button', { name: en.app.undo }));
    await waitFor(() => expect(line()).toBeVisible());
  });

  it('L5 what was agreed stays in sight after a second change, beside who made the one that stands', async () => {
    const { planner, row } = await opened(true);
    for (const target of [30, 20])
      await given(planner, [
        {
          do: 'all',
          commands: [
            {
              do: 'set',
              kind: 'keyResult',
              id: 'kr3',
              values: { metric: { type: 'raise', start: 0, target, unit: 'books' } },
            },
          ],
        },
      ]);
    await waitFor(() => expect(row()).toHaveTextContent(/Was 40\sbooks, changed on .* by/));
  });

  it('L3 a title that is taken back in its field and brought again after leaving it is written down', async () => {
    const { user, planner, plan, row } = await opened(true);
    await user.click(within(row()).getByDisplayValue('Measured'));
    await user.keyboard('{End} twice');
    await waitFor(() => expect(screen.getByDisplayValue('Measured twice')).toBeVisible());
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByDisplayValue('Measured')).toBeVisible());
    await user.tab();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(screen.getByDisplayValue('Measured twice')).toBeVisible());
    await planner.flush();
    expect(row()).not.toHaveTextContent(/nobody wrote down/);
    expect(childrenOf(plan(), 'kr3', 'revision')).toHaveLength(1);
  });

  it('L3 L4 L5 a change stays in sight beside what was agreed, asks why, and tells the reason', async () => {
    const { user, planner, plan, row } = await opened(true);
    await planner.edit({
      do: 'all',
      commands: [
        {
          do: 'set',
          kind: 'keyResult',
          id: 'kr3',
          values: { metric: { type: 'raise', start: 0, target: 50, unit: 'books' } },
        },
      ],
    });
    await waitFor(() => expect(row()).toHaveTextContent(/Was 40\sbooks, changed on .* by/));
    await user.click(within(row()).getByRole('button', { name: stage.why }));
    const field = await screen.findByPlaceholderText(stage.reasonPlaceholder);
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('The supplier left{Control>}{Enter}{/Control}');
    await waitFor(() => expect(row()).toHaveTextContent(/: The supplier left/));
    expect(within(row()).queryByRole('button', { name: stage.why })).toBeNull();
    const [revision] = childrenOf(plan(), 'kr3', 'revision');
    expect(childrenOf(plan(), revision?.id ?? '', 'reason')).toHaveLength(1);
  });

  it('L3 a title that is typed anew is written down when its field is left', async () => {
    const { user, plan, row } = await opened(true);
    await user.click(within(row()).getByDisplayValue('Measured'));
    await user.keyboard('{End} twice');
    await waitFor(() =>
      expect(
        childrenOf(plan(), 'obj2', 'keyResult')
          .concat(childrenOf(plan(), 'obj1', 'keyResult'))
          .some(({ title }) => title === 'Measured twice'),
      ).toBe(true),
    );
    expect(childrenOf(plan(), 'kr3', 'revision')).toEqual([]);
    // As long as somebody is in the field nothing is missing.
    expect(row()).not.toHaveTextContent(/Was/);
    await user.tab();
    await waitFor(() =>
      expect(childrenOf(plan(), 'kr3', 'revision')).toMatchObject([{ change: { to: 'Measured twice' } }]),
    );
  });

  it('L5 a reason that was begun waits', async () => {
    const { user, planner, row } = await opened(true);
    await planner.edit({
      do: 'all',
      commands: [{ do: 'set', kind: 'keyResult', id: 'kr3', values: { metric: undefined } }],
    });
    await user.click(await within(row()).findByRole('button', { name: stage.why }));
    await user.type(await screen.findByPlaceholderText(stage.reasonPlaceholder), 'Half a rea');
    await user.keyboard('{Escape}');
    await user.click(within(row()).getByRole('button', { name: stage.why }));
    expect(await screen.findByDisplayValue('Half a rea')).toBeTruthy();
  });
});
