import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenCalm } from '../../../renderer/app/session/when-calm.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelIdleCallback', (timer: number) => clearTimeout(timer));
});
afterEach(() => {
  vi.runAllTimers();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

it('waits until nothing has been clicked for a moment, and for no key', () => {
  const work = vi.fn();
  whenCalm(work);
  pass(40);
  window.dispatchEvent(new Event('pointerdown'));
  pass(40);
  expect(work).not.toHaveBeenCalled();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  pass(20);
  expect(work).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pointerdown'));
  pass(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('E27 waits for the end of a press', () => {
  const work = vi.fn();
  whenCalm(work);
  window.dispatchEvent(new MouseEvent('mousedown', { button: 0 }));
  pass(200);
  expect(work).not.toHaveBeenCalled();
  window.dispatchEvent(new MouseEvent('mouseup', { button: 0 }));
  pass(20);
  expect(work).toHaveBeenCalledTimes(1);
});

it('does not what was taken back while it waited for the machine', () => {
  const work = vi.fn();
  const takeBack = whenCalm(work);
  pass(50);
  takeBack();
  pass(1000);
  expect(work).not.toHaveBeenCalled();
});

it('is not held up for ever by a machine that was never idle', () => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  const [lost, work] = [vi.fn(), vi.fn()];
  whenCalm(lost);
  pass(1000);
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle));
  whenCalm(work);
  pass(100);
  expect([lost.mock.calls.length, work.mock.calls.length]).toEqual([1, 1]);
});

it('does one after the other, lets a click come between, and goes on after one that fails', () => {
  const done: string[] = [];
  whenCalm(() => done.push('one'));
  whenCalm(() => {
    done.push('two');
    throw new Error('This one fails.');
  });
  const takeBack = whenCalm(() => done.push('nobody wants it'));
  whenCalm(() => done.push('three'));
  takeBack();
  pass(50);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['one']);
  window.dispatchEvent(new Event('pointerdown'));
  pass(40);
  expect(done).toEqual(['one']);
  expect(() => pass(20)).toThrow('This one fails.');
  pass(20);
  expect(done).toEqual(['one', 'two', 'three']);
});
