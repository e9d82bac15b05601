/** Whatever the gate lets in can be drawn in every room, titled and told (SPEC B14). */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asMarkdown, changesByObjective } from '../../renderer/app/files/compared.ts';
import { boot } from '../../renderer/app/session/boot.ts';
import { eventsOf } from '../../renderer/app/rituals/calendar-file.ts';
import type { Planner } from '../../renderer/app/session/planner.ts';
import { chooseWhoIAm } from '../../renderer/app/session/who-i-am.ts';
import type { RoomId } from '../../renderer/app/places/place.ts';
import { ROOMS } from '../../renderer/rooms.ts';
import { recordTitle } from '../../renderer/wording/record-title.ts';
import { allTexts } from '../texts.ts';
import { allProposals } from '../../renderer/domain/plan/proposals.ts';
import { allThreads } from '../../renderer/domain/plan/threads.ts';
import { EMPTY, childrenOf, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { writeCalendar } from '../../renderer/formats/ics/calendar.ts';
import { moment } from '../../renderer/text/format.ts';
import { STATES } from '../../renderer/features/comments/filter.ts';
import Exchange from '../../renderer/features/merge/Exchange.tsx';
import Palette from '../../renderer/features/palette/Palette.tsx';
import Inspector from '../../renderer/features/plan/inspector/Inspector.tsx';
import Recovery from '../../renderer/features/recovery/Recovery.tsx';
import { HARMFUL, planOf, textOf } from '../domain/bundle/closure.ts';
import { odd } from '../domain/bundle/odd-files.ts';
import { readCalendar } from '../formats/ics/read-calendar.ts';
import { FakeDesktop } from './fake-desktop.ts';
import type { Lazy } from '../../renderer/ui/lazily.tsx';
import { around, bootForTests, freshDatabase, plannerForTests } from './planner-for-tests.tsx';
import { trafficOf } from '../../renderer/app/files/traffic.ts';

let planner: Planner;
const errors: unknown[] = [];

beforeAll(async () => {
  planner = await plannerForTests();
  for (const { Screen } of ROOMS) if ('fetch' in Screen) await (Screen as Lazy<object>).fetch();
});
beforeEach(() => {
  errors.length = 0;
  // What a fence keeps from taking the screen with it is told here and nowhere else.
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    // What React says about the test itself is no fault of a screen.
    if (!String(said[0]).includes('act(')) errors.push(said);
  });
});
afterEach(() => void vi.restoreAllMocks());

/** One screen on this plan; `look` does something with it while it is there. */
async function drawnOn(plan: Workspace, screen: ReactNode, look: () => Promise<void> = () => Promise.resolve()) {
  planner.plan.setState({ workspace: plan });
  render(screen, { wrapper: around(planner) });
  await act(async () => {
    await Promise.resolve();
  });
  await look();
  cleanup();
}

/** A room is drawn on a plan, and something is done with it while it is there. */
type Draw = (plan: Workspace, look?: () => Promise<void>) => Promise<void>;
interface Given {
  readonly texts: readonly string[];
  readonly plan: Workspace;
  /** Without what the last file brings. */
  readonly before: Workspace;
}

