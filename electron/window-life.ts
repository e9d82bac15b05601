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
 * Closing the window, and so quitting, lets the page write its drafts first. Whatever happens the window is gone after the limit:
 * an app that cannot be closed is worse than a draft that was not committed.
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
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    const done = Promise.allSettled([flush.pageMayGo(), remember(place)]);
    const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT));
    void Promise.race([done, limit]).then(() => window.destroy());
  });
}
