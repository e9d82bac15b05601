import { describe, expect, it, vi } from 'vitest';
import { shortcutsOf, unlessComposing, type Pressed } from '../../renderer/ui/pressed.ts';

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const alt = { altKey: true };
const cmd = { metaKey: true };

describe('a key press', () => {
  it.each([
    ['American', press(']', 'BracketRight', ctrl), 'Mod+]'],
    ['German, ü', press('ü', 'BracketLeft', ctrl), 'Mod+['],
    ['French, a dead key', press('Dead', 'BracketLeft', ctrl), 'Mod+['],
    ['French, the dollar', press('$', 'BracketRight', ctrl), 'Mod+]'],
    ['Spanish, a dead key', press('`', 'BracketLeft', ctrl), 'Mod+['],
    ['Russian', press('ъ', 'BracketRight', ctrl), 'Mod+]'],
    ['Chinese, a full-width bracket', press('］', 'BracketRight', ctrl), 'Mod+]'],
    ['Linux, AltGr for the bracket', press('[', 'Digit8', ctrl), 'Mod+['],
    ['Russian, Alt', press('с', 'KeyC', alt), 'Alt+C'],
    ['Russian, a letter alone', press('ц', 'KeyW'), 'W'],
    ['French, a figure alone', press('&', 'Digit1'), '1'],
  ])('means the shortcut on every layout: %s', (_, pressed, shortcut) => {
    expect(shortcutsOf(pressed, false)).toContain(shortcut);
  });

  it.each([
    ['Option makes another letter', press('ç', 'KeyC', alt), 'Alt+C'],
    ['Option makes a dead key', press('Dead', 'KeyE', alt), 'Alt+E'],
    ['German, Cmd and Option for the bracket', press('[', 'Digit5', { ...cmd, ...alt }), 'Mod+['],
    ['German, Cmd and ü', press('ü', 'BracketLeft', cmd), 'Mod+['],
  ])('means the shortcut on a Mac: %s', (_, pressed, shortcut) => {
    expect(shortcutsOf(pressed, true)).toContain(shortcut);
  });

  it('goes by what the key writes where that is a letter of ours, and leaves the signs of zooming alone', () => {
    expect(shortcutsOf(press('z', 'KeyW', ctrl), false)).toEqual(['Mod+Z']);
    expect(shortcutsOf(press('+', 'BracketRight', ctrl), false)).toEqual(['Mod++']);
    expect(shortcutsOf(press('?', 'Slash', { shiftKey: true }), false)).toEqual(['?']);
  });

  it('is no shortcut where a letter is written, by AltGr or by itself, or where only a modifier is held', () => {
    expect(shortcutsOf(press('ü', 'BracketLeft'), false)).toEqual(['ü']);
    expect(shortcutsOf(press('ć', 'KeyC', { ...ctrl, ...alt }), false)).not.toContain('Alt+C');
    expect(shortcutsOf(press('Alt', 'AltLeft', alt), false)).toEqual([]);
  });

  it('belongs to the input method while that makes a character', () => {
    const heard = vi.fn();
    const hear = unlessComposing(heard);
    hear({ keyCode: 229 });
    hear({ keyCode: 27, isComposing: true });
    hear({ keyCode: 27, nativeEvent: { isComposing: true } });
    expect(heard).not.toHaveBeenCalled();
    hear({ keyCode: 27 });
    expect(heard).toHaveBeenCalledOnce();
  });
});
