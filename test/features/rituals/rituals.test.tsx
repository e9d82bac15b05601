/** The room of meetings: planning them, changing them, and saving them for a calendar. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '../../../renderer/app/session/today.ts';
import { useListedRooms } from '../../../renderer/app/places/rooms.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { RITUAL_SORTS } from '../../../renderer/domain/kinds/model.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { dayAt, dayNumber } from '../../../renderer/domain/progress/days.ts';
import { planMeetings } from '../../../renderer/domain/rituals/planning.ts';
import { leftOut } from '../../../renderer/domain/rituals/told.ts';
import { meetingsOf, type Meeting } from '../../../renderer/domain/rituals/schedule.ts';
import type { RoomEntry } from '../../../renderer/app/places/rooms.ts';
import { fullDay } from '../../../renderer/text/format.ts';
import Rituals from '../../../renderer/features/rituals/Rituals.tsx';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { readCalendar } from '../../formats/ics/read-calendar.ts';
import { bootForTests, draw, freshBrowser, given, SMALL_PLAN } from '../planner-for-tests.tsx';

type Asked = Parameters<Platform['saveFile']>[0];
let files: Asked[];
beforeEach(() => {
  files = [];
});

const PEOPLE: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana, “the” Lead; 李' } },
  { do: 'add', kind: 'person', id: 'bo', values: { name: 'Bo' } },
  { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana' } },
];

/** All of its meetings are to come, whenever this runs. */
const FAR_AHEAD: Command = {
  do: 'set',
  kind: 'cycle',
  id: 'cycle1',
  values: { dates: { start: '2999-10-01', end: '2999-12-31' } },
};

/** On the browser edition, with a save dialog that keeps what it is given, in a zone that is not the one of meetings. */
async function opened(more: readonly Command[] = PEOPLE) {
  const platform: Platform = {
    ...freshBrowser(),
    saveFile: (asked) => {
      files.push(asked);
      return Promise.resolve({ ok: true, value: { name: `${asked.suggestedName}.ics` } });
    },
  };
  const planner = await bootForTests(platform);
  await planner.changeSettings({ personName: 'Mira', language: 'en' });
  await given(planner, [...SMALL_PLAN, ...more]);
  return planner;
}

function meetings(planner: Planner): readonly Meeting[] {
  const { workspace } = planner.plan.getState();
  const cycle = find(workspace, 'cycle', 'cycle1');
  return cycle ? meetingsOf(workspace, cycle) : [];
}

async function planned(more: readonly Command[] = PEOPLE) {
  const planner = await opened(more);
  const { workspace } = planner.plan.getState();
  await given(planner, [planMeetings(workspace, 'cycle1', RITUAL_SORTS, 'Europe/Berlin', today())]);
  return planner;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const lastFile = () => {
  const file = files.at(-1);
  if (!file || !('text' in file)) throw new Error('Nothing was saved.');
  return { ...file, events: readCalendar(file.text) };
};

describe('the room of meetings', () => {
  it('T1 plans the four with one button, and comes to the first of them', async () => {
    const planner = await opened();
    const { user, texts } = draw(planner, <Rituals />);
    expect(screen.queryByRole('button', { name: texts.rituals.save })).toBeNull();
    await user.click(screen.getByRole('button', { name: texts.rituals.planAll }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'Weekly check-in' })).toHaveFocus());
    expect(meetings(planner).map(({ sort }) => sort)).toEqual([...RITUAL_SORTS]);
    expect(part('Weekly check-in').getByText('13 times, every week from Monday, October 5, 2026')).toBeVisible();
    expect(part('Closing and scoring').getByLabelText('Day')).toHaveValue('2026-12-31');
    expect(part('Closing and scoring').getByText('Ana, “the” Lead; 李')).toBeVisible();
  });

  it('says what is missing where there is no cycle, and where it has no dates', async () => {
    const without = await bootForTests(freshBrowser());
    const { texts, unmount } = draw(without, <Rituals />);
    expect(screen.getByRole('heading', { name: texts.rituals.noCycle })).toBeVisible();
    unmount();
    const planner = await planned();
    await given(planner, [{ do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: undefined } }]);
    const { user } = draw(planner, <Rituals />);
    expect(screen.queryByRole('button', { name: texts.rituals.save })).toBeNull();
    await user.click(screen.getByRole('button', { name: texts.rituals.writeDates }));
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', overlay: 'edit-cycle' });
  });

  it('changes day, hour, length and who comes where they stand', async () => {
    const planner = await planned();
    const { user, texts } = draw(planner, <Rituals />);
    const closing = part('Closing and scoring');
    await user.selectOptions(part('Weekly check-in').getByLabelText('Day of the week'), 'Friday');
    await user.clear(closing.getByLabelText('Minutes'));
    await user.type(closing.getByLabelText('Minutes'), '45{Enter}');
    await user.click(closing.getByRole('button', { name: texts.rituals.takeOut('Ana, “the” Lead; 李') }));
    await user.type(closing.getByRole('combobox'), 'Bo{Enter}');
    await user.type(closing.getByRole('combobox'), 'Chen{Enter}');
    await waitFor(() => expect(closing.getByText('Chen')).toBeVisible());
    const [checkIn, , scoring] = meetings(planner);
    expect(checkIn).toMatchObject({ first: '2026-10-02' });
    expect(scoring).toMatchObject({ minutes: 45 });
    expect(scoring?.attendees).toHaveLength(2);
    expect(scoring?.attendees).toContain('bo');
  });

  it('takes a day by hand, and lets it follow the cycle again', async () => {
    const planner = await planned();
    const { user, texts } = draw(planner, <Rituals />);
    const closing = part('Closing and scoring');
    await user.clear(closing.getByLabelText('Day'));
    await user.type(closing.getByLabelText('Day'), '2026-12-28');
    await user.tab();
    await waitFor(() => expect(meetings(planner).find(({ sort }) => sort === 'closing')?.first).toBe('2026-12-28'));
    await user.click(closing.getByRole('button', { name: texts.rituals.follow }));
    expect(closing.getByLabelText('Day')).toHaveValue('2026-12-31');
    expect(meetings(planner).find(({ sort }) => sort === 'closing')?.first).toBe('2026-12-31');
  });

  it('keeps the zone of an hour, and takes that of this machine when asked', async () => {
    const planner = await planned();
    const { user, texts } = draw(planner, <Rituals />);
    const closing = part('Closing and scoring');
    await user.clear(closing.getByLabelText('Begins at'));
    await user.type(closing.getByLabelText('Begins at'), '15:45');
    await user.tab();
    const time = () => meetings(planner).find(({ sort }) => sort === 'closing')?.time;
    await waitFor(() => expect(time()).toEqual({ at: '15:45', zone: 'Europe/Berlin' }));
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    await user.click(closing.getByRole('button', { name: texts.rituals.useZone(here) }));
    expect(time()).toEqual({ at: '15:45', zone: here });
  });

  it('removes one, offers it back, and plans it again', async () => {
    const planner = await planned();
    const { user, texts } = draw(planner, <Rituals />);
    const retrospective = part('Retrospective');
    await user.click(retrospective.getByRole('button', { name: texts.rituals.removeNamed('Retrospective') }));
    expect(screen.getByRole('region', { name: 'Retrospective' })).toHaveFocus();
    expect(meetings(planner)).toHaveLength(3);
    await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.action?.label).toBe(texts.app.undo));
    await user.click(retrospective.getByRole('button', { name: texts.rituals.planNamed('Retrospective') }));
    await waitFor(() => expect(meetings(planner)).toHaveLength(4));
  });
});

