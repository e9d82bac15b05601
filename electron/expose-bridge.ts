/** What a page gets of the contract: one function for each message its role is granted, and nothing that could name another channel. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALLS, EVENTS, channel, type Answer, type Calls, type Events } from './contract.ts';
import { isGranted, type Role } from './roles.ts';

const isCall = (row: string): row is keyof Calls => Object.hasOwn(CALLS, row);
const isEvent = (row: string): row is keyof Events => Object.hasOwn(EVENTS, row);

/** Puts `window.desktop` on the page of a window of that role. */
export function exposeBridge(role: Role, grants?: Parameters<typeof isGranted>[2]): void {
  const bridge: Record<string, unknown> = {};

  for (const row of Object.keys(CALLS)) {
    if (!isCall(row) || !isGranted(role, row, grants)) continue;
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
    if (!isEvent(event) || !isGranted(role, event, grants)) continue;
    bridge[EVENTS[event]] = (listener: (told: unknown) => void): (() => void) => {
      const hear = (_: IpcRendererEvent, told: unknown) => listener(told);
      ipcRenderer.on(channel(event), hear);
      return () => {
        ipcRenderer.off(channel(event), hear);
      };
    };
  }

  contextBridge.exposeInMainWorld('desktop', bridge);
}
