import { describe, expect, it } from 'vitest';
import { intentionOf, type Pressed } from '../../../renderer/features/plan/row-keys.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  shortcuts: [key],
  fresh: false,
  empty: false,
  atTop: false,
  atBottom: false,
  ...more,
});

describe('keys of a row', () => {
  it('Tab decides what a new row will be, and goes on everywhere else', () => {
    expect(intentionOf(pressed('Tab', { fresh: true }))).toBe('indent');
    expect(intentionOf(pressed('Shift+Tab', { fresh: true }))).toBe('outdent');
    expect(intentionOf(pressed('Tab'))).toBeNull();
    expect(intentionOf(pressed('Shift+Tab'))).toBeNull();
    expect(intentionOf(pressed('Escape', { fresh: true }))).toBe('settle');
    expect(intentionOf(pressed('Escape'))).toBeNull();
  });

  it('arrows leave the row only from its first and its last line', () => {
    expect(intentionOf(pressed('ArrowUp', { atTop: true }))).toBe('row-above');
    expect(intentionOf(pressed('ArrowUp'))).toBeNull();
    expect(intentionOf(pressed('ArrowDown', { atBottom: true }))).toBe('row-below');
    expect(intentionOf(pressed('ArrowDown'))).toBeNull();
    expect(intentionOf(pressed('Shift+ArrowDown', { atBottom: true }))).toBeNull();
  });

  it('Backspace takes a row away only when it is empty, or when asked with modifiers', () => {
    expect(intentionOf(pressed('Backspace', { empty: true }))).toBe('remove-blank');
    expect(intentionOf(pressed('Backspace'))).toBeNull();
    expect(intentionOf(pressed('Mod+Shift+Backspace'))).toBe('delete');
  });

  it('moves, indents and checks in with modifiers, at any time', () => {
    expect(intentionOf(pressed('Alt+ArrowUp'))).toBe('move-up');
    expect(intentionOf(pressed('Alt+ArrowDown'))).toBe('move-down');
    expect(intentionOf(pressed('Mod+]'))).toBe('indent');
    expect(intentionOf(pressed('Mod+['))).toBe('outdent');
    expect(intentionOf(pressed('Alt+C'))).toBe('check-in');
    expect(intentionOf(pressed('Enter'))).toBe('next-row');
    expect(intentionOf(pressed('Mod+Enter'))).toBeNull();
    expect(intentionOf(pressed('X'))).toBeNull();
  });
});
