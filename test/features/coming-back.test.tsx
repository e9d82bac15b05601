import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';

it('E19 coming back from the settings goes on in the row one left', async () => {
  const user = userEvent.setup();
  render(<App planner={await plannerForTests(SMALL_PLAN)} />);
  await user.click(screen.getByDisplayValue('Noise stays bearable'));
  await user.keyboard('{Control>},{/Control}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  await user.keyboard('{Control>}1{/Control}');
  expect(screen.getByDisplayValue('Noise stays bearable')).toHaveFocus();
});
