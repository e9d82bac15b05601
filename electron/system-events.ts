import type { App, BrowserWindow } from 'electron';
import { wordsOf, type OpenRequests } from './open-requests.ts';
import { showAgain } from './window-life.ts';

/**
 * What the operating system and a second start may ask of this one. Must run before anything is waited for: macOS names the file that
 * was double-clicked while the app is still starting.
 */
export function listenToSystem(
  app: Pick<App, 'on' | 'quit' | 'isPackaged' | 'getAppPath'>,
  requests: Pick<OpenRequests, 'accept'>,
  window: () => BrowserWindow | null,
): void {
  const appFolder = app.isPackaged ? null : app.getAppPath();
  void requests.accept(wordsOf(process.argv, appFolder), process.cwd());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void requests.accept([path], process.cwd());
  });
  app.on('second-instance', (_, words, folder) => {
    showAgain(window());
    void requests.accept(wordsOf(words, appFolder), folder);
  });
  // Also on macOS: there is one window, and an app without it would only look as if nothing could be lost any more.
  app.on('window-all-closed', () => app.quit());
}
