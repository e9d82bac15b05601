import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { CheckIn } from '../../../renderer/features/plan/CheckIn.tsx';
import { en } from '../../../renderer/text/en.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('takes what is typed while the form of a check-in is still being fetched', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const keyResult = find(planner.plan.getState().workspace, 'keyResult', 'kr1');
  if (!keyResult) throw new Error('The plan has no such key result.');
  draw(planner, <CheckIn keyResult={keyResult} checkIns={[]} />);
  expect(screen.queryByRole('form')).toBeNull();
  const ahead = screen.getByRole('textbox', { name: en.plan.checkInFor(keyResult.title ?? '') });
  expect(ahead).toHaveFocus();
  fireEvent.change(ahead, { target: { value: '31' } });
  await screen.findByRole('form');
  const value = screen.getByLabelText(en.plan.value);
  expect(value).toHaveFocus();
  expect(value).toHaveValue('31');
});
