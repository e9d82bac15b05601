/** The only place that listens to a window: every row of the contract passes the same three questions before it reaches a service. */
import { ipcMain } from 'electron';
import { refused } from './answers.ts';
import { CALLS, REFUSED, channel, type Answer, type Calls, type Check } from './contract.ts';
import type { Log } from './log.ts';
import { isGranted } from './roles.ts';
import type { Windows } from './windows.ts';

export type Services = {
  readonly [K in keyof Calls]: (
    asks: Calls[K]['asks'],
  ) => Answer<Calls[K]['gives']> | Promise<Answer<Calls[K]['gives']>>;
};

/** Answers every row for the windows it is granted to. An answer is a value; no error, stack or path leaves. */
export function answerCalls(
  services: Services,
  windows: Pick<Windows, 'roleOf'>,
  log: Log,
  grants?: Parameters<typeof isGranted>[2],
): void {
  const listen = <K extends keyof Calls>(row: K) => {
    const check: Check<Calls[K]['asks']> = CALLS[row];
    ipcMain.handle(channel(row), async (event, ...handed: unknown[]) => {
      const role = windows.roleOf(event);
      if (role === null) {
        log('sender-refused', row);
        return refused('bad-request');
      }
      if (!isGranted(role, row, grants)) {
        log('not-granted', role, row);
        return refused('not-granted');
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
