/** Words that a field shows and does not take: nobody is told that they are saved, and none of them goes without a word. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '../../../renderer/App.tsx';
import type { UiState } from '../../../renderer/app/session/ui-state.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { en } from '../../texts.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, freshDatabase, given, SMALL_PLAN } from '../planner-for-tests.tsx';

const LINE = 'x'.repeat(LIMITS.line + 1);
const NOTE = 'y'.repeat(LIMITS.note + 1);
const NAME = 'n'.repeat(LIMITS.name + 1);
const UNIT = 'u'.repeat(LIMITS.unit + 1);

const LEVELS: Command = {
  do: 'set',
  kind: 'keyResult',
  id: 'kr2',
  values: { metric: { type: 'milestones', levels: [{ text: 'Begun', score: 0.5 }] } },
};

interface Case {
  readonly where: Partial<UiState>;
  /** The name of the field on the screen, and as it is told where that is another. */
  readonly label: string;
  readonly field?: string;
  readonly words: string;
  /** Which of the fields of that name; the first without it. */
  readonly at?: number;
}

const details = (selected: string): Partial<UiState> => ({ selected, inspector: true });
const { comments, cycleForm, fields, inspector, plan, settings, aroundOutline } = en;

const CASES: readonly Case[] = [
  { where: {}, label: 'Objective', field: fields.names.title, words: LINE },
  { where: {}, label: 'Key result', field: fields.names.title, words: LINE, at: 1 },
  { where: details('obj1'), label: inspector.recordTitle, words: LINE },
  { where: details('obj1'), label: inspector.why, words: NOTE },
  { where: details('obj1'), label: aroundOutline.owner, words: 'Al' },
  { where: details('obj1'), label: inspector.team, words: 'Gre' },
  { where: details('obj1'), label: comments.write, words: NOTE },
  { where: details('kr1'), label: inspector.start, words: 'few' },
  { where: details('kr1'), label: inspector.target, words: 'many' },
  { where: details('kr1'), label: inspector.unit, field: fields.names.metric, words: UNIT },
  { where: details('kr1'), label: inspector.weight, words: 'heavy' },
  { where: details('kr2'), label: inspector.level(1), field: fields.names.metric, words: LINE },
  { where: details('kr2'), label: inspector.levelWorth(1), words: 'most' },
  { where: { checkingIn: 'kr1' }, label: plan.value, words: 'lots' },
  { where: { checkingIn: 'kr1' }, label: plan.confidenceField(100), words: '120' },
  { where: { checkingIn: 'kr1' }, label: plan.note, words: NOTE },
  { where: { overlay: 'edit-cycle' }, label: cycleForm.name, words: NAME },
  { where: { overlay: 'edit-cycle' }, label: plan.guidance, words: NOTE },
  { where: { overlay: 'new-cycle' }, label: cycleForm.name, words: NAME },
  { where: { room: 'settings' }, label: settings.planName, words: LINE },
  { where: { room: 'settings' }, label: settings.purpose, words: NOTE },
  { where: { room: 'settings' }, label: settings.name, words: NAME },
];

async function drawn(where: Partial<UiState>) {
  localStorage.clear();
  const desktop = new FakeDesktop({ personName: 'Mira', language: 'en' });
  const planner = await bootForTests(desktop.platform, freshDatabase());
  await given(planner, [...SMALL_PLAN, LEVELS]);
  planner.ui.setState(where);
  const screen = draw(planner, <App planner={planner} />);
  const warnings = () => planner.ui.getState().notices.filter(({ tone }) => tone === 'warning');
  return { ...screen, desktop, planner, warnings };
}

const shownState = () =>
  [en.app.saved, en.app.saving, en.app.unsaved, en.app.waitsInField].find((word) =>
    screen.getAllByText(word).some((one) => one.getAttribute('aria-hidden') === 'false'),
  );

const write = (field: HTMLElement, words: string) => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
};

const short = (words: string) => (words.length > 20 ? `${words[0]} x ${words.length}` : words);

