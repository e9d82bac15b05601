/** The overview: a table by team or by owner, its filters, a second cycle, and what of it is put on paper. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { visibleRows } from '../../../renderer/app/places/shown.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import Overview from '../../../renderer/features/overview/Overview.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const told = (id: string, keyResult: string, value: number, confidence: number): Command => ({
  do: 'add',
  kind: 'checkIn',
  id,
  keyResult,
  values: { value, confidence },
});

/** Ana owns what the team Zebra does, Zoë the Chinese objective of no team, which is private. */
const PLAN: readonly Command[] = [
  ...SMALL_PLAN,
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'person', id: 'zoe', values: { name: 'Zoë' } },
  { do: 'add', kind: 'team', id: 'zebra', values: { name: 'Zebra' } },
  { do: 'add', kind: 'team', id: 'ape', values: { name: 'Ape' } },
  { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana', team: 'zebra' } },
  { do: 'set', kind: 'objective', id: 'obj2', values: { owner: 'zoe', private: true } },
  { do: 'add', kind: 'keyResult', id: 'yes', objective: 'obj1', values: { metric: { type: 'yesNo' }, owner: 'zoe' } },
  { do: 'add', kind: 'keyResult', id: 'no', objective: 'obj2', values: { metric: { type: 'yesNo' } } },
  told('sure', 'yes', 1, 90),
  told('unsure', 'no', 0, 20),
];
const WINTER: readonly Command[] = [
  { do: 'add', kind: 'cycle', id: 'winter', values: { name: 'Winter' } },
  { do: 'add', kind: 'objective', id: 'w1', cycle: 'winter', values: { title: 'Rest', team: 'ape' } },
];

async function opened(more: readonly Command[] = []): Promise<ReturnType<typeof draw> & { readonly planner: Planner }> {
  const planner = await plannerForTests([...PLAN, ...more]);
  planner.ui.setState({ cycle: 'cycle1', room: 'overview' });
  return { ...draw(planner, <Overview />), planner };
}

/** The names of the groups from top to bottom, as they are read. */
const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((head) => head.textContent);
/** The row of a group. */
const row = (name: string) => {
  const found = screen.getAllByRole('row').find((one) => within(one).queryByText(name));
  if (!found) throw new Error(`There is no row ${name}.`);
  return within(found);
};

