import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { today } from '../../../../renderer/app/session/today.ts';
import type { Command } from '../../../../renderer/domain/commands/commands.ts';
import type { CheckIn } from '../../../../renderer/domain/kinds/model.ts';
import { childrenOf } from '../../../../renderer/domain/plan/workspace.ts';
import { day as dayText } from '../../../../renderer/text/format.ts';
import { drawnInspector } from './drawn-inspector.tsx';

/** Days of the cycle of the small plan. */
const FIRST = '2026-10-05';
const LATE: Command = {
  do: 'add',
  kind: 'checkIn',
  id: 'late',
  keyResult: 'kr1',
  values: { value: 23, confidence: 50, note: 'Counted by hand', day: FIRST },
};

async function drawn(more: readonly Command[] = []) {
  const inspector = await drawnInspector('kr1', [LATE, ...more]);
  const { texts, planner } = inspector;
  const history = screen.getByRole('region', { name: texts.terms.many.checkIn });
  const shown = (): readonly CheckIn[] => childrenOf(planner.plan.getState().workspace, 'kr1', 'checkIn');
  const correct = (day: string) =>
    inspector.user.click(within(history).getByRole('button', { name: texts.checkIn.correct(dayText(day, 'en')) }));
  return { ...inspector, history: within(history), shown, correct };
}

it('P3 shows the day a check-in tells of, and where that was set by hand also when it was written', async () => {
  const { history, texts } = await drawn();
  expect(history.getByText(dayText(FIRST, 'en'))).toBeInTheDocument();
  expect(history.getByText(texts.checkIn.writtenOn(dayText(today(), 'en')))).toBeInTheDocument();
  // The one written today says nothing of the kind.
  expect(history.getAllByText(new RegExp(`^${texts.checkIn.writtenOn('')}`))).toHaveLength(1);
});

it('K6 is corrected by a further check-in with all it says; both stay, and what it said before can be unfolded', async () => {
  const { history, texts, user, shown, correct, planner } = await drawn();
  await correct(FIRST);
  const form = within(screen.getByRole('form', { name: texts.checkIn.correcting(dayText(FIRST, 'en')) }));
  expect(form.getByLabelText('Now')).toHaveFocus();
  expect(form.getByLabelText('Now')).toHaveValue('23');
  expect(form.getByLabelText(texts.plan.confidenceField(100))).toHaveValue('50');
  expect(form.getByLabelText(texts.plan.note)).toHaveValue('Counted by hand');
  expect(form.getByLabelText(texts.checkIn.day)).toHaveValue(FIRST);
  await user.clear(form.getByLabelText('Now'));
  await user.type(form.getByLabelText('Now'), '24');
  await user.clear(form.getByLabelText(texts.plan.confidenceField(100)));
  await user.click(form.getByRole('button', { name: new RegExp(`^${texts.checkIn.saveCorrection}`) }));
  await waitFor(() =>
    expect(shown()[0]).toMatchObject({
      value: 24,
      note: 'Counted by hand',
      day: FIRST,
      dated: true,
      corrects: ['late'],
    }),
  );
  expect(shown()[0]).not.toHaveProperty('confidence');
  expect(shown()).toHaveLength(2);
  expect(planner.plan.getState().workspace.records.get('late')).toMatchObject({ value: 23 });
  expect(history.getByText(texts.checkIn.correctedOn(dayText(today(), 'en'), 'Mira'))).toBeInTheDocument();
  expect(history.getByRole('button', { name: texts.checkIn.correct(dayText(FIRST, 'en')) })).toHaveFocus();
  await user.click(history.getByText(texts.checkIn.former(1)));
  expect(history.getByText(/23% · confidence 50 · Counted by hand/)).toBeVisible();
});

it('K6 nothing changed is nothing corrected, and nothing left is no correction', async () => {
  const { texts, user, shown, correct } = await drawn();
  await correct(FIRST);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('form', { name: /^Correction/ })).not.toBeInTheDocument());
  // E44: what opened the form stands in its place.
  expect(screen.getByRole('button', { name: texts.checkIn.correct(dayText(FIRST, 'en')) })).toHaveFocus();
  await correct(FIRST);
  for (const name of ['Now', texts.plan.confidenceField(100), texts.plan.note]) {
    const field = within(screen.getByRole('form', { name: /^Correction/ })).getByLabelText(name);
    await user.clear(field);
  }
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(texts.checkIn.nothingLeft)).toBeInTheDocument();
  expect(shown().map(({ value }) => value)).toEqual([23, 25]);
});

