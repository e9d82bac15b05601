import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

async function rowWith(metric: Metric | undefined, value: number, at?: string, more: readonly Command[] = []) {
  const planner = await plannerForTests([
    ...SMALL_PLAN,
    // A cycle that is running whenever this is run.
    {
      do: 'set',
      kind: 'cycle',
      id: 'cycle1',
      values: { dates: { start: daysAgo(60).slice(0, 10), end: daysAgo(-30).slice(0, 10) } },
    },
    { do: 'set', kind: 'keyResult', id: 'kr3', values: { metric, title: 'Measured' } },
    { do: 'add', kind: 'checkIn', id: 'said', keyResult: 'kr3', values: { value, ...(at ? { at } : {}) } },
    ...more,
  ]);
  const drawn = draw(planner, <Plan saveState={null} />);
  const row = screen.getByDisplayValue('Measured').closest<HTMLElement>('[data-kind]');
  if (!row) throw new Error('There is no row.');
  return { ...drawn, planner, row };
}

describe('the row of a key result', () => {
  it.each<readonly [string, Metric | undefined, RegExp]>([
    ['no measure', undefined, /5, no target yet/],
    ['a start alone', { type: 'raise', start: 3, unit: 'km' }, /5\skm, no target yet/],
    ['no limit', { type: 'above' }, /5, no limit yet/],
  ])('shows the last value and its day with %s', async (_name, metric, words) => {
    const { row, texts } = await rowWith(metric, 5);
    expect(row).toHaveTextContent(words);
    expect(row).toHaveTextContent(/\d{4}/);
    expect(row).not.toHaveTextContent(texts.plan.setMeasure);
  });

  it.each<readonly [Metric, number, boolean]>([
    [{ type: 'above', limit: 40 }, 35, true],
    [{ type: 'above', limit: 40 }, 40, false],
    [{ type: 'below', limit: 40 }, 41, true],
    [{ type: 'band', low: 1, high: 2 }, 3, true],
    [{ type: 'band', low: 1, high: 2 }, 2, false],
  ])('P6 says of %j at %d whether the limit is broken: %s', async (metric, value, broken) => {
    const { row } = await rowWith(metric, value);
    expect(/broken: (?:at|stay)/.test(row.textContent)).toBe(broken);
  });

  it('P13 says how long ago the last check-in was once that is too long', async () => {
    const { row, texts } = await rowWith({ type: 'raise', start: 0, target: 10 }, 5, daysAgo(22));
    expect(row).toHaveTextContent(/3\swk?\.? ago/);
    expect(screen.getAllByTitle(texts.plan.staleWhy(2))).toHaveLength(1);
  });

  it('P13 P19 counts no day of a pause for that, and beyond it tells the day it was', async () => {
    const { row, texts, planner } = await rowWith({ type: 'raise', start: 0, target: 10 }, 5, daysAgo(36));
    const pause = (id: string, about: string, from: number, to: number): Command => ({
      do: 'add',
      kind: 'pause',
      id,
      about,
      values: { dates: { start: daysAgo(from).slice(0, 10), end: daysAgo(to).slice(0, 10) } },
    });
    await act(() => given(planner, [pause('p1', 'cycle1', 30, 21)]));
    expect(row).toHaveTextContent(/5\swk?\.? ago/);
    await act(() => given(planner, [pause('p2', 'kr3', 22, 5)]));
    expect(screen.queryByTitle(texts.plan.staleWhy(2))).toBeNull();
  });

  it('P13 says nothing of the kind after a fresh one', async () => {
    const { texts } = await rowWith({ type: 'raise', start: 0, target: 10 }, 5, daysAgo(3));
    expect(screen.queryByTitle(texts.plan.staleWhy(2))).toBeNull();
  });

  it('P14 the objective above shows the lowest confidence of its key results', async () => {
    const { texts } = await rowWith(undefined, 5, undefined, [
      { do: 'add', kind: 'checkIn', id: 'low', keyResult: 'kr2', values: { confidence: 30 } },
    ]);
    const word = `${texts.plan.lowestConfidence('30')}, ${texts.plan.confidenceBand.low}`;
    expect(screen.getByText(word)).toBeInTheDocument();
  });

  it('strikes through what is done', async () => {
    await rowWith(undefined, 5, undefined, [
      { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'kr3', values: { title: 'Ask around', done: true } },
      { do: 'add', kind: 'initiative', id: 'i2', keyResult: 'kr3', values: { title: 'Write it down' } },
    ]);
    expect(screen.getByDisplayValue('Ask around').closest('li')).toHaveAttribute('data-done');
    expect(screen.getByDisplayValue('Write it down').closest('li')).not.toHaveAttribute('data-done');
  });

  it('says how often somebody said something about it, and leads there', async () => {
    const said = { do: 'add', kind: 'comment', about: 'kr3' } as const;
    const { row, user, texts } = await rowWith(undefined, 5, undefined, [
      { ...said, id: 'com1', values: { text: 'Who counts?' } },
      { ...said, id: 'com2', values: { text: 'The front desk.' } },
    ]);
    expect(await within(row).findAllByRole('button', { name: /comment/ })).toHaveLength(1);
    await user.click(within(row).getByRole('button', { name: texts.plan.readComments(2) }));
    expect(await screen.findByText('The front desk.')).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText(texts.comments.write)).toHaveFocus());
  });

  it('N4 counts comments that are not done, without replies, and shows nothing where all are', async () => {
    const { row, planner, texts } = await rowWith(undefined, 5, undefined, [
      { do: 'add', kind: 'comment', id: 'com1', about: 'kr3', values: { text: 'Who counts?' } },
      { do: 'add', kind: 'comment', id: 'com2', about: 'com1', values: { text: 'The front desk.' } },
    ]);
    const mark = (count: number) => within(row).queryByRole('button', { name: texts.plan.readComments(count) });
    await waitFor(() => expect(mark(1)).toBeVisible());
    const done = { do: 'add', kind: 'resolution', id: 'd', about: 'com1', values: { done: true } } as const;
    await act(() => given(planner, [done]));
    expect(within(row).queryByRole('button', { name: /comment/ })).toBeNull();
    await act(() => planner.undo());
    expect(mark(1)).toBeVisible();
  });
});
