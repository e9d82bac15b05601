/** What becomes of a record of a kind that no room of this version shows, where its home is gone. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { addFurther } from '../../further-kind.ts';
import { importFile } from '../../app/import-file.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

async function orphans() {
  const planner = await plannerForTests([...SMALL_PLAN, addFurther('f1', 'obj1', 'Rain')]);
  const xFurthers = ['Snow', 'Hail'].map((title) => ({ id: title, objective: 'elsewhere', title }));
  await importFile(planner, { name: 'cut.okr', text: JSON.stringify({ format: 'okr-bundle', xFurthers }) });
  const { user, texts } = draw(
    planner,
    <>
      <Plan saveState={null} />
      <Notices />
    </>,
  );
  const homeless = within(await screen.findByRole('region', { name: texts.homeless.homeless }));
  return { planner, user, texts, homeless };
}

it('M5 it is shown with its title, deleted where one likes, and offered back', async () => {
  const { user, texts, homeless } = await orphans();
  expect(homeless.queryByText('Rain')).toBeNull();
  await user.click(await homeless.findByRole('button', { name: texts.inspector.deleteOther('Snow') }));
  expect(homeless.queryByText('Snow')).toBeNull();
  expect(homeless.getByText('Hail')).toBeInTheDocument();
  expect(await screen.findByText(texts.plan.deleted('Snow'))).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  expect(await homeless.findByText('Snow')).toBeInTheDocument();
});

it('M5 what belongs to an objective and has an order is given a new one, with one press and one way back', async () => {
  const { planner, user, texts, homeless } = await orphans();
  await user.click(homeless.getByRole('button', { name: texts.homeless.giveObjective(2) }));
  await waitFor(() => expect(screen.queryByRole('region', { name: texts.homeless.homeless })).toBeNull());
  expect(await screen.findByText(texts.homeless.gaveObjective(2))).toBeInTheDocument();
  const { records } = planner.plan.getState().workspace;
  const homes = ['Snow', 'Hail'].map((id) => (records.get(id) as unknown as { objective: string }).objective);
  expect(new Set(homes).size).toBe(1);
  expect(records.get(homes[0] ?? '')).toMatchObject({ kind: 'objective', cycle: 'cycle1' });
  expect(await planner.undo()).toEqual({ ok: true });
  expect(planner.plan.getState().workspace.records.get('Snow')).toMatchObject({ objective: 'elsewhere' });
});
