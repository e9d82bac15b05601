import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, type WebPreferences } from 'electron';
import { IDENTITY, PAGE, isPage } from './identity.ts';
import type { Log } from './log.ts';
import { SMALLEST } from './window-place.ts';

/** What each window must be made with. Anything else, or anything missing, is a bug and stops the start. */
const REQUIRED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  // Files are chosen in main's dialogs. Without these the page has no pickers of its own and no file system of its own.
  disableBlinkFeatures: 'FileSystemAccessLocal,FileSystemAccess',
} as const satisfies WebPreferences;

/** Options that would open a door whatever their value is. */
const FORBIDDEN: readonly (keyof WebPreferences)[] = [
  'enableBlinkFeatures',
  'additionalArguments',
  'partition',
  'session',
];

/** Throws if these options are weaker than the rules above. */
export function assertSafe(options: BrowserWindowConstructorOptions, packaged: boolean): void {
  const preferences = options.webPreferences ?? {};
  for (const [name, value] of Object.entries({ ...REQUIRED, devTools: !packaged }))
    if (!Object.entries(preferences).some(([key, set]) => key === name && set === value))
      throw new Error(`A window needs webPreferences.${name} to be ${value}.`);
  for (const name of FORBIDDEN)
    if (name in preferences) throw new Error(`A window may not be made with webPreferences.${name}.`);
}

export interface WindowNeeds {
  readonly place: Rectangle;
  readonly maximized: boolean;
  readonly preload: string;
  readonly packaged: boolean;
  /** Painted before the page is, so that a dark room stays dark. */
  readonly dark: boolean;
  readonly log: Log;
  /** The page has stopped again and again: asks whether to try once more. Otherwise the window closes. */
  readonly tryAgain: () => Promise<boolean>;
}

export function windowOptions({ place, preload, packaged, dark }: WindowNeeds): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: IDENTITY.name,
    backgroundColor: dark ? '#16181d' : '#ffffff',
    webPreferences: { ...REQUIRED, devTools: !packaged, preload, disableDialogs: true },
  };
}

/** Opens a window on the page and shows it when there is something to see. The only place that makes one. */
export function openWindow(needs: WindowNeeds): BrowserWindow {
  const options = windowOptions(needs);
  assertSafe(options, needs.packaged);
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => {
    if (needs.maximized) window.maximize();
    window.show();
  });
  returnHome(window, needs.log);
  reloadAfterCrash(window, needs);
  window.webContents.on('preload-error', (_, _path, error) => needs.log('preload-failed', error));
  void window.loadURL(PAGE);
  return window;
}

/** No guard is asked about `about:blank`, so a page that went there all the same is brought back. */
function returnHome(window: BrowserWindow, log: Log): void {
  window.webContents.on('did-navigate', (_, address) => {
    if (isPage(address)) return;
    log('navigation-refused', 'did-navigate');
    void window.loadURL(PAGE);
  });
}

/** How often the page is started again by itself; one that crashes more often is not helped by another try, but a person may know more. */
const RELOADS = 3;

function reloadAfterCrash(window: BrowserWindow, { log, tryAgain }: Pick<WindowNeeds, 'log' | 'tryAgain'>): void {
  let reloads = 0;
  let asking = false;
  const ask = async () => {
    asking = true;
    log('page-given-up');
    const again = await tryAgain();
    asking = false;
    if (window.isDestroyed()) return;
    if (!again) return window.close();
    reloads = 0;
    window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log('page-gone', reason);
    if (reason === 'clean-exit' || asking) return;
    if (reloads === RELOADS) return void ask();
    reloads += 1;
    window.webContents.reload();
  });
}
