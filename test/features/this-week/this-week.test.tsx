import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useListedRooms } from '../../../renderer/app/places/rooms.ts';
import { today } from '../../../renderer/app/session/today.ts';
import { keepGuidedStep } from '../../../renderer/app/places/guided-start.ts';
import { isInRow, leaveCheckIn, navigate } from '../../../renderer/app/places/navigate.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import People from '../../../renderer/features/people/People.tsx';
import { GuideRuns } from '../../../renderer/features/this-week/GuideRuns.tsx';
import ThisWeek from '../../../renderer/features/this-week/ThisWeek.tsx';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { draw, given, plannerForTests } from '../planner-for-tests.tsx';

const days = (count: number): string => dayAt(dayNumber(today()) + count);

/** A cycle that began last week, with two key results and a step for one of them. */
const PERSONAL: readonly Command[] = [
  { do: 'name-plan', name: 'Mine', personal: true },
  { do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn', dates: { start: days(-8), end: days(50) } } },
  { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'Fit' } },
  { do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: { title: 'Run 5 km' } },
  { do: 'add', kind: 'keyResult', id: 'k2', objective: 'o1', values: { title: 'Sleep' } },
  { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'k1', values: { title: 'Buy shoes' } },
  { do: 'add', kind: 'initiative', id: 'i2', keyResult: 'k1', values: { title: 'Find a track' } },
  { do: 'add', kind: 'checkIn', id: 'ci1', keyResult: 'k2', values: { note: 'Eight hours twice', confidence: 60 } },
];

async function opened(commands: readonly Command[] = PERSONAL) {
  const planner = await plannerForTests(commands);
  return { planner, ...draw(planner, <ThisWeek />) };
}

describe('the room of the week', () => {
  it('Y4 begins at the first check-in that is due, so that one key opens it', async () => {
    const { planner, user, texts } = await opened();
    const due = screen.getByRole('region', { name: texts.thisWeek.due });
    expect(within(due).getAllByRole('button')).toHaveLength(1);
    expect(within(due).getByRole('button', { name: texts.thisWeek.checkIn('Run 5 km') })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', checkingIn: 'k1' });
  });

  it('Y4 is where one comes back to from a check-in that was opened there, unless one does something else meanwhile', async () => {
    const { planner, user } = await opened();
    const { ui } = planner;
    await user.keyboard('{Enter}');
    leaveCheckIn(ui, 'k1');
    expect(ui.getState()).toMatchObject({ room: 'this-week', checkingIn: null, focus: null });
    await user.keyboard('{Enter}');
    isInRow(ui, 'k2');
    leaveCheckIn(ui, 'k1');
    expect(ui.getState()).toMatchObject({ room: 'plan', checkingIn: null, focus: 'k1' });
    navigate(planner, { at: 'check-in', keyResult: 'k1' });
    leaveCheckIn(ui, 'k1');
    expect(ui.getState()).toMatchObject({ room: 'plan', focus: 'k1' });
  });

  it('Y5 shows the next step of each key result; a tick makes room for the one after it, and undo brings it back', async () => {
    const { planner, user, texts } = await opened();
    const steps = screen.getByRole('region', { name: texts.thisWeek.nextSteps });
    await user.click(within(steps).getByRole('checkbox', { name: 'Buy shoes' }));
    expect(await within(steps).findByRole('checkbox', { name: 'Find a track' })).not.toBeChecked();
    expect(within(steps).getByRole('button', { name: 'Run 5 km' })).toHaveFocus();
    expect(within(steps).getByText(texts.thisWeek.noStep)).toBeVisible();
    await act(() => planner.undo());
    expect(await within(steps).findByRole('checkbox', { name: 'Buy shoes' })).toBeVisible();
    await user.click(within(steps).getByRole('button', { name: 'Run 5 km' }));
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', focus: 'i1' });
  });

  it('Y5 the way to a step that is not written yet makes an empty row for it, and writes into no words that stand', async () => {
    const { planner, user, texts } = await opened();
    const steps = screen.getByRole('region', { name: texts.thisWeek.nextSteps });
    await user.click(within(steps).getByRole('button', { name: 'Sleep' }));
    await planner.flush();
    const { workspace } = planner.plan.getState();
    const [made] = childrenOf(workspace, 'k2', 'initiative');
    expect(made?.title).toBeUndefined();
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', focus: made?.id, fresh: made?.id });
  });

  it('Y5 shows the last note, which leads to the story of its key result', async () => {
    const { planner, user, texts } = await opened();
    const last = screen.getByRole('region', { name: texts.thisWeek.lastNote });
    expect(within(last).getByText('Eight hours twice')).toBeVisible();
    await user.click(within(last).getByRole('button', { name: 'Sleep' }));
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', selected: 'k2', inspector: true });
  });

  it('says when nothing is due, and how to begin where nothing is written', async () => {
    const { planner, texts } = await opened();
    await act(() => given(planner, [{ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 1 } }]));
    expect(await screen.findByText(texts.thisWeek.nothingDue)).toBeVisible();
    await act(() => given(planner, [{ do: 'delete', id: 'o1' }]));
    expect(screen.getByRole('button', { name: texts.plan.empty.write })).toBeVisible();
  });
});

