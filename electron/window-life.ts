import type { BrowserWindow } from 'electron';
import { FLUSH_LIMIT, type Flush } from './flush.ts';
import type { WindowPlace } from './settings.ts';

/** Brings the window back to the front, for a person who started the app a second time. */
export function showAgain(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Runs `gone` whenever the page that was there is there no more: reloaded or crashed. */
export function watchPage(window: BrowserWindow, gone: () => void): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone();
  });
  window.webContents.on('render-process-gone', gone);
}

/**
 * Closing the window, and so quitting, lets the page write its drafts first. While something is not on the disk the window stays, and
 * comes to the front to say so. It never stays without a choice: the page offers to leave, and where it is silent the person is asked.
 */
export function closeAfterFlush(
  window: BrowserWindow,
  flush: Pick<Flush, 'pageMayGo'>,
  remember: (place: WindowPlace) => Promise<unknown>,
): void {
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close().finally(() => (closing = false));
  });

  const close = async () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    const remembered = remember(place).catch(() => undefined);
    if ((await flush.pageMayGo()) === 'held') return showAgain(window);
    // A disk that hangs does not keep a window open in which everything is saved.
    const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT));
    await Promise.race([remembered, limit]);
    window.destroy();
  };
}
