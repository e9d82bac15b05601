/** Rows as lines of one text, and keys that are never mute. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startObjective } from '../../../renderer/app/session/start.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { en } from '../../texts.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';

const field = (words: string) => title(words) as HTMLTextAreaElement;
const at = (words: string, place: number) => {
  field(words).focus();
  field(words).setSelectionRange(place, place);
};
const caret = () => (document.activeElement as HTMLTextAreaElement).selectionStart;
const NOISE = 'Noise stays bearable';

describe('the words of rows', () => {
  it('O9 are taken apart by Enter within them, and the caret goes on before those behind it', async () => {
    const { planner, user } = await opened();
    await user.click(title(NOISE));
    at(NOISE, 5);
    await user.keyboard('{Enter}');
    await planner.flush();
    expect(shape(planner).slice(2, 4)).toEqual(['- Noise', '- stays bearable']);
    expect(title('stays bearable')).toHaveFocus();
    expect(caret()).toBe(0);
    await user.keyboard('It ');
    await planner.flush();
    expect(shape(planner).slice(2, 4)).toEqual(['- Noise', '- It stays bearable']);
    expect(field('Noise').value).toBe('Noise');
  });

  it('O9 give place before them, and the keyboard stays with them', async () => {
    const { planner, user } = await opened();
    await user.click(title(NOISE));
    at(NOISE, 0);
    await user.keyboard('{Enter}');
    await planner.flush();
    expect(shape(planner).slice(2, 4)).toEqual(['- ', `- ${NOISE}`]);
    expect(title(NOISE)).toHaveFocus();
  });

  it('O10 are put together by Backspace and by Delete, in one step, typed letters included', async () => {
    const { planner, user } = await opened();
    await user.click(title('首月回访率达到 40%'));
    await user.keyboard('{End}{Enter}Second');
    at('Second', 0);
    await user.keyboard('{Backspace}');
    await planner.flush();
    expect(shape(planner).at(-1)).toBe('- 首月回访率达到 40% Second');
    expect(title('首月回访率达到 40% Second')).toHaveFocus();
    expect(caret()).toBe(12);
    await act(() => planner.undo());
    expect(shape(planner).slice(-2)).toEqual(['- 首月回访率达到 40%', '- Second']);
    act(() => title('首月回访率达到 40%').focus());
    await user.keyboard('{End}{Delete}');
    await planner.flush();
    expect(shape(planner).at(-1)).toBe('- 首月回访率达到 40% Second');
    expect(planner.ui.getState().notices).toEqual([]);
  });

  it('O10 stay two rows where more than words would go, and that is said', async () => {
    const { planner, user, texts } = await opened();
    const before = shape(planner);
    await user.click(title(NOISE));
    at(NOISE, 0);
    await user.keyboard('{Backspace}');
    await planner.flush();
    expect(shape(planner)).toEqual(before);
    expect(screen.getByText(texts.plan.moreThanWords(NOISE))).toBeInTheDocument();
    expect(title(NOISE)).toHaveFocus();
  });

  it('O10 are not put together by a key that is held down, and Enter held down makes one row', async () => {
    const { planner } = await opened();
    const before = shape(planner).length;
    at(NOISE, 0);
    fireEvent.keyDown(title(NOISE), { key: 'Backspace', repeat: true });
    at(NOISE, NOISE.length);
    fireEvent.keyDown(title(NOISE), { key: 'Enter' });
    for (let held = 0; held < 5; held++)
      fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', repeat: true });
    await planner.flush();
    expect(shape(planner)).toHaveLength(before + 1);
  });

  it('O7 stay in sight while they are mended, although a search is on', async () => {
    const { planner, user } = await opened();
    act(() => planner.ui.setState({ search: 'noise' }));
    await user.click(title(NOISE));
    await user.keyboard('{Control>}a{/Control}Loans');
    await act(() => planner.flush());
    expect(title('Loans')).toHaveFocus();
    await user.keyboard(' a month');
    await act(() => planner.flush());
    expect(shape(planner)).toContain('- Loans a month');
    act(() => planner.ui.setState({ search: 'noise again' }));
    expect(screen.queryByDisplayValue('Loans a month')).not.toBeInTheDocument();
  });
});

describe('keys of the plan', () => {
  it('Enter in Find goes to the row and writes nothing there', async () => {
    const { user } = await opened();
    const find = screen.getByRole('textbox', { name: 'Find' });
    await user.type(find, 'noise');
    expect(fireEvent.keyDown(find, { key: 'Enter' })).toBe(false);
    expect(title(NOISE)).toHaveFocus();
  });

  it.each([
    ['an objective', 'People come back', /^Check in: Readers who return/],
    ['a key result', NOISE, /^Check in: Noise/],
  ])('Alt+C opens a check-in from %s', async (_, words, form) => {
    const { user } = await opened();
    await user.click(title(words));
    await user.keyboard('{Alt>}c{/Alt}');
    expect(await screen.findByRole('form', { name: form })).toBeInTheDocument();
    expect(screen.getByLabelText('Now')).toHaveFocus();
  });

  it('Alt+C opens the check-in of a key result that the search hides, and says where there is none', async () => {
    const { planner, user, texts } = await opened([
      ...SMALL_PLAN,
      { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle1', values: { title: 'Bare' } },
    ]);
    act(() => planner.ui.setState({ search: 'people' }));
    await user.click(title('People come back'));
    await user.keyboard('{Alt>}c{/Alt}');
    expect(screen.getByLabelText('Now')).toHaveFocus();
    await user.click(title('Bare'));
    await user.keyboard('{Alt>}ç{/Alt}');
    fireEvent.keyDown(title('Bare'), { key: 'c', altKey: true });
    expect(screen.getByText(texts.plan.nothingToCheckIn)).toBeInTheDocument();
  });

  it('a Tab that cannot turn a new row says why and stays in it once, then goes on', async () => {
    const { planner, user, texts } = await opened();
    await user.click(title('首月回访率达到 40%'));
    await user.keyboard('{End}{Enter}{Tab}Call{Tab} them');
    await planner.flush();
    expect(shape(planner).at(-1)).toBe('-- Call them');
    expect(screen.getByText(texts.plan.nothingDeeper)).toBeInTheDocument();
    await user.tab();
    expect(title('Call them')).not.toHaveFocus();
  });

  it('tick off and say so', async () => {
    const { user, texts } = await opened([
      ...SMALL_PLAN,
      { do: 'add', kind: 'initiative', id: 'ini1', keyResult: 'kr1', values: { title: 'Ask at the door' } },
    ]);
    await user.click(screen.getByRole('checkbox', { name: `${texts.plan.done}: Ask at the door` }));
    expect(screen.getByText(texts.plan.tickedOff('Ask at the door'))).toBeInTheDocument();
    await user.keyboard(' ');
    expect(screen.getByText(texts.plan.openAgain('Ask at the door'))).toBeInTheDocument();
  });

  it('move a row and say where it came to stand', async () => {
    const { user, texts } = await opened();
    await user.click(title(NOISE));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByText(texts.plan.movedTo(1, 2, 'People come back'))).toBeInTheDocument();
    await user.click(title('让新读者留下来'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText(texts.plan.isLast)).toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  const remove = '{Control>}{Shift>}{Backspace}{/Shift}{/Control}';

  it('goes to the next objective when the first is deleted with all under it', async () => {
    const { user } = await opened();
    await user.click(title('People come back'));
    await user.keyboard(remove);
    await waitFor(() => expect(title('让新读者留下来')).toHaveFocus());
  });

  it('goes to the way to begin anew when the last row is deleted', async () => {
    const { user, texts } = await opened(SMALL_PLAN.slice(0, 3));
    await user.click(title('People come back'));
    await user.keyboard(remove);
    await waitFor(() => expect(screen.getByRole('button', { name: texts.plan.empty.write })).toHaveFocus());
  });

  it('E44 goes to the way to begin anew when the only row goes, also where it was begun from another room', async () => {
    const planner = await plannerForTests(SMALL_PLAN.slice(1, 2));
    startObjective(planner, en);
    const { user, texts } = draw(planner, <Plan saveState={null} />);
    expect(screen.getByRole('textbox', { name: texts.plan.kinds.objective })).toHaveFocus();
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(screen.getByRole('button', { name: texts.plan.empty.write })).toHaveFocus());
  });

  it('goes to the row above when its row goes by another hand, from wherever in it', async () => {
    const { planner, user, texts } = await opened();
    await user.click(title(NOISE));
    await act(() => planner.edit({ do: 'delete', id: 'kr2' }));
    await waitFor(() => expect(title('Readers who return within a month')).toHaveFocus());
    act(() => screen.getByRole('button', { name: texts.plan.rowActions('People come back') }).focus());
    await act(() => planner.edit({ do: 'delete', id: 'obj1' }));
    await waitFor(() => expect(title('让新读者留下来')).toHaveFocus());
  });

  it('makes one objective however long Ctrl+Enter is held', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    draw(
      planner,
      <>
        <Shell ready />
        <Plan saveState={null} />
        <Notices />
      </>,
    );
    title(NOISE).focus();
    for (let held = 0; held < 5; held++)
      fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', ctrlKey: true, repeat: held > 0 });
    await planner.flush();
    expect(shape(planner)).toHaveLength(6);
  });
});
