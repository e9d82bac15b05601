import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/domain/commands/commands.ts';
import { afterMerge } from '../../after-merge.ts';
import { drawnWith } from './drawn-inspector.tsx';

const titled = (id: string, title: string): Command => ({ do: 'set', kind: 'objective', id, values: { title } });

describe('two answers to one field', () => {
  it('stand side by side, each with its writer, until one is kept', async () => {
    const planner = await afterMerge([titled('obj1', 'Mine')], [titled('obj1', 'Theirs')]);
    const { user, texts, stored, undo, said } = drawnWith(planner, 'obj1');
    const question = screen.getByRole('group', { name: texts.questions.twoAnswers(texts.fields.names.title) });
    const answers = within(question).getAllByRole('listitem');
    expect(answers.map(({ textContent }) => textContent).toSorted()).toEqual([
      expect.stringMatching(/^MineMira/),
      expect.stringMatching(/^TheirsJonas/),
    ]);
    await user.click(within(question).getByRole('button', { name: /Jonas/ }));
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(stored('objective', 'obj1')?.title).toBe('Theirs');
    await waitFor(() => expect(said()).toEqual([texts.questions.settled(texts.fields.names.title, 1)]));
    await undo();
    expect(screen.getByText(texts.questions.toAnswer)).toBeInTheDocument();
  });

  it('are told in words for a measure, and for a field that was emptied', async () => {
    const metric = { type: 'raise', start: 22, target: 45, unit: '%' };
    const planner = await afterMerge(
      [{ do: 'set', kind: 'keyResult', id: 'kr1', values: { metric: undefined } }],
      [{ do: 'set', kind: 'keyResult', id: 'kr1', values: { metric } }],
    );
    const { texts } = drawnWith(planner, 'kr1');
    expect(screen.getByText(texts.answers.emptied)).toBeInTheDocument();
    expect(screen.getByText(/raise from 22 to 45/)).toBeInTheDocument();
  });

  it('say when one was edited by hand', async () => {
    const planner = await afterMerge([titled('obj1', 'Mine')], [], (text) =>
      text.replace('"People come back"', '"People come back soon"'),
    );
    const { texts } = drawnWith(planner, 'obj1');
    // Which of the two stands in the title field is settled by their stamps; both stand here.
    const question = screen.getByRole('group', { name: texts.questions.twoAnswers(texts.fields.names.title) });
    expect(within(question).getByText('Mine')).toBeInTheDocument();
    const [byHand] = within(question)
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent.includes(texts.answers.byHand));
    expect(byHand).toHaveTextContent('People come back soon');
  });

  it('are kept in the words of the other language as well', async () => {
    const planner = await afterMerge([titled('obj2', '甲')], [titled('obj2', '乙')]);
    await planner.changeSettings({ language: 'zh' });
    const { user, stored } = drawnWith(planner, 'obj2');
    await user.click(screen.getByRole('button', { name: /采用这个，来自Jonas/ }));
    await waitFor(() => expect(stored('objective', 'obj2')?.title).toBe('乙'));
  });
});

describe('deleted here, changed there', () => {
  const apart = () =>
    afterMerge(
      [{ do: 'delete', id: 'kr2' }],
      [{ do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Noise stays low' } }],
    );

  it('names what was changed and by whom, and by whom it was deleted, and can be kept', async () => {
    const { user, texts, stored } = drawnWith(await apart(), 'kr2');
    const question = screen.getByRole('group', { name: texts.questions.deletedAndChanged });
    expect(question).toHaveTextContent(/Deleted by Mira/);
    expect(question).toHaveTextContent(/Changed by Jonas, .*, without knowing of it: Title\./);
    await user.click(within(question).getByRole('button', { name: texts.questions.keepIt }));
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(stored('keyResult', 'kr2')?.title).toBe('Noise stays low');
  });

  it('says somebody where the plan does not tell who changed it', async () => {
    const planner = await afterMerge(
      [{ do: 'delete', id: 'kr2' }],
      [{ do: 'set', kind: 'keyResult', id: 'kr2', values: { title: 'Noise stays low' } }],
      (text) => text.replaceAll('"by": "Jonas"', '"by": ""'),
    );
    const { texts } = drawnWith(planner, 'kr2');
    const question = screen.getByRole('group', { name: texts.questions.deletedAndChanged });
    expect(question).toHaveTextContent(texts.questions.changedMeanwhile(texts.fields.names.title));
    expect(question).not.toHaveTextContent('Jonas');
  });

  it('can be deleted for good, with a way back', async () => {
    const { user, texts, stored, planner } = drawnWith(await apart(), 'kr2');
    const question = screen.getByRole('group', { name: texts.questions.deletedAndChanged });
    await user.click(within(question).getByRole('button', { name: texts.rowActs.delete }));
    await waitFor(() => expect(stored('keyResult', 'kr2')).toBeUndefined());
    expect(planner.ui.getState().notices.at(-1)?.action?.label).toBe(texts.app.undo);
  });
});

it('says in one line that a record carries something this version does not show', async () => {
  const planner = await afterMerge([], [], (text) =>
    text.replace('"title": "People', '"mood": "sunny", "title": "People'),
  );
  const { texts, choose } = drawnWith(planner, 'obj1');
  expect(screen.getByText(texts.inspector.carriesMore)).toBeInTheDocument();
  choose('obj2');
  expect(screen.queryByText(texts.inspector.carriesMore)).toBeNull();
});
