/** What works everywhere works from every field, unless the key means something in the field itself. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { actionsWith } from '../../../renderer/app/session/actions.ts';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { ROOMS } from '../../../renderer/rooms.ts';
import { isPressed } from '../../../renderer/ui/pressed.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { drawnInspector } from '../plan/inspector/drawn-inspector.tsx';

const KEYS = actionsWith(ROOMS).flatMap(({ keys }) => (keys === undefined ? [] : [keys]));
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select';

/** A form is handed over by this key, and the details are hidden by that one. */
const isItsOwn = (field: Element, keys: string): boolean =>
  (keys === 'Mod+Enter' && field.closest('form') !== null) || (keys === 'Mod+I' && field.closest('aside') !== null);

function pressIn(field: Element, keys: string): KeyboardEvent {
  const key = keys.split('+').at(-1) ?? '';
  const event = new KeyboardEvent('keydown', {
    key: key.length === 1 && !keys.includes('Shift') ? key.toLowerCase() : key,
    ctrlKey: keys.includes('Mod+'),
    shiftKey: keys.includes('Shift+'),
    bubbles: true,
    cancelable: true,
  });
  expect(isPressed(event, keys)).toBe(true);
  fireEvent(field, event);
  return event;
}

/** Which keys do not come through from which of the fields that are drawn; what is not drawn any more has handed its key on. */
function swallowed(): readonly string[] {
  const heard = new Set<Event>();
  const hear = (event: Event) => !event.defaultPrevented && heard.add(event);
  document.addEventListener('keydown', hear);
  const fields = [...document.querySelectorAll<HTMLElement>(FIELDS)];
  expect(fields.length).toBeGreaterThan(0);
  const lost = fields.flatMap((field) =>
    KEYS.filter((keys) => {
      if (!field.isConnected || isItsOwn(field, keys)) return false;
      act(() => field.focus());
      return !heard.has(pressIn(field, keys));
    }).map((keys) => `${keys} in ${field.getAttribute('aria-label') ?? field.closest('div')?.textContent ?? ''}`),
  );
  document.removeEventListener('keydown', hear);
  return lost;
}

const METRICS: readonly Metric[] = [
  { type: 'raise', start: 1, target: 9, unit: 'km' },
  { type: 'lower', start: 9 },
  { type: 'above', limit: 3 },
  { type: 'below' },
  { type: 'band', low: 1, high: 2 },
  { type: 'yesNo' },
  { type: 'milestones', levels: [{ text: 'Begun', score: 0.3 }] },
];

const MEETING: Command = {
  do: 'add',
  kind: 'ritual',
  id: 'met',
  cycle: 'cycle1',
  values: { sort: 'retrospective', minutes: 60 },
};

afterEach(cleanup);

describe('a key that works everywhere', () => {
  it.each(METRICS)('E45 comes through from each field of the details of a measure: $type', async (metric) => {
    const { edit } = await drawnInspector('kr2');
    await edit({ do: 'set', kind: 'keyResult', id: 'kr2', values: { metric } });
    expect(swallowed()).toEqual([]);
  });

  it('E45 comes through from a figure that cannot be read', async () => {
    const { user, texts } = await drawnInspector('kr1');
    await user.type(screen.getByLabelText(texts.inspector.target), 'many');
    expect(swallowed()).toEqual([]);
  });

  it.each(['obj1', 'kr1'])('E45 comes through from each field of the details of %s', async (id) => {
    await drawnInspector(id);
    expect(swallowed()).toEqual([]);
  });

  it('E45 comes through from each field of an open check-in', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    draw(planner, <Plan saveState={null} />);
    act(() => planner.ui.setState({ checkingIn: 'kr1' }));
    await screen.findByRole('form');
    expect(swallowed()).toEqual([]);
  });

  it.each(['check-in', 'overview', 'search', 'closing', 'rituals', 'people', 'hand-out', 'method', 'settings'])(
    'E45 comes through from each field of the room %s',
    async (id) => {
      const planner = await plannerForTests([...SMALL_PLAN, MEETING]);
      const room = ROOMS.find((one) => one.id === id);
      if (!room) throw new Error(`${id} is a room`);
      draw(planner, <room.Screen />);
      await waitFor(() => expect(document.querySelector(FIELDS)).not.toBeNull());
      expect(swallowed()).toEqual([]);
    },
  );
});
