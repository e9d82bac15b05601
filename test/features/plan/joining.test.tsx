import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Questions from '../../../renderer/features/questions/Questions.tsx';
import { importFile } from '../../app/import-file.ts';
import { draw, plannerForTests } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';

const QUARTER = { name: '2026 Q4', dates: { start: '2026-10-01', end: '2026-12-31' } };

/** A quarter with one objective, as each of two people starts it alone. */
const started = (letter: string): readonly Command[] => [
  { do: 'add', kind: 'cycle', id: `cycle-${letter}`, values: QUARTER },
  {
    do: 'add',
    kind: 'objective',
    id: `obj-${letter}`,
    cycle: `cycle-${letter}`,
    values: { title: `Objective ${letter}` },
  },
];

const cycles = (planner: Planner) => childrenOf(planner.plan.getState().workspace, null, 'cycle').map(({ id }) => id);

describe('what two people made apart', () => {
  it('J6 is offered above the plan, joined by one press, and parted again by Undo', async () => {
    const { planner, user, texts } = await opened([...started('a'), ...started('b')]);
    planner.ui.setState({ cycle: 'cycle-b' });
    expect(await screen.findByText(texts.aroundOutline.cycleTwice('2026 Q4'))).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.aroundOutline.joinCycles }));
    await waitFor(() => expect(shape(planner)).toEqual(['Objective a', 'Objective b']));
    expect(cycles(planner)).toEqual(['cycle-a']);
    expect(screen.queryByText(texts.aroundOutline.cycleTwice('2026 Q4'))).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: new RegExp(texts.app.undo) }));
    await waitFor(() => expect(cycles(planner)).toEqual(['cycle-a', 'cycle-b']));
  });

  it('J7 makes one of what both carried over, by the same press, and two again by Undo', async () => {
    const from: Command[] = [
      { do: 'add', kind: 'cycle', id: 'before', values: { name: '2026 Q3' } },
      { do: 'add', kind: 'objective', id: 'source', cycle: 'before', values: { title: 'What was' } },
    ];
    const copied = ['a', 'b'].map((letter): Command => ({
      do: 'set',
      kind: 'objective',
      id: `obj-${letter}`,
      values: { title: 'Goes on', carriedFrom: 'source' },
    }));
    const { planner, user, texts } = await opened([...started('a'), ...started('b'), ...from, ...copied]);
    planner.ui.setState({ cycle: 'cycle-b' });
    await user.click(await screen.findByRole('button', { name: texts.aroundOutline.joinCycles }));
    await waitFor(() => expect(cycles(planner)).toEqual(['cycle-a', 'before']));
    expect(shape(planner)).toEqual(['Goes on']);
    await user.click(await screen.findByRole('button', { name: new RegExp(texts.app.undo) }));
    await waitFor(() => expect(cycles(planner)).toEqual(['cycle-a', 'cycle-b', 'before']));
    expect(shape(planner)).toEqual(['Goes on']);
  });

  it('J6 is not offered above the plan where two cycles of one time have names of their own', async () => {
    const other: Command = { do: 'set', kind: 'cycle', id: 'cycle-b', values: { name: 'Sales, Q4' } };
    const { texts } = await opened([...started('a'), ...started('b'), other]);
    expect(title('Objective b')).toBeVisible();
    expect(screen.queryByRole('button', { name: texts.aroundOutline.joinCycles })).not.toBeInTheDocument();
  });

  it('J6 stands in the room of questions, one key each', async () => {
    const person = (id: string): Command => ({ do: 'add', kind: 'person', id, values: { name: 'Ana' } });
    const planner = await plannerForTests([...started('a'), ...started('b'), person('p1'), person('p2')]);
    const { user, texts } = draw(planner, <Questions />);
    const pairs = () => within(screen.getByRole('region', { name: texts.joining.title })).getAllByRole('listitem');
    const joinButton = (name: string) =>
      within(pairs().find((pair) => pair.textContent.includes(name)) as HTMLElement).getByRole('button');
    expect(pairs()).toHaveLength(2);
    joinButton('Ana').focus();
    await user.keyboard('j');
    await waitFor(() => expect(pairs()).toHaveLength(1));
    joinButton('2026 Q4').focus();
    await user.keyboard('j');
    await waitFor(() => expect(screen.queryByRole('region', { name: texts.joining.title })).not.toBeInTheDocument());
    expect(cycles(planner)).toEqual(['cycle-a']);
  });

  it('J1 J5 two objectives are joined from the details, asked about where they differ, and taken apart', async () => {
    const { planner, user, texts } = await opened([
      ...started('a'),
      { do: 'add', kind: 'objective', id: 'obj-c', cycle: 'cycle-a', values: { title: 'Objective c' } },
      { do: 'add', kind: 'keyResult', id: 'kr-c', objective: 'obj-c', values: { title: 'Result c' } },
    ]);
    planner.ui.setState({ selected: 'obj-a', inspector: true });
    await user.click(await screen.findByRole('combobox', { name: texts.joining.field }));
    await user.click(await screen.findByRole('option', { name: 'Objective c' }));
    await waitFor(() => expect(shape(planner)).toEqual(['Objective a', '- Result c']));
    expect(await screen.findByText(texts.joining.madeOf(2), { exact: false })).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.joining.takeApart }));
    await waitFor(() => expect(shape(planner)).toEqual(['Objective a', 'Objective c', '- Result c']));
  });

  it('J5 what one person joined is one for the other, with what was written below it meanwhile', async () => {
    const me = await plannerForTests(started('a'));
    const other = await plannerForTests(started('b'), { personName: 'Jonas' });
    await importFile(me, { name: 'b.okr', text: await other.text() });
    await me.edit({ do: 'join', id: 'cycle-b', into: 'cycle-a' });
    await other.edit({ do: 'add', kind: 'objective', id: 'obj-late', cycle: 'cycle-b', values: { title: 'Late' } });
    await importFile(other, { name: 'a.okr', text: await me.text() });
    expect(cycles(other)).toEqual(['cycle-a']);
    expect(shape(other)).toEqual(expect.arrayContaining(['Objective a', 'Objective b', 'Late']));
  });
});
