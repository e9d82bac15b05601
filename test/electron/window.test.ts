import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { assertSafe, openWindow, windowOptions } from '../../electron/window.ts';
import { fakeWindow, preventable } from './fake-electron.ts';

const made = vi.hoisted((): { options: unknown[]; next: object | null } => ({ options: [], next: null }));
vi.mock('electron', () => ({
  BrowserWindow: function (options: unknown) {
    made.options.push(options);
    return made.next;
  },
}));

const needs = {
  place: { x: 0, y: 0, width: 800, height: 600 },
  maximized: false,
  preload: '/app/preload.cjs',
  packaged: true,
  dark: false,
  log: () => undefined,
  tryAgain: () => Promise.resolve(false),
};
const changed = (change: WebPreferences): BrowserWindowConstructorOptions => {
  const options = windowOptions(needs);
  return { ...options, webPreferences: { ...options.webPreferences, ...change } };
};

describe('assertSafe', () => {
  it('is content with our own options, packed or not', () => {
    expect(() => assertSafe(windowOptions(needs), true)).not.toThrow();
    expect(() => assertSafe(windowOptions({ ...needs, packaged: false }), false)).not.toThrow();
  });

  const weaker: readonly WebPreferences[] = [
    { sandbox: false },
    { contextIsolation: false },
    { nodeIntegration: true },
    { nodeIntegrationInWorker: true },
    { nodeIntegrationInSubFrames: true },
    { webSecurity: false },
    { allowRunningInsecureContent: true },
    { webviewTag: true },
    { experimentalFeatures: true },
    { navigateOnDragDrop: true },
    { plugins: true },
    { spellcheck: true },
    { disableBlinkFeatures: '' },
    { devTools: true },
    { enableBlinkFeatures: 'Anything' },
    { enableBlinkFeatures: '' },
    { additionalArguments: [] },
    { partition: 'persist:other' },
  ];
  it.each(weaker.map((change) => [JSON.stringify(change), change] as const))('throws at %s', (_, change) => {
    expect(() => assertSafe(changed(change), true)).toThrow(/webPreferences/);
  });

  it('throws when one of them is left to the runtime’s default', () => {
    const options = windowOptions(needs);
    for (const name of Object.keys(options.webPreferences ?? {})) {
      if (name === 'preload' || name === 'disableDialogs') continue;
      const rest = Object.fromEntries(Object.entries(options.webPreferences ?? {}).filter(([key]) => key !== name));
      expect(() => assertSafe({ ...options, webPreferences: rest }, true), name).toThrow(name);
    }
    expect(() => assertSafe({}, true)).toThrow();
  });

  it('a packed app has no developer tools', () => {
    expect(windowOptions(needs).webPreferences?.devTools).toBe(false);
    expect(() => assertSafe(windowOptions({ ...needs, packaged: false }), true)).toThrow('devTools');
  });
});

describe('openWindow', () => {
  it('loads the one page, and shows it when there is something to see', () => {
    const { fake, events } = fakeWindow();
    made.next = fake;
    openWindow({ ...needs, maximized: true });
    expect(fake.loadURL).toHaveBeenCalledWith('app://whetstone/index.html');
    expect(fake.show).not.toHaveBeenCalled();
    events.emit('ready-to-show');
    expect(fake.show).toHaveBeenCalledTimes(1);
    expect(fake.maximize).toHaveBeenCalledTimes(1);
  });

  it('brings a page back that went where no guard is asked', () => {
    const { fake, page } = fakeWindow();
    made.next = fake;
    openWindow(needs);
    page.events.emit('did-navigate', preventable(), 'app://whetstone/index.html');
    page.events.emit('did-navigate', preventable(), 'app://whetstone/index.html#settings');
    expect(fake.loadURL).toHaveBeenCalledTimes(1);
    page.events.emit('did-navigate', preventable(), 'about:blank');
    expect(fake.loadURL.mock.calls).toEqual([['app://whetstone/index.html'], ['app://whetstone/index.html']]);
  });

  it('asks a person after a page crashed three times; they start it again, or close the window', async () => {
    const { fake, page } = fakeWindow();
    made.next = fake;
    const tryAgain = vi.fn(() => Promise.resolve(true));
    openWindow({ ...needs, tryAgain });
    const crash = () => page.events.emit('render-process-gone', preventable(), { reason: 'crashed' });
    for (let time = 0; time < 4; time += 1) crash();
    await vi.waitFor(() => expect(page.fake.reload).toHaveBeenCalledTimes(4));
    expect(tryAgain).toHaveBeenCalledTimes(1);
    tryAgain.mockResolvedValue(false);
    for (let time = 0; time < 4; time += 1) crash();
    await vi.waitFor(() => expect(fake.close).toHaveBeenCalledTimes(1));
    expect(page.fake.reload).toHaveBeenCalledTimes(7);
  });

  it('notes a bridge that could not be loaded', () => {
    const { fake, page } = fakeWindow();
    made.next = fake;
    const log = vi.fn();
    openWindow({ ...needs, log });
    page.events.emit('preload-error', preventable(), '/app/preload.cjs', new Error('Unexpected token'));
    expect(log).toHaveBeenCalledWith('preload-failed', expect.any(Error));
  });

  it('starts a crashed page again, but not for ever', () => {
    const { fake, page } = fakeWindow();
    made.next = fake;
    const log = vi.fn();
    openWindow({ ...needs, log });
    page.events.emit('render-process-gone', preventable(), { reason: 'clean-exit' });
    expect(page.fake.reload).not.toHaveBeenCalled();
    for (let crash = 0; crash < 10; crash += 1)
      page.events.emit('render-process-gone', preventable(), { reason: 'crashed' });
    expect(page.fake.reload).toHaveBeenCalledTimes(3);
    expect(log).toHaveBeenLastCalledWith('page-gone', 'crashed');
  });
});
