/** How a start ends that comes to nothing: it is written down and said, and the next one is free to try. */
import type { App, Dialog } from 'electron';
import { IDENTITY } from './identity.ts';
import type { Log } from './log.ts';
import { START_FAILED } from './menu-labels.ts';

/** Where it is said that there is no window. */
export interface Voice {
  readonly app: Pick<App, 'isPackaged' | 'exit'>;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly terminal: { write(text: string): unknown };
}

/** In the terminal an unpacked app is started from; in a window for whoever pressed an icon, who has to have seen it. */
export function sayAndEnd(why: string, { app, dialog, terminal }: Voice): void {
  terminal.write(`${why}\n`);
  if (app.isPackaged) dialog.showErrorBox(IDENTITY.name, why);
  app.exit(1);
}

interface StartNeeds {
  readonly app: Pick<App, 'releaseSingleInstanceLock'>;
  readonly log: Log & { written(): Promise<void> };
  readonly say: (why: string) => void;
}

/** The lock goes before the words: while a person still reads them, a second start is not handed over to this one. */
export async function startOrSay(start: () => Promise<void>, { app, log, say }: StartNeeds): Promise<void> {
  try {
    await start();
  } catch (error) {
    log('start-failed', error);
    await log.written();
    app.releaseSingleInstanceLock();
    say(START_FAILED);
  }
}
