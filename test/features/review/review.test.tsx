/** The room of what came back: what reviewers propose, what is answered, and replies in words. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { entriesOf, markOfEntries } from '../../../renderer/domain/plan/numbering.ts';
import { proposalOf } from '../../../renderer/domain/plan/proposals.ts';
import { rowNumbers } from '../../../renderer/domain/plan/row-numbers.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import Review from '../../../renderer/features/review/Review.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const propose = (id: string, about: string, change: unknown, by: string, why?: string): Command =>
  ({
    do: 'add',
    kind: 'proposal',
    id,
    about,
    values: { change, by, ...(why === undefined ? {} : { why }) },
  }) as Command;

const PROPOSED: readonly Command[] = [
  propose(
    'pr1',
    'obj1',
    { does: 'title', seen: 'People come back', to: 'Readers come back' },
    'Bo',
    'We call them readers',
  ),
  propose('pr2', 'obj1', { does: 'title', seen: 'People came', to: 'Visitors come back' }, 'Cleo'),
  propose('pr3', 'obj1', { does: 'keyResult', title: 'Nobody asks twice' }, 'Bo'),
];

async function opened(commands: readonly Command[] = PROPOSED) {
  const planner = await plannerForTests([...SMALL_PLAN, ...commands]);
  act(() => planner.ui.setState({ cycle: 'cycle1', room: 'review' }));
  const now = () => planner.plan.getState().workspace;
  return { planner, now, ...draw(planner, <Review saveState={null} />) };
}

const item = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-proposal="${id}"]`);
  if (!found) throw new Error(`${id} is not listed`);
  return found;
};

describe('the room of review', () => {
  it('G3 G7 says what each would change, why, what it says now, and what else is proposed about the same words', async () => {
    const { texts } = await opened();
    expect(item('pr1')).toHaveTextContent('We call them readers');
    expect(item('pr1')).toHaveTextContent(texts.review.besides(1));
    expect(item('pr2')).toHaveTextContent(texts.review.was('“People came”', '“People come back”'));
    expect(item('pr3')).toHaveTextContent('Nobody asks twice');
  });

  it('G4 G5 accepts with an answer, which stays in sight, and keeps the keyboard there', async () => {
    const { user, texts, now } = await opened();
    await user.type(within(item('pr1')).getByLabelText(texts.review.answerOptional), 'Yes, readers');
    await user.click(within(item('pr1')).getByRole('button', { name: texts.review.acceptNamed('Bo') }));
    await waitFor(() => expect(find(now(), 'objective', 'obj1')?.title).toBe('Readers come back'));
    expect(proposalOf(now(), 'pr1')?.state.is).toBe('accepted');
    await waitFor(() => expect(item('pr1')).toHaveFocus());
    expect(item('pr1')).toHaveTextContent('Yes, readers');
    // Decided again, it follows the first decision.
    await user.click(within(item('pr1')).getByRole('button', { name: texts.review.againNamed('Bo') }));
    await user.click(within(item('pr1')).getByRole('button', { name: texts.review.declineNamed('Bo') }));
    await waitFor(() => expect(proposalOf(now(), 'pr1')?.state.is).toBe('declined'));
  });

  it('G8 decides all that are listed, and says which need a decision of their own', async () => {
    const { user, texts, now } = await opened();
    await user.click(screen.getByText(texts.review.batch(3)));
    await user.click(screen.getByRole('button', { name: texts.review.acceptAll(1) }));
    await waitFor(() => expect(childrenOf(now(), 'obj1', 'keyResult').at(-1)?.title).toBe('Nobody asks twice'));
    expect(await screen.findByText(texts.review.left(2))).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.review.declineAll(2) }));
    await waitFor(() => expect(proposalOf(now(), 'pr2')?.state.is).toBe('declined'));
  });

  it('E38 keeps half an answer and half a reply', async () => {
    const { planner, user, texts, unmount } = await opened();
    await user.type(within(item('pr1')).getByLabelText(texts.review.answerOptional), 'Yes, but');
    await user.click(screen.getByText(texts.review.paste));
    await user.type(screen.getByLabelText(texts.review.pasteLabel), '1.1: soon');
    unmount();
    draw(planner, <Review saveState={null} />);
    expect(within(item('pr1')).getByLabelText(texts.review.answerOptional)).toHaveValue('Yes, but');
    expect(screen.getByLabelText(texts.review.pasteLabel)).toHaveValue('1.1: soon');
  });
});

describe('a pasted reply', () => {
  it('G10 is looked at row by row, and becomes comments in the name of whoever wrote it', async () => {
    const { planner, user, texts, now } = await opened([]);
    const rows = entriesOf(rowNumbers(now()));
    await act(() => planner.noteNumbers(rows));
    await user.click(screen.getByText(texts.review.paste));
    await user.type(screen.getByLabelText(texts.review.pasteBy), 'Bo');
    await user.click(screen.getByLabelText(texts.review.pasteLabel));
    await user.paste('1.1: make it 50, please\n9.9: what is this?\n');
    expect(screen.getByText(texts.review.readByLast(markOfEntries(rows)))).toBeVisible();
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent('Readers who return within a month');
    expect(second).toHaveTextContent(texts.review.noRowOf('9.9', find(now(), 'cycle', 'cycle1')?.name ?? ''));
    // A line that is no remark is left out.
    await user.click(screen.getByRole('checkbox', { name: texts.review.takeNamed(2) }));
    expect(screen.getByRole('button', { name: texts.review.add(1) })).toBeEnabled();
    await user.click(screen.getByRole('checkbox', { name: texts.review.takeNamed(2) }));
    await user.clear(screen.getByLabelText(texts.review.pasteBy));
    expect(screen.getByRole('button', { name: texts.review.add(2) })).toBeDisabled();
    await user.type(screen.getByLabelText(texts.review.pasteBy), 'Bo');
    await user.click(screen.getByRole('button', { name: texts.review.add(2) }));
    await waitFor(() =>
      expect(childrenOf(now(), 'kr1', 'comment')).toMatchObject([{ text: 'make it 50, please', by: 'Bo' }]),
    );
    expect(childrenOf(now(), 'cycle1', 'comment')).toMatchObject([{ text: '9.9: what is this?', by: 'Bo' }]);
    await waitFor(() => expect(screen.getByLabelText(texts.review.pasteLabel)).toHaveValue(''));
    expect(screen.getByLabelText(texts.review.pasteBy)).toHaveValue('');
  });
});