describe('the guided start', () => {
  it('Y8 leads through five steps of 45 minutes, each to its place, and goes on where it was left', async () => {
    const { planner, user, texts, unmount } = await opened([{ do: 'name-plan', personal: true }]);
    const { guided } = texts.thisWeek;
    const start = screen.getByRole('region', { name: guided.title(45) });
    expect(within(start).getAllByRole('listitem')).toHaveLength(5);
    await user.click(within(start).getByRole('button', { name: guided.begin }));
    // There is no cycle to look back at: the step is thought over and ticked.
    expect(screen.getByText(guided.noLastCycle)).toBeVisible();
    expect(screen.queryByRole('button', { name: guided.steps.lastCycle.place })).toBeNull();
    expect(within(start).getByRole('button', { name: guided.next })).toHaveFocus();
    await user.click(within(start).getByRole('button', { name: guided.next }));
    await user.click(within(start).getByRole('button', { name: guided.steps.areas.place }));
    expect(planner.ui.getState().room).toBe('people');
    unmount();
    draw(planner, <ThisWeek />);
    await user.click(screen.getByRole('button', { name: guided.next }));
    await user.click(screen.getByRole('button', { name: guided.steps.write.place }));
    await act(() => planner.flush());
    // It stays although there is an objective now.
    await user.click(screen.getByRole('button', { name: guided.next }));
    await user.click(screen.getByRole('button', { name: guided.next }));
    expect(screen.getByText(guided.steps.firstStep.prompt)).toBeVisible();
    await user.click(screen.getByRole('button', { name: guided.done }));
    expect(screen.queryByRole('region', { name: guided.title(45) })).toBeNull();
  });

  it('Y8 looks back at the cycle that was, and goes on in the one to be written', async () => {
    const { planner, user, texts, unmount } = await opened([
      { do: 'name-plan', personal: true },
      { do: 'add', kind: 'cycle', id: 'old', values: { name: 'Summer', dates: { start: days(-90), end: days(-2) } } },
      { do: 'add', kind: 'objective', id: 'o1', cycle: 'old', values: { title: 'Fit' } },
      { do: 'add', kind: 'cycle', id: 'new', values: { name: 'Autumn', dates: { start: days(-1), end: days(50) } } },
    ]);
    const { guided } = texts.thisWeek;
    await user.click(screen.getByRole('button', { name: guided.begin }));
    await user.click(screen.getByRole('button', { name: guided.steps.lastCycle.place }));
    expect(planner.ui.getState()).toMatchObject({ room: 'closing', closingStep: 'look-back', cycle: 'old' });
    unmount();
    draw(planner, <ThisWeek />);
    expect(screen.getByRole('button', { name: guided.steps.lastCycle.place })).toBeVisible();
    await user.click(screen.getByRole('button', { name: guided.next }));
    expect(planner.ui.getState().cycle).toBe('new');
    expect(screen.getByText(guided.steps.areas.prompt)).toBeVisible();
  });

  it.each([
    ['keyResults', 'objective', 'keyResult'],
    ['firstStep', 'keyResult', 'initiative'],
  ] as const)('Y8 the step %s begins an empty row where there is none yet', async (step, above, kind) => {
    const { planner, user, texts, unmount } = await opened([
      ...PERSONAL,
      { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Learning' } },
    ]);
    unmount();
    keepGuidedStep(planner.database, step);
    draw(planner, <ThisWeek />);
    const place = screen.getByRole('button', { name: texts.thisWeek.guided.steps[step].place });
    expect(place).toHaveFocus();
    await user.click(place);
    await planner.flush();
    const home = above === 'objective' ? 'o2' : 'k2';
    const made = () => childrenOf(planner.plan.getState().workspace, home, kind);
    expect(made()).toHaveLength(1);
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', focus: made()[0]?.id, fresh: made()[0]?.id });
    // Once more goes on in the row that is still empty.
    await user.click(place);
    await planner.flush();
    expect(made()).toHaveLength(1);
    expect(planner.ui.getState().guiding).toBe(step);
  });

  it('Y8 the step of the first objective begins one empty objective, however often it is pressed', async () => {
    const { planner, user, texts, unmount } = await opened([{ do: 'name-plan', personal: true }]);
    unmount();
    keepGuidedStep(planner.database, 'write');
    draw(planner, <ThisWeek />);
    const place = screen.getByRole('button', { name: texts.thisWeek.guided.steps.write.place });
    for (const times of ['once', 'again']) {
      await user.click(place);
      await planner.flush();
      const { workspace } = planner.plan.getState();
      const made = childrenOf(workspace, null, 'cycle').flatMap(({ id }) => childrenOf(workspace, id, 'objective'));
      expect(made, times).toHaveLength(1);
      expect(planner.ui.getState()).toMatchObject({ room: 'plan', focus: made[0]?.id, fresh: made[0]?.id });
    }
  });

  it('Y8 the steps before it lead into the empty field that is meant', async () => {
    const { planner, user, texts, unmount } = await opened([{ do: 'name-plan', personal: true }]);
    unmount();
    keepGuidedStep(planner.database, 'areas');
    const week = draw(planner, <ThisWeek />);
    await user.click(screen.getByRole('button', { name: texts.thisWeek.guided.steps.areas.place }));
    week.unmount();
    const people = draw(planner, <People />);
    const { areas } = await import('../../../renderer/text/en/areas.ts');
    expect(screen.getByRole('textbox', { name: areas.people.addTeam })).toHaveFocus();
    people.unmount();
    await given(planner, PERSONAL);
    navigate(planner, { at: 'closing', step: 'look-back', field: 'new-line' });
    draw(planner, <Closing />);
    expect(screen.getByRole('textbox', { name: texts.closing.add.win })).toHaveFocus();
    expect(planner.ui.getState().enteringField).toBeNull();
  });

  it('Y8 the keyboard stays in the room when the steps are over, and begins at the steps where nothing is written', async () => {
    const { planner, user, texts, unmount } = await opened([{ do: 'name-plan', personal: true }]);
    const { guided } = texts.thisWeek;
    expect(screen.getByRole('button', { name: guided.begin })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: guided.begin }));
    await user.click(screen.getByRole('button', { name: guided.end }));
    expect(screen.getByRole('button', { name: guided.begin })).toHaveFocus();
    unmount();
    await given(planner, PERSONAL);
    keepGuidedStep(planner.database, 'firstStep');
    draw(planner, <ThisWeek />);
    await user.click(screen.getByRole('button', { name: guided.done }));
    expect(screen.getByRole('button', { name: texts.thisWeek.checkIn('Run 5 km') })).toHaveFocus();
    expect(planner.ui.getState().guiding).toBeNull();
  });

  it('Y8 while it runs every other room shows which step it is and the way back', async () => {
    const { planner, user, texts, unmount } = await opened([{ do: 'name-plan', personal: true }]);
    const { guided } = texts.thisWeek;
    await user.click(screen.getByRole('button', { name: guided.begin }));
    await user.click(screen.getByRole('button', { name: guided.next }));
    unmount();
    navigate(planner, { at: 'room', room: 'this-week' });
    draw(planner, <GuideRuns />);
    expect(screen.queryByRole('button')).toBeNull();
    act(() => navigate(planner, { at: 'room', room: 'people' }));
    expect(screen.getByText(guided.running(2, 5, guided.steps.areas.title))).toBeVisible();
    await user.click(screen.getByRole('button', { name: guided.toSteps }));
    expect(planner.ui.getState().room).toBe('this-week');
    act(() => navigate(planner, { at: 'room', room: 'people' }));
    await act(() => given(planner, [{ do: 'name-plan', personal: undefined }]));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('Y8 is not offered where something is written, and can be ended', async () => {
    const { planner, user, texts } = await opened([{ do: 'name-plan', personal: true }]);
    const { guided } = texts.thisWeek;
    await user.click(screen.getByRole('button', { name: guided.begin }));
    await user.click(screen.getByRole('button', { name: guided.end }));
    expect(screen.getByRole('button', { name: guided.begin })).toBeVisible();
    await act(() => given(planner, PERSONAL));
    expect(screen.queryByRole('region', { name: guided.title(45) })).toBeNull();
  });
});

describe('the room in the list', () => {
  const Listed = () => (
    <output>
      {useListedRooms('plan')
        .map(({ room, count }) => `${room.id} ${count}`)
        .join(', ')}
    </output>
  );

  it('Y4 stands first in a personal plan, with how much is due, and in no other', async () => {
    const planner = await plannerForTests(PERSONAL);
    draw(planner, <Listed />);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^this-week 1, plan 0/));
    await act(() => given(planner, [{ do: 'name-plan', personal: undefined }]));
    await waitFor(() => expect(screen.getByRole('status')).not.toHaveTextContent('this-week'));
  });
});
