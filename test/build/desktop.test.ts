import { describe, expect, it } from 'vitest';
import { whyNoWindow } from '../../build/desktop.ts';

describe('whether a window can open', () => {
  it.each([
    ['an X display', 'linux', false, { DISPLAY: ':0' }],
    ['a Wayland display', 'linux', false, { WAYLAND_DISPLAY: 'wayland-0' }],
    ['macOS', 'darwin', false, {}],
    ['Windows', 'win32', false, {}],
  ] as const)('it can on %s', (_name, platform, isRoot, env) => {
    expect(whyNoWindow({ platform, isRoot, env })).toBeUndefined();
  });

  it.each([
    ['root, even with a display', true, { DISPLAY: ':0' }, /this is root.*sandbox/],
    ['somebody without a display', false, { DISPLAY: '' }, /there is no display here/],
  ])('it cannot for %s, and the sentence says why', (_name, isRoot, env, sentence) => {
    const why = whyNoWindow({ platform: 'linux', isRoot, env });
    expect(why).toMatch(sentence);
    expect(why).toMatch(/^No window can open: .*\.$/);
  });
});
