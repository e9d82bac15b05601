/** A closed cycle in the Plan room and in the details: everything can be read, nothing of it changes, and what is said about it still can be. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import { stepOf } from '../../../renderer/domain/commands/committing.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { childrenOf, EMPTY, find, patched } from '../../../renderer/domain/plan/workspace.ts';
import Inspector from '../../../renderer/features/plan/inspector/Inspector.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { bootForTests, draw, freshBrowser, given, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
async function closed(): Promise<Planner> {
  const planner = await bootForTests(freshBrowser());
  await planner.changeSettings({ language: 'en' });
  await given(planner, [
    ...SMALL_PLAN,
    { do: 'add', kind: 'initiative', id: 'in1', keyResult: 'kr1', values: { title: 'Ask twenty people' } },
  ]);
  await given(planner, [closing(planner.plan.getState().workspace, 'cycle1', 'close1')]);
  return planner;
}
const plan = (planner: Planner) => planner.plan.getState().workspace;

describe('a closed cycle', () => {
  it('L10 asks for nothing: not how long ago somebody checked in, and not since when it is over', async () => {
    const planner = await bootForTests(freshBrowser());
    await planner.changeSettings({ language: 'en' });
    const dates = { start: '2020-01-01', end: '2020-03-31' };
    await given(planner, [
      ...SMALL_PLAN,
      { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates } },
      { do: 'add', kind: 'checkIn', id: 'old', keyResult: 'kr2', values: { value: 35, day: '2020-01-10' } },
    ]);
    const { texts } = draw(planner, <Plan />);
    expect(await screen.findByText(/^Ended /)).toBeVisible();
    expect(screen.getByTitle(/^Nobody has checked in/)).toBeVisible();
    await act(() => given(planner, [closing(planner.plan.getState().workspace, 'cycle1', 'close1')]));
    expect(await screen.findByRole('button', { name: texts.stage.toClosing })).toBeVisible();
    await waitFor(() => expect(screen.queryByText(/^Ended /)).not.toBeInTheDocument());
    expect(screen.queryByTitle(/^Nobody has checked in/)).not.toBeInTheDocument();
  });

  it('L10 is read in the outline: no key, menu or field changes a row, and a key that would says why', async () => {
    const planner = await closed();
    const { user, texts } = draw(planner, <Plan />);
    const title = await screen.findByDisplayValue(READERS);
    expect(title).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: texts.plan.addKeyResult })).toBeNull();
    expect(screen.queryByRole('button', { name: texts.plan.addObjective })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /Ask twenty people/ })).toBeDisabled();
    const before = plan(planner);
    await user.click(title);
    for (const keys of [
      'more words',
      '{Enter}',
      '{Alt>}{ArrowUp}{/Alt}',
      '{Alt>}c{/Alt}',
      '{Control>}{Shift>}{Backspace}',
    ])
      await user.keyboard(keys);
    await planner.flush();
    expect(plan(planner)).toBe(before);
    expect(screen.queryByRole('form')).toBeNull();
    expect(planner.ui.getState().notices.some(({ text }) => text === texts.problems.refusal['cycle-closed'])).toBe(
      true,
    );
    await user.click(screen.getByRole('button', { name: texts.plan.rowActions(READERS) }));
    const menu = within(await screen.findByRole('menu'));
    expect(menu.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining(texts.rowActs.details),
      expect.stringContaining(texts.rowActs.writeComment),
    ]);
  });

  it('L10 is read in the details, where comments are still written', async () => {
    const planner = await closed();
    planner.ui.setState({ selected: 'kr1', inspector: true });
    const { user, texts } = draw(planner, <Inspector />);
    expect(screen.getByText(texts.inspector.closed)).toBeVisible();
    expect(screen.getByDisplayValue(READERS)).toBeDisabled();
    expect(screen.getByLabelText(texts.aroundOutline.owner)).toBeDisabled();
    expect(screen.queryByRole('button', { name: texts.rowActs.delete })).toBeNull();
    expect(screen.queryByRole('button', { name: texts.rowActs.checkIn })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: texts.comments.write }), 'Well done');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(childrenOf(plan(planner), 'kr1', 'comment')).toHaveLength(1));
  });

  it('L10 can be written again once somebody reopened it', async () => {
    const planner = await closed();
    draw(planner, <Plan />);
    await given(planner, [stepOf('cycle1', 'again', 'reopen')]);
    await waitFor(() => expect(screen.getByDisplayValue(READERS)).not.toHaveAttribute('readonly'));
  });

  it('L11 a check-in that arrives later is marked as late', async () => {
    const planner = await closed();
    planner.ui.setState({ selected: 'kr1', inspector: true });
    const { texts } = draw(planner, <Inspector />);
    expect(screen.queryByText(texts.inspector.late)).toBeNull();
    const late = { kind: 'checkIn', id: 'late1', keyResult: 'kr1', value: 30, at: '2026-11-01T09:00:00Z' } as const;
    planner.plan.setState((state) => ({ ...state, workspace: patched(state.workspace, [late]) }));
    expect(await screen.findByText(texts.inspector.late)).toBeVisible();
  });

  it('L18 a copy says what it was carried over from, and goes there', async () => {
    const planner = await closed();
    await given(planner, [
      { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: '2027 Q1' } },
      { do: 'add', kind: 'objective', id: copyId('obj1', 'cycle2'), cycle: 'cycle2', values: { carriedFrom: 'obj1' } },
    ]);
    const copy = childrenOf(plan(planner), 'cycle2', 'objective')[0]?.id ?? '';
    planner.ui.setState({ selected: copy, inspector: true, cycle: 'cycle2' });
    const { user, texts } = draw(planner, <Inspector />);
    await user.click(screen.getByRole('button', { name: texts.inspector.carriedFrom('People come back', '2026 Q4') }));
    expect(planner.ui.getState()).toMatchObject({ cycle: 'cycle1', selected: 'obj1' });
    expect(find(plan(planner), 'objective', 'obj1')).toBeDefined();
  });
});

describe('L12 L14 the scores of a closed cycle', () => {
  async function scored(): Promise<Planner> {
    const planner = await bootForTests(freshBrowser());
    await planner.changeSettings({ language: 'en' });
    await given(planner, [
      ...SMALL_PLAN,
      { do: 'set', kind: 'objective', id: 'obj1', values: { ambition: 'committed' } },
      scoring(EMPTY, 'kr1', { score: 0.7, evidence: 'The counter', reason: 'It rained' }),
      scoring(EMPTY, 'kr2', { dropped: true }),
    ]);
    await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
    return planner;
  }
  const rowOf = (title: string) => {
    const row = screen.getByDisplayValue(title).closest<HTMLElement>('[data-kind]');
    if (!row) throw new Error('There is no row.');
    return within(row);
  };

  it('L12 L14 stand in the rows, with how they read in words', async () => {
    const planner = await scored();
    const { texts } = draw(planner, <Plan />);
    await waitFor(() => expect(rowOf(READERS).getByText('0.7')).toBeVisible());
    expect(rowOf(READERS).getByText(texts.closing.readings.missed)).toBeVisible();
    expect(rowOf('Noise stays bearable').getByText(texts.records.dropped)).toBeVisible();
    expect(rowOf('首月回访率达到 40%').getByText(texts.closing.withoutScore)).toBeVisible();
    expect(rowOf('People come back').getByText('0.7')).toBeVisible();
    expect(rowOf('让新读者留下来').queryByText(texts.closing.score)).toBeNull();
    await given(planner, [stepOf('cycle1', 'again', 'reopen')]);
    await waitFor(() => expect(rowOf(READERS).queryByText('0.7')).toBeNull());
  });

  it('L12 stand in the details with evidence and reason', async () => {
    const planner = await scored();
    planner.ui.setState({ selected: 'kr1', inspector: true });
    const { texts } = draw(planner, <Inspector />);
    const section = within(await screen.findByRole('region', { name: texts.closing.score }));
    expect(section.getByText('0.7')).toBeVisible();
    for (const words of ['The counter', 'It rained', texts.closing.readings.missed])
      expect(section.getByText(words)).toBeVisible();
    act(() => planner.ui.setState({ selected: 'obj1' }));
    expect(await screen.findByText(texts.closing.objectiveScore('0.7', 1, 2))).toBeVisible();
  });
});