it('P20 what is typed takes the place of the value, and one that is far off is asked about before it is recorded', async () => {
  const { texts, user, shown, correct } = await drawn();
  await correct(FIRST);
  await user.keyboard('2475{Enter}');
  expect(await screen.findByText(texts.checkIn.farAsked('2,475%'))).toBeInTheDocument();
  expect(shown().map(({ value }) => value)).toEqual([23, 25]);
  // The keyboard is in the value, and the right one is typed over it.
  await user.keyboard('24{Enter}');
  await waitFor(() => expect(shown().map(({ value }) => value)).toEqual([24, 25]));
});

it('E38 half a correction waits through Escape, which closes it and not the details', async () => {
  const { texts, user, correct, shown } = await drawn();
  await correct(FIRST);
  await user.type(screen.getByLabelText(texts.plan.note), ', twice');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('form', { name: /^Correction/ })).not.toBeInTheDocument());
  await correct(FIRST);
  expect(screen.getByLabelText(texts.plan.note)).toHaveValue('Counted by hand, twice');
  expect(shown()).toHaveLength(2);
});

it('K6 two corrections made apart show both with the question, and keeping one answers it', async () => {
  const correction = (id: string, value: number): Command => ({
    do: 'add',
    kind: 'checkIn',
    id,
    keyResult: 'kr1',
    values: { value, day: FIRST, dated: true, corrects: ['late'] },
  });
  const { history, texts, user, shown } = await drawn([correction('one', 26), correction('two', 27)]);
  const asked = within(history.getByRole('group', { name: texts.checkIn.apart }));
  expect(asked.getByText(/26%/)).toBeInTheDocument();
  expect(asked.getByText(/27%/)).toBeInTheDocument();
  // Which one is meant is what is asked, so there is nothing to correct meanwhile.
  expect(history.queryByRole('button', { name: texts.checkIn.correct(dayText(FIRST, 'en')) })).not.toBeInTheDocument();
  const [first] = asked.getAllByRole('button');
  if (first) await user.click(first);
  await waitFor(() => expect(shown()[0]).toMatchObject({ value: 26, day: FIRST, dated: true }));
  expect(history.queryByRole('group', { name: texts.checkIn.apart })).not.toBeInTheDocument();
});

it('K6 what is said about a check-in is shown with its correction', async () => {
  const about: Command = { do: 'add', kind: 'comment', id: 'n1', about: 'late', values: { text: 'By whom?' } };
  const { history, edit } = await drawn([about]);
  expect(history.getByText('By whom?')).toBeVisible();
  await edit({
    do: 'add',
    kind: 'checkIn',
    id: 'right',
    keyResult: 'kr1',
    values: { value: 24, day: FIRST, dated: true, corrects: ['late'] },
  });
  await act(() => edit({ do: 'add', kind: 'comment', id: 'n2', about: 'right', values: { text: 'Thanks' } }));
  expect(history.getByText('By whom?')).toBeVisible();
  expect(history.getByText('Thanks')).toBeVisible();
});

it('F3 the one that was found is shown with the keyboard on it, however far down it stands', async () => {
  const days = Array.from({ length: 14 }, (_, at) => `2026-10-${String(at + 6).padStart(2, '0')}`);
  const later = days.map((day, at): Command => ({
    do: 'add',
    kind: 'checkIn',
    id: `later${at}`,
    keyResult: 'kr1',
    values: { value: 30 + at, day },
  }));
  const { planner, history } = await drawn(later);
  const found = () => history.queryByText('Counted by hand');
  expect(found()).toBeNull();
  act(() => planner.ui.setState({ entering: { checkIn: 'late' } }));
  expect(found()?.closest('li')).toHaveFocus();
  expect(planner.ui.getState().entering).toBeNull();
});

it('W8 contributors stand beside the owner, are added by name and taken out by a button', async () => {
  const { texts, user, stored } = await drawn([{ do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } }]);
  const field = within(screen.getByRole('group', { name: texts.fields.names.contributors }));
  expect(field.getByText(texts.inspector.noContributors)).toBeInTheDocument();
  await user.type(field.getByRole('combobox'), 'Ana{Enter}');
  await waitFor(() => expect(stored('keyResult', 'kr1')?.contributors).toEqual(['ana']));
  await user.type(field.getByRole('combobox'), 'Bo{Enter}');
  await waitFor(() => expect(stored('keyResult', 'kr1')?.contributors).toHaveLength(2));
  await user.click(field.getByRole('button', { name: texts.inspector.takeOutContributor('Ana') }));
  await waitFor(() => expect(stored('keyResult', 'kr1')?.contributors).toHaveLength(1));
  expect(field.getByText('Bo')).toBeInTheDocument();
});
