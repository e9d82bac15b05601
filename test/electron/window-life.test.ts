import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLUSH_LIMIT } from '../../electron/flush.ts';
import { closeAfterFlush, showAgain, watchPage } from '../../electron/window-life.ts';
import { fakeWindow, preventable } from './fake-electron.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('closing the window', () => {
  it('waits for the page and for the settings, and remembers where the window was', async () => {
    const { window, fake, events } = fakeWindow();
    let flushed: (answer: 'go') => void = () => undefined;
    const pageMayGo = vi.fn(() => new Promise<'go'>((resolve) => (flushed = resolve)));
    const remember = vi.fn(() => Promise.resolve());
    closeAfterFlush(window, { pageMayGo }, remember);
    const [first, second] = [preventable(), preventable()];
    events.emit('close', first);
    events.emit('close', second);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([first.defaultPrevented, second.defaultPrevented]).toEqual([true, true]);
    expect(fake.destroy).not.toHaveBeenCalled();
    flushed('go');
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.destroy).toHaveBeenCalledTimes(1);
    expect(remember.mock.calls).toEqual([[{ x: 10, y: 20, width: 900, height: 700, maximized: false }]]);
  });

  it('stays, in front of all others, while something is not on the disk; and can be closed later', async () => {
    const { window, fake, events } = fakeWindow();
    const pageMayGo = vi.fn<() => Promise<'go' | 'held'>>(() => Promise.resolve('held'));
    closeAfterFlush(window, { pageMayGo }, () => Promise.resolve());
    events.emit('close', preventable());
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT);
    expect(fake.destroy).not.toHaveBeenCalled();
    expect(fake.focus).toHaveBeenCalledTimes(1);
    pageMayGo.mockResolvedValue('go');
    events.emit('close', preventable());
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.destroy).toHaveBeenCalledTimes(1);
  });

  it('does not depend on a disk that hangs or fails', async () => {
    for (const remember of [() => new Promise(() => undefined), () => Promise.reject(new Error('disk'))]) {
      const { window, fake, events } = fakeWindow();
      closeAfterFlush(window, { pageMayGo: () => Promise.resolve('go') }, remember);
      events.emit('close', preventable());
      await vi.advanceTimersByTimeAsync(FLUSH_LIMIT);
      expect(fake.destroy).toHaveBeenCalledTimes(1);
    }
  });
});

describe('watchPage', () => {
  it('says when the page was reloaded or has crashed, not when only its hash changed', () => {
    const { window, page } = fakeWindow();
    const gone = vi.fn();
    watchPage(window, gone);
    page.events.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    page.events.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    expect(gone).not.toHaveBeenCalled();
    page.events.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    page.events.emit('render-process-gone', preventable(), { reason: 'crashed' });
    expect(gone).toHaveBeenCalledTimes(2);
  });
});

describe('showAgain', () => {
  it('brings a minimised window back', () => {
    const { window, fake } = fakeWindow();
    fake.isMinimized.mockReturnValue(true);
    showAgain(window);
    showAgain(null);
    for (const did of [fake.restore, fake.show, fake.focus]) expect(did).toHaveBeenCalledTimes(1);
  });
});
