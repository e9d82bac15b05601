/** The room of the method: what is usual, the way back to it, what is refused, and what others set apart. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { DEFAULT_METHOD, methodIn } from '../../../renderer/domain/plan/method.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import CheckIns from '../../../renderer/features/check-in/CheckIns.tsx';
import Method from '../../../renderer/features/method/Method.tsx';
import Overview from '../../../renderer/features/overview/Overview.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import Questions from '../../../renderer/features/questions/Questions.tsx';
import { afterMerge } from '../after-merge.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

async function opened(more: readonly Command[] = []) {
  const planner = await plannerForTests([...SMALL_PLAN, ...more]);
  const drawn = draw(planner, <Method />);
  const method = () => methodIn(planner.plan.getState().workspace);
  const said = () => planner.plan.getState().workspace.records.get('workspace');
  const group = (name: string) => within(screen.getByRole('group', { name }));
  return { ...drawn, planner, method, said, group };
}

describe('V1 the room of the method', () => {
  it('V1 writes nothing while it is looked at, and nothing for what is usual', async () => {
    const { user, said, texts, planner } = await opened();
    const before = said();
    await user.click(screen.getByRole('radio', { name: texts.answers.cadences.weekly }));
    await user.click(screen.getByLabelText(texts.method.objectivesCap));
    await user.tab();
    await act(() => planner.flush());
    expect(said()).toBe(before);
    expect(screen.queryByRole('button', { name: new RegExp(texts.method.back) })).toBeNull();
  });

  it('V3 takes a cadence at once, goes back to the usual one, and undo brings it again', async () => {
    const { user, method, texts, planner } = await opened();
    await user.click(screen.getByRole('radio', { name: texts.answers.cadences.monthly }));
    await waitFor(() => expect(method().cadence).toBe('monthly'));
    expect(screen.getByText(texts.method.cadenceMeans(8))).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.method.backNamed(texts.fields.names.cadence) }));
    await waitFor(() => expect(method()).toBe(DEFAULT_METHOD));
    expect(screen.getByRole('radio', { name: texts.answers.cadences.weekly })).toBeChecked();
    await act(async () => void (await planner.undo()));
    expect(method().cadence).toBe('monthly');
    expect(screen.getByRole('radio', { name: texts.answers.cadences.monthly })).toBeChecked();
  });

  it('V2 says which bands cannot be, keeps what stands, and takes them once they can', async () => {
    const { user, method, texts, group } = await opened();
    const high = () => group(texts.fields.names.confidenceBands).getByLabelText(texts.method.highFrom);
    await user.clear(high());
    await user.type(high(), '30{Enter}');
    expect(await screen.findByText(texts.problems.refusal['bands-crossed'])).toBeVisible();
    expect(method().confidenceBands).toEqual({ middle: 40, high: 70 });
    await user.clear(high());
    await user.type(high(), '120{Enter}');
    expect(screen.getByText(texts.method.bandRange('100'))).toBeVisible();
    await user.clear(high());
    await user.type(high(), '80{Enter}');
    await waitFor(() => expect(method().confidenceBands).toEqual({ middle: 40, high: 80 }));
    expect(screen.queryByText(texts.problems.refusal['bands-crossed'])).toBeNull();
    expect(screen.getByText(texts.method.from(texts.plan.confidenceBand.high, '80'))).toBeVisible();
  });

  it('V2 shows which grades a band has', async () => {
    const { user, texts, group } = await opened();
    expect(screen.getByText(texts.method.band(texts.method.scores.low, '0', '0.3'))).toBeVisible();
    const middle = group(texts.fields.names.scoreBands).getByLabelText(texts.method.middleFrom);
    await user.clear(middle);
    await user.type(middle, '0.3{Enter}');
    expect(await screen.findByText(texts.method.band(texts.method.scores.medium, '0.3', '0.6'))).toBeVisible();
  });

  it('V5 V2 the edges of confidence are written on the scale it is shown on', async () => {
    const { user, method, texts, group } = await opened([{ do: 'name-plan', confidenceScale: 'ten' }]);
    const high = group(texts.fields.names.confidenceBands).getByLabelText(texts.method.highFrom);
    expect(high).toHaveValue('7');
    await user.clear(high);
    await user.type(high, '8.5{Enter}');
    await waitFor(() => expect(method().confidenceBands).toEqual({ middle: 40, high: 85 }));
  });

  it('V4 takes a whole number from 1 to 99, and an emptied field is as usual', async () => {
    const { user, method, texts } = await opened();
    const cap = screen.getByLabelText(texts.method.keyResultsCap);
    await user.clear(cap);
    await user.type(cap, '0{Enter}');
    expect(screen.getByText(texts.method.capRange(99))).toBeVisible();
    await user.clear(cap);
    await user.type(cap, '2{Enter}');
    await waitFor(() => expect(method().keyResultsCap).toBe(2));
    await user.clear(cap);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(method()).toBe(DEFAULT_METHOD));
  });

  it('V6 takes a word, shows it at once on this page, and says when the word for one is missing', async () => {
    const { user, method, texts, group } = await opened();
    const name = texts.fields.names.objectiveTerm;
    await user.type(group(name).getByLabelText(texts.method.many), 'Rocks');
    expect(screen.getByText(texts.method.oneMissing)).toBeVisible();
    await user.type(group(name).getByLabelText(texts.method.one), 'Rock{Enter}');
    await waitFor(() => expect(method().terms.objective).toEqual({ one: 'Rock', many: 'Rocks' }));
    expect(screen.queryByText(texts.method.oneMissing)).toBeNull();
    // The usual word stays beside it.
    expect(screen.getByRole('heading', { level: 3, name: 'Objective' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.method.backNamed(name) }));
    await waitFor(() => expect(method()).toBe(DEFAULT_METHOD));
    expect(group(name).getByLabelText(texts.method.one)).toHaveValue('');
  });
});

describe('V1 a setting that two set apart', () => {
  it('V1 is one question, said in the room of the method, and answered with a key', async () => {
    const planner = await afterMerge(
      [{ do: 'name-plan', cadence: 'monthly', scoreBands: { middle: 0.3, high: 0.7 } }],
      [{ do: 'name-plan', cadence: 'every-two-weeks' }],
    );
    const { texts } = draw(planner, <Method />);
    expect(screen.getByText(texts.method.asked(texts.fields.names.cadence))).toBeVisible();
    expect(screen.queryByText(texts.method.asked(texts.fields.names.scoreBands))).toBeNull();
    cleanup();
    const { user } = draw(planner, <Questions />);
    const [card, ...more] = within(screen.getByRole('list', { name: texts.questions.list })).getAllByRole('group');
    expect(more).toEqual([]);
    for (const cadence of ['monthly', 'every-two-weeks'] as const)
      expect(card).toHaveTextContent(texts.answers.cadences[cadence]);
    card?.focus();
    await user.keyboard('2');
    const method = () => methodIn(planner.plan.getState().workspace);
    const asked = () => {
      const record = planner.plan.getState().workspace.records.get('workspace');
      return record ? questionsOf(record) : [];
    };
    await waitFor(() => expect(asked()).toEqual([]));
    expect(['monthly', 'every-two-weeks']).toContain(method().cadence);
    expect(method().scoreBands).toEqual({ middle: 0.3, high: 0.7 });
  });

  it('V1 going back to the usual is an answer, too, and is called by what it is', async () => {
    const other = await afterMerge(
      [
        { do: 'name-plan', cadence: 'monthly' },
        { do: 'name-plan', cadence: undefined },
      ],
      [{ do: 'name-plan', cadence: 'every-two-weeks' }],
    );
    const { texts } = draw(other, <Questions />);
    const [card] = within(screen.getByRole('list', { name: texts.questions.list })).getAllByRole('group');
    expect(card).toHaveTextContent(texts.answers.usual(texts.answers.cadences.weekly));
  });
});

describe('a plan with a method of its own', () => {
  const OWN: readonly Command[] = [
    {
      do: 'name-plan',
      cadence: 'monthly',
      confidenceScale: 'ten',
      keyResultsCap: 1,
      objectivesCap: 1,
      objectiveTerm: { one: 'Rock', many: 'Rocks' },
      keyResultTerm: { one: 'Signal', many: 'Signals' },
    },
  ];
  async function shown(screenOf: Parameters<typeof draw>[1], more: readonly Command[] = []) {
    const planner = await plannerForTests([...SMALL_PLAN, ...OWN, ...more]);
    planner.ui.setState({ cycle: 'cycle1' });
    return { ...draw(planner, screenOf), planner };
  }

  it('V6 V5 V4 the plan room has its words, its scale, and its question beyond a cap', async () => {
    const { texts } = await shown(<Plan />);
    expect(await screen.findAllByRole('button', { name: 'Add: Signal' })).not.toHaveLength(0);
    expect(screen.getByRole('list', { name: 'Signals: “People come back”' })).toBeVisible();
    expect(screen.getByText(`${texts.plan.confidenceOf('7')}, ${texts.plan.confidenceBand.high}`)).toBeInTheDocument();
    expect(screen.getByText(texts.plan.beyondCap('2 Signals', 1))).toBeVisible();
    expect(await screen.findByText(texts.stage.beyondCap.nobody('', '2 Rocks', 1))).toBeVisible();
  });

  it('V4 asks nothing in a cycle that is closed', async () => {
    const { texts } = await shown(<Plan />, [
      { do: 'add', kind: 'transition', id: 'closed', cycle: 'cycle1', values: { does: 'close' } },
    ]);
    expect(await screen.findByDisplayValue('Readers who return within a month')).toBeVisible();
    expect(screen.queryByText(texts.plan.beyondCap('2 Signals', 1))).toBeNull();
  });

  it('V6 V3 the overview has its words over the columns, and says how long is silent', async () => {
    const { texts } = await shown(<Overview />);
    expect(await screen.findByRole('columnheader', { name: 'Rocks' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Signals' })).toBeVisible();
    expect(screen.getByText('2 Rocks, 3 Signals')).toBeVisible();
    expect(screen.getByText(texts.overview.how(8))).toBeVisible();
  });

  it('V5 V3 a check-in takes 6.5 of ten and keeps 65, and its marks stand for four weeks', async () => {
    const { user, texts, planner } = await shown(<CheckIns />);
    const line = within(
      (await screen.findAllByRole('form')).find((one) => one.textContent.includes('Noise')) as HTMLElement,
    );
    await user.type(line.getByLabelText(texts.plan.confidenceField(10)), '11{Enter}');
    expect(line.getByText(texts.checkInForm.confidenceRange(10))).toBeVisible();
    await user.clear(line.getByLabelText(texts.plan.confidenceField(10)));
    await user.type(line.getByLabelText(texts.plan.confidenceField(10)), '6.5{Enter}');
    const confidences = () =>
      [...planner.plan.getState().workspace.records.values()].flatMap((one) =>
        one.kind === 'checkIn' && one.keyResult === 'kr2' ? one.confidence : [],
      );
    await waitFor(() => expect(confidences()).toEqual([65]));
    expect(line.getByRole('list', { name: texts.checkIn.weeks(4) }).children).toHaveLength(3);
  });

  it('V5 a colour is chosen by a digit and kept as the middle of its band; no figure is shown', async () => {
    const { user, texts, planner } = await shown(<CheckIns />, [{ do: 'name-plan', confidenceScale: 'colours' }]);
    const line = within(
      (await screen.findAllByRole('form')).find((one) => one.textContent.includes('Noise')) as HTMLElement,
    );
    const choice = line.getByLabelText(texts.plan.confidence);
    choice.focus();
    await user.keyboard('2');
    expect(choice).toHaveDisplayValue(texts.plan.confidenceBand.medium);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(
        [...planner.plan.getState().workspace.records.values()].some(
          (one) => one.kind === 'checkIn' && one.keyResult === 'kr2' && one.confidence === 55,
        ),
      ).toBe(true),
    );
  });
});
