/** The preview of a file and what is in it of a kind that is no row of the outline. */
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { WHOLE_PLAN } from '../../../renderer/domain/bundle/scope.ts';
import { Leaves } from '../../../renderer/features/hand-out/Leaves.tsx';
import { addFurther } from '../../further-kind.ts';
import { en } from '../../texts.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

// Of a kind there is the compiler asks for this.
Object.assign(en.records.counted, { further: (count: number) => `${count} further` });

it('H9 whatever has a title of its own and leaves is listed by it, and what is deleted or stays home is not', async () => {
  const planner = await plannerForTests([
    ...SMALL_PLAN,
    { do: 'add', kind: 'team', id: 't1', values: { name: 'Reading room' } },
    {
      do: 'add',
      kind: 'objective',
      id: 'obj3',
      cycle: 'cycle1',
      values: { title: 'Nobody’s business', private: true },
    },
    addFurther('f1', 'obj1', 'Rain'),
    addFurther('f2', 'obj1', 'Snow'),
    addFurther('f3', 'obj3', 'Gossip'),
    { do: 'delete', id: 'f2' },
  ]);
  const { texts } = draw(planner, <Leaves care={WHOLE_PLAN} />);
  const leaves = within(screen.getByRole('region', { name: texts.handOut.leaves }));
  for (const title of ['Rain', 'Reading room']) expect(leaves.getByText(title)).toBeInTheDocument();
  for (const title of ['Snow', 'Gossip', 'Nobody’s business']) expect(leaves.queryByText(title)).toBeNull();
});
