import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLUSH_LIMIT, createFlush } from '../../electron/flush.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function page() {
  const [ask, log, gone] = [vi.fn(), vi.fn(), vi.fn()];
  const flush = createFlush(ask, log);
  return { ask, log, gone, flush };
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
    expect(gone).toHaveBeenCalledTimes(2);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('it has three seconds, and its silence is logged', async () => {
    const { gone, log, flush } = page();
    flush.pageReady();
    void flush.pageMayGo().then(gone);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(gone).toHaveBeenCalledTimes(1);
    expect(log.mock.calls).toEqual([['flush-timed-out']]);
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
