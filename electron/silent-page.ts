import type { BrowserWindow, Dialog } from 'electron';
import type { Labels } from './menu-labels.ts';

/** Asks whether to start a page again that stopped several times. Without an answer nothing is started. */
export async function startAgain(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow | null,
  { stopped }: Pick<Labels, 'stopped'>,
): Promise<boolean> {
  if (window === null) return false;
  const { message, detail, again, quit } = stopped;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail,
    buttons: [again, quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Asks whether to close a window that does not answer. The question goes away when `answered` is aborted, and then means no. */
export async function leaveAnyway(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow | null,
  { stillWriting }: Pick<Labels, 'stillWriting'>,
  answered: AbortSignal,
): Promise<boolean> {
  // Without a window there is nobody to ask, and nothing that could be lost.
  if (window === null) return true;
  const { message, detail, wait, leave } = stillWriting;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [wait, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answered,
  });
  return response === 1;
}