describe('the calendar file', () => {
  it('T4 T5 T6 T7 is saved by a dialog with what stands in the room, and again with what has changed', async () => {
    const planner = await planned([...PEOPLE, FAR_AHEAD]);
    const { user, texts } = draw(planner, <Rituals />);
    const save = screen.getByRole('button', { name: texts.rituals.save });
    await user.click(save);
    await waitFor(() => expect(files).toHaveLength(1));
    const first = lastFile();
    expect(first).toMatchObject({ as: 'calendar', suggestedName: '2026 Q4 - meetings' });
    expect(first.events.map(({ title, zone, minutes }) => [title, zone, minutes])).toEqual([
      ['Weekly check-in · 2026 Q4', 'Europe/Berlin', 20],
      ['Mid-cycle review · 2026 Q4', 'Europe/Berlin', 60],
      ['Closing and scoring · 2026 Q4', 'Europe/Berlin', 30],
      ['Retrospective · 2026 Q4', 'Europe/Berlin', 60],
    ]);
    expect(first.events[0]?.notes.split('\n')).toContain('- Ana, “the” Lead; 李');
    const told = texts.rituals.saved('2026 Q4 - meetings.ics', 4, 0, 0);
    await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.text).toBe(told));
    await waitFor(() => expect(meetings(planner).every(({ inCalendars }) => inCalendars)).toBe(true));

    const [checkIn, , , retrospective] = meetings(planner);
    await given(planner, [
      { do: 'set', kind: 'ritual', id: checkIn?.id ?? '', values: { weekday: 'tuesday' } },
      { do: 'delete', id: retrospective?.id ?? '' },
    ]);
    await user.click(save);
    await waitFor(() => expect(files).toHaveLength(2));
    const again = lastFile();
    expect(again.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
    expect(again.events[0]?.sequence).toBeGreaterThan(first.events[0]?.sequence ?? Infinity);
    expect(again.events[0]?.starts[0]).toMatch(/^2999-10-0\dT08:00:00\.000Z$/);
    expect(new Date(again.events[0]?.starts[0] ?? '').getUTCDay()).toBe(2);
    expect(again.events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });
});

