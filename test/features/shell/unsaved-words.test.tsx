import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { SaveState } from '../../../renderer/features/shell/SaveState.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

it('says saved only once the words that are still in a field are on the disk too', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const { user, texts } = draw(planner, <Plan saveState={<SaveState />} />);
  const shown = (word: string) =>
    expect(screen.getAllByText(word).some((one) => one.getAttribute('aria-hidden') === 'false')).toBe(true);
  shown(texts.app.saved);
  await user.type(screen.getByDisplayValue('People come back'), ' soon');
  shown(texts.app.saving);
  await waitFor(() => shown(texts.app.saved));
  expect(find(planner.plan.getState().workspace, 'objective', 'obj1')?.title).toBe('People come back soon');
});
