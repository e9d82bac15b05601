import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const titles = ({ plan }: Planner) => rowsOf(plan.getState().workspace, 'cycle1').map(({ record }) => record.title);

it('makes rows of several lines that are pasted into a title, in one step', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const { user } = draw(planner, <Plan saveState={null} />);
  const before = titles(planner);
  await user.click(screen.getByDisplayValue('Noise stays bearable'));
  await user.keyboard('{End} ');
  await user.paste('by day\r\n\r\nby night\n  at weekends ');
  await planner.flush();
  expect(titles(planner).slice(2, 5)).toEqual(['Noise stays bearable by day', 'by night', 'at weekends']);
  expect(screen.getByDisplayValue('at weekends')).toHaveFocus();
  expect(planner.drafts.getState().open).toBe(0);
  await act(() => planner.undo());
  expect(titles(planner)).toEqual(before);
  await user.click(screen.getByDisplayValue('Noise stays bearable'));
  await user.paste('one line\n');
  await planner.flush();
  expect(titles(planner)).toHaveLength(before.length);
});
