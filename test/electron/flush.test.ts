import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLUSH_LIMIT, createFlush } from '../../electron/flush.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function page() {
  const [ask, log, gone] = [vi.fn(), vi.fn(), vi.fn()];
  let choose: (leave: boolean) => void = () => undefined;
  const askPerson = vi.fn((_: AbortSignal) => new Promise<boolean>((resolve) => (choose = resolve)));
  const flush = createFlush(ask, askPerson, log);
  return { ask, askPerson, log, gone, flush, choose: (leave: boolean) => choose(leave) };
}

describe('before the page goes', () => {
  it('it is asked once to write, and goes when it has', async () => {
    const { ask, gone, flush } = page();
    flush.pageReady();
    void flush.pageMayGo().then(gone);
    void flush.pageMayGo().then(gone);
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT - 1);
    expect(gone).not.toHaveBeenCalled();
    flush.pageFlushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(gone.mock.calls).toEqual([['go'], ['go']]);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('it holds the window while something is not on the disk, and is asked again the next time', async () => {
    const { ask, gone, flush } = page();
    flush.pageReady();
    void flush.pageMayGo().then(gone);
    flush.pageHolds();
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT);
    expect(gone.mock.calls).toEqual([['held']]);
    void flush.pageMayGo().then(gone);
    flush.pageFlushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(gone.mock.calls).toEqual([['held'], ['go']]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('it goes unasked once the person chose to leave what is not on the disk', async () => {
    const { ask, flush } = page();
    flush.pageReady();
    flush.pageLeaves();
    expect(await flush.pageMayGo()).toBe('go');
    expect(ask).not.toHaveBeenCalled();
  });

  it('its silence is logged after three seconds, and the person is asked: to wait, or to close it anyway', async () => {
    for (const [leave, answer] of [
      [true, 'go'],
      [false, 'held'],
    ] as const) {
      const { gone, log, flush, choose } = page();
      flush.pageReady();
      void flush.pageMayGo().then(gone);
      await vi.advanceTimersByTimeAsync(3_000);
      expect(gone).not.toHaveBeenCalled();
      expect(log.mock.calls).toEqual([['flush-timed-out']]);
      choose(leave);
      await vi.advanceTimersByTimeAsync(0);
      expect(gone.mock.calls).toEqual([[answer]]);
    }
  });

  it('the question goes away when the page answers after all', async () => {
    const { gone, flush, askPerson } = page();
    flush.pageReady();
    void flush.pageMayGo().then(gone);
    await vi.advanceTimersByTimeAsync(3_000);
    flush.pageFlushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(gone.mock.calls).toEqual([['go']]);
    expect(askPerson.mock.calls[0]?.[0].aborted).toBe(true);
  });

  it('a page that never was ready is not waited for', async () => {
    const { ask, gone, flush } = page();
    void flush.pageMayGo().then(gone);
    await vi.advanceTimersByTimeAsync(0);
    expect(gone).toHaveBeenCalledTimes(1);
    expect(ask).not.toHaveBeenCalled();
  });

  it('nor one that has crashed, before or meanwhile', async () => {
    const before = page();
    before.flush.pageReady();
    before.flush.pageGone();
    void before.flush.pageMayGo().then(before.gone);
    const meanwhile = page();
    meanwhile.flush.pageReady();
    void meanwhile.flush.pageMayGo().then(meanwhile.gone);
    meanwhile.flush.pageGone();
    await vi.advanceTimersByTimeAsync(0);
    expect(before.gone).toHaveBeenCalledTimes(1);
    expect(meanwhile.gone).toHaveBeenCalledTimes(1);
  });

  it('`flushed` without being asked does nothing', () => {
    const { flush } = page();
    expect(() => flush.pageFlushed()).not.toThrow();
  });
});
