/** The words of a plan, where no screen is asked. */
import { expect, it } from 'vitest';
import { textsHere } from '../../../renderer/app/session/texts-of-plan.ts';
import { given, plannerForTests } from '../../features/planner-for-tests.tsx';

it('V6 Y7 what a key, the menu or a notice says is said in the words of the plan that is open', async () => {
  const planner = await plannerForTests();
  expect(textsHere(planner).fields.names.team).toBe('Team');
  await given(planner, [{ do: 'name-plan', personal: true, objectiveTerm: { one: 'Rock' } }]);
  const { fields, actions } = textsHere(planner);
  expect([fields.names.team, actions['write-objective']]).toEqual(['Area', 'Add: Rock']);
});
