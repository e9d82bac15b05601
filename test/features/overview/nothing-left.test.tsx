/** The overview where filters leave nothing, and where a cycle has no dates. */
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import Overview from '../../../renderer/features/overview/Overview.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('L8 filters that leave nothing say so, and taking them away keeps the keyboard in the room', async () => {
  const { user, texts } = draw(await plannerForTests(SMALL_PLAN), <Overview />);
  await user.selectOptions(await screen.findByLabelText(texts.plan.confidence), texts.plan.confidenceBand.low);
  expect(await screen.findByRole('heading', { name: texts.overview.noneLeft })).toBeVisible();
  for (const button of screen.getAllByRole('button', { name: texts.overview.showAll }).slice(-1)) {
    await user.click(button);
    await waitFor(() => expect(button.isConnected).toBe(false));
  }
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

it('L9 says of a cycle without dates what nobody can say of it', async () => {
  const planner = await plannerForTests([
    ...SMALL_PLAN,
    { do: 'add', kind: 'cycle', id: 'someday', values: { name: 'Someday' } },
    { do: 'add', kind: 'objective', id: 'rest', cycle: 'someday', values: { title: 'Rest' } },
  ]);
  const { user, texts } = draw(planner, <Overview />);
  expect(screen.queryByText(texts.overview.noDates('2026 Q4'))).toBeNull();
  await user.selectOptions(await screen.findByLabelText(texts.overview.beside), 'Someday');
  expect(await screen.findByText(texts.overview.noDates('Someday'))).toBeVisible();
});
