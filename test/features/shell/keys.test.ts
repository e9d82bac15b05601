import { describe, expect, it } from 'vitest';
import { actionsWith } from '../../../renderer/app/session/actions.ts';
import { actionFor, placeOf, type Place } from '../../../renderer/features/shell/keys.ts';
import { ROOMS } from '../../../renderer/rooms.ts';
import type { Pressed } from '../../../renderer/ui/pressed.ts';

const ACTIONS = actionsWith(ROOMS);
const OUTSIDE: Place = { writing: false, ownUndo: false };
const IN_A_FIELD: Place = { writing: true, ownUndo: false };
const IN_A_SEARCH: Place = { writing: true, ownUndo: true };

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const asked = (pressed: Pressed, place = OUTSIDE, apple = false) => actionFor(ACTIONS, pressed, apple, place)?.id;

describe('global keys', () => {
  it('reach every action that has some', () => {
    for (const { id, keys } of ACTIONS.filter((action) => action.keys !== undefined)) {
      const parts = keys?.split('+') ?? [];
      const last = parts.at(-1) ?? '';
      const pressed = press(last.length === 1 ? last.toLowerCase() : last, {
        ctrlKey: parts.includes('Mod'),
        shiftKey: parts.includes('Shift'),
        altKey: parts.includes('Alt'),
      });
      expect(asked(pressed), keys).toBe(id);
    }
  });

  it('use Ctrl, or Cmd on a Mac, and nothing else for it', () => {
    expect(asked(press('k', ctrl))).toBe('palette');
    expect(asked(press('k', { metaKey: true }))).toBeUndefined();
    expect(asked(press('k', { metaKey: true }), OUTSIDE, true)).toBe('palette');
    expect(asked(press('k', ctrl), OUTSIDE, true)).toBeUndefined();
    expect(asked(press('k', { ...ctrl, altKey: true }))).toBeUndefined();
    expect(asked(press('k'))).toBeUndefined();
  });

  it('take no sign or letter that is pressed alone, which speech input would say by chance (WCAG 2.1.4)', () => {
    for (const key of ['?', '？', '/', 'k', '1', ' ']) {
      expect(asked(press(key)), key).toBeUndefined();
      expect(asked(press(key, { shiftKey: true })), key).toBeUndefined();
    }
    expect(ACTIONS.filter(({ keys }) => keys?.length === 1)).toEqual([]);
  });

  it('show the keys with F1 everywhere, in fields as well', () => {
    expect(asked(press('F1'))).toBe('keys');
    expect(asked(press('F1'), IN_A_FIELD)).toBe('keys');
    expect(asked(press('F1', { shiftKey: true }))).toBeUndefined();
  });

  it('take letters and digits by where they are printed where the keyboard writes another script', () => {
    expect(asked(press('л', { ...ctrl, code: 'KeyK' }))).toBe('palette');
    expect(asked(press('&', { ...ctrl, code: 'Digit1' }))).toBe('plan');
    expect(asked(press('，', { ...ctrl, code: 'Comma' }))).toBe('settings');
    // On a keyboard that has Z where others have W, the letter counts and not the place.
    expect(asked(press('z', { ...ctrl, code: 'KeyW' }))).toBe('undo');
  });

  it('undo the plan in its fields, and leave other fields their own undo', () => {
    expect(asked(press('z', ctrl), IN_A_FIELD)).toBe('undo');
    expect(asked(press('Z', { ...ctrl, shiftKey: true }), IN_A_FIELD)).toBe('redo');
    expect(asked(press('y', ctrl), IN_A_FIELD)).toBe('redo');
    expect(asked(press('z', ctrl), IN_A_SEARCH)).toBeUndefined();
    expect(asked(press('s', ctrl), IN_A_SEARCH)).toBe('export-bundle');
  });
});

describe('where a key was pressed', () => {
  const place = (html: string) => {
    document.body.innerHTML = html;
    return placeOf(document.querySelector('[data-here]'));
  };

  it('knows fields from what merely has the focus', () => {
    expect(place('<input data-here>').writing).toBe(true);
    expect(place('<textarea data-here></textarea>').writing).toBe(true);
    expect(place('<input type="checkbox" data-here>').writing).toBe(false);
    expect(place('<button data-here></button>').writing).toBe(false);
    expect(placeOf(null)).toEqual(OUTSIDE);
  });

  it('knows fields whose words are not the plan’s', () => {
    expect(place('<div role="search"><input data-here></div>').ownUndo).toBe(true);
    expect(place('<dialog open><input data-here></dialog>').ownUndo).toBe(true);
    expect(place('<form><button data-here></button></form>').ownUndo).toBe(true);
    expect(place('<main><input data-here></main>').ownUndo).toBe(true);
    expect(place('<main><input data-kept data-here></main>').ownUndo).toBe(false);
    expect(place('<main data-kept><textarea data-here></textarea></main>').ownUndo).toBe(false);
    // What has no words has none of its own to take back.
    expect(place('<main><input type="checkbox" data-here></main>').ownUndo).toBe(false);
    expect(place('<main><select data-here></select></main>').ownUndo).toBe(false);
  });
});
