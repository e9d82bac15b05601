/** Puts `window.desktop` on the page: one function a row of the contract, and nothing that could name another channel. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALLS, EVENTS, channel, type Answer, type Calls, type Events } from './contract.ts';

const isCall = (row: string): row is keyof Calls => Object.hasOwn(CALLS, row);
const isEvent = (row: string): row is keyof Events => Object.hasOwn(EVENTS, row);

const bridge: Record<string, unknown> = {};

for (const row of Object.keys(CALLS)) {
  if (!isCall(row)) continue;
  bridge[row] = async (asks: unknown): Promise<Answer<unknown>> => {
    try {
      return await ipcRenderer.invoke(channel(row), asks);
    } catch {
      // What cannot be sent, such as a function, never reaches main; the page gets the same answer as for other junk.
      return { ok: false, problem: 'bad-request' };
    }
  };
}

for (const event of Object.keys(EVENTS)) {
  if (!isEvent(event)) continue;
  bridge[EVENTS[event]] = (listener: (told: unknown) => void): (() => void) => {
    const hear = (_: IpcRendererEvent, told: unknown) => listener(told);
    ipcRenderer.on(channel(event), hear);
    return () => {
      ipcRenderer.off(channel(event), hear);
    };
  };
}

contextBridge.exposeInMainWorld('desktop', bridge);
