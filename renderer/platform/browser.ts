/** The browser edition: the same calls on the browser's own file dialogs and local storage. */
import type { Answer, Problem, SavedAs, Settings } from '../../electron/contract.ts';
import { incomingFile } from './incoming-file.ts';
import { keepData } from './keep-data.ts';
import { BUNDLE_BYTES } from './limits.ts';
import { DEFAULT_SETTINGS, type IncomingFile, type Platform } from './platform.ts';
import { isTooLarge } from './too-large.ts';

const SETTINGS_KEY = 'whetstone-settings';

const yes = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });
const no = (problem: Problem): Promise<Answer<never>> => Promise.resolve({ ok: false, problem });

/** A chosen or dropped file. */
export const incoming = (file: File): IncomingFile => incomingFile(file.name, () => bytesOf(file));

async function bytesOf(file: File): Promise<Answer<Uint8Array>> {
  if (file.size > BUNDLE_BYTES) return no('too-large');
  try {
    return await yes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return no('not-found');
  }
}

function chosenFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = '.okr,.json,.age,application/json';
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

const TYPES = {
  bundle: 'application/json',
  locked: 'application/octet-stream',
  markdown: 'text/markdown',
  calendar: 'text/calendar',
  page: 'text/html',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const satisfies Record<Exclude<SavedAs, 'pdf'>, string>;

/** What the desktop edition puts behind a name by itself. */
const ENDINGS = {
  locked: '.age',
  markdown: '.md',
  calendar: '.ics',
  page: '.html',
  csv: '.csv',
  xlsx: '.xlsx',
  zip: '.zip',
} as const;

function download(name: string, content: string | Uint8Array<ArrayBuffer>, as: keyof typeof TYPES): void {
  const address = URL.createObjectURL(new Blob([content], { type: TYPES[as] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken its own hold of the bytes once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function isSettings(value: unknown): value is Settings {
  const { personName, language, theme } = (value ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return (
    typeof personName === 'string' &&
    ['system', 'en', 'zh'].includes(String(language)) &&
    ['system', 'light', 'dark'].includes(String(theme))
  );
}

/** Settings as they were kept; null when there are none or they make no sense. */
function keptSettings(): { readonly settings: Settings; readonly intact: boolean } {
  try {
    const text = localStorage.getItem(SETTINGS_KEY);
    const value: unknown = text === null ? DEFAULT_SETTINGS : JSON.parse(text);
    return isSettings(value) ? { settings: value, intact: true } : { settings: DEFAULT_SETTINGS, intact: false };
  } catch {
    return { settings: DEFAULT_SETTINGS, intact: false };
  }
}

const never = () => () => {};

export function browserPlatform(appVersion: string): Platform {
  return {
    edition: 'browser',
    lacks: ['backups', 'exchange', 'file-association'],
    keepData,
    hello: () => {
      const { settings, intact } = keptSettings();
      return yes({
        appVersion,
        systemLocale: navigator.language,
        settings,
        settingsFound: intact ? 'intact' : 'damaged',
        folders: { backups: null, exchange: null },
      });
    },
    signal: (signal) => (signal === 'set-database-aside' ? no('failed') : yes(null)),
    findFiles: async (from) => {
      const files = from === 'dialog' ? await chosenFiles() : [];
      return files.length === 0 ? no('cancelled') : yes(files.map(incoming));
    },
    saveFile: (asks) => {
      // A browser saves one from its own dialog of printing.
      if (asks.as === 'pdf') return no('failed');
      const { suggestedName, as } = asks;
      const content = 'bytes' in asks ? asks.bytes : asks.text;
      if (isTooLarge(content)) return no('too-large');
      const name = as === 'bundle' ? suggestedName : `${suggestedName}${ENDINGS[as]}`;
      download(name, content, as);
      return yes({ name });
    },
    writeBackup: () => no('failed'),
    listBackups: () => yes([]),
    readBackup: () => no('not-found'),
    saveSettings: (settings) => {
      try {
        localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
        return yes(null);
      } catch {
        return no('disk-full');
      }
    },
    writeExchange: () => no('failed'),
    // The browser's own console has it already.
    reportError: () => yes(null),
    changeFolder: () => no('failed'),
    onOpened: never,
    onCommand: never,
    onFlush: (listener) => {
      // A page that is hidden may be gone a moment later; drafts are written while there is time.
      const hidden = () => document.visibilityState === 'hidden' && listener(null);
      document.addEventListener('visibilitychange', hidden);
      return () => document.removeEventListener('visibilitychange', hidden);
    },
  };
}