describe('what calendars have', () => {
  it('T6 does not begin with what is over, which is said before and after', async () => {
    const now = dayNumber(today());
    const dates = { start: dayAt(now - 60), end: dayAt(now + 60) };
    const planner = await planned([{ do: 'set', kind: 'cycle', id: 'cycle1', values: { dates } }]);
    const { user, texts } = draw(planner, <Rituals />);
    const { workspace } = planner.plan.getState();
    const cycle = find(workspace, 'cycle', 'cycle1');
    const over = cycle ? leftOut(workspace, cycle, today()) : 0;
    expect(over).toBeGreaterThan(7);
    expect(screen.getByText(texts.rituals.leftOut(over))).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.rituals.save }));
    await waitFor(() => expect(meetings(planner).some(({ calendarsFrom }) => calendarsFrom === today())).toBe(true));
    const weekly = lastFile().events.find(({ minutes }) => minutes === 20);
    expect(weekly?.starts.every((start) => start > dayAt(now - 1))).toBe(true);
    expect(weekly?.starts.length).toBeGreaterThan(6);
    await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.text).toContain(`${over} dates are left out`));
  });

  it('T6 is written down without a step back, and a meeting no file has told of is not struck out', async () => {
    const planner = await planned([FAR_AHEAD]);
    const { user, texts } = draw(planner, <Rituals />);
    await user.click(part('Retrospective').getByRole('button', { name: texts.rituals.removeNamed('Retrospective') }));
    await user.click(screen.getByRole('button', { name: texts.rituals.save }));
    await waitFor(() => expect(meetings(planner).every(({ inCalendars }) => inCalendars)).toBe(true));
    expect(lastFile().events).toHaveLength(3);
    // Undo takes back what a person did last, which brings the meeting again.
    await planner.undo();
    expect(meetings(planner)).toHaveLength(4);
    expect(meetings(planner).filter(({ inCalendars }) => inCalendars)).toHaveLength(3);
  });
});

describe('what is due', () => {
  const Count = ({ id }: Pick<RoomEntry, 'id'>) => {
    const listed = useListedRooms('plan').find(({ room }) => room.id === id);
    return <output>{listed?.count ?? 'not listed'}</output>;
  };

  it('T9 stands in the list of rooms and in its meeting, until somebody says it was held', async () => {
    const now = today();
    const planner = await planned();
    const [, , closing] = meetings(planner);
    const far = dayAt(dayNumber(now) - 100);
    const elsewhere = { start: far, end: dayAt(dayNumber(now) + 200) };
    await given(planner, [
      ...meetings(planner)
        .filter(({ sort }) => sort !== 'closing')
        .map(({ id }): Command => ({ do: 'delete', id })),
      { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: elsewhere } },
      { do: 'set', kind: 'ritual', id: closing?.id ?? '', values: { day: now } },
    ]);
    const { user, texts } = draw(
      planner,
      <>
        <Count id="rituals" />
        <Rituals />
      </>,
    );
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent('1'));
    await user.click(part('Closing and scoring').getByRole('button', { name: texts.rituals.held }));
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent('0'));
    expect(screen.getByRole('region', { name: 'Closing and scoring' })).toHaveFocus();
    expect(part('Closing and scoring').getByText(texts.rituals.over)).toBeVisible();
    // What was said too early is taken back by the notice.
    const said = texts.rituals.isHeld('Closing and scoring', fullDay(now, 'en'));
    await waitFor(() => expect(planner.ui.getState().notices.map(({ text }) => text)).toEqual([said]));
    planner.ui.getState().notices[0]?.action?.act();
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent('1'));
  });

  it('T9 L10 of a closed cycle the retrospective is due, which comes after the close, and nothing else', async () => {
    const now = today();
    const planner = await planned();
    await given(
      planner,
      meetings(planner).map(({ id, sort }): Command =>
        sort === 'check-in' ? { do: 'delete', id } : { do: 'set', kind: 'ritual', id, values: { day: now } },
      ),
    );
    const { texts } = draw(
      planner,
      <>
        <Count id="rituals" />
        <Rituals />
      </>,
    );
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent(/^3$/));
    await act(() => given(planner, [closing(planner.plan.getState().workspace, 'cycle1', 'close1')]));
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent(/^1$/));
    expect(part('Retrospective').getByText(texts.rituals.dueToday)).toBeVisible();
    expect(part('Closing and scoring').queryByText(texts.rituals.dueToday)).toBeNull();
  });

  it('T9 tells apart what is to come, what is over and what is not planned', async () => {
    const now = dayNumber(today());
    const planner = await planned();
    const [, middle, closing, retrospective] = meetings(planner);
    await given(planner, [
      { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: { start: dayAt(now - 60), end: dayAt(now + 40) } } },
      { do: 'delete', id: middle?.id ?? '' },
      { do: 'set', kind: 'ritual', id: closing?.id ?? '', values: { day: dayAt(now + 9) } },
      { do: 'set', kind: 'ritual', id: retrospective?.id ?? '', values: { day: dayAt(now - 9) } },
    ]);
    const { texts } = draw(planner, <Rituals />);
    const { rituals } = texts;
    expect(part('Closing and scoring').getByText(rituals.toCome)).toBeVisible();
    expect(part('Retrospective').getByText(rituals.over)).toBeVisible();
    expect(part('Mid-cycle review').getByText(/^Not planned\. Its usual day, .+, is over\.$/)).toBeVisible();
  });
});