describe('the overview', () => {
  it('L8 tells of teams, of owners once they are asked for, and of all at the end', async () => {
    const { user, texts } = await opened();
    expect(names()).toEqual(['Zebra', 'Without a team1 private', 'In all']);
    expect(screen.getByRole('table', { name: '2026 Q4 by team' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: texts.overview.by.owner }));
    expect(names()).toEqual(['Ana', 'Zoë1 private', 'In all']);
    expect(row('Zoë').getByRole('meter', { name: texts.plan.progress })).toHaveAttribute('aria-valuenow', '50');
    expect(row('Zoë').getByText('2 of 3 measured')).toBeVisible();
    expect(row('Zoë').getByText('20, at risk')).toBeInTheDocument();
    expect(row('Zoë').getByText('1 at risk')).toBeInTheDocument();
    expect(row('Zoë').getByText('1 on track')).toBeInTheDocument();
  });

  it('L8 filters hold together, say what is left, and go with one button', async () => {
    const { user, texts } = await opened();
    const filters = within(screen.getByRole('group', { name: texts.overview.filters }));
    const before = screen.getByRole('status').textContent;
    await user.selectOptions(filters.getByRole('combobox', { name: texts.overview.by.owner }), 'Zoë');
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 objectives, 3 of 5 key results');
    await user.selectOptions(filters.getByRole('combobox', { name: texts.plan.confidence }), 'on track');
    expect(screen.getByRole('status')).toHaveTextContent('0 of 2 objectives, 1 of 5 key results');
    expect(names()).toEqual(['Zebra', 'In all']);
    await user.click(filters.getByRole('switch', { name: texts.overview.onlySilent }));
    expect(screen.queryByRole('table')).toBeNull();
    const [, all] = screen.getAllByRole('button', { name: texts.overview.showAll });
    if (!all) throw new Error('There is no way back to all.');
    await user.click(all);
    expect(screen.getByRole('status')).toHaveTextContent(before ?? '');
    expect(screen.queryByRole('button', { name: texts.overview.showAll })).toBeNull();
  });

  it('L8 a filter whose team is gone filters nothing', async () => {
    const { user, texts, planner } = await opened();
    const team = () => screen.getByRole('combobox', { name: texts.overview.by.team });
    await user.selectOptions(team(), 'Zebra');
    expect(names()).toEqual(['Zebra', 'In all']);
    await act(() => given(planner, [{ do: 'delete', id: 'zebra' }]));
    expect(team()).toHaveDisplayValue(texts.overview.all.team);
    expect(names()).toEqual(['Ana', 'Zoë1 private', 'In all']);
  });

  it('L8 a team that has nothing in the cycle shown next leaves nothing, and its field goes on saying so', async () => {
    const { user, texts, planner } = await opened(WINTER);
    const team = () => screen.getByRole('combobox', { name: texts.overview.by.team });
    await user.selectOptions(team(), 'Zebra');
    act(() => planner.ui.setState({ cycle: 'winter' }));
    expect(team()).toHaveDisplayValue('Zebra');
    expect(screen.getByText(texts.overview.noneLeft)).toBeVisible();
  });

  it('L9 puts a second cycle beside it, and says where a group is in one of them only', async () => {
    const { user, texts, planner } = await opened(WINTER);
    await user.selectOptions(screen.getByRole('combobox', { name: texts.overview.beside }), 'Winter');
    const groups = ['Ape', 'Zebra', 'Without a team1 private', 'In all'];
    expect(names()).toEqual(groups.flatMap((group) => [group, '2026 Q4', 'Winter']));
    expect(row('Ape').getByText(texts.overview.notThere)).toBeVisible();
    expect(row('Ape').queryByRole('button')).toBeNull();
    act(() => planner.ui.setState({ cycle: 'winter' }));
    expect(names()).toEqual(['Ape', 'In all']);
  });

  it('comes from a group to its rows in the plan', async () => {
    const { user, planner } = await opened();
    planner.ui.setState({ only: 'at-risk', search: 'People' });
    await user.click(screen.getByRole('button', { name: 'Zebra: see in the plan' }));
    expect(planner.ui.getState()).toMatchObject({
      room: 'plan',
      search: '',
      only: { rows: ['obj1', 'kr1', 'kr2', 'yes'], called: 'Zebra' },
      focus: 'obj1',
    });
    expect(visibleRows(planner).map(({ id }) => id)).toEqual(['obj1', 'kr1', 'kr2', 'yes']);
  });

  it('L8 comes with its filters to exactly the rows that are counted, and keeps the filters for the way back', async () => {
    const { user, planner, texts, unmount } = await opened();
    const confidence = () => screen.getByRole('combobox', { name: texts.plan.confidence });
    await user.click(screen.getByRole('radio', { name: texts.overview.by.owner }));
    await user.selectOptions(confidence(), 'on track');
    await user.click(screen.getByRole('button', { name: 'Zoë: see in the plan' }));
    expect(planner.ui.getState().only).toEqual({ rows: ['yes'], called: 'Zoë' });
    // With what it stands under, which is Ana's.
    expect(visibleRows(planner).map(({ id }) => id)).toEqual(['obj1', 'yes']);
    unmount();
    draw(planner, <Overview />);
    expect(confidence()).toHaveDisplayValue('on track');
    expect(names()).toEqual(['Ana', 'Zoë', 'In all']);
  });

  it('L8 tells of a closed cycle how it was scored, and not who is silent', async () => {
    const { planner, texts } = await opened([
      scoring(EMPTY, 'kr1', { score: 0.4 }),
      scoring(EMPTY, 'yes', { score: 0.8 }),
    ]);
    expect(screen.queryByRole('columnheader', { name: texts.overview.score })).toBeNull();
    await act(() => given(planner, [closing(planner.plan.getState().workspace, 'cycle1', 'close1')]));
    expect(screen.getByRole('columnheader', { name: texts.overview.score })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: texts.overview.silent })).toBeNull();
    expect(row('Zebra').getByText('0.6')).toBeVisible();
    expect(row('Zebra').getByText(texts.overview.scoredOf(2, 3))).toBeVisible();
    expect(row(texts.overview.without.team).getByText(texts.overview.noScore)).toBeVisible();
  });

  it('L8 comes to the rows of no team as well, whatever their words are', async () => {
    const { user, planner, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.overview.seeRows(texts.overview.without.team) }));
    expect(planner.ui.getState().only).toMatchObject({ rows: ['obj2', 'kr3', 'no'] });
  });

  it('H9 puts nothing private on paper, unless it was asked for', async () => {
    const { planner, texts } = await opened();
    const print = () => act(() => void window.dispatchEvent(new Event('beforeprint')));
    const done = () => act(() => void window.dispatchEvent(new Event('afterprint')));
    print();
    expect(names()).toEqual(['Zebra', 'In all']);
    // Buttons are not printed, and a name is no less a name there.
    expect(row('Zebra').queryByRole('button')).toBeNull();
    expect(screen.getByText(texts.plan.offPaper(1))).toBeInTheDocument();
    done();
    expect(names()).toHaveLength(3);
    act(() => planner.ui.setState({ printPrivate: true }));
    print();
    expect(names()).toHaveLength(3);
    expect(screen.queryByText(texts.plan.offPaper(1))).toBeNull();
    done();
  });

  it('of a large plan shows the table once it is worked out', async () => {
    const { planner } = await opened();
    const { workspace } = planner.plan.getState();
    const many = Array.from({ length: 5000 }, (_, at) => ({ kind: 'comment' as const, id: `n${at}`, about: 'obj1' }));
    act(() => planner.plan.setState({ workspace: patched(workspace, many) }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(await screen.findByRole('table')).toBeVisible();
    expect(names()).toHaveLength(3);
  });

  it('says what is missing where there is no cycle, and where nothing is in it', async () => {
    const planner = await plannerForTests();
    const { texts } = draw(planner, <Overview />);
    expect(screen.getByRole('heading', { name: texts.overview.nothing })).toBeVisible();
    await act(() => given(planner, [{ do: 'add', kind: 'cycle', id: 'c', values: {} }]));
    expect(screen.getByRole('heading', { name: texts.overview.nothing })).toBeVisible();
    await act(() => given(planner, [{ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: {} }]));
    // Where there is no team at all, it is owners from the start.
    expect(names()).toEqual([texts.overview.without.owner, texts.overview.inAll]);
    expect(row(texts.overview.without.owner).getByText(texts.plan.measuredOf(0, 0))).toBeVisible();
  });
});
