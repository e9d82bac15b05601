import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deleteCycle } from '../../../renderer/app/editing/delete-cycle.ts';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { actionOf } from '../../../renderer/app/session/actions.ts';
import { isPersonal } from '../../../renderer/domain/plan/personal.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { today } from '../../../renderer/app/session/today.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { SPANS, spanFrom } from '../../../renderer/domain/progress/spans.ts';
import { day } from '../../../renderer/text/format.ts';
import { given, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';

describe('the Plan room around the outline', () => {
  it('fills a cycle with the sample, marked as such, and takes it away with one click', async () => {
    const { planner, user, texts } = await opened([]);
    await user.click(screen.getByRole('button', { name: texts.plan.empty.sample }));
    expect(await screen.findByText(texts.aroundOutline.sample.mark)).toBeInTheDocument();
    expect(shape(planner).length).toBeGreaterThan(8);
    await user.click(screen.getByRole('button', { name: texts.aroundOutline.sample.remove }));
    expect(await screen.findByRole('button', { name: texts.plan.empty.write })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(shape(planner).length).toBeGreaterThan(8));
  });

  it('Y1 offers a new plan to be personal, and only a new one', async () => {
    const { planner, user, texts } = await opened([]);
    await user.click(screen.getByRole('switch', { name: texts.plan.personal }));
    await waitFor(() => expect(isPersonal(planner.plan.getState().workspace)).toBe(true));
    expect(screen.getByRole('switch', { name: texts.plan.personal })).toBeChecked();
    const offered = () =>
      planner.ui.getState().notices.find(({ text }) => text === texts.thisWeek.isPersonalNow)?.action;
    await waitFor(() => expect(offered()?.label).toBe(texts.thisWeek.toThisWeek));
    act(() => offered()?.act());
    expect(planner.ui.getState().room).toBe('this-week');
    await act(() => given(planner, SMALL_PLAN));
    expect(screen.queryByRole('switch', { name: texts.plan.personal })).toBeNull();
  });

  it('W7 says of a sample when something was written in it that would go with it', async () => {
    const { planner, user, texts } = await opened([]);
    await user.click(screen.getByRole('button', { name: texts.plan.empty.sample }));
    expect(await screen.findByText(texts.aroundOutline.sample.mark)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Write an objective/ }));
    await user.keyboard('Mine');
    await act(() => planner.flush());
    expect(screen.getByText(texts.aroundOutline.sample.markWritten)).toBeInTheDocument();
    expect(screen.queryByText(texts.aroundOutline.sample.mark)).toBeNull();
  });

  it('goes to the sample that is there instead of making another', async () => {
    const { planner, user, texts } = await opened([]);
    await user.dblClick(screen.getByRole('button', { name: texts.plan.empty.sample }));
    await screen.findByText(texts.aroundOutline.sample.mark);
    await planner.flush();
    expect(childrenOf(planner.plan.getState().workspace, null, 'cycle')).toHaveLength(1);
    const { records } = planner.plan.getState().workspace;
    await given(planner, SMALL_PLAN);
    act(() => planner.ui.setState({ cycle: 'cycle1', search: 'noise' }));
    await act(async () => void (await actionOf('sample-plan').run(planner, texts, 'en')));
    expect(screen.getByText(texts.aroundOutline.sample.mark)).toBeInTheDocument();
    expect(planner.ui.getState().search).toBe('');
    expect(planner.plan.getState().workspace.records.size).toBe(records.size + 8);
  });

  it('makes a cycle of any name and dates, and refuses one that ends before it starts', async () => {
    const { planner, user, texts } = await opened();
    planner.ui.setState({ overlay: 'new-cycle' });
    const form = await screen.findByRole('form', { name: texts.aroundOutline.newCycle });
    await user.type(within(form).getByLabelText(texts.cycleForm.name), 'Summer');
    await user.type(within(form).getByLabelText(texts.cycleForm.start), '2027-07-01');
    await user.type(within(form).getByLabelText(texts.cycleForm.end), '2027-05-01');
    await user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    expect(await screen.findByText(texts.problems.refusal['dates-reversed'])).toBeInTheDocument();
    for (const label of [texts.cycleForm.start, texts.cycleForm.end])
      expect(within(form).getByLabelText(label)).toHaveAccessibleDescription(texts.problems.refusal['dates-reversed']);
    await user.clear(within(form).getByLabelText(texts.cycleForm.end));
    await user.type(within(form).getByLabelText(texts.cycleForm.end), '2027-08-31');
    await user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    expect(await screen.findByRole('heading', { name: 'Summer' })).toBeInTheDocument();
  });

  it.each([
    ['a new cycle', 'new-cycle'],
    ['the words of a cycle', 'edit-cycle'],
  ] as const)('calls nobody back who goes elsewhere while %s is being saved', async (_what, overlay) => {
    const { planner, user, texts } = await opened();
    act(() => planner.ui.setState({ overlay }));
    const form = await screen.findByRole('form');
    await user.type(within(form).getByLabelText(texts.cycleForm.name), ' of birds');
    fireEvent.submit(form);
    expect(planner.plan.getState().saving).toEqual({ is: 'saving' });
    act(() => navigate(planner, { at: 'room', room: 'settings' }));
    await waitFor(() => expect(planner.plan.getState().saving).toEqual({ is: 'saved' }));
    await planner.flush();
    expect(planner.ui.getState()).toMatchObject({ room: 'settings', overlay: null });
  });

  it('calls nobody back who goes to another cycle while one is being deleted', async () => {
    const { planner, texts } = await opened();
    await act(() => given(planner, [{ do: 'add', kind: 'cycle', id: 'other', values: { name: 'Other' } }]));
    const cycle = find(planner.plan.getState().workspace, 'cycle', 'cycle1');
    if (!cycle) throw new Error('the plan has a cycle');
    const done = deleteCycle(planner, texts, cycle);
    act(() => navigate(planner, { at: 'cycle', cycle: 'other' }));
    await act(() => done);
    expect(planner.ui.getState().cycle).toBe('other');
  });

  it('ties what is wrong with a day to the field of that day, until it is mended', async () => {
    const { planner, user, texts } = await opened();
    act(() => planner.ui.setState({ overlay: 'new-cycle' }));
    const form = await screen.findByRole('form', { name: texts.aroundOutline.newCycle });
    const [start, end] = [texts.cycleForm.start, texts.cycleForm.end].map((label) =>
      within(form).getByLabelText(label),
    );
    if (!start || !end) throw new Error('There are no days to write.');
    fireEvent.change(start, { target: { value: '2027-07-01' } });
    await user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    expect(end).toBeInvalid();
    expect(end).toHaveAccessibleDescription(texts.cycleForm.bothDates);
    expect(start).toBeValid();
    expect(start).not.toHaveAccessibleDescription();
    fireEvent.change(end, { target: { value: '2027-08-31' } });
    expect(end).toBeValid();
    expect(end).not.toHaveAccessibleDescription();
  });

  it('takes the year one means, asks about one that is hardly meant, and takes that when it is meant', async () => {
    const { planner, user, texts } = await opened();
    act(() => planner.ui.setState({ overlay: 'new-cycle' }));
    const form = await screen.findByRole('form', { name: texts.aroundOutline.newCycle });
    const [start, end] = [texts.cycleForm.start, texts.cycleForm.end].map((label) =>
      within(form).getByLabelText(label),
    );
    const save = () => user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    if (!start || !end) throw new Error('There are no days to write.');
    fireEvent.change(start, { target: { value: '0027-07-01' } });
    fireEvent.blur(start);
    expect(start).toHaveValue('2027-07-01');
    fireEvent.change(end, { target: { value: '9207-08-31' } });
    await save();
    expect(screen.getByText(texts.cycleForm.yearAsked(9207))).toBeInTheDocument();
    expect(end).toBeInvalid();
    expect(end).toHaveAccessibleDescription(texts.cycleForm.yearAsked(9207));
    expect(start).toBeValid();
    await save();
    await waitFor(() =>
      expect(childrenOf(planner.plan.getState().workspace, null, 'cycle').map(({ dates }) => dates)).toContainEqual({
        start: '2027-07-01',
        end: '9207-08-31',
      }),
    );
  });

  it('Y6 offers a personal plan a few weeks from today or from Monday, each with a name', async () => {
    const { planner, user, texts } = await opened();
    await act(() => given(planner, [{ do: 'name-plan', personal: true }]));
    act(() => planner.ui.setState({ overlay: 'new-cycle' }));
    const form = await screen.findByRole('form', { name: texts.aroundOutline.newCycle });
    expect(within(form).queryByRole('group', { name: texts.cycleForm.quarters })).toBeNull();
    const now = within(form).getByRole('group', { name: texts.cycleForm.fromToday });
    const chosen = () => [
      within(form).getByLabelText<HTMLInputElement>(texts.cycleForm.start).value,
      within(form).getByLabelText<HTMLInputElement>(texts.cycleForm.end).value,
    ];
    for (const weeks of SPANS) {
      await user.click(within(now).getByRole('button', { name: texts.cycleForm.weeks(weeks) }));
      expect(chosen()).toEqual([today(), dayAt(dayNumber(today()) + 7 * weeks - 1)]);
      expect(within(form).getByLabelText(texts.cycleForm.name)).toHaveValue(
        texts.plan.spanName(weeks, day(today(), 'en')),
      );
    }
    for (const group of within(form).getAllByRole('group')) {
      await user.click(within(group).getByRole('button', { name: texts.cycleForm.weeks(2) }));
      const [start = '', end = ''] = chosen();
      expect(dayNumber(end) - dayNumber(start)).toBe(13);
      if (group !== now) expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(1);
    }
  });

  it('Y6 gives a first line of a personal plan twelve weeks from today', async () => {
    const { planner, user, texts } = await opened([{ do: 'name-plan', personal: true }]);
    await user.click(screen.getByRole('button', { name: texts.plan.empty.write }));
    await act(() => planner.flush());
    const [cycle] = childrenOf(planner.plan.getState().workspace, null, 'cycle');
    expect(cycle?.dates).toEqual(spanFrom(today(), 12));
  });

  it('keeps the name of a new cycle when a quarter gives it its dates, and its complaint no longer than it holds', async () => {
    const { planner, user, texts } = await opened();
    act(() => planner.ui.setState({ overlay: 'new-cycle' }));
    const form = await screen.findByRole('form', { name: texts.aroundOutline.newCycle });
    const name = within(form).getByLabelText(texts.cycleForm.name);
    const [first, second] = within(within(form).getByRole('group', { name: texts.cycleForm.quarters })).getAllByRole(
      'button',
    );
    if (!first || !second) throw new Error('There are no quarters to choose.');
    await user.click(first);
    await user.click(second);
    expect(name).toHaveValue(second.textContent);
    await user.clear(name);
    await user.type(name, 'Spring at the shop');
    await user.clear(within(form).getByLabelText(texts.cycleForm.end));
    await user.type(within(form).getByLabelText(texts.cycleForm.end), '2020-01-01');
    await user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    expect(await screen.findByText(texts.problems.refusal['dates-reversed'])).toBeInTheDocument();
    await user.click(first);
    expect(screen.queryByText(texts.problems.refusal['dates-reversed'])).toBeNull();
    expect(name).toHaveValue('Spring at the shop');
    await user.click(within(form).getByRole('button', { name: texts.cycleForm.create }));
    const heading = await screen.findByRole('heading', { name: 'Spring at the shop' });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  it('shows progress that nobody has measured as such, and not as 0', async () => {
    const { texts } = await opened();
    const second = title('让新读者留下来').closest('li');
    expect(second && within(second).getByText(texts.plan.noProgress)).toBeInTheDocument();
  });

  it('draws the number of an objective, and says beside it that most of it is not measured', async () => {
    const { texts } = await opened([
      ...SMALL_PLAN,
      { do: 'add', kind: 'checkIn', id: 'check2', keyResult: 'kr1', values: { value: 40 } },
    ]);
    const first = title('People come back').closest('li');
    if (!first) throw new Error('The objective is not drawn.');
    expect(within(first).getByText(texts.plan.partlyMeasured(1, 2))).toBeInTheDocument();
    const meter = within(first).getByRole('meter');
    expect(meter).toHaveAttribute('aria-valuetext', expect.stringContaining(`100%, ${texts.plan.measuredOf(1, 2)}`));
    expect(meter.style.getPropertyValue('--share')).toBe('1');
  });

  it('H2 marks an objective as private in its menu, and takes the mark away there', async () => {
    const { planner, user, texts } = await opened();
    const choose = async (item: string) => {
      await user.click(screen.getByRole('button', { name: texts.plan.rowActions('People come back') }));
      await user.click(screen.getByRole('menuitem', { name: item }));
    };
    const marked = () => find(planner.plan.getState().workspace, 'objective', 'obj1')?.private;
    await choose(texts.rowActs.markPrivate);
    expect(marked()).toBe(true);
    expect(title('People come back')).toHaveFocus();
    await choose(texts.rowActs.notPrivate);
    expect(marked()).toBeUndefined();
  });

  it('offers the next part in the menu of a row', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.plan.rowActions('Noise stays bearable') }));
    await user.click(screen.getByRole('menuitem', { name: texts.plan.addInitiative }));
    await user.keyboard('Ask at the door');
    await planner.flush();
    expect(shape(planner)).toContain('-- Ask at the door');
  });
});