/** What a room waits for before it shows a plan, or what there is to go through in it. Any other is drawn on the plan as it is. */
const WAYS: { readonly [R in RoomId]?: (draw: Draw, given: Given) => Promise<void> } = {
  plan: (draw, { plan }) =>
    draw(plan, async () => {
      for (const { id } of childrenOf(plan, null, 'cycle')) act(() => planner.ui.setState({ cycle: id }));
      act(() => planner.ui.setState({ search: 'a', cycle: null }));
      act(() => planner.ui.setState({ search: '' }));
    }),
  'check-in': (draw, { plan }) =>
    draw(plan, async () => {
      for (const { id } of childrenOf(plan, null, 'cycle')) act(() => planner.ui.setState({ cycle: id }));
      for (const { id } of childrenOf(plan, null, 'person')) act(() => chooseWhoIAm(planner, id));
      act(() => planner.ui.setState({ cycle: null }));
    }),
  // All of them, also what is done, and by words.
  comments: (draw, { plan }) =>
    draw(plan, async () => {
      const { comments } = allTexts('en');
      const state = screen.queryByLabelText(comments.state);
      if (!state) return expect(allThreads(plan)).toEqual([]);
      for (const value of STATES) fireEvent.change(state, { target: { value } });
      const where = screen.queryByLabelText(comments.where);
      if (where) fireEvent.change(where, { target: { value: 'all' } });
      for (const line of screen.queryAllByRole('button', { expanded: false })) fireEvent.click(line);
      fireEvent.change(screen.getByLabelText(comments.words), { target: { value: 'a' } });
    }),
  // All of them, also what is decided.
  review: (draw, { plan }) =>
    draw(plan, async () => {
      const { review } = allTexts('en');
      const state = screen.queryByLabelText(review.state);
      if (!state) return expect(allProposals(plan)).toEqual([]);
      for (const value of ['open', 'decided', 'all']) fireEvent.change(state, { target: { value } });
      fireEvent.change(screen.getByLabelText(review.pasteLabel), { target: { value: 'a\n1.1: b\nO1 c' } });
    }),
  // Each hit leads somewhere, whatever homes it has.
  search: (draw, { plan }) =>
    draw(plan, async () => {
      for (const words of ['a', 'e', '1', '人']) {
        act(() => planner.ui.setState({ everywhere: words }));
        for (const hit of document.querySelectorAll('[data-hit]')) fireEvent.click(hit);
      }
      act(() => planner.ui.setState({ everywhere: '', search: '', cycle: null, selected: null, inspector: false }));
    }),
  // Of every cycle, and as the calendar a second program reads.
  rituals: (draw, { plan }) =>
    draw(plan, async () => {
      for (const cycle of childrenOf(plan, null, 'cycle')) {
        act(() => planner.ui.setState({ cycle: cycle.id }));
        const events = eventsOf(plan, cycle, '2026-10-01', allTexts('en'));
        const file = writeCalendar({ made: '2026-10-01T09:00:00Z', revision: 0, ownZone: 'Europe/Berlin', events });
        expect(readCalendar(file).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
      }
      act(() => planner.ui.setState({ cycle: null }));
    }),
  // By team and by owner, of every cycle, and with each filter at its last choice.
  overview: (draw, { plan }) =>
    draw(plan, () => {
      for (const { id } of childrenOf(plan, null, 'cycle')) {
        act(() => planner.ui.setState({ cycle: id }));
        for (const radio of screen.queryAllByRole('radio')) fireEvent.click(radio);
        for (const select of screen.queryAllByRole<HTMLSelectElement>('combobox'))
          fireEvent.change(select, { target: { value: [...select.options].at(-1)?.value } });
      }
      act(() => planner.ui.setState({ cycle: null }));
      return Promise.resolve();
    }),
  async difference(draw, { plan, before }) {
    const { comparing } = trafficOf(planner);
    comparing.choose('from', comparing.keepPlan('Before', '2026-10-01T09:00:00Z', before));
    comparing.choose('to', null);
    await draw(plan);
  },
  async merge(draw, { texts, before }) {
    const { importSession } = trafficOf(planner);
    planner.plan.setState({ workspace: before });
    await importSession.add(
      texts.map((text, at) => ({ name: `${at}.okr`, text: async () => ({ ok: true, value: text }) })),
    );
    await draw(before);
    importSession.cancel();
  },
};

/** In every room of the registry, in the details of every record, and in the palette. */
async function drawEverywhere(texts: readonly string[]): Promise<void> {
  const plan = planOf(texts);
  const before = planOf(texts.slice(0, -1));
  planner.ui.setState({ room: 'plan', cycle: null, selected: null, inspector: true, search: '', overlay: null });
  await drawnOn(plan, <Inspector />, async () => {
    for (const { id } of plan.records.values()) act(() => planner.ui.setState({ selected: id }));
  });
  await drawnOn(plan, <Palette />);
  for (const { id, Screen } of ROOMS) {
    const draw: Draw = (on, look) =>
      drawnOn(on, <Screen saveState={null} />, async () => {
        // Each is fetched beforehand, so that what is drawn is the room and not the empty place it comes to.
        expect(screen.getByRole('main'), `${id} is drawn`).not.toBeEmptyDOMElement();
        await look?.();
      });
    await (WAYS[id] ?? ((draw) => draw(plan)))(draw, { texts, plan, before });
  }
}

/** Exchanged through a folder, where each of these texts lies; then lost, and brought back from the backup that the exchange left. */
async function exchangeAndRecover(texts: readonly string[]): Promise<void> {
  const desktop = new FakeDesktop({ language: 'en' });
  desktop.exchangeFolder = new Map(texts.map((text, at) => [`${at}.okr`, text]));
  const here = await bootForTests(desktop.platform);
  render(<Exchange />, { wrapper: around(here) });
  await act(async () => void (await trafficOf(here).folderExchange.exchange()));
  expect(trafficOf(here).folderExchange.state.getState().last?.files).toHaveLength(texts.length);
  cleanup();
  const exchanged = here.plan.getState().workspace;
  if (exchanged.records.size === 0) return;
  desktop.keep('rolling', await here.text());

  const booted = await boot(desktop.platform, freshDatabase());
  if (booted.is !== 'recovery') throw new Error(`it is ${booted.is}`);
  const done = vi.fn<() => void>();
  render(<Recovery lost={booted.lost} onDone={done} />, { wrapper: around(booted.planner) });
  const { recovery } = allTexts('en');
  const [newest] = booted.lost.backups;
  if (!newest) throw new Error('no backup is offered');
  await userEvent.click(screen.getByRole('button', { name: recovery.restoreNewest(moment(newest.at, 'en')) }));
  await vi.waitFor(() => expect(done).toHaveBeenCalled());
  cleanup();
  expect(textOf(booted.planner.plan.getState().workspace)).toBe(textOf(exchanged));
}

/** In both languages, on the screen and as Markdown. */
function tellAll(plan: Workspace): void {
  for (const language of ['en', 'zh'] as const) {
    const texts = allTexts(language);
    for (const record of plan.records.values()) recordTitle(record, { workspace: plan, texts, language });
    for (const [before, after] of [
      [EMPTY, plan],
      [plan, EMPTY],
    ] as const) {
      const reader = { before, after, texts, language };
      asMarkdown(changesByObjective(reader, { of: 'plan' }), 'What changed', reader);
    }
  }
}

describe('B14 what the gate lets in', () => {
  it.each(HARMFUL)('B14 is drawn in every room: %s', async (_, texts) => {
    await drawEverywhere(texts);
    await exchangeAndRecover(texts);
    tellAll(planOf(texts));
    expect(errors).toEqual([]);
  });

  it(
    'B14 is drawn in every room: any file by hand, any mutant, and any two that meet',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(odd, async (texts) => {
          try {
            await drawEverywhere(texts);
            await exchangeAndRecover(texts);
            expect(errors).toEqual([]);
          } finally {
            cleanup();
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('B14 has a title, a question and a change told in both languages', () => {
    fc.assert(
      fc.property(odd, (texts) => tellAll(planOf(texts))),
      { numRuns: 200 },
    );
  });
});
