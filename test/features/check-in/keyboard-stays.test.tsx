/** In the room of check-ins the keyboard is never nowhere. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { today } from '../../../renderer/app/session/today.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import CheckIns from '../../../renderer/features/check-in/CheckIns.tsx';
import { draw, plannerForTests } from '../planner-for-tests.tsx';

/** So many days before today, in the calendar of whoever runs this. */
const before = (days: number): string => dayAt(dayNumber(today()) - days);

const PLAN: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'person', id: 'bo', values: { name: 'Bo' } },
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn', dates: { start: before(30), end: before(-60) } } },
  { do: 'add', kind: 'objective', id: 'o1', cycle: 'c', values: { title: 'Calm', owner: 'ana' } },
  { do: 'add', kind: 'keyResult', id: 'often', objective: 'o1', values: { title: 'Often' } },
];

async function drawn(more: readonly Command[] = []) {
  const planner = await plannerForTests([...PLAN, ...more]);
  return { planner, ...draw(planner, <CheckIns saveState={null} />) };
}

describe('E44 the keyboard', () => {
  it('goes on with what stands in the place of who one is', async () => {
    const { user, texts } = await drawn();
    await user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), 'Ana');
    expect(screen.getByRole('button', { name: texts.whoIAm.change })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('combobox', { name: texts.whoIAm.who })).toHaveFocus();
    await user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), 'Bo');
    screen.getByRole('button', { name: texts.whoIAm.signAs('Bo') }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: texts.whoIAm.change })).toHaveFocus());
  });

  it('goes to the nearest part of the room when what it was on goes with the part around it', async () => {
    const done: readonly Command[] = [
      {
        do: 'add',
        kind: 'cycle',
        id: 'past',
        values: { name: 'Summer', dates: { start: before(90), end: before(31) } },
      },
      { do: 'add', kind: 'action', id: 'a1', cycle: 'past', values: { title: 'Ask the city' } },
    ];
    const { user } = await drawn(done);
    await user.click(screen.getByRole('checkbox', { name: 'Ask the city' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Ask the city' })).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });
});
