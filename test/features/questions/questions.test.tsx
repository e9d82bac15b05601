import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useQuestionCount } from '../../../renderer/app/editing/use-question-count.ts';
import { tellSteps } from '../../../renderer/app/editing/tell-steps.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Questions from '../../../renderer/features/questions/Questions.tsx';
import { en } from '../../texts.ts';
import { afterMerge } from '../after-merge.ts';
import { around, draw } from '../planner-for-tests.tsx';

const set = (kind: 'objective' | 'keyResult' | 'cycle', id: string, values: Record<string, unknown>): Command => ({
  do: 'set',
  kind,
  id,
  values,
});
const title = (id: string, words: string) => set('objective', id, { title: words });

function drawn(planner: Planner) {
  tellSteps(planner, () => en);
  const said = () => planner.ui.getState().notices.map(({ text }) => text);
  const asked = () =>
    [...planner.plan.getState().workspace.records.values()].reduce((sum, one) => sum + questionsOf(one).length, 0);
  const cards = () => within(screen.getByRole('list', { name: en.questions.list })).getAllByRole('group');
  return { ...draw(planner, <Questions />), planner, said, asked, cards };
}

describe('the room of open questions', () => {
  let planner: Planner;
  beforeEach(async () => {
    planner = await afterMerge(
      [title('obj1', 'Mine'), { do: 'delete', id: 'kr2' }],
      [title('obj1', 'Theirs'), set('keyResult', 'kr2', { title: 'Noise stays low' })],
    );
  });

  // Every key of the room, since each answers knowingly: none of them is an answer by the way.
  it.each([
    ['1', 0, () => en.questions.settled('Title', 1)],
    ['2', 0, () => en.questions.settled('Title', 1)],
    ['b', 0, () => en.questions.split(2)],
    ['k', 1, () => en.questions.kept],
    ['d', 1, () => en.questions.deletedNow],
  ])('E22 says one true sentence after the key %s, with the way back', async (key, at, sentence) => {
    const { user, said, cards, asked } = drawn(planner);
    cards()[at]?.focus();
    await user.keyboard(key);
    await waitFor(() => expect(said()).toEqual([sentence()]));
    expect(asked()).toBe(1);
    planner.ui.getState().notices[0]?.action?.act();
    await waitFor(() => expect(asked()).toBe(2));
  });

  it('E22 says one true sentence after words of one’s own', async () => {
    const { user, said, cards } = drawn(planner);
    cards()[0]?.focus();
    await user.keyboard('w');
    await user.keyboard('Ours{Enter}');
    await waitFor(() => expect(said()).toEqual([en.questions.settled('Title', 2)]));
    expect(planner.plan.getState().workspace.records.get('obj1')).toMatchObject({ title: 'Ours' });
  });

  it('E38 words of one’s own wait through Escape and another room, and a cancel offers them back', async () => {
    const { user, cards, unmount } = drawn(planner);
    const box = () => screen.getByLabelText(en.questions.writeLabel);
    const begin = async () => {
      cards()[0]?.focus();
      await user.keyboard('w');
    };
    await begin();
    await user.keyboard('Half an answer{Escape}');
    expect(screen.queryByLabelText(en.questions.writeLabel)).toBeNull();
    expect(planner.ui.getState().notices.at(-1)?.text).toBe(en.questions.wordsKept);
    await begin();
    expect(box()).toHaveValue('Half an answer');
    expect(box()).toHaveFocus();
    unmount();

    const again = drawn(planner);
    // Found again, and the keyboard is where the room begins.
    expect(box()).toHaveValue('Half an answer');
    expect(box()).not.toHaveFocus();
    await again.user.click(screen.getByRole('button', { name: en.app.cancel }));
    expect(planner.halfAnswers.about('obj1-title')).toBeUndefined();
    act(() => planner.ui.getState().notices.at(-1)?.action?.act());
    expect(box()).toHaveValue('Half an answer');
    expect(box()).toHaveFocus();
    await again.user.keyboard('{Control>}a{/Control}Ours{Enter}');
    await waitFor(() => expect(screen.queryByLabelText(en.questions.writeLabel)).toBeNull());
    expect(planner.plan.getState().workspace.records.get('obj1')).toMatchObject({ title: 'Ours' });
    await waitFor(() => expect(planner.halfAnswers.about('obj1-title')).toBeUndefined());
  });

  it('shows the key of each way on its button', () => {
    const { cards } = drawn(planner);
    const keys = cards().flatMap((card) =>
      within(card)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-keyshortcuts')),
    );
    expect(keys).toEqual(['1', '2', 'W', 'B', 'K', 'D']);
  });
});

it('Q3 offers to keep both where that makes two rows, and nowhere else', async () => {
  const planner = await afterMerge(
    [set('objective', 'obj1', { ambition: 'committed', title: 'Mine' })],
    [set('objective', 'obj1', { ambition: 'aspirational', title: 'Theirs' })],
  );
  const { user, cards, asked } = drawn(planner);
  const [first, second] = cards();
  const fields = [first, second].map((card) => card?.textContent.includes(en.questions.both));
  expect(fields.filter(Boolean)).toHaveLength(1);
  const ambition = cards().find((card) => card.textContent.includes('Promise'));
  ambition?.focus();
  await user.keyboard('b');
  expect(asked()).toBe(2);
  // Both are about one row, which is named once.
  expect(screen.getAllByText('Shown in the plan now')).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: en.questions.show })).toHaveLength(1);
});

