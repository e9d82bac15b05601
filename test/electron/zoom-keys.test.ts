import { describe, expect, it, vi } from 'vitest';
import { zoomAsked, zoomByKeys } from '../../electron/zoom-keys.ts';
import { fakeWindow, preventable } from './fake-electron.ts';

const pressed = (key: string, code: string, more: object = {}) => ({
  type: 'keyDown' as const,
  control: true,
  meta: false,
  alt: false,
  key,
  code,
  ...more,
});

describe('a key that zooms', () => {
  it.each([
    ['Ctrl+=', '=', 'Equal', 'in'],
    ['Ctrl+Shift+=', '+', 'Equal', 'in'],
    ['the number pad’s plus', '+', 'NumpadAdd', 'in'],
    ['German Ctrl++', '+', 'BracketRight', 'in'],
    ['Ctrl+-', '-', 'Minus', 'out'],
    ['Ctrl+Shift+-', '_', 'Minus', 'out'],
    ['German Ctrl+-', '-', 'Slash', 'out'],
    ['the number pad’s minus', '-', 'NumpadSubtract', 'out'],
    ['Ctrl+0', '0', 'Digit0', 'reset'],
    ['the number pad’s 0', '0', 'Numpad0', 'reset'],
    ['German Ctrl+Shift+0, which types =', '=', 'Digit0', null],
    ['Ctrl+K', 'k', 'KeyK', null],
  ])('%s', (_, key, code, asked) => expect(zoomAsked(pressed(key, code), false)).toBe(asked));

  it('needs the system’s own command key, and no other beside it', () => {
    expect(zoomAsked(pressed('+', 'Equal', { control: false }), false)).toBeNull();
    expect(zoomAsked(pressed('+', 'Equal', { alt: true }), false)).toBeNull();
    expect(zoomAsked(pressed('+', 'Equal', { type: 'keyUp' }), false)).toBeNull();
    expect(zoomAsked(pressed('+', 'Equal'), true)).toBeNull();
    expect(zoomAsked(pressed('+', 'Equal', { control: false, meta: true }), true)).toBe('in');
  });
});

describe('zoomByKeys', () => {
  it('zooms once a key, within limits, and leaves all other keys alone', () => {
    const { window, page } = fakeWindow();
    let level = 0;
    Object.assign(page.fake, { getZoomLevel: () => level, setZoomLevel: vi.fn((to: number) => (level = to)) });
    zoomByKeys(window, false);
    const press = (key: string, code: string) => {
      const event = preventable();
      page.events.emit('before-input-event', event, pressed(key, code));
      return event.defaultPrevented;
    };
    expect([press('=', 'Equal'), level]).toEqual([true, 0.5]);
    expect([press('a', 'KeyA'), level]).toEqual([false, 0.5]);
    for (let time = 0; time < 50; time += 1) press('+', 'NumpadAdd');
    expect(level).toBe(8);
    for (let time = 0; time < 50; time += 1) press('-', 'Minus');
    expect(level).toBe(-3);
    press('0', 'Digit0');
    expect(level).toBe(0);
  });
});
