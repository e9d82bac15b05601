import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CALLS, EVENTS, channel } from '../../electron/contract.ts';
import { GRANTS } from '../../electron/roles.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron);

type Subscribe = (listener: (...told: unknown[]) => void) => () => void;
let bridge: Record<string, unknown> = {};
const call = (name: string, ...args: readonly unknown[]): unknown => {
  const found = bridge[name];
  if (typeof found !== 'function') throw new Error(`${name} is no function`);
  return found(...args);
};

beforeAll(async () => {
  await import('../../electron/preload.ts');
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  const [name, exposed] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('desktop');
  bridge = { ...(exposed as Record<string, unknown>) };
});

describe('window.desktop', () => {
  it('has one function a row of the contract, and nothing that could name another channel', () => {
    expect(Object.keys(bridge)).toEqual([...Object.keys(CALLS), ...Object.values(EVENTS)]);
    for (const one of Object.values(bridge)) expect(typeof one).toBe('function');
  });

  it('lacks what its role is not granted', async () => {
    electron.contextBridge.exposeInMainWorld.mockClear();
    const { exposeBridge } = await import('../../electron/expose-bridge.ts');
    exposeBridge('planner', { ...GRANTS, readFile: [], command: [] });
    const [, exposed] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
    expect(Object.keys(exposed as object)).toEqual(
      [...Object.keys(CALLS), ...Object.values(EVENTS)].filter((one) => one !== 'readFile' && one !== 'onCommand'),
    );
  });

  it.each(Object.keys(CALLS))('%s asks its own channel, with one argument and no more', async (row) => {
    electron.ipcRenderer.invoke.mockClear();
    await call(row, { a: 1 }, 'another', 'and another');
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([[`whetstone:${row}`, { a: 1 }]]);
  });

  it('what cannot be sent is an answer and not an exception', async () => {
    electron.ipcRenderer.invoke.mockRejectedValueOnce(new Error('An object could not be cloned.'));
    expect(await call('signal', () => undefined)).toStrictEqual({ ok: false, problem: 'bad-request' });
  });

  it.each(Object.entries(EVENTS))('%s is told without the event object, until it is unsubscribed', (event, name) => {
    const heard = vi.fn();
    const subscribe = bridge[name] as Subscribe;
    const unsubscribe = subscribe(heard);
    const also = vi.fn();
    subscribe(also);
    const wire = `whetstone:${event}`;
    electron.ipcRenderer.events.emit(wire, { sender: 'everything' }, 'told', 'and more');
    unsubscribe();
    electron.ipcRenderer.events.emit(wire, { sender: 'everything' }, 'later');
    expect(heard.mock.calls).toEqual([['told']]);
    expect(also.mock.calls).toEqual([['told'], ['later']]);
  });

  it('gives the unsubscriber nothing to give back', () => {
    const subscribe = bridge['onFlush'] as Subscribe;
    expect(subscribe(() => undefined)()).toBeUndefined();
    expect(channel('flush')).toBe('whetstone:flush');
  });
});