describe('E10 words that a field does not take', () => {
  it.each(CASES.map((one) => [`${one.label} in ${JSON.stringify(one.where)}: ${short(one.words)}`, one] as const))(
    'are not said to be saved, hold the window, and come back when their field goes: %s',
    async (_, { where, label, field = label, words, at = 0 }) => {
      const { planner, warnings, desktop } = await drawn(where);
      await waitFor(() => expect(screen.getAllByLabelText(label, { exact: true }).length).toBeGreaterThan(at));
      expect(shownState()).toBe(en.app.saved);
      const box = screen.getAllByLabelText(label, { exact: true })[at];
      if (!box) throw new Error(`There is no field “${label}”.`);
      write(box, words);
      await act(() => planner.flush());
      await waitFor(() => expect(shownState()).toBe(en.app.waitsInField));
      expect(box).toHaveValue(words);

      // The words can be pressed once what they open is there.
      const button = await waitFor(() => {
        const found = screen.getByText(en.app.waitsInField).closest('button');
        if (!found) throw new Error('Not fetched yet.');
        return found;
      });
      fireEvent.click(button);
      const why = await screen.findByLabelText(en.unsaved.unsavedDetails);
      // A measure is one value of several fields, and told as one.
      const told = field === fields.names.metric ? '' : words;
      expect(why).toHaveTextContent(en.unsaved.untakenIn(field, told));

      desktop.tell('flush', null);
      await screen.findByText(en.unsaved.leaving.untaken);
      expect(document.querySelector('dialog')).toHaveTextContent(en.unsaved.untakenIn(field, told));
      expect(desktop.signals).toEqual(['ready', 'held']);
      fireEvent.click(screen.getByText(en.unsaved.leaving.stay));

      act(() => planner.ui.setState({ room: 'questions' }));
      await waitFor(() => expect(warnings()).toHaveLength(1));
      expect(warnings()[0]?.text).toContain(field);
      expect(warnings()[0]?.text).toContain(told);
      await waitFor(() => expect(shownState()).toBe(en.app.saved));
    },
  );

  it('go with their row when it is deleted, and stand in a warning then', async () => {
    const { planner, warnings } = await drawn({});
    write(await screen.findByDisplayValue('Noise stays bearable'), LINE);
    await act(() => planner.flush());
    await act(() => given(planner, [{ do: 'delete', id: 'kr2' }]));
    await waitFor(() => expect(warnings()[0]?.text).toContain(LINE));
    expect(shownState()).toBe(en.app.saved);
  });

  it('E24 let the window go all the same where somebody chooses that', async () => {
    const { user, desktop, planner } = await drawn({ room: 'settings' });
    write(await screen.findByLabelText(settings.planName), LINE);
    await act(() => planner.flush());
    desktop.tell('flush', null);
    await user.click(await screen.findByRole('button', { name: en.unsaved.leaving.leaveUntaken }));
    expect(desktop.signals).toEqual(['ready', 'held', 'leave']);
  });

  it('are forgotten once they are mended, dropped by Escape, or cancelled', async () => {
    const { user, planner, warnings } = await drawn(details('obj1'));
    const owner = await screen.findByLabelText(aroundOutline.owner);
    write(owner, 'Al');
    await waitFor(() => expect(shownState()).toBe(en.app.waitsInField));
    await user.type(owner, '{Escape}');
    await waitFor(() => expect(shownState()).toBe(en.app.saved));
    act(() => planner.ui.setState({ overlay: 'new-cycle' }));
    write(await screen.findByLabelText(cycleForm.name), NAME);
    await waitFor(() => expect(shownState()).toBe(en.app.waitsInField));
    await user.click(screen.getByRole('button', { name: en.app.cancel }));
    await waitFor(() => expect(shownState()).toBe(en.app.saved));
    // Its words stand in the outline and in the details.
    const [title] = await screen.findAllByDisplayValue('People come back');
    if (!title) throw new Error('no field of the title');
    write(title, LINE);
    await waitFor(() => expect(shownState()).toBe(en.app.waitsInField));
    write(title, 'People come back soon');
    await act(() => planner.flush());
    await waitFor(() => expect(shownState()).toBe(en.app.saved));
    expect(warnings()).toEqual([]);
  });

  it('hold while half a day stands in the form of a cycle, which says so itself', async () => {
    await drawn({ overlay: 'new-cycle' });
    const day = await screen.findByLabelText<HTMLInputElement>(cycleForm.start);
    Object.defineProperty(day, 'validity', { value: { badInput: true }, configurable: true });
    fireEvent.keyUp(day, { key: '2' });
    await waitFor(() => expect(shownState()).toBe(en.app.waitsInField));
    Object.defineProperty(day, 'validity', { value: { badInput: false }, configurable: true });
    fireEvent.keyUp(day, { key: 'Backspace' });
    await waitFor(() => expect(shownState()).toBe(en.app.saved));
  });
});
