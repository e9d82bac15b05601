import { nativeTheme, type App } from 'electron';
import { given } from './answers.ts';
import type { Backups } from './backups.ts';
import type { FileDesk } from './files.ts';
import type { Flush } from './flush.ts';
import type { Services } from './handlers.ts';
import type { OpenRequests } from './open-requests.ts';
import { changeSecondFolder, displayName, type SecondFolderNeeds } from './second-folder.ts';

interface ServiceNeeds extends SecondFolderNeeds {
  readonly app: Pick<App, 'getVersion' | 'getPreferredSystemLanguages' | 'getLocale'>;
  readonly files: FileDesk;
  readonly backups: Backups;
  readonly flush: Flush;
  readonly requests: OpenRequests;
  /** Runs after the language or theme may have changed. */
  readonly onSettings: () => void;
}

/** A BCP 47 tag; the engine's own language when the system names none. */
export const systemLocale = (app: ServiceNeeds['app']): string =>
  app.getPreferredSystemLanguages()[0] ?? app.getLocale();

/** Joins each row of the contract to what does the work. */
export function createServices(needs: ServiceNeeds): Services {
  const { app, files, backups, flush, requests, settings } = needs;
  return {
    hello: () => {
      const stored = settings.current();
      const { personName, language, theme } = stored;
      return given({
        appVersion: app.getVersion(),
        systemLocale: systemLocale(app),
        settings: { personName, language, theme },
        settingsIntact: settings.intact,
        secondBackupFolder: displayName(stored),
      });
    },
    signal: (asks) => {
      if (asks === 'flushed') flush.pageFlushed();
      else {
        flush.pageReady();
        void requests.pageReady();
      }
      return given(null);
    },
    openFiles: () => files.open(),
    saveFile: (asks) => files.save(asks),
    writeBackup: (asks) => backups.write(asks),
    listBackups: () => backups.list(),
    readBackup: (asks) => backups.read(asks),
    saveSettings: async (asks) => {
      const saved = await settings.change(asks);
      nativeTheme.themeSource = asks.theme;
      needs.onSettings();
      return saved;
    },
    secondBackupFolder: (asks) => changeSecondFolder(asks, needs),
  };
}
