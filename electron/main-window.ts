import { nativeTheme, screen, type BrowserWindow } from 'electron';
import { offerTextMenu } from './context-menu.ts';
import type { Flush } from './flush.ts';
import type { Labels } from './menu-labels.ts';
import type { OpenRequests } from './open-requests.ts';
import type { SettingsFile } from './settings.ts';
import { closeAfterFlush, watchPage } from './window-life.ts';
import { placeWindow } from './window-place.ts';
import { openWindow, type WindowNeeds } from './window.ts';
import { zoomByKeys } from './zoom-keys.ts';

/** The window a person works in: where it was last time, in the colours they chose, closed only after its drafts are written. */
export function openMainWindow(
  settings: SettingsFile,
  needs: Pick<WindowNeeds, 'preload' | 'packaged' | 'log' | 'tryAgain'> & { readonly labels: () => Labels },
  flush: Flush,
  requests: OpenRequests,
): BrowserWindow {
  const { theme, window: saved } = settings.current();
  nativeTheme.themeSource = theme;
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = openWindow({
    ...needs,
    place: placeWindow(saved, displays),
    maximized: saved?.maximized ?? false,
    dark: nativeTheme.shouldUseDarkColors,
  });
  offerTextMenu(window, needs.labels);
  zoomByKeys(window);
  watchPage(window, () => {
    flush.pageGone();
    requests.pageGone();
  });
  closeAfterFlush(window, flush, (place) => settings.change({ window: place }));
  return window;
}
