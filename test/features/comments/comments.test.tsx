/** The room of comments: what is listed, what a filter leaves, and what can be done right there. */
import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useOpenCount } from '../../../renderer/app/comments/use-open-count.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { allThreads } from '../../../renderer/domain/plan/threads.ts';
import { patched } from '../../../renderer/domain/plan/workspace.ts';
import Comments from '../../../renderer/features/comments/Comments.tsx';
import { around, draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const at = (minute: number): string => `2026-10-01T10:${String(minute).padStart(2, '0')}:00Z`;
const say = (id: string, about: string, text: string, minute: number): Command => ({
  do: 'add',
  kind: 'comment',
  id,
  about,
  values: { text, at: at(minute) },
});
const SAID: readonly Command[] = [
  { do: 'add', kind: 'cycle', id: 'cycle0', values: { name: '2026 Q3' } },
  { do: 'add', kind: 'objective', id: 'old', cycle: 'cycle0', values: { title: 'What was' } },
  { do: 'add', kind: 'person', id: 'p1', values: { name: 'Lin' } },
  say('a', 'obj1', 'Which people?', 1),
  say('b', 'kr1', 'Who counts them?', 2),
  say('c', 'obj1', 'Since when?', 3),
  say('d', 'old', 'Was it kept?', 4),
  say('e', 'p1', 'Is on leave', 5),
  { do: 'add', kind: 'resolution', id: 'r', about: 'c', values: { done: true } },
];

async function opened(commands: readonly Command[] = SAID) {
  const planner = await plannerForTests([...SMALL_PLAN, ...commands]);
  act(() => planner.ui.setState({ cycle: 'cycle1', room: 'comments' }));
  // A reply by somebody else, as a file brings it.
  if (commands === SAID)
    act(() =>
      planner.plan.setState(({ workspace }) => ({
        workspace: patched(workspace, [
          { kind: 'comment', id: 'ra', about: 'a', text: 'Card holders', by: 'Bo', at: at(6) },
        ]),
      })),
    );
  return { planner, ...draw(planner, <Comments saveState={null} />) };
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const listed = (planner: Planner) =>
  allThreads(planner.plan.getState().workspace).flatMap(({ id, speaks }) =>
    screen.queryByText(speaks.text ?? '') ? [id] : [],
  );

describe('N5 the room of comments', () => {
  it('N5 lists what is open in the shown cycle and what stands in none, by row, the newest first', async () => {
    const { planner, texts } = await opened();
    expect(headings()).toEqual(['Lin', 'Readers who return within a month', 'People come back']);
    expect(listed(planner)).toEqual(['e', 'b', 'a']);
    expect(screen.getByRole('status')).toHaveTextContent(texts.comments.count(3));
  });

  it.each([
    ['open', ['e', 'b', 'a']],
    ['unanswered', ['e', 'b']],
    ['answered', ['a']],
    ['done', ['c']],
    ['all', ['e', 'c', 'b', 'a']],
  ] as const)('N5 leaves by state: %s', async (state, expected) => {
    const { planner, user, texts } = await opened();
    await user.selectOptions(screen.getByLabelText(texts.comments.state), state);
    expect(listed(planner)).toEqual(expected);
  });

  it('N5 leaves by cycle, by who wrote in it, and by words of the thread or its row', async () => {
    const { planner, user, texts } = await opened();
    await user.selectOptions(screen.getByLabelText(texts.comments.where), 'all');
    expect(listed(planner)).toEqual(['e', 'd', 'b', 'a']);
    await user.selectOptions(screen.getByLabelText(texts.comments.who), 'Bo');
    expect(listed(planner)).toEqual(['a']);
    await user.selectOptions(screen.getByLabelText(texts.comments.who), '');
    const words = screen.getByLabelText(texts.comments.words);
    await user.type(words, 'holders');
    expect(listed(planner)).toEqual(['a']);
    await user.clear(words);
    await user.type(words, 'return MONTH');
    expect(listed(planner)).toEqual(['b']);
    await user.type(words, 'zzz');
    expect(screen.getByRole('status')).toHaveTextContent(texts.comments.nothingLikeThat);
    await user.click(screen.getByRole('button', { name: texts.comments.showAll }));
    expect(listed(planner)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('N5 what is marked as done stays in its place as one line until something else is looked for', async () => {
    const { planner, user, texts } = await opened();
    const group = within(screen.getByRole('region', { name: 'People come back' }));
    await user.click(group.getByRole('button', { name: texts.comments.doneNamed('Mira') }));
    await waitFor(() => expect(group.getByRole('button', { expanded: false })).toHaveTextContent('Which people?'));
    expect(group.getAllByRole('listitem')[0]).toHaveFocus();
    expect(listed(planner)).toEqual(['e', 'b', 'a']);
    await user.selectOptions(screen.getByLabelText(texts.comments.state), 'unanswered');
    await user.selectOptions(screen.getByLabelText(texts.comments.state), 'open');
    expect(listed(planner)).toEqual(['e', 'b']);
  });

  it('N5 a reply is written right there and moves nothing', async () => {
    const { planner, user, texts } = await opened();
    const group = within(screen.getByRole('region', { name: 'Readers who return within a month' }));
    await user.click(group.getByRole('button', { name: texts.comments.replyTo('Mira') }));
    await user.keyboard('The desk does{Control>}{Enter}{/Control}');
    await waitFor(() => expect(group.getByText('The desk does')).toBeVisible());
    expect(listed(planner)).toEqual(['e', 'b', 'a']);
  });

  it('N5 leads to the row, to another cycle, and to what stands nowhere', async () => {
    const { planner, user, texts } = await opened();
    await user.click(
      screen.getByRole('button', { name: texts.comments.showNamed('Readers who return within a month') }),
    );
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', selected: 'kr1', inspector: true });
    act(() => planner.ui.setState({ room: 'comments' }));
    await user.selectOptions(screen.getByLabelText(texts.comments.where), 'all');
    await user.click(screen.getByRole('button', { name: texts.comments.showNamed('What was') }));
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', selected: 'old', cycle: 'cycle0' });
  });

  it('N5 M5 lists what is about something that is gone, with nothing to correct it by', async () => {
    const { planner, texts, user } = await opened([]);
    act(() =>
      planner.plan.setState(({ workspace }) => ({
        workspace: patched(workspace, [{ kind: 'comment', id: 'x', about: 'gone', text: 'Of what?', by: 'Bo' }]),
      })),
    );
    const group = within(screen.getByRole('region', { name: texts.comments.nowhere }));
    expect(group.getByText('Of what?')).toBeVisible();
    expect(group.queryByRole('button', { name: texts.comments.correct('Bo') })).toBeNull();
    await user.click(group.getByRole('button', { name: texts.comments.showNamed(texts.comments.nowhere) }));
    expect(planner.ui.getState().room).toBe('plan');
  });

  it('N5 draws many in portions', async () => {
    const many = Array.from({ length: 60 }, (_, index) => say(`n${index}`, 'obj1', `Number ${index}`, index % 60));
    const { user, texts } = await opened(many);
    expect(screen.getByText('Number 59')).toBeVisible();
    expect(screen.queryByText('Number 0')).toBeNull();
    await user.click(screen.getByRole('button', { name: texts.comments.more(10) }));
    expect(screen.getByText('Number 0')).toBeVisible();
  });

  it('N5 says how many more the same leaves in other cycles, and leads there', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.comments.elsewhere(1) }));
    expect(listed(planner)).toEqual(['e', 'd', 'b', 'a']);
    expect(screen.queryByRole('button', { name: /more in other/ })).toBeNull();
  });

  it('N5 says that none is open in this cycle where one is in another', async () => {
    const { texts } = await opened([
      { do: 'add', kind: 'cycle', id: 'cycle0', values: { name: '2026 Q3' } },
      { do: 'add', kind: 'objective', id: 'old', cycle: 'cycle0', values: { title: 'What was' } },
      say('d', 'old', 'Was it kept?', 4),
    ]);
    expect(screen.getByRole('status')).toHaveTextContent(texts.comments.noneOpen(true));
  });

  it('N5 says how one writes the first comment, and that none is open', async () => {
    const { planner, texts } = await opened([]);
    expect(screen.getByText(texts.comments.none)).toBeVisible();
    await act(() => given(planner, [say('a', 'obj1', 'Hm', 1)]));
    await act(() => given(planner, [{ do: 'add', kind: 'resolution', id: 'r', about: 'a', values: { done: true } }]));
    expect(screen.getByRole('status')).toHaveTextContent(texts.comments.noneOpen(false));
  });
});

it('N4 the list of rooms counts what is open in the shown cycle, in any that is not closed, and in none', async () => {
  const planner = await plannerForTests([...SMALL_PLAN, ...SAID]);
  act(() => planner.ui.setState({ cycle: 'cycle1' }));
  const { result } = renderHook(() => useOpenCount(), { wrapper: around(planner) });
  await waitFor(() => expect(result.current).toBe(4));
  await act(() => given(planner, [{ do: 'add', kind: 'resolution', id: 'r2', about: 'a', values: { done: true } }]));
  await waitFor(() => expect(result.current).toBe(3));
  await act(() =>
    given(planner, [{ do: 'add', kind: 'transition', id: 's1', cycle: 'cycle0', values: { does: 'close' } }]),
  );
  await waitFor(() => expect(result.current).toBe(2));
  act(() => planner.ui.setState({ cycle: 'cycle0' }));
  await waitFor(() => expect(result.current).toBe(3));
});
