/** The only place that listens to a window: every row of the contract passes the same two questions before it reaches a service. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { refused } from './answers.ts';
import { CALLS, REFUSED, channel, type Answer, type Calls, type Check, type Events } from './contract.ts';
import { isOurAddress } from './identity.ts';
import type { Log } from './log.ts';

export type Services = {
  readonly [K in keyof Calls]: (
    asks: Calls[K]['asks'],
  ) => Answer<Calls[K]['gives']> | Promise<Answer<Calls[K]['gives']>>;
};

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Answers every row for the window that is open at the time. An answer is a value; no error, stack or path leaves. */
export function answerCalls(services: Services, window: () => BrowserWindow | null, log: Log): void {
  const listen = <K extends keyof Calls>(row: K) => {
    const check: Check<Calls[K]['asks']> = CALLS[row];
    ipcMain.handle(channel(row), async (event, ...handed: unknown[]) => {
      if (!isOurPage(event, window())) {
        log('sender-refused', row);
        return refused('bad-request');
      }
      const asks = handed.length > 1 ? REFUSED : check(handed[0]);
      if (asks === REFUSED) {
        log('arguments-refused', row);
        return refused('bad-request');
      }
      try {
        return await services[row](asks);
      } catch (error) {
        log('service-failed', error);
        return refused('failed');
      }
    });
  };
  for (const row of Object.keys(CALLS)) if (isRow(row)) listen(row);
}

const isRow = (row: string): row is keyof Calls => Object.hasOwn(CALLS, row);

/** True if the main frame of our window asks, and the page in it came from our scheme and host. */
export function isOurPage(event: Sender, window: BrowserWindow | null): boolean {
  try {
    // Taken apart in here: a frame, a page or a window that has just gone throws when it is asked for anything.
    const { sender, senderFrame } = event;
    if (window === null || window.isDestroyed() || sender !== window.webContents || senderFrame === null) return false;
    const main = window.webContents.mainFrame;
    const isMain = senderFrame.processId === main.processId && senderFrame.routingId === main.routingId;
    return isMain && senderFrame.parent === null && isOurAddress(senderFrame.url);
  } catch {
    return false;
  }
}

/** Tells the window something, if there is one. */
export function tell<E extends keyof Events>(window: BrowserWindow | null, event: E, told: Events[E]): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channel(event), told);
}
