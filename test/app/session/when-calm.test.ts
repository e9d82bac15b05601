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

it('waits until nobody has pressed anything for a moment', () => {
  const work = vi.fn();
  whenCalm(work);
  pass(250);
  window.dispatchEvent(new Event('pointerdown'));
  pass(250);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  pass(250);
  expect(work).not.toHaveBeenCalled();
  pass(100);
  expect(work).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pointerdown'));
  pass(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('does one after the other, lets a press come between, and goes on after one that fails', () => {
  const done: string[] = [];
  whenCalm(() => done.push('one'));
  whenCalm(() => {
    done.push('two');
    throw new Error('This one fails.');
  });
  const takeBack = whenCalm(() => done.push('nobody wants it'));
  whenCalm(() => done.push('three'));
  takeBack();
  pass(300);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['one']);
  window.dispatchEvent(new Event('pointerdown'));
  pass(250);
  expect(done).toEqual(['one']);
  expect(() => pass(100)).toThrow('This one fails.');
  pass(100);
  expect(done).toEqual(['one', 'two', 'three']);
});
