/** The end of a cycle: scores, closing and reopening, the look back, and what goes on. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseWhoIAm } from '../../../renderer/app/session/who-i-am.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { copyId } from '../../../renderer/domain/plan/copies.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { verdictOf } from '../../../renderer/domain/progress/grading.ts';
import CheckIns from '../../../renderer/features/check-in/CheckIns.tsx';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { bootForTests, draw, freshBrowser, given, SMALL_PLAN } from '../planner-for-tests.tsx';

const PEOPLE: readonly Command[] = [{ do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } }];

async function opened(more: readonly Command[] = []): Promise<Planner> {
  const planner = await bootForTests(freshBrowser());
  await planner.changeSettings({ language: 'en' });
  await given(planner, [...SMALL_PLAN, ...PEOPLE, ...more]);
  return planner;
}
const plan = (planner: Planner) => planner.plan.getState().workspace;
const isClosed = (planner: Planner) => stageOf(plan(planner), 'cycle1').is === 'closed';
async function closed(more: readonly Command[] = []): Promise<Planner> {
  const planner = await opened(more);
  await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
  return planner;
}

const READERS = 'Readers who return within a month';
const scoreOf = (title: string) => within(screen.getByRole('group', { name: title }));
const step = async (user: ReturnType<typeof draw>['user'], name: string) =>
  user.click(screen.getByRole('radio', { name }));

describe('scores', () => {
  it('L12 takes what was measured by a click, and asks why where it is another one', async () => {
    const planner = await opened();
    const { user, texts } = draw(planner, <Closing />);
    const row = scoreOf(READERS);
    await user.click(row.getByRole('button', { name: 'Take 0.2, as measured' }));
    await waitFor(() => expect(verdictOf(plan(planner), 'kr1')).toEqual({ is: 'one', graded: { score: 0.2 } }));
    expect(row.queryByLabelText(texts.closing.reason)).toBeNull();
    await user.selectOptions(row.getByLabelText(texts.closing.score), '0.7');
    await user.type(row.getByLabelText(texts.closing.reason), 'The counter was broken in March');
    await user.type(row.getByLabelText(texts.closing.evidence), 'Door counter');
    await planner.flush();
    expect(verdictOf(plan(planner), 'kr1')).toEqual({
      is: 'one',
      graded: { score: 0.7, evidence: 'Door counter', reason: 'The counter was broken in March' },
    });
    expect(screen.getByText(texts.closing.objectiveScore('0.7', 1, 2))).toBeVisible();
  });

  it('L14 reads it by the label of the objective', async () => {
    const score: Command = {
      do: 'add',
      kind: 'score',
      id: { purpose: 'score', ids: ['kr1'] },
      of: 'kr1',
      values: { graded: { score: 0.7 } },
    };
    const planner = await opened([score]);
    const { texts } = draw(planner, <Closing />);
    const { readings } = texts.closing;
    expect(screen.getByText(readings.most)).toBeVisible();
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { ambition: 'committed' } }]);
    expect(await screen.findByText(readings.missed)).toBeVisible();
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { ambition: 'aspirational' } }]);
    expect(await screen.findByText(readings.success)).toBeVisible();
  });

  it('L13 sets another score for the objective, beside what its key results come to', async () => {
    const planner = await opened();
    const { user, texts } = draw(planner, <Closing />);
    await user.selectOptions(scoreOf(READERS).getByLabelText(texts.closing.score), '0.4');
    const objective = within(screen.getByRole('region', { name: 'People come back' }));
    await user.click(objective.getByRole('button', { name: texts.closing.instead }));
    await user.selectOptions(objective.getByLabelText(texts.closing.insteadWhat), '0.9');
    expect(await objective.findByText(texts.closing.objectiveOwn('0.9', '0.4'))).toBeVisible();
    expect(objective.getByLabelText(texts.closing.whyInstead)).toBeVisible();
  });

  it('L13 says where a key result was dropped', async () => {
    const planner = await opened();
    const { user, texts } = draw(planner, <Closing />);
    await user.selectOptions(scoreOf(READERS).getByLabelText(texts.closing.score), 'dropped');
    expect(await screen.findByText(texts.closing.droppedToo(1))).toBeVisible();
    expect(scoreOf(READERS).getByLabelText(texts.closing.whyDropped)).toBeVisible();
    expect(verdictOf(plan(planner), 'kr1')).toEqual({ is: 'one', graded: { dropped: true } });
  });
});

describe('closing', () => {
  it('L10 L12 reads out what has no score before it closes, and opens again with one click', async () => {
    const planner = await opened();
    const { user, texts } = draw(planner, <Closing />);
    await user.selectOptions(scoreOf(READERS).getByLabelText(texts.closing.score), '1');
    await user.click(screen.getByRole('button', { name: texts.closing.close }));
    const question = within(screen.getByRole('region', { name: 'Close 2026 Q4' }));
    expect(question.getByText(texts.closing.stillOpen.unscored(2))).toBeVisible();
    expect(question.getByText('Noise stays bearable')).toBeVisible();
    expect(question.getByText(texts.closing.stillOpen.unlike(1))).toBeVisible();
    await user.click(question.getByRole('button', { name: texts.closing.notYet }));
    expect(isClosed(planner)).toBe(false);
    await user.click(screen.getByRole('button', { name: texts.closing.close }));
    await user.click(screen.getByRole('button', { name: 'Close 2026 Q4' }));
    await waitFor(() => expect(isClosed(planner)).toBe(true));
    expect(screen.getByRole('radio', { name: texts.closing.step['look-back'] })).toBeChecked();
    await step(user, texts.closing.step.score);
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('button', { name: texts.closing.reopen }));
    await waitFor(() => expect(isClosed(planner)).toBe(false));
    expect(verdictOf(plan(planner), 'kr1')).toMatchObject({ graded: { score: 1 } });
  });

  it('L10 takes no check-in, and says so in their room', async () => {
    const planner = await closed();
    const { user, texts } = draw(planner, <CheckIns />);
    expect(screen.queryByRole('form')).toBeNull();
    await user.click(screen.getByRole('button', { name: texts.checkIn.toClosing }));
    expect(planner.ui.getState().room).toBe('closing');
  });
});

describe('looking back', () => {
  it('L15 keeps what was learned, also while it is half written, and takes it away with Undo', async () => {
    const planner = await closed();
    const first = draw(planner, <Closing />);
    const { closing: words } = first.texts;
    await first.user.type(screen.getByRole('textbox', { name: words.add.win }), 'We asked early{Enter}');
    await first.user.type(screen.getByRole('textbox', { name: words.add.cause }), 'The supplier');
    await waitFor(() => expect(childrenOf(plan(planner), 'cycle1', 'learning')).toMatchObject([{ sort: 'win' }]));
    first.unmount();
    const { user } = draw(planner, <Closing />);
    expect(screen.getByRole('textbox', { name: words.add.cause })).toHaveValue('The supplier');
    await user.click(screen.getByRole('button', { name: words.deleteNamed('We asked early') }));
    await waitFor(() => expect(childrenOf(plan(planner), 'cycle1', 'learning')).toEqual([]));
    expect((await planner.undo()).ok).toBe(true);
    expect(childrenOf(plan(planner), 'cycle1', 'learning')).toMatchObject([{ text: 'We asked early' }]);
  });

  it('L16 an action with owner and day stands in the check-ins of the next cycle until it is ticked off', async () => {
    const planner = await closed([
      {
        do: 'add',
        kind: 'cycle',
        id: 'cycle2',
        values: { name: '2027 Q1', dates: { start: '2027-01-01', end: '2027-03-31' } },
      },
    ]);
    const first = draw(planner, <Closing />);
    const { closing: words } = first.texts;
    await first.user.type(screen.getByRole('textbox', { name: words.addAction }), 'Ask the supplier{Enter}');
    await first.user.selectOptions(await screen.findByLabelText(`${words.owner}: Ask the supplier`), 'Ana');
    await first.user.type(screen.getByLabelText(`${words.due}: Ask the supplier`), '2027-01-15');
    await planner.flush();
    expect(childrenOf(plan(planner), 'cycle1', 'action')).toMatchObject([
      { title: 'Ask the supplier', owner: 'ana', due: '2027-01-15' },
    ]);
    first.unmount();
    planner.ui.setState({ cycle: 'cycle2' });
    const { user, texts } = draw(planner, <CheckIns />);
    const todo = within(screen.getByRole('region', { name: texts.checkIn.actions }));
    expect(todo.getByText(/^Ana, by /)).toBeVisible();
    await user.click(todo.getByRole('checkbox', { name: 'Ask the supplier' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: texts.checkIn.actions })).toBeNull());
    expect(childrenOf(plan(planner), 'cycle1', 'action')).toMatchObject([{ done: true }]);
  });

  it('goes through the agenda alone or together', async () => {
    const planner = await closed();
    const { user, texts } = draw(planner, <Closing />);
    const { closing: words } = texts;
    expect(screen.getByText(words.solo[0]?.prompt ?? '')).toBeVisible();
    await user.click(screen.getByRole('button', { name: words.next }));
    expect(screen.getByText(words.solo[1]?.prompt ?? '')).toBeVisible();
    await step(user, words.together);
    expect(screen.getByText(words.agendaStep(1, 8))).toBeVisible();
    expect(screen.getByRole('button', { name: words.back })).toBeDisabled();
  });

  it('L15 leads to where each step is done, and goes on at it for whoever comes back', async () => {
    const planner = await closed();
    const first = draw(planner, <Closing />);
    const { closing: words } = first.texts;
    await step(first.user, words.together);
    await first.user.click(screen.getByRole('button', { name: words.goThere(words.step.score) }));
    expect(screen.getByRole('radio', { name: words.step.score })).toBeChecked();
    for (let at = 1; at <= 6; at++) await first.user.click(screen.getByRole('button', { name: words.next }));
    expect(screen.getByRole('radio', { name: words.step['carry-over'] })).toBeChecked();
    expect(screen.getByRole('button', { name: words.next })).toHaveFocus();
    first.unmount();
    draw(planner, <Closing />);
    expect(screen.getByText(words.agendaStep(7, 8))).toBeVisible();
  });
});

describe('carrying over', () => {
  const NEXT = nextCycleId('cycle1', { start: '2027-01-01', end: '2027-03-31' });
  const copy = (id: string) => idFrom(copyId(id, idFrom(NEXT)));

  it('L17 L18 L19 copies what is chosen into a cycle that is made for it, in one step that can be taken back', async () => {
    const reached: Command = {
      do: 'add',
      kind: 'score',
      id: { purpose: 'score', ids: ['kr2'] },
      of: 'kr2',
      values: { graded: { score: 1 } },
    };
    const planner = await closed([reached]);
    const { user, texts } = draw(planner, <Closing />);
    const { closing: words, records } = texts;
    await step(user, words.step['carry-over']);
    const choice = (title: string, label: string) =>
      within(screen.getByRole('radiogroup', { name: words.choose(title) })).getByRole('radio', { name: label });
    expect(choice(READERS, records.choices.keep)).toBeChecked();
    // What was reached is off by default, and nothing is written by looking.
    expect(choice('Noise stays bearable', records.choices.keep)).not.toBeChecked();
    expect(childrenOf(plan(planner), 'kr1', 'carryOver')).toEqual([]);
    await user.click(choice('首月回访率达到 40%', records.choices.abandon));
    await user.type(screen.getByLabelText(words.whyAbandoned), 'Nobody asks for it');
    expect(screen.getByLabelText(words.name)).toHaveValue('2027 Q1');
    await user.click(screen.getByRole('button', { name: words.goesOn(['1 objective', '1 key result']) }));
    await waitFor(() => expect(find(plan(planner), 'keyResult', copy('kr1'))).toBeDefined());
    const workspace = plan(planner);
    expect(find(workspace, 'cycle', idFrom(NEXT))).toMatchObject({ name: '2027 Q1' });
    expect(find(workspace, 'keyResult', copy('kr1'))?.metric).toMatchObject({ start: 25, target: 40 });
    expect(find(workspace, 'keyResult', copy('kr2'))).toBeUndefined();
    expect(find(workspace, 'objective', copy('obj2'))).toBeUndefined();
    expect(childrenOf(workspace, 'kr3', 'carryOver')).toMatchObject([
      { carried: { choice: 'abandon', reason: 'Nobody asks for it' } },
    ]);
    expect(await screen.findByText(words.nothingNew('2027 Q1'))).toBeVisible();
    expect((await planner.undo()).ok).toBe(true);
    expect(find(plan(planner), 'cycle', idFrom(NEXT))).toBeUndefined();
  });

  it('L19 offers the cycle that is there already for the days after', async () => {
    const planner = await closed([
      {
        do: 'add',
        kind: 'cycle',
        id: 'own',
        values: { name: 'Spring', dates: { start: '2027-01-01', end: '2027-03-31' } },
      },
    ]);
    const { user, texts } = draw(planner, <Closing />);
    await step(user, texts.closing.step['carry-over']);
    expect(screen.getByLabelText(texts.closing.into)).toHaveDisplayValue('Spring');
    expect(screen.queryByLabelText(texts.closing.name)).toBeNull();
  });

  it.each([
    ['2026', '2026-01-01', '2026-12-31', '2027'],
    ['Sprint 9', '2026-11-02', '2026-11-15', 'Sprint 10'],
    ['Autumn 2026', '2026-09-07', '2026-12-13', 'Autumn 2026 2'],
    ['Q4', '2026-10-01', '2026-12-31', '2027 Q1'],
    ['第 7 期', '2026-10-05', '2026-11-29', '第 8 期'],
    // Y6: ready-made in a personal plan, and named by its days.
    ['6 weeks from Oct 5, 2026', '2026-10-05', '2026-11-15', '6 weeks from Nov 16, 2026'],
    ['6 weeks from Oct 5, 2026', '2026-10-12', '2026-11-22', '6 weeks from Oct 5, 2026 2'],
  ])('L19 after “%s” from %s to %s proposes “%s”', async (name, start, end, next) => {
    const planner = await opened([{ do: 'set', kind: 'cycle', id: 'cycle1', values: { name, dates: { start, end } } }]);
    const { user, texts } = draw(planner, <Closing />);
    await step(user, texts.closing.step['carry-over']);
    expect(screen.getByLabelText(texts.closing.name)).toHaveValue(next);
  });

  it('says what is missing where the cycle has no dates', async () => {
    const planner = await opened([{ do: 'set', kind: 'cycle', id: 'cycle1', values: { dates: undefined } }]);
    const { user, texts } = draw(planner, <Closing />);
    await step(user, texts.closing.step['carry-over']);
    expect(screen.getByText(texts.closing.noDates)).toBeVisible();
  });
});

describe('forecasts', () => {
  /** A closed cycle with so many key results, of which every second was reached; Mira was sure of each. */
  async function foretold(count: number): Promise<Planner> {
    const planner = await bootForTests(freshBrowser());
    await planner.changeSettings({ language: 'en', personName: 'Mira' });
    await given(planner, [
      ...SMALL_PLAN,
      { do: 'delete', id: 'check1' },
      ...Array.from({ length: count }, (_, at): readonly Command[] => [
        { do: 'add', kind: 'keyResult', id: `f${at}`, objective: 'obj1', values: { title: `Result ${at}` } },
        {
          do: 'add',
          kind: 'checkIn',
          id: `fc${at}`,
          keyResult: `f${at}`,
          values: { confidence: 70, at: '2026-10-05T09:00:00Z' },
        },
        {
          do: 'add',
          kind: 'score',
          id: { purpose: 'score', ids: [`f${at}`] },
          of: `f${at}`,
          values: { graded: { score: at % 2 } },
        },
      ]).flat(),
    ]);
    await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
    return planner;
  }

  it('L21 says how many there are as long as a picture would be of chance', async () => {
    const planner = await foretold(4);
    const { user, texts } = draw(planner, <Closing />);
    await step(user, texts.closing.step.forecasts);
    expect(screen.getByText(texts.closing.tooFew(4, 10))).toBeVisible();
  });

  it('L20 counts what one signed under each of one’s names, in any capitals', async () => {
    const planner = await foretold(10);
    await planner.changeSettings({ personName: '' });
    await given(planner, [
      { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
      { do: 'add', kind: 'person', id: 'mira', values: { name: ' MIRA' } },
      { do: 'join', id: 'mira', into: 'ana' },
    ]);
    chooseWhoIAm(planner, 'ana');
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('radio', { name: texts.closing.step.forecasts }));
    expect(screen.getByText(texts.closing.brier('0.29', '0.25'))).toBeVisible();
  });

  it('Y9 are all one’s own in a personal plan, whatever name one gave', async () => {
    const planner = await foretold(10);
    await planner.changeSettings({ personName: '' });
    await given(planner, [{ do: 'name-plan', personal: true }]);
    const { user, texts } = draw(planner, <Closing />);
    await step(user, texts.closing.step.forecasts);
    expect(screen.getByText(texts.closing.brier('0.29', '0.25'))).toBeVisible();
  });

  it('L20 L21 shows what was said beside what came, and each dot leads to its key results', async () => {
    const planner = await foretold(10);
    const { user, texts } = draw(planner, <Closing />);
    const { closing: words } = texts;
    await step(user, words.step.forecasts);
    expect(screen.getByText(words.brier('0.29', '0.25'))).toBeVisible();
    await user.click(screen.getByRole('button', { name: words.bin('70%', 5, 10) }));
    expect(screen.getByRole('button', { name: 'Result 3' })).toBeVisible();
    // The dot itself closes and opens them as well.
    const [dot] = document.querySelectorAll('svg[aria-hidden] circle');
    if (!dot) throw new Error('a dot is drawn');
    await user.click(dot);
    expect(screen.queryByRole('button', { name: 'Result 3' })).toBeNull();
    await user.click(dot);
    await user.click(screen.getByRole('button', { name: 'Result 3' }));
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', selected: 'f3', inspector: true });
  });
});
