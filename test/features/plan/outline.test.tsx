import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';
import { importFile } from '../../app/import-file.ts';

describe('the Plan room', () => {
  it('takes a first plan from the keyboard as fast as it is typed', async () => {
    const { planner, user } = await opened([]);
    await user.click(screen.getByRole('button', { name: 'Write the first objective' }));
    await user.keyboard(
      'Readers return{Enter}{Tab}Visits a month{Enter}Noise{Enter}{Tab}Ask at the door{Enter}{Enter}Third',
    );
    await planner.flush();
    expect(shape(planner)).toEqual(['Readers return', '- Visits a month', '- Noise', '-- Ask at the door', '- Third']);
    expect(planner.plan.getState().saving).toEqual({ is: 'saved' });
  });

  it('says below a new key result which keys lead to its measure, and again where Tab makes nothing of it', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: /Write an objective/ }));
    await user.keyboard('Trust{Enter}{Tab}How often');
    expect(await screen.findByText(texts.outlineHints.firstKeyResult)).toBeVisible();
    await user.keyboard('{Tab}');
    expect(planner.ui.getState().notices.map(({ text }) => text)).toContain(texts.plan.nothingAbove);
    await user.keyboard('{Tab}');
    expect(screen.getByRole('button', { name: texts.plan.setMeasureOf('How often') })).toHaveFocus();
    expect(screen.queryByText(texts.outlineHints.firstKeyResult)).not.toBeInTheDocument();
  });

  it('draws a row the keyboard goes to at once, however long the cycle, so that no letter goes astray', async () => {
    // Nothing is ever idle here: only the first screen is drawn.
    vi.stubGlobal('requestIdleCallback', () => 0);
    vi.stubGlobal('cancelIdleCallback', () => {});
    onTestFinished(() => void vi.unstubAllGlobals());
    const rows = Array.from({ length: 30 }, (_, at): Command[] => [
      { do: 'add', kind: 'objective', id: `o${at}`, cycle: 'cycle1', values: { title: `Objective ${at}` } },
      { do: 'add', kind: 'keyResult', id: `k${at}`, objective: `o${at}`, values: { title: `Key result ${at}` } },
    ]);
    const { planner, user } = await opened([...SMALL_PLAN, ...rows.flat()]);
    expect(screen.queryByDisplayValue('Objective 29')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Write an objective/ }));
    await user.keyboard('The last{Enter}{Tab}Its measure');
    act(() => planner.ui.setState({ focus: 'k29' }));
    expect(title('Key result 29')).toHaveFocus();
    await planner.flush();
    expect(shape(planner).slice(-2)).toEqual(['The last', '- Its measure']);
  });

  it('makes the present quarter for a first line, and no second one', async () => {
    const { planner, user } = await opened([]);
    await user.click(screen.getByRole('button', { name: 'Write the first objective' }));
    await user.keyboard('One');
    planner.ui.setState({ focus: null });
    await user.click(screen.getByRole('button', { name: /Write an objective/ }));
    await user.keyboard('Two');
    await planner.flush();
    expect(childrenOf(planner.plan.getState().workspace, null, 'cycle')).toHaveLength(1);
    expect(shape(planner)).toEqual(['One', 'Two']);
  });

  it('shows the row that is begun during a search, so that its words go into it', async () => {
    const { planner, user } = await opened();
    act(() => planner.ui.setState({ search: 'bearable' }));
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{End}{Enter}Next one');
    await planner.flush();
    expect(title('Next one')).toHaveFocus();
    expect(shape(planner)).toEqual([
      'People come back',
      '- Readers who return within a month',
      '- Noise stays bearable',
      '- Next one',
      '让新读者留下来',
      '- 首月回访率达到 40%',
    ]);
  });

  it('brings words that were just typed back with the row that was deleted', async () => {
    const { planner, user } = await opened();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{End} for all{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
    await planner.flush();
    expect(shape(planner)).not.toContain('- Noise stays bearable for all');
    await act(() => planner.undo());
    expect(shape(planner)).toContain('- Noise stays bearable for all');
  });

  it('shows what lost its home with all that is under it', async () => {
    const { planner } = await opened();
    const text = await planner.text();
    const other = await plannerForTests();
    // A bundle changed by hand: nobody has the cycle of its objectives.
    await act(() =>
      importFile(other, { name: 'cut.okr', text: text.replaceAll('"cycle": "cycle1"', '"cycle": "nowhere"') }),
    );
    draw(other, <Plan saveState={null} />);
    const homeless = await screen.findByRole('region', { name: 'Without a home' });
    await waitFor(() => expect(within(homeless).getAllByRole('textbox')).toHaveLength(5));
  });

  it('begins an objective from within a row', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(
      planner,
      <>
        <Shell ready />
        <Plan saveState={null} />
      </>,
    );
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Control>}{Enter}{/Control}Begun');
    await planner.flush();
    expect(shape(planner).at(-1)).toBe('Begun');
    expect(shape(planner)).toContain('- Noise stays bearable');
  });

  it('takes a row for new only until it is left, so that Tab goes on in one that was made a while ago', async () => {
    const { planner, user } = await opened();
    await user.click(title('Readers who return within a month'));
    await user.keyboard('{End}{Enter}Visits a month');
    await user.click(title('People come back'));
    await user.click(title('Visits a month'));
    await user.tab();
    await planner.flush();
    expect(shape(planner)).toContain('- Visits a month');
  });

  it('lets Tab go on from a row that is not new', async () => {
    const { planner, user } = await opened();
    await user.click(title('People come back'));
    await user.tab();
    expect(title('People come back')).not.toHaveFocus();
    expect(shape(planner)[0]).toBe('People come back');
  });

  it('moves, indents and outdents with modifiers, and says why it cannot', async () => {
    const { planner, user, texts } = await opened();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await planner.flush();
    expect(shape(planner).slice(0, 3)).toEqual([
      'People come back',
      '- Noise stays bearable',
      '- Readers who return within a month',
    ]);
    expect(title('Noise stays bearable')).toHaveFocus();
    // The key result below has a check-in: it stays what it is, and a sentence says so.
    await user.click(title('Readers who return within a month'));
    await user.keyboard('{Control>}]{/Control}');
    expect(await screen.findByText(texts.problems.refusal['carries-more'])).toBeInTheDocument();
  });

  const rowOf = (words: string) => title(words).closest('[data-kind]') as HTMLElement;

  /** Drags a row over another one; the pointer is on its upper half when `half` says so. */
  function drag(words: string, on: string, half: 'upper' | 'lower') {
    const handle = rowOf(words).querySelector('[draggable]') as HTMLElement;
    const target = rowOf(on);
    // Nothing has a place here, so the row is given one: from 100 to 140.
    target.getBoundingClientRect = () => new DOMRect(0, 100, 600, 40);
    const carried = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => carried.set(type, value),
      getData: (type: string) => carried.get(type) ?? '',
      get types() {
        return [...carried.keys()];
      },
    };
    // This page's drag events know no place either.
    const fire = (kind: 'dragStart' | 'dragOver' | 'drop' | 'dragEnd', on_: HTMLElement) => {
      const event = createEvent[kind](on_, { dataTransfer });
      Object.defineProperty(event, 'clientY', { value: half === 'upper' ? 105 : 135 });
      return fireEvent(on_, event);
    };
    fire('dragStart', handle);
    const refused = fire('dragOver', target);
    const shown = target.dataset['over'];
    const drop = () => {
      fire('drop', target);
      fire('dragEnd', handle);
    };
    return { refused, shown, drop };
  }

  it('puts a dragged row before or after another one, says which beforehand, and keeps the keyboard on it', async () => {
    const { planner } = await opened();
    const up = drag('让新读者留下来', 'People come back', 'upper');
    expect(up).toMatchObject({ refused: false, shown: 'before' });
    up.drop();
    await planner.flush();
    expect(shape(planner)[0]).toBe('让新读者留下来');
    await waitFor(() => expect(title('让新读者留下来')).toHaveFocus());
    const down = drag('让新读者留下来', 'People come back', 'lower');
    expect(down.shown).toBe('after');
    down.drop();
    await planner.flush();
    expect(shape(planner)[0]).toBe('People come back');
  });

  it('shows no place where a dragged row cannot land, and leaves it where it is', async () => {
    const { planner } = await opened();
    const before = shape(planner);
    const over = drag('People come back', 'Noise stays bearable', 'lower');
    expect(over).toMatchObject({ refused: true, shown: undefined });
    over.drop();
    await planner.flush();
    expect(shape(planner)).toEqual(before);
  });

  it('lets a row be dragged by its handle to another home', async () => {
    const { planner } = await opened();
    const over = drag('Noise stays bearable', '让新读者留下来', 'upper');
    expect(over.shown).toBe('into');
    over.drop();
    await planner.flush();
    expect(title('Noise stays bearable')).toHaveFocus();
    expect(shape(planner)).toEqual([
      'People come back',
      '- Readers who return within a month',
      '让新读者留下来',
      '- Noise stays bearable',
      '- 首月回访率达到 40%',
    ]);
  });

  it('deletes at once and brings back with Undo', async () => {
    const { planner, user } = await opened();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
    await waitFor(() => expect(shape(planner)).not.toContain('- Noise stays bearable'));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(shape(planner)).toContain('- Noise stays bearable'));
  });

  it('takes an empty row away with Backspace and goes to the one before', async () => {
    const { planner, user } = await opened();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Enter}{Backspace}');
    await planner.flush();
    expect(shape(planner)).toHaveLength(5);
    expect(title('Noise stays bearable')).toHaveFocus();
  });

  it('checks in where the key result stands: a number, Enter, done', async () => {
    const { planner, user } = await opened();
    await user.click(title('Readers who return within a month'));
    await user.keyboard('{Alt>}c{/Alt}');
    const form = await screen.findByRole('form', { name: /Readers who return/ });
    expect(within(form).getByLabelText('Now')).toHaveFocus();
    await user.keyboard('31{Enter}');
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    const checkIns = childrenOf(planner.plan.getState().workspace, 'kr1', 'checkIn');
    expect(checkIns.map(({ value, confidence, by }) => [value, confidence, by])).toEqual([
      [25, 70, 'Mira'],
      [31, undefined, 'Mira'],
    ]);
    expect(title('Readers who return within a month')).toHaveFocus();
  });

  it('records nothing for an empty check-in and says what is missing', async () => {
    const { planner, user, texts } = await opened();
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Alt>}c{/Alt}');
    await screen.findByRole('form');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(texts.checkInForm.checkInEmpty)).toBeInTheDocument();
    expect(childrenOf(planner.plan.getState().workspace, 'kr2', 'checkIn')).toEqual([]);
  });

  it('finds rows with what they stand under, in both languages', async () => {
    const { user } = await opened();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), '４０');
    await waitFor(() => expect(screen.queryByDisplayValue('People come back')).not.toBeInTheDocument());
    expect(title('首月回访率达到 40%')).toBeInTheDocument();
    expect(title('让新读者留下来')).toBeInTheDocument();
  });

  it('O7 counts what it found and not what that stands under, and goes there with Enter or the arrow', async () => {
    const { user, texts } = await opened();
    const find = screen.getByRole('textbox', { name: 'Find' });
    await user.type(find, 'noise');
    expect(await screen.findByText(texts.plan.found(1))).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(title('Noise stays bearable')).toHaveFocus();
    await user.clear(find);
    await user.type(find, 'month{ArrowDown}');
    expect(title('Readers who return within a month')).toHaveFocus();
    await user.type(find, ' nowhere{Enter}');
    expect(find).toHaveFocus();
  });

  it('goes with the keyboard to what undo brings back, or to the row above what it takes away', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(
      planner,
      <>
        <Shell ready />
        <Plan saveState={null} />
      </>,
    );
    await user.click(title('首月回访率达到 40%'));
    await user.keyboard('{Control>}{[}{/Control}');
    await waitFor(() => expect(shape(planner)).toContain('首月回访率达到 40%'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(shape(planner)).toContain('- 首月回访率达到 40%'));
    await waitFor(() => expect(title('首月回访率达到 40%')).toHaveFocus());
    await user.click(title('Noise stays bearable'));
    await user.keyboard('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
    expect(title('Readers who return within a month')).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(title('Noise stays bearable')).toHaveFocus());
    await user.keyboard('{End}{Enter}');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(title('Noise stays bearable')).toHaveFocus());
  });
});
