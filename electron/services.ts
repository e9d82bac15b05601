import { nativeTheme, type App } from 'electron';
import { given } from './answers.ts';
import type { Backups } from './backups.ts';
import type { Answer, Calls, Signal } from './contract.ts';
import { changeFolder, displayName, type ChosenFolderNeeds } from './chosen-folders.ts';
import type { ExchangeFolder } from './exchange-folder.ts';
import type { FileDesk } from './files.ts';
import type { Flush } from './flush.ts';
import type { FoundFiles } from './found-files.ts';
import type { Services } from './handlers.ts';
import type { Log } from './log.ts';
import type { OpenRequests } from './open-requests.ts';

interface ServiceNeeds extends ChosenFolderNeeds {
  readonly app: Pick<App, 'getVersion' | 'getPreferredSystemLanguages' | 'getLocale'>;
  readonly files: FileDesk;
  readonly found: FoundFiles;
  readonly exchange: ExchangeFolder;
  readonly backups: Backups;
  readonly flush: Flush;
  readonly requests: OpenRequests;
  readonly log: Log;
  /** The window has said which copy it works on, and which it has removed for good. */
  readonly workOn: (asks: Calls['hello']['asks']) => void;
  readonly setDatabaseAside: () => Promise<Answer<null>>;
  /** Runs after the language or theme may have changed. */
  readonly onSettings: () => void;
}

/** A BCP 47 tag; the engine's own language when the system names none. */
export const systemLocale = (app: ServiceNeeds['app']): string =>
  app.getPreferredSystemLanguages()[0] ?? app.getLocale();

/** Joins each row of the contract to what does the work. */
export function createServices(needs: ServiceNeeds): Services {
  const { app, files, found, exchange, backups, flush, requests } = needs;
  const signals: { readonly [S in Exclude<Signal, 'set-database-aside'>]: () => void } = {
    ready: () => {
      flush.pageReady();
      requests.pageReady();
    },
    flushed: () => flush.pageFlushed(),
    held: () => flush.pageHolds(),
    leave: () => {
      flush.pageLeaves();
      needs.window()?.close();
    },
  };
  return {
    hello: (asks) => {
      needs.workOn(asks);
      const settings = needs.settings();
      const stored = settings.current();
      const { personName, language, theme } = stored;
      return given({
        appVersion: app.getVersion(),
        systemLocale: systemLocale(app),
        settings: { personName, language, theme },
        settingsFound: settings.found,
        folders: { backups: displayName(stored, 'backups'), exchange: displayName(stored, 'exchange') },
      });
    },
    signal: (asks) => {
      if (asks === 'set-database-aside') return needs.setDatabaseAside();
      signals[asks]();
      return given(null);
    },
    findFiles: (asks) => (asks === 'dialog' ? files.open() : exchange.find()),
    readFile: (asks) => found.read(asks),
    saveFile: (asks) => files.save(asks),
    writeBackup: (asks) => backups.write(asks),
    listBackups: () => backups.list(),
    readBackup: (asks) => backups.read(asks),
    saveSettings: async (asks) => {
      const saved = await needs.settings().change(asks);
      nativeTheme.themeSource = asks.theme;
      needs.onSettings();
      return saved;
    },
    writeExchange: (asks) => exchange.write(asks),
    reportError: ({ name, places }) => {
      needs.log('page-error', name, ...places);
      return given(null);
    },
    changeFolder: (asks) => changeFolder(asks, needs),
  };
}
