/** Searching everything: what a hit shows, where it leads, and what stays. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import Search from '../../../renderer/features/search/Search.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const PLAN: readonly Command[] = [
  ...SMALL_PLAN,
  {
    do: 'add',
    kind: 'cycle',
    id: 'winter',
    values: { name: 'Winter', dates: { start: '2027-01-01', end: '2027-03-31' }, guidance: 'Fewer guests than ever' },
  },
  {
    do: 'add',
    kind: 'objective',
    id: 'w1',
    cycle: 'winter',
    values: { title: 'Rest', why: 'The guests asked for it' },
  },
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'person', id: 'zoe', values: { name: 'Zoë' } },
  { do: 'set', kind: 'objective', id: 'w1', values: { owner: 'ana' } },
  { do: 'set', kind: 'objective', id: 'obj2', values: { private: true } },
  { do: 'add', kind: 'checkIn', id: 'check2', keyResult: 'kr2', values: { value: 40, note: 'Guests whisper now' } },
  { do: 'add', kind: 'comment', id: 'said', about: 'check2', values: { text: 'Do all guests whisper?' } },
  { do: 'add', kind: 'ritual', id: 'met', cycle: 'winter', values: { sort: 'retrospective', minutes: 60 } },
];

async function opened(commands: readonly Command[] = PLAN, language: 'en' | 'zh' = 'en') {
  const planner = await plannerForTests(commands, { language });
  planner.ui.setState({ room: 'search', cycle: 'cycle1', inspector: false });
  const drawn = draw(planner, <Search />);
  const field = screen.getByRole('textbox', { name: drawn.texts.search.field });
  const ui = () => planner.ui.getState();
  const hits = () => within(screen.getByRole('list', { name: drawn.texts.search.hits })).queryAllByRole('button');
  const look = async (words: string) => {
    await drawn.user.clear(field);
    await drawn.user.type(field, words);
    await waitFor(() => expect(screen.getByRole('status')).toHaveAttribute('data-search', words));
    return hits();
  };
  return { ...drawn, planner, field, ui, hits, look };
}

/** What is marked in a hit. */
const marks = (hit: HTMLElement | undefined) =>
  [...(hit?.querySelectorAll('mark') ?? [])].map((one) => one.textContent);
const first = (hits: readonly HTMLElement[]): HTMLElement => {
  const [hit] = hits;
  if (!hit) throw new Error('Nothing was found.');
  return hit;
};

describe('the search', () => {
  it('F3 takes the keyboard, and says of each hit what it is, where it stands, who wrote it, and the words around', async () => {
    const { field, look } = await opened();
    expect(field).toHaveFocus();
    const hits = await look('guests');
    expect(screen.getByRole('status')).toHaveTextContent('4 hits');
    expect(hits.map((hit) => hit.textContent)).toEqual([
      'CycleWinterGuidance and agenda Fewer guests than ever',
      'ObjectiveRestWhy it matters The guests asked for itWinter',
      expect.stringMatching(/^Check-inGuests whisper now2026 Q4People come backNoise stays bearableMira/),
      expect.stringMatching(/^CommentDo all guests whisper\?2026 Q4People come backNoise stays bearableMira/),
    ]);
    expect(hits.map(marks)).toEqual([['guests'], ['guests'], ['Guests'], ['guests']]);
    expect(marks(first(await look('whisper all')))).toEqual(['all', 'whisper']);
    // What was only signed so says what it says, and is marked where its writer stands.
    const [signed] = (await look('mira')).filter((hit) => hit.textContent.includes('Guests whisper now'));
    expect(marks(signed)).toEqual(['Mira']);
  });

  it('F3 leads to a row in its cycle, with the details open where the words are no title', async () => {
    const { user, ui, look } = await opened();
    await user.click(first(await look('rest')));
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'winter', selected: 'w1', inspector: false });
    await user.click(first(await look('asked for')));
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'winter', selected: 'w1', inspector: true });
    await user.click(first(await look('do all')));
    expect(ui()).toMatchObject({ cycle: 'cycle1', selected: 'kr2', inspector: true, entering: 'comments' });
    await user.click(first(await look('whisper now')));
    expect(ui()).toMatchObject({ cycle: 'cycle1', selected: 'kr2', inspector: true, entering: { checkIn: 'check2' } });
    await user.click(first(await look('fewer')));
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'winter' });
  });

  it('F3 leads to a meeting in its room, to the name of the plan in the settings, to a person by what is theirs', async () => {
    const { user, ui, look, texts } = await opened();
    await user.click(first(await look('retrospective')));
    expect(ui()).toMatchObject({ room: 'rituals', cycle: 'winter' });
    await user.click(first(await look('library')));
    expect(ui()).toMatchObject({ room: 'settings' });
    await user.click(first(await look('ana')));
    expect(ui()).toMatchObject({ room: 'plan', cycle: 'winter', search: 'Ana' });
    await user.click(first(await look('zoë')));
    expect(ui().notices.map(({ text }) => text)).toContain(texts.search.nothingTheirs('Zoë'));
  });

  it('F1 a meeting is found by what the language calls it', async () => {
    const { look } = await opened(PLAN, 'zh');
    expect(await look('复盘')).toHaveLength(1);
  });

  it('F3 marks what is private, and keeps it off paper', async () => {
    const { look, texts } = await opened();
    const hit = first(await look('新读者'));
    expect(within(hit).getByText(texts.plan.private)).toBeVisible();
    expect(hit.closest('[data-private]')).not.toBeNull();
    expect(marks(hit)).toEqual(['新读者']);
  });

  it('F1 follows what changes meanwhile: what is deleted goes, what is written comes', async () => {
    const { planner, look, hits } = await opened();
    expect(await look('whisper')).toHaveLength(2);
    await act(() => given(planner, [{ do: 'delete', id: 'said' }]));
    await waitFor(() => expect(hits()).toHaveLength(1));
    await act(() =>
      given(planner, [{ do: 'add', kind: 'comment', id: 'more', about: 'obj1', values: { text: 'Whisper louder' } }]),
    );
    await waitFor(() => expect(hits()).toHaveLength(2));
  });

  it('goes through hits by arrow keys and back to the field, and clears by Escape', async () => {
    const { user, field, look, ui } = await opened();
    const hits = await look('guests');
    await user.keyboard('{ArrowDown}');
    expect(hits[0]).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowDown}{Control>}{Shift>}f{/Shift}{/Control}');
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(ui().everywhere).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('says when nobody wrote that, and keeps the words for whoever comes back', async () => {
    const { look, texts, unmount, planner } = await opened();
    expect(await look('nowhere at all')).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent(texts.search.nothing);
    unmount();
    draw(planner, <Search />);
    const again = screen.getByRole<HTMLInputElement>('textbox', { name: texts.search.field });
    expect(again).toHaveValue('nowhere at all');
    expect([again.selectionStart, again.selectionEnd]).toEqual([0, 'nowhere at all'.length]);
  });

  it('draws fifty hits, and fifty more when asked', async () => {
    const many = Array.from({ length: 120 }, (_, at): Command => {
      const values = { title: `Wager ${at}` };
      return { do: 'add', kind: 'objective', id: `many${at}`, cycle: 'cycle1', values };
    });
    const { user, look, hits, texts } = await opened([...SMALL_PLAN, { do: 'all', commands: many }]);
    expect(await look('wager')).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: texts.search.more(50) }));
    expect(hits()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: texts.search.more(20) }));
    expect(hits()).toHaveLength(120);
    expect(await look('wager 1')).toHaveLength(39);
  });
});
