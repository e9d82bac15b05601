import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { halfCheckIns } from '../../../renderer/app/editing/half-written.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { today } from '../../../renderer/app/session/today.ts';
import { chooseWhoIAm } from '../../../renderer/app/session/who-i-am.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Id } from '../../../renderer/domain/kinds/model.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import CheckIns from '../../../renderer/features/check-in/CheckIns.tsx';
import { day as dayText } from '../../../renderer/text/format.ts';
import { draw, given } from '../planner-for-tests.tsx';
import { before, drawn, lines, planned } from './drawn-check-ins.tsx';
import type { AllTexts } from '../../texts.ts';

const line = (title: string) => within(screen.getByRole('form', { name: title }));
/** The days of the week that began so many days ago. */
const weekIn =
  ({ checkIn }: Pick<AllTexts, 'checkIn'>) =>
  (start: number): string =>
    checkIn.fromTo(dayText(before(start), 'en'), dayText(before(start - 6), 'en'));
const said = (planner: Planner, keyResult: Id) =>
  childrenOf(planner.plan.getState().workspace, keyResult, 'checkIn').map(
    ({ value, confidence, note, day, dated }) => ({
      ...(value === undefined ? {} : { value }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(note === undefined ? {} : { note }),
      day,
      ...(dated ? { dated } : {}),
    }),
  );

describe('the lines', () => {
  it('W8 are mine where somebody said who they are, of a team, or all; the longest silent first', async () => {
    const { user, texts } = await drawn('ana');
    expect(lines()).toEqual(['Never', 'Long ago']);
    const show = screen.getByRole('combobox', { name: texts.checkIn.show });
    await user.selectOptions(show, texts.checkIn.all);
    await waitFor(() => expect(lines()).toEqual(['Never', 'Long ago', 'Often']));
    await user.selectOptions(show, texts.checkIn.teamOf('Desk'));
    expect(lines()).toEqual(['Long ago']);
  });

  it('P13 P19 marks what was told of too long ago, where no pause lies in between', async () => {
    const stale = () => screen.getByRole('form', { name: 'Long ago' }).querySelector('[data-stale]');
    const { planner } = await drawn('ana');
    expect(stale()).not.toBeNull();
    const dates = { start: before(25), end: before(10) };
    await act(() => given(planner, [{ do: 'add', kind: 'pause', id: 'p1', about: 'c', values: { dates } }]));
    await waitFor(() => expect(stale()).toBeNull());
  });

  it('of many two are drawn at once, and each next one before the keyboard comes to it', async () => {
    // Nothing is ever idle here: only what must be there is drawn.
    vi.stubGlobal('requestIdleCallback', () => 0);
    vi.stubGlobal('cancelIdleCallback', () => {});
    onTestFinished(() => void vi.unstubAllGlobals());
    const many = Array.from({ length: 60 }, (_, at): Command => ({
      do: 'add',
      kind: 'keyResult',
      id: `m${at}`,
      objective: 'o1',
      values: { title: `Result ${at}` },
    }));
    const planner = await planned(many);
    chooseWhoIAm(planner, null);
    const { user, texts } = draw(planner, <CheckIns saveState={null} />);
    expect(lines()).toHaveLength(2);
    expect(screen.queryByRole('region', { name: texts.checkIn.pauses })).not.toBeInTheDocument();
    for (let done = 0; done < 20; done++) await user.keyboard('{Enter}');
    const title = within(document.activeElement?.closest('form') as HTMLElement).getByRole('heading').textContent;
    expect(lines().indexOf(title)).toBe(20);
    expect(lines().length).toBeLessThan(63);
  });

  it('are all where nothing is mine, which is said, and where nobody said who they are', async () => {
    const { planner, texts } = await drawn('bo', [
      { do: 'set', kind: 'keyResult', id: 'often', values: { owner: 'ana' } },
    ]);
    expect(screen.getByText(texts.checkIn.nothingMine)).toBeInTheDocument();
    expect(lines()).toHaveLength(3);
    act(() => chooseWhoIAm(planner, null));
    expect(screen.queryByText(texts.checkIn.nothingMine)).not.toBeInTheDocument();
    expect(lines()).toHaveLength(3);
  });

  it('do not jump from under the hand, and what comes meanwhile stands last', async () => {
    const { planner, user } = await drawn();
    expect(line('Never').getByLabelText('Now')).toHaveFocus();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(said(planner, 'never')).toHaveLength(1));
    await act(() =>
      planner.edit({ do: 'add', kind: 'keyResult', id: 'new', objective: 'o1', values: { title: 'New' } }),
    );
    expect(lines()).toEqual(['Never', 'Long ago', 'Often', 'New']);
  });
});

