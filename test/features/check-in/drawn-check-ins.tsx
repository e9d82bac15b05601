/** The room of check-ins on a plan of three key results. */
import { screen, within } from '@testing-library/react';
import { today } from '../../../renderer/app/session/today.ts';
import { chooseWhoIAm } from '../../../renderer/app/session/who-i-am.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import CheckIns from '../../../renderer/features/check-in/CheckIns.tsx';
import { draw, given, plannerSince } from '../planner-for-tests.tsx';

/** So many days before today, in the calendar of whoever runs this. */
export const before = (days: number): string => dayAt(dayNumber(today()) - days);

/** A cycle that began 30 days ago: four weeks are over, and the fifth runs. */
const PLAN: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'person', id: 'bo', values: { name: 'Bo' } },
  { do: 'add', kind: 'team', id: 'desk', values: { name: 'Desk' } },
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn', dates: { start: before(30), end: before(-60) } } },
  { do: 'add', kind: 'objective', id: 'o1', cycle: 'c', values: { title: 'Calm', owner: 'ana' } },
  { do: 'add', kind: 'objective', id: 'o2', cycle: 'c', values: { title: 'Trust', team: 'desk' } },
  { do: 'add', kind: 'keyResult', id: 'often', objective: 'o1', values: { title: 'Often', owner: 'bo' } },
  { do: 'add', kind: 'keyResult', id: 'never', objective: 'o1', values: { title: 'Never' } },
  {
    do: 'add',
    kind: 'keyResult',
    id: 'long',
    objective: 'o2',
    values: { title: 'Long ago', contributors: ['ana'], metric: { type: 'raise', start: 0, target: 10 } },
  },
  { do: 'add', kind: 'checkIn', id: 'ci1', keyResult: 'long', values: { value: 1, confidence: 60, day: before(28) } },
  { do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'often', values: { value: 5 } },
];

/** Written down on the day before the cycle begins, and checked in since. */
export async function planned(more: readonly Command[] = []) {
  const isSaid = ({ do: act, ...rest }: Command) => act === 'add' && 'kind' in rest && rest.kind === 'checkIn';
  const planner = await plannerSince(
    before(31),
    PLAN.filter((command) => !isSaid(command)),
  );
  await given(planner, [...PLAN.filter(isSaid), ...more]);
  return planner;
}

export async function drawn(who: 'ana' | 'bo' | 'unasked' | null = null, more: readonly Command[] = []) {
  const planner = await planned(more);
  if (who !== 'unasked') chooseWhoIAm(planner, who);
  const shown = draw(planner, <CheckIns saveState={null} />);
  // What stands below the lines comes once all of them are drawn.
  await screen.findByRole('region', { name: shown.texts.checkIn.pauses });
  return { planner, ...shown };
}

export const lines = () => screen.getAllByRole('form').map((form) => within(form).getByRole('heading').textContent);
