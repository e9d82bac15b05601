import type { BrowserWindow, Dialog } from 'electron';
import type { Labels } from './menu-labels.ts';

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
