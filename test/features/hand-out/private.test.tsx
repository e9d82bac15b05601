import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import HandOut from '../../../renderer/features/hand-out/HandOut.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const secret = () =>
  plannerForTests([...SMALL_PLAN, { do: 'set', kind: 'objective', id: 'obj1', values: { private: true } }]);

describe('H2 a private objective', () => {
  it('is marked in its row, and in no other', async () => {
    const { texts } = draw(await secret(), <Plan saveState={null} />);
    await waitFor(() => expect(screen.getAllByText(texts.plan.private)).toHaveLength(1));
  });

  it('is marked where it is chosen to be handed out, and that it stays is said beforehand', async () => {
    const { user, texts } = draw(await secret(), <HandOut />);
    const { handOut, plan } = texts;
    expect(screen.getByText(handOut.privateStays(1))).toBeVisible();
    await user.selectOptions(screen.getByLabelText(handOut.how), 'objectives');
    const choices = within(screen.getByRole('group', { name: handOut.which.objectives }));
    expect(choices.getAllByText(plan.private)).toHaveLength(1);
    // Not of what was not chosen.
    await user.click(choices.getByRole('checkbox', { name: '让新读者留下来' }));
    expect(screen.queryByText(handOut.privateStays(1))).toBeNull();
    await user.click(choices.getByRole('checkbox', { name: /People come back/ }));
    expect(screen.getByText(handOut.privateStays(1))).toBeVisible();
    await user.click(screen.getByRole('switch', { name: new RegExp(handOut.private) }));
    expect(screen.queryByText(handOut.privateStays(1))).toBeNull();
    const leaves = within(screen.getByRole('region', { name: handOut.leaves }));
    expect(leaves.getAllByText(plan.private)).toHaveLength(1);
  });
});
