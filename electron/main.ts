/** What happens in which order. Each step's how and why stand in its own file. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import { listPackedFiles, registerScheme, serveApp } from './app-scheme.ts';
import { createCopies } from './copies.ts';
import type { Calls, MenuCommand } from './contract.ts';
import { chooseDataFolder } from './data-folder.ts';
import { setDatabaseAside } from './database-aside.ts';
import { createExchangeFolder } from './exchange-folder.ts';
import { createFileDesk } from './files.ts';
import { createFlush } from './flush.ts';
import { createFoundFiles } from './found-files.ts';
import { answerCalls } from './handlers.ts';
import { lockDown, silenceEngine } from './lockdown.ts';
import { openLog, type Log } from './log.ts';
import { openMainWindow } from './main-window.ts';
import { CANNOT_START, labelsFor } from './menu-labels.ts';
import { setMenu } from './menu.ts';
import { createOpenRequests, type Requested } from './open-requests.ts';
import { createServices, systemLocale } from './services.ts';
import { printWindow } from './print-window.ts';
import { openSettings } from './settings.ts';
import { sayAndEnd, startOrSay } from './start-or-say.ts';
import { whyNotStart } from './start-refusals.ts';
import { leaveAnyway, startAgain } from './silent-page.ts';
import { userAgent } from './identity.ts';
import { listenToSystem } from './system-events.ts';
import { createWindows } from './windows.ts';

const data = chooseDataFolder(app, process.env);
const why = whyNotStart({
  data,
  words: process.argv,
  folder: process.cwd(),
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
  environment: process.env,
});
// Not before the switches were looked at: enabling the sandbox strikes out the one that says it was off when the engine began.
app.enableSandbox();
silenceEngine(app.commandLine);
app.userAgentFallback = userAgent(process.versions.chrome);
const say = (words: string) => sayAndEnd(words, { app, dialog, terminal: process.stderr });
if (data === null || why !== null) void giveUp(why ?? CANNOT_START);
else if (app.requestSingleInstanceLock()) {
  const log = openLog(join(data, 'whetstone.log'));
  void startOrSay(() => start(data, log), { app, log, say });
} else app.quit();

/** Says why there is no window, and ends. Nothing of a person's is opened for it: a running app may be using the data folder. */
async function giveUp(why: string): Promise<void> {
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'whetstone-')));
  await app.whenReady();
  say(why);
}

async function start(data: string, log: Log): Promise<void> {
  process.on('uncaughtException', (error) => log('uncaught', error));
  registerScheme(protocol);

  const windows = createWindows();
  const window = () => windows.of('planner');
  const built = join(import.meta.dirname, '..');
  const places = { own: [data, built, process.resourcesPath], backups: join(data, 'backups') };
  const labels = () => labelsFor(stored.current().language, systemLocale(app));
  const found = createFoundFiles(places);
  const machine = () => stored.current().machine;
  const files = createFileDesk({
    dialog,
    window,
    places,
    found,
    labels,
    machine,
    startFolder: app.getPath('documents'),
    print: printWindow,
  });
  const send = (asked: Requested) => windows.tell('opened', 'path' in asked ? found.offer(asked.path) : asked);
  const requests = createOpenRequests({ send, log });
  listenToSystem(app, requests, window);

  const packedFiles = listPackedFiles(join(built, 'renderer'));
  const stored = await openSettings(join(data, 'settings.json'), Date.now, log);
  const copies = createCopies({ settings: stored, backupFolder: places.backups, now: Date.now, log });
  const { settings, backups } = copies;
  const exchange = createExchangeFolder({ settings, places, found });
  const flush = createFlush(
    () => windows.tell('flush', null),
    (answered) => leaveAnyway(dialog, window(), labels(), answered),
    log,
  );
  await app.whenReady();

  const packaged = app.isPackaged;
  lockDown(app, session.defaultSession, packaged, log);
  serveApp(protocol, packedFiles);
  const command = (id: MenuCommand) => windows.tell('command', id);
  const onSettings = () => setMenu({ labels: labels(), packaged, command });
  const tryAgain = () => startAgain(dialog, window(), labels());
  const at = { app, dialog, window, places, labels, settings };
  const needs = {
    ...at,
    files,
    found,
    exchange,
    backups,
    flush,
    requests,
    log,
    onSettings,
    workOn: ({ copy, gone }: Calls['hello']['asks']) => {
      copies.workOn(copy);
      void copies.tidy(gone);
    },
    setDatabaseAside: () => setDatabaseAside(data),
  };
  answerCalls(createServices(needs), windows, log);
  const planner = openMainWindow(
    stored,
    { preload: join(import.meta.dirname, 'preload.cjs'), packaged, log, labels, tryAgain },
    flush,
    requests,
  );
  windows.add('planner', planner);
  onSettings();
  log('started', process.versions.electron);
}
