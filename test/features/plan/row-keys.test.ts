import { describe, expect, it } from 'vitest';
import { intentionOf, type Pressed } from '../../../renderer/features/plan/row-keys.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  shortcuts: [key],
  fresh: false,
  empty: false,
  caret: 'end',
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

  it('Enter, Backspace and Delete do to the words what they do in any text', () => {
    expect(intentionOf(pressed('Enter', { caret: 'end' }))).toBe('next-row');
    expect(intentionOf(pressed('Enter', { caret: 'middle' }))).toBe('split');
    expect(intentionOf(pressed('Enter', { caret: 'start' }))).toBe('row-before');
    expect(intentionOf(pressed('Enter', { caret: 'end', empty: true }))).toBe('next-row');
    expect(intentionOf(pressed('Enter', { caret: null }))).toBe('next-row');
    expect(intentionOf(pressed('Backspace', { caret: 'start' }))).toBe('join-above');
    expect(intentionOf(pressed('Backspace', { caret: 'middle' }))).toBeNull();
    expect(intentionOf(pressed('Backspace', { caret: null }))).toBeNull();
    expect(intentionOf(pressed('Delete', { caret: 'end' }))).toBe('join-below');
    expect(intentionOf(pressed('Delete', { caret: 'start' }))).toBeNull();
  });

  it('moves, indents and checks in with modifiers, at any time', () => {
    expect(intentionOf(pressed('Alt+ArrowUp'))).toBe('move-up');
    expect(intentionOf(pressed('Alt+ArrowDown'))).toBe('move-down');
    expect(intentionOf(pressed('Mod+]'))).toBe('indent');
    expect(intentionOf(pressed('Mod+['))).toBe('outdent');
    expect(intentionOf(pressed('Alt+C'))).toBe('check-in');
    expect(intentionOf(pressed('Alt+M'))).toBe('comment');
    expect(intentionOf(pressed('Alt+Shift+ArrowRight'))).toBe('indent');
    expect(intentionOf(pressed('Alt+Shift+ArrowLeft'))).toBe('outdent');
    expect(intentionOf(pressed('Alt+Shift+ArrowLeft', { apple: true }))).toBeNull();
    // By the letter it writes and, where that is nobody's, by its place.
    expect(intentionOf({ ...pressed('Alt+Ç'), shortcuts: ['Alt+Ç', 'Alt+C'] })).toBe('check-in');
    expect(intentionOf(pressed('Enter'))).toBe('next-row');
    expect(intentionOf(pressed('Mod+Enter'))).toBeNull();
    expect(intentionOf(pressed('X'))).toBeNull();
  });
});