it('says which objective a key result belongs to', async () => {
  const planner = await afterMerge(
    [set('keyResult', 'kr1', { title: 'Mine' })],
    [set('keyResult', 'kr1', { title: 'Theirs' })],
  );
  drawn(planner);
  expect(screen.getByText(en.questions.within('People come back'))).toBeVisible();
});

it('marks words in prose only: a date is read as a whole', async () => {
  const dates = (end: string) => ({ start: '2026-10-01', end });
  const planner = await afterMerge(
    [set('cycle', 'cycle1', { dates: dates('2026-12-15') }), title('obj1', 'Readers come back')],
    [set('cycle', 'cycle1', { dates: dates('2027-01-31') }), title('obj1', 'People stay')],
  );
  const { cards } = drawn(planner);
  expect(cards().map((card) => card.querySelectorAll('mark').length > 0)).toEqual([false, true]);
});

it('Q4 answers what can be answered for one person, and says of the others why not', async () => {
  const serves = (id: string, parent: string) => set('objective', id, { parent });
  const planner = await afterMerge(
    [
      { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle1', values: { title: 'A third' } },
      serves('obj2', 'obj3'),
      serves('obj1', 'obj2'),
      title('obj2', 'Mine'),
    ],
    [serves('obj2', 'obj1'), title('obj2', 'Theirs')],
  );
  const { user, texts, said, asked } = drawn(planner);
  expect(asked()).toBe(2);
  await user.selectOptions(screen.getByLabelText(texts.questions.person), 'Jonas');
  const why = texts.questions.cannot(texts.problems.refusal['parent-loop']);
  expect(screen.getByText(why)).toBeVisible();
  await user.click(screen.getByRole('button', { name: texts.questions.batchDo(1) }));
  await waitFor(() => expect(said()).toEqual([texts.questions.answered(1)]));
  expect(planner.plan.getState().workspace.records.get('obj2')).toMatchObject({ title: 'Theirs' });
  expect(asked()).toBe(1);
  expect(screen.getByText(why)).toBeVisible();
});

it('says what has lost its place, also when every question is answered, and leads there', async () => {
  const planner = await afterMerge(
    [{ do: 'delete', id: 'obj1' }],
    [{ do: 'add', kind: 'keyResult', id: 'kr9', objective: 'obj1', values: { title: 'Late' } }],
  );
  const { user, texts } = drawn(planner);
  expect(screen.getByRole('heading', { name: texts.questions.none })).toBeVisible();
  expect(await screen.findByText(texts.questions.homeless(1))).toBeVisible();
  await user.click(screen.getByRole('button', { name: texts.questions.showHomeless }));
  expect(planner.ui.getState()).toMatchObject({ room: 'plan', focus: 'kr9' });
});

it('Q5 asks about a ring that merging closed, and one press takes an objective out of it', async () => {
  const serves = (id: string, parent: string) => set('objective', id, { parent });
  const planner = await afterMerge([serves('obj1', 'obj2')], [serves('obj2', 'obj1')]);
  const { user, said } = drawn(planner);
  expect(screen.getByRole('heading', { name: en.questions.rings })).toBeVisible();
  expect(screen.getByText(en.questions.left(1))).toBeVisible();
  expect(screen.queryByText(en.questions.none)).toBeNull();
  const { result } = renderHook(useQuestionCount, { wrapper: around(planner) });
  await waitFor(() => expect(result.current).toBe(1));
  await user.click(screen.getByRole('button', { name: en.questions.servesNothing('People come back') }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: en.questions.rings })).toBeNull());
  await waitFor(() => expect(said()).toEqual([en.questions.servesNothingNow('People come back')]));
});

it('H2 marks a question about something private as private', async () => {
  const planner = await afterMerge([title('obj1', 'Mine')], [title('obj1', 'Theirs')]);
  await planner.edit(set('objective', 'obj1', { private: true }));
  drawn(planner);
  expect(within(screen.getByRole('list', { name: en.questions.list })).getByText(en.plan.private)).toBeVisible();
});

it('K6 Q1 corrections made apart stand in the room, and a digit keeps one of them', async () => {
  const correction = (value: number): Command => ({
    do: 'add',
    kind: 'checkIn',
    id: `as${value}`,
    keyResult: 'kr1',
    values: { value, corrects: ['check1'] },
  });
  const planner = await afterMerge([correction(10)], [correction(11)]);
  const { user, cards } = drawn(planner);
  const [card] = cards();
  if (!card) throw new Error('Nothing is asked.');
  expect(card).toHaveTextContent(en.questions.corrections);
  expect(card).toHaveTextContent(/10/);
  expect(card).toHaveTextContent(/11/);
  act(() => card.focus());
  await user.keyboard('1');
  await waitFor(() => expect(screen.queryByRole('list', { name: en.questions.list })).toBeNull());
  expect(childrenOf(planner.plan.getState().workspace, 'kr1', 'checkIn')).toHaveLength(1);
});
