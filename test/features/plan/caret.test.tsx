/** The caret stays where it was in the words, by whatever way a row is drawn anew under the keyboard. */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';

const field = (words: string) => title(words) as HTMLTextAreaElement;
const caret = () => (document.activeElement as HTMLTextAreaElement).selectionStart;
const NOISE = 'Noise stays bearable';
const READERS = 'Readers who return within a month';
const FIRST = 'People come back';
const CHINESE = '首月回访率达到 40%';
const at = (words: string, place: number) =>
  act(() => {
    field(words).focus();
    field(words).setSelectionRange(place, place);
  });

describe('the caret', () => {
  it('O2 O3 O12 goes on behind the words when Tab and Shift+Tab make another kind of row of them', async () => {
    const { planner, user } = await opened();
    await user.click(title(NOISE));
    await user.keyboard('{End}{Enter}Half words');
    await user.keyboard('{Tab}');
    await user.keyboard(' go on');
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    await user.keyboard(' and on');
    await user.keyboard('{Shift>}{Tab}{/Shift}{Tab}');
    await user.keyboard(' to the end');
    await act(() => planner.flush());
    expect(shape(planner)).toContain('- Half words go on and on to the end');
  });

  it('O2 O3 O12 stays within the words it was in', async () => {
    const { user } = await opened();
    at(CHINESE, 5);
    await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(title(CHINESE).closest('[data-kind]')).toHaveAttribute('data-kind', 'objective');
    expect([document.activeElement, caret()]).toEqual([title(CHINESE), 5]);
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(title(CHINESE).closest('[data-kind]')).toHaveAttribute('data-kind', 'keyResult');
    expect([document.activeElement, caret()]).toEqual([title(CHINESE), 5]);
  });

  it('O4 O12 stays within the words typed a moment ago that go to the neighbouring home', async () => {
    const { planner, user } = await opened();
    at(NOISE, NOISE.length);
    await user.keyboard(' for all{ArrowLeft}{ArrowLeft}{ArrowLeft}{Alt>}{ArrowDown}{/Alt}');
    expect(shape(planner).slice(-2)).toContain(`- ${NOISE} for all`);
    expect([document.activeElement, caret()]).toEqual([title(`${NOISE} for all`), `${NOISE} for `.length]);
  });

  it('O4 O12 is behind the words of a row that was moved by its menu', async () => {
    const { user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.plan.rowActions(NOISE) }));
    await user.click(await screen.findByRole('menuitem', { name: /^Move down/ }));
    await waitFor(() => expect(title(NOISE)).toHaveFocus());
    expect(caret()).toBe(NOISE.length);
  });

  it('O12 stays within the words when a step back or forth brings them home', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(
      planner,
      <>
        <Shell ready />
        <Plan saveState={null} />
      </>,
    );
    at(NOISE, 5);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const moved = shape(planner);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(shape(planner)).not.toEqual(moved));
    await waitFor(() => expect([document.activeElement, caret()]).toEqual([title(NOISE), 5]));
    at(CHINESE, 5);
    await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(title(CHINESE).closest('[data-kind]')).toHaveAttribute('data-kind', 'keyResult'));
    await waitFor(() => expect([document.activeElement, caret()]).toEqual([title(CHINESE), CHINESE.length]));
  });

  it('O12 is behind the words of a row nobody was in, and where it was in any other', async () => {
    const { user } = await opened();
    at(NOISE, 3);
    at(FIRST, FIRST.length);
    await user.keyboard('{ArrowDown}');
    expect([document.activeElement, caret()]).toEqual([title(READERS), READERS.length]);
    await user.keyboard('{ArrowDown}');
    expect([document.activeElement, caret()]).toEqual([title(NOISE), 3]);
  });
});

const objective = (id: string): Command => ({
  do: 'add',
  kind: 'objective',
  id,
  cycle: 'cycle1',
  values: { title: `Aim ${id}` },
});

describe('the keyboard', () => {
  it.each([2, 3, 4, 123])('O9 O12 stays in the last of %i objectives when one is put before it', async (count) => {
    const ids = Array.from({ length: count }, (_, index) => `obj${index}`);
    const [cycle] = SMALL_PLAN.slice(1, 2);
    if (!cycle) throw new Error('there is a cycle');
    const { planner, user } = await opened([cycle, { do: 'all', commands: ids.map(objective) }]);
    const last = `Aim ${ids.at(-1)}`;
    const row = await screen.findByDisplayValue(last);
    at(last, 0);
    await user.keyboard('{Enter}');
    await act(() => planner.flush());
    expect(shape(planner).slice(-2)).toEqual(['', last]);
    expect(title(last)).toBe(row);
    expect(row).toHaveFocus();
    await user.keyboard('{Shift>}{Home}{/Shift}X');
    await act(() => planner.flush());
    expect(shape(planner).slice(-2)).toEqual(['', `X${last}`]);
  });
});
