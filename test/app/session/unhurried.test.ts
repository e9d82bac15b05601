import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextTask, unhurried } from '../../../renderer/app/session/unhurried.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('work longer than a frame', () => {
  it('gives way by the scheduler, which goes on in a hidden window, and not by a timer, which is held back there', async () => {
    const yields = vi.fn(() => Promise.resolve());
    const timer = vi.fn();
    vi.stubGlobal('scheduler', { yield: yields });
    vi.stubGlobal('setTimeout', timer);
    await nextTask();
    expect(yields).toHaveBeenCalledOnce();
    expect(timer).not.toHaveBeenCalled();
  });

  it('gives way all the same where there is no scheduler', async () => {
    vi.stubGlobal('scheduler', undefined);
    await expect(nextTask()).resolves.toBeUndefined();
  });

  it('takes its steps in order and gives way between pieces of them', async () => {
    const yields = vi.fn(() => Promise.resolve());
    vi.stubGlobal('scheduler', { yield: yields });
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
    expect(await unhurried([1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(yields.mock.calls.length).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });
});
