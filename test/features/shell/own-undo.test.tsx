/** Undo in a field takes back what stands in it: in the plan, if that is where its words are, and otherwise in the field. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import Inspector from '../../../renderer/features/plan/inspector/Inspector.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import HandOut from '../../../renderer/features/hand-out/HandOut.tsx';
import Settings from '../../../renderer/features/settings/Settings.tsx';
import { placeOf } from '../../../renderer/features/shell/keys.ts';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const state = ({ plan }: Planner) => plan.getState().workspace;

/** Everything one can write in, in whatever room. */
const fields = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    (field) => placeOf(field).writing && field.matches(':not([type="date"], [role="combobox"], [role="search"] *)'),
  );

describe('undo in a field', () => {
  const rooms: readonly (readonly [string, () => React.ReactNode, Partial<ReturnType<Planner['ui']['getState']>>])[] = [
    ['the outline and a check-in', () => <Plan saveState={null} />, { checkingIn: 'kr1' }],
    ['a new cycle', () => <Plan saveState={null} />, { overlay: 'new-cycle' }],
    ['details of an objective', () => <Inspector />, { selected: 'obj1', inspector: true }],
    ['details of a key result', () => <Inspector />, { selected: 'kr1', inspector: true }],
    ['the settings', () => <Settings />, { room: 'settings' }],
    ['handing out', () => <HandOut saveState={null} />, { room: 'hand-out' }],
  ];

  it.each(rooms)('is the plan’s exactly where the words go into the plan: %s', async (_, room, shown) => {
    const planner = await plannerForTests(SMALL_PLAN);
    planner.ui.setState(shown);
    draw(planner, room());
    await waitFor(() => expect(fields()).not.toHaveLength(0));
    for (const field of fields()) {
      const before = state(planner);
      const { value } = field;
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value: `${value}7` } });
      await planner.flush();
      const inThePlan = state(planner) !== before;
      expect([field.labels?.[0]?.textContent, placeOf(field).ownUndo]).toEqual([
        field.labels?.[0]?.textContent,
        !inThePlan,
      ]);
      if (!inThePlan) fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    }
  });

  it('leaves the plan alone while a check-in or a comment is written', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    planner.ui.setState({ selected: 'kr1', inspector: true, checkingIn: 'kr1' });
    const { user } = draw(
      planner,
      <>
        <Shell ready />
        <Plan saveState={null} />
      </>,
    );
    const before = state(planner);
    await user.type(within(await screen.findByRole('form')).getByLabelText('Note'), 'Quieter');
    await user.keyboard('{Control>}z{/Control}');
    await user.type(await screen.findByLabelText('Write a comment'), 'Why?');
    await user.keyboard('{Control>}z{/Control}');
    await planner.flush();
    expect(state(planner)).toBe(before);
  });
});
