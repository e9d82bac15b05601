/** Replies, corrections, and whether a comment is done, in the details of a row. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { correctedAs } from '../../../../renderer/domain/commands/answering.ts';
import { threadsAbout } from '../../../../renderer/domain/plan/threads.ts';
import type { Planner } from '../../../../renderer/app/session/planner.ts';
import { given } from '../../planner-for-tests.tsx';
import { drawnInspector } from './drawn-inspector.tsx';

const remark = { do: 'add', kind: 'comment', id: 'remark1', about: 'obj1', values: { text: 'Which poeple?' } } as const;
const threads = (planner: Planner) => threadsAbout(planner.plan.getState().workspace, 'obj1');
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('N1 replies', () => {
  it('N1 a reply is written under its comment with the keyboard, which then stays there', async () => {
    const { user, texts, planner } = await drawnInspector('obj1', [remark]);
    await user.click(screen.getByRole('button', { name: texts.comments.replyTo('Mira') }));
    expect(screen.getByRole('textbox', { name: texts.comments.replyTo('Mira') })).toHaveFocus();
    await user.keyboard('Those with a card{Control>}{Enter}{/Control}');
    const replies = screen.getByRole('list', { name: texts.comments.replies('Mira') });
    await waitFor(() => expect(within(replies).getByText('Those with a card')).toBeVisible());
    expect(threads(planner)).toMatchObject([{ id: 'remark1', replies: [{ speaks: { about: 'remark1' } }] }]);
    expect(planner.ui.getState().announced.text).toBe(texts.comments.replied);
    await waitFor(() => expect(screen.getByRole('button', { name: texts.comments.replyTo('Mira') })).toHaveFocus());
  });

  it('E38 half a reply waits for whoever comes back; Cancel drops it and offers it back', async () => {
    const { user, texts, planner, choose } = await drawnInspector('obj1', [remark]);
    const field = () => screen.getByRole('textbox', { name: texts.comments.replyTo('Mira') });
    await user.click(screen.getByRole('button', { name: texts.comments.replyTo('Mira') }));
    await user.keyboard('Those wi{Escape}');
    await user.click(screen.getByRole('button', { name: texts.comments.replyTo('Mira') }));
    expect(field()).toHaveValue('Those wi');
    choose('obj2');
    choose('obj1');
    expect(field()).toHaveValue('Those wi');
    await user.click(section(texts.comments.comments).getByRole('button', { name: texts.app.cancel }));
    expect(planner.halfComments.about('remark1')).toBeUndefined();
    const back = planner.ui.getState().notices.at(-1)?.action;
    act(() => back?.act());
    expect(field()).toHaveValue('Those wi');
    expect(threads(planner)).toMatchObject([{ replies: [] }]);
  });

  it('E38 half a reply to what another window deletes comes back in a warning', async () => {
    const { user, texts, edit, said } = await drawnInspector('obj1', [remark]);
    await user.click(screen.getByRole('button', { name: texts.comments.replyTo('Mira') }));
    await user.keyboard('Those wi');
    await edit({ do: 'delete', id: 'remark1' });
    await waitFor(() => expect(said()).toContain(texts.plan.commentGone('Those wi')));
  });

  it('C9 deleting a comment says how many replies go with it', async () => {
    const reply = { do: 'add', kind: 'comment', id: 'reply1', about: 'remark1', values: { text: 'Mine' } } as const;
    const { user, texts, said, stored, undo } = await drawnInspector('obj1', [remark, reply]);
    const [first] = screen.getAllByRole('button', { name: texts.comments.delete('Mira') });
    if (first) await user.click(first);
    await waitFor(() => expect(said()).toContain(texts.comments.deleted(1)));
    expect(stored('comment', 'reply1')).toBeUndefined();
    await undo();
    expect(stored('comment', 'reply1')).toBeDefined();
  });
});

describe('N2 done', () => {
  it('N2 is marked as done, becomes one line that unfolds, and is opened again', async () => {
    const { user, texts, planner, said, undo } = await drawnInspector('obj1', [remark]);
    await user.click(screen.getByRole('button', { name: texts.comments.doneNamed('Mira') }));
    await waitFor(() => expect(said()).toContain(texts.comments.isDone));
    expect(threads(planner)).toMatchObject([{ isDone: true, resolution: { by: 'Mira' } }]);
    const line = await screen.findByRole('button', { expanded: false });
    expect(line).toHaveTextContent('Which poeple?');
    expect(screen.queryByRole('button', { name: texts.comments.replyTo('Mira') })).toBeNull();
    expect(screen.getByRole('listitem')).toHaveFocus();
    await user.click(line);
    await user.click(screen.getByRole('button', { name: texts.comments.openAgainNamed('Mira') }));
    await waitFor(() => expect(threads(planner)).toMatchObject([{ isDone: false }]));
    await undo();
    await waitFor(() => expect(threads(planner)).toMatchObject([{ isDone: true }]));
  });

  it('N2 is not folded away when replies came since', async () => {
    const done = { do: 'add', kind: 'resolution', id: 'd', about: 'remark1', values: { done: true } } as const;
    const { texts, planner } = await drawnInspector('obj2', [remark, done]);
    const late = { text: 'And now?', at: '2999-01-01T00:00:00Z' };
    await act(() => given(planner, [{ do: 'add', kind: 'comment', id: 'r', about: 'remark1', values: late }]));
    act(() => planner.ui.setState({ selected: 'obj1' }));
    expect(await screen.findByText('And now?')).toBeVisible();
    expect(screen.getByRole('button', { expanded: true })).toHaveTextContent(texts.comments.since(1));
  });
});

describe('K6 corrections', () => {
  it('K6 a comment is corrected by a further one, and what it said before unfolds', async () => {
    const { user, texts, planner, stored } = await drawnInspector('obj1', [remark]);
    await user.click(screen.getByRole('button', { name: texts.comments.correct('Mira') }));
    const field = screen.getByRole('textbox', { name: texts.comments.correctionOf('Mira') });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Which poeple?');
    await user.clear(field);
    await user.keyboard('Which people?{Control>}{Enter}{/Control}');
    await waitFor(() => expect(threads(planner)).toMatchObject([{ speaks: { text: 'Which people?' } }]));
    expect(stored('comment', 'remark1')?.text).toBe('Which poeple?');
    await waitFor(() => expect(screen.getByText('Which people?')).toBeVisible());
    await waitFor(() => expect(screen.getByRole('button', { name: texts.comments.correct('Mira') })).toHaveFocus());
    const before = screen.getByText(texts.comments.saidBefore);
    expect(screen.getByText('Which poeple?')).not.toBeVisible();
    await user.click(before);
    expect(screen.getByText('Which poeple?')).toBeVisible();
  });

  it('K6 a correction that says the same corrects nothing, and half of one waits', async () => {
    const { user, texts, planner, choose } = await drawnInspector('obj1', [remark]);
    const open = () => user.click(screen.getByRole('button', { name: texts.comments.correct('Mira') }));
    await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(threads(planner)).toMatchObject([{ replaced: [] }]);
    await open();
    await user.keyboard('!');
    choose('obj2');
    choose('obj1');
    expect(screen.getByRole('textbox', { name: texts.comments.correctionOf('Mira') })).toHaveValue('Which poeple?!');
  });

  it('K6 two corrections apart both show, and keeping one settles it', async () => {
    const { user, texts, planner } = await drawnInspector('obj1', [remark]);
    const record = planner.plan.getState().workspace.records.get('remark1');
    const commands = ['One', 'Other'].flatMap((text) => {
      const command = record && correctedAs(record, [record], `c${text}`, { text });
      return command ? [command] : [];
    });
    await act(() => given(planner, commands));
    const asks = within(await screen.findByRole('group', { name: texts.questions.corrections }));
    expect(asks.getByText('One')).toBeVisible();
    expect(asks.getByText('Other')).toBeVisible();
    const [keep] = asks.getAllByRole('button', { name: texts.questions.keepThisOf('Mira') });
    if (keep) await user.click(keep);
    await waitFor(() => expect(threads(planner)).toMatchObject([{ apart: [], speaks: { text: 'One' } }]));
  });
});
