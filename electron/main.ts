/** What happens in which order. Each step's how and why stand in its own file. */
import { join } from 'node:path';
import { app, dialog, protocol, session, type BrowserWindow } from 'electron';
import { listPackedFiles, registerScheme, serveApp } from './app-scheme.ts';
import { createBackups } from './backups.ts';
import { copiesFolder } from './chosen-folders.ts';
import type { MenuCommand } from './contract.ts';
import { chooseDataFolder } from './data-folder.ts';
import { createExchangeFolder } from './exchange-folder.ts';
import { createFileDesk } from './files.ts';
import { createFlush } from './flush.ts';
import { createFoundFiles } from './found-files.ts';
import { answerCalls, tell } from './handlers.ts';
import { IDENTITY } from './identity.ts';
import { lockDown, silenceEngine } from './lockdown.ts';
import { openLog } from './log.ts';
import { openMainWindow } from './main-window.ts';
import { CANNOT_START, labelsFor } from './menu-labels.ts';
import { setMenu } from './menu.ts';
import { createOpenRequests } from './open-requests.ts';
import { createServices, systemLocale } from './services.ts';
import { openSettings } from './settings.ts';
import { leaveAnyway } from './silent-page.ts';
import { listenToSystem } from './system-events.ts';

const data = chooseDataFolder(app, process.env);
if (data === null) giveUp();
else if (app.requestSingleInstanceLock()) void start(data);
else app.quit();

function giveUp(): void {
  dialog.showErrorBox(IDENTITY.name, CANNOT_START);
  app.exit(1);
}

async function start(data: string): Promise<void> {
  const log = openLog(join(data, 'whetstone.log'));
  process.on('uncaughtException', (error) => log('uncaught', error));
  app.enableSandbox();
  silenceEngine(app.commandLine);
  registerScheme(protocol);

  let open: BrowserWindow | null = null;
  const window = () => open;
  const built = join(import.meta.dirname, '..');
  const places = { own: [data, built, process.resourcesPath], backups: join(data, 'backups') };
  const labels = () => labelsFor(settings.current().language, systemLocale(app));
  const found = createFoundFiles(places);
  const files = createFileDesk({ dialog, window, places, found, labels, startFolder: app.getPath('documents') });
  const requests = createOpenRequests({ send: (path) => tell(open, 'opened', found.offer(path)), log });
  listenToSystem(app, requests, window);

  const packedFiles = listPackedFiles(join(built, 'renderer'));
  const settings = await openSettings(join(data, 'settings.json'), Date.now, log);
  const secondFolder = () => copiesFolder(settings.current());
  const backups = createBackups({ folder: places.backups, secondFolder, now: Date.now, log });
  const exchange = createExchangeFolder({ settings, places, found });
  const flush = createFlush(
    () => tell(open, 'flush', null),
    (answered) => leaveAnyway(dialog, window(), labels(), answered),
    log,
  );
  await app.whenReady();

  const packaged = app.isPackaged;
  lockDown(app, session.defaultSession, packaged, log);
  serveApp(protocol, packedFiles);
  const command = (id: MenuCommand) => tell(open, 'command', id);
  const onSettings = () => setMenu({ labels: labels(), packaged, command });
  const at = { app, dialog, window, places, labels, settings };
  const needs = { ...at, files, found, exchange, backups, flush, requests, onSettings };
  answerCalls(createServices(needs), window, log);
  open = openMainWindow(
    settings,
    { preload: join(import.meta.dirname, 'preload.cjs'), packaged, log },
    flush,
    requests,
  );
  open.on('closed', () => {
    open = null;
  });
  onSettings();
  log('started', process.versions.electron);
}
