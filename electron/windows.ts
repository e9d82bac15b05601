/** The open windows and the role each was made for: who asks, and who is told. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { channel, type Events } from './contract.ts';
import { isOurAddress } from './identity.ts';
import { isGranted, type Role } from './roles.ts';

export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export interface Windows {
  /** Remembers a window until it is closed. */
  add(role: Role, window: BrowserWindow): void;
  /** The window of that role that is open, if one is. */
  of(role: Role): BrowserWindow | null;
  /** The role of the window that asks: its main frame, with a page of ours in it. Null for everybody else. */
  roleOf(event: Sender): Role | null;
  /** Tells something to each window it is granted to. */
  tell<E extends keyof Events>(event: E, told: Events[E]): void;
}

export function createWindows(grants?: Parameters<typeof isGranted>[2]): Windows {
  const open = new Map<BrowserWindow, Role>();
  return {
    add: (role, window) => {
      open.set(window, role);
      window.on('closed', () => open.delete(window));
    },
    of: (role) => [...open].find(([, one]) => one === role)?.[0] ?? null,
    roleOf: (event) => [...open].find(([window]) => isPageOf(event, window))?.[1] ?? null,
    tell: (event, told) => {
      for (const [window, role] of open)
        if (!window.isDestroyed() && isGranted(role, event, grants)) window.webContents.send(channel(event), told);
    },
  };
}

/** True if the main frame of this window asks, and the page in it came from our scheme and host. */
function isPageOf(event: Sender, window: BrowserWindow): boolean {
  try {
    // Taken apart in here: a frame, a page or a window that has just gone throws when it is asked for anything.
    const { sender, senderFrame } = event;
    if (window.isDestroyed() || sender !== window.webContents || senderFrame === null) return false;
    const main = window.webContents.mainFrame;
    const isMain = senderFrame.processId === main.processId && senderFrame.routingId === main.routingId;
    return isMain && senderFrame.parent === null && isOurAddress(senderFrame.url);
  } catch {
    return false;
  }
}