describe('a line', () => {
  it('P11 Enter records what was said and goes on; a line in which nothing was said is passed over', async () => {
    const { planner, user, texts } = await drawn();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(line('Long ago').getByLabelText('Now')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(line('Often').getByLabelText('Now')).toHaveFocus());
    await user.keyboard('{Tab}80{Tab}It rained{Enter}');
    const over = await screen.findByText(texts.checkIn.done(2));
    await waitFor(() => expect(over.parentElement).toHaveFocus());
    await planner.flush();
    expect(said(planner, 'never')).toEqual([{ value: 3, day: today() }]);
    expect(said(planner, 'long')).toHaveLength(1);
    expect(said(planner, 'often').at(-1)).toEqual({ confidence: 80, note: 'It rained', day: today() });
    expect(line('Often').getByLabelText('Note')).toHaveValue('');
  });

  it('says no more that the last line was done once other lines are shown', async () => {
    const { user, texts } = await drawn();
    await user.keyboard('3{Enter}4{Enter}5{Enter}');
    await screen.findByText(texts.checkIn.done(3));
    const show = screen.getByRole('combobox', { name: texts.checkIn.show });
    const other = within(show)
      .getAllByRole<HTMLOptionElement>('option')
      .find(({ selected }) => !selected);
    if (!other) throw new Error('There is nothing else to show.');
    await user.selectOptions(show, other);
    expect(screen.queryByText(texts.checkIn.done(3))).toBeNull();
  });

  it('says no more that the last line was done once another is', async () => {
    const { user, texts } = await drawn();
    await user.keyboard('3{Enter}4{Enter}5{Enter}');
    await screen.findByText(texts.checkIn.done(3));
    await user.click(line('Never').getByLabelText('Now'));
    await user.keyboard('6{Enter}');
    await waitFor(() => expect(line('Long ago').getByLabelText('Now')).toHaveFocus());
    expect(screen.queryByText(texts.checkIn.done(3))).toBeNull();
  });

  it('goes on at once, so that what is typed next never gets into the line before', async () => {
    const { planner, user, texts } = await drawn();
    await user.keyboard('3{Enter}4{Enter}5{Enter}');
    await screen.findByText(texts.checkIn.done(3));
    await planner.flush();
    expect(['never', 'long', 'often'].map((id) => said(planner, id).at(-1)?.value)).toEqual([3, 4, 5]);
    expect(said(planner, 'never')).toHaveLength(1);
  });

  it('E38 gives back what was begun where its key result goes', async () => {
    const { planner, user, texts } = await drawn();
    await user.keyboard('3{Tab}{Tab}Half a');
    await act(() => planner.edit({ do: 'delete', id: 'never' }));
    expect(planner.ui.getState().notices.at(-1)?.text).toBe(texts.plan.checkInGone('3 · Half a'));
  });

  it('takes a digit and Enter also where the measure is yes or no, or levels', async () => {
    const levels = ['Begun', 'Half', 'All'].map((text, at) => ({ text, score: at / 2 }));
    const { planner, user } = await drawn(null, [
      { do: 'set', kind: 'keyResult', id: 'never', values: { metric: { type: 'yesNo' } } },
      { do: 'set', kind: 'keyResult', id: 'long', values: { metric: { type: 'milestones', levels } } },
    ]);
    await user.keyboard('1{Enter}');
    await waitFor(() => expect(line('Long ago').getByRole('combobox')).toHaveFocus());
    // There is no fourth level.
    await user.keyboard('42{Enter}');
    await waitFor(() => expect(line('Often').getByLabelText('Now')).toHaveFocus());
    expect(said(planner, 'never')).toEqual([{ value: 1, day: today() }]);
    expect(said(planner, 'long').at(-1)).toEqual({ value: 2, day: today() });
  });

  it('stays where a number cannot be read, and keeps what was begun', async () => {
    const { planner, user, texts } = await drawn();
    await user.keyboard('about 3{Enter}');
    expect(line('Never').getByText(texts.checkInForm.notANumber)).toBeInTheDocument();
    expect(line('Never').getByLabelText('Now')).toHaveFocus();
    expect(halfCheckIns(planner.database).about('never')?.typed?.value).toBe('about 3');
  });

  it('P18 a missed week is a button that fills it in with its own day', async () => {
    const { planner, user, texts } = await drawn();
    const weekOf = weekIn(texts);
    const weeks = line('Long ago').getByRole('list', { name: texts.checkIn.weeks(1) });
    expect(within(weeks).getByRole('img', { name: texts.checkIn.week.told(weekOf(30), 1) })).toBeInTheDocument();
    expect(
      within(weeks)
        .getAllByRole('button')
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual([23, 16, 9].map((start) => texts.checkIn.week.missed(weekOf(start), 1)));
    expect(line('Long ago').getByText(texts.checkIn.missed(3, 1))).toBeInTheDocument();
    await user.click(within(weeks).getByRole('button', { name: texts.checkIn.week.missed(weekOf(16), 1) }));
    expect(line('Long ago').getByLabelText(texts.checkIn.day)).toHaveValue(before(16));
    expect(line('Long ago').getByLabelText('Now')).toHaveFocus();
    await user.keyboard('4{Enter}');
    await waitFor(() => expect(said(planner, 'long')).toContainEqual({ value: 4, day: before(16), dated: true }));
    expect(line('Long ago').getByText(texts.checkIn.missed(2, 1))).toBeInTheDocument();
  });

  it('P18 the weeks before a key result was written down are not missed, and not a button', async () => {
    const { texts } = await drawn(null, [
      { do: 'add', kind: 'keyResult', id: 'new', objective: 'o1', values: { title: 'Since today' } },
    ]);
    const marks = within(line('Since today').getByRole('list', { name: texts.checkIn.weeks(1) }));
    expect(marks.queryAllByRole('button')).toEqual([]);
    expect(
      marks
        .getAllByRole('img')
        .slice(0, 5)
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual([
      ...[30, 23, 16, 9].map((start) => texts.checkIn.week.before(weekIn(texts)(start), 1)),
      texts.checkIn.week.now(weekIn(texts)(2), 1),
    ]);
  });

  it('shows from where to where, and says from which to which day of the week the weeks run', async () => {
    const { texts } = await drawn();
    const named = (day: string) =>
      new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
    expect(line('Long ago').getByText(texts.plan.fromNowTo('0', '1', '10'))).toBeInTheDocument();
    expect(line('Never').getByText(texts.checkIn.never)).toBeVisible();
    const run = texts.checkIn.weeksRun(named(before(30)), named(before(24)), 1);
    expect(screen.getByText(run, { exact: false })).toBeVisible();
  });

  it.each([
    [-3, 'futureAsked'],
    [40, 'earlyAsked'],
  ] as const)(
    'P12 a day that is hardly meant is asked about once, and then taken: %s days ago',
    async (days, asked) => {
      const { planner, user, texts } = await drawn();
      await user.click(line('Never').getByRole('button', { name: texts.checkIn.dayToday }));
      const field = line('Never').getByLabelText(texts.checkIn.day);
      expect(field).toHaveFocus();
      await user.clear(field);
      await user.type(field, before(days));
      await user.type(line('Never').getByLabelText('Now'), '7{Enter}');
      const sentence =
        asked === 'futureAsked'
          ? texts.checkIn.futureAsked(dayText(before(days), 'en'))
          : texts.checkIn.earlyAsked(dayText(before(days), 'en'), dayText(before(30), 'en'));
      expect(await screen.findByText(sentence)).toBeInTheDocument();
      expect(said(planner, 'never')).toEqual([]);
      await user.keyboard('{Enter}');
      await waitFor(() => expect(said(planner, 'never')).toEqual([{ value: 7, day: before(days), dated: true }]));
    },
  );

  it('P20 a value that is far off is asked about in its line, and no key typed ahead is taken for another line', async () => {
    const { planner, user, texts } = await drawn();
    await user.keyboard('{Enter}101{Enter}7{Enter}');
    expect(await line('Long ago').findByText(texts.checkIn.farAsked('1,017'))).toBeInTheDocument();
    expect(said(planner, 'long')).toHaveLength(1);
    await user.keyboard('{Control>}a{/Control}10{Enter}');
    await waitFor(() => expect(said(planner, 'long').at(-1)).toEqual({ value: 10, day: today() }));
    expect(said(planner, 'often')).toHaveLength(1);
  });

  it('a day that is not whole is not taken for today, and today is chosen by a button', async () => {
    const { planner, user, texts } = await drawn();
    await user.click(line('Never').getByRole('button', { name: texts.checkIn.dayToday }));
    await user.clear(line('Never').getByLabelText(texts.checkIn.day));
    await user.type(line('Never').getByLabelText('Now'), '7{Enter}');
    expect(await screen.findByText(texts.checkIn.dayUnread)).toBeInTheDocument();
    expect(said(planner, 'never')).toEqual([]);
    await user.click(line('Never').getByRole('button', { name: texts.checkIn.today }));
    await user.type(line('Never').getByLabelText('Now'), '{Enter}');
    await waitFor(() => expect(said(planner, 'never')).toEqual([{ value: 7, day: today() }]));
  });
});

describe('pauses', () => {
  it('P19 are written for the cycle or a key result, make weeks neither missed nor told, and can be taken back', async () => {
    const { planner, user, texts } = await drawn();
    const pauses = within(screen.getByRole('region', { name: texts.checkIn.pauses }));
    await user.click(pauses.getByRole('button', { name: texts.checkIn.addPause }));
    await user.selectOptions(pauses.getByLabelText(texts.checkIn.pauseAbout), 'Long ago');
    await user.type(pauses.getByLabelText(texts.checkIn.firstDay), before(23));
    await user.click(pauses.getByRole('button', { name: texts.checkIn.savePause }));
    expect(pauses.getByText(texts.checkIn.bothDays)).toBeInTheDocument();
    await user.type(pauses.getByLabelText(texts.checkIn.lastDay), before(10));
    await user.type(pauses.getByLabelText(texts.checkIn.reason), 'Moved house');
    await user.click(pauses.getByRole('button', { name: texts.checkIn.savePause }));
    await waitFor(() =>
      expect(childrenOf(planner.plan.getState().workspace, 'long', 'pause')).toMatchObject([{ reason: 'Moved house' }]),
    );
    expect(line('Long ago').getByText(texts.checkIn.missed(1, 1))).toBeInTheDocument();
    await user.click(pauses.getByRole('button', { name: /^Delete the pause/ }));
    await waitFor(() => expect(line('Long ago').getByText(texts.checkIn.missed(3, 1))).toBeInTheDocument());
  });
});
