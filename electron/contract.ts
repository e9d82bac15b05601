/**
 * The one page both sides of the bridge read: every message between the window and the main process,
 * with its check and its limits. It imports nothing. `preload.ts` and `handlers.ts` are loops over the two
 * tables at the end, so a row added here does not compile until main answers it.
 *
 * Main moves bytes: nothing here knows what an objective is.
 */

/** Every way a call can fail. A screen switches over this list; the sentences stand in `renderer/text/`. */
export const PROBLEMS = [
  'bad-request', // the arguments or the sender were not as this page says
  'not-granted', // the window's role does not have this message
  'cancelled', // the person closed the dialog
  'too-large', // over LIMITS.bundleBytes
  'too-many', // more files in one go than LIMITS.filesAtOnce, or than may be held together
  'not-a-file', // a folder, a device, a socket, a dangling link
  'not-text', // not UTF-8
  'not-found', // it is gone
  'bad-name', // a name too long for the disk, or in no encoding the system can hand on
  'not-ours', // would overwrite a file that is not a bundle
  'forbidden-place', // inside the app's own folders
  'no-permission', // the folder or file may not be read or written
  'read-only', // the medium is write-protected
  'disk-full',
  'changed-on-disk', // what was read back is not what was written
  'unreadable', // it was written, and what was written cannot be read again as a plan
  'failed', // none of the above; main's log has the code
] as const;
export type Problem = (typeof PROBLEMS)[number];

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Sizes in bytes of UTF-8, lengths in UTF-16 units. */
export const LIMITS = {
  bundleBytes: 64 * 1024 * 1024,
  fileNameLength: 120,
  personNameLength: 200,
  filesAtOnce: 200,
  backupIdLength: 80,
  ticketLength: 40,
  placesOfError: 8,
  copiesGone: 200,
} as const;

/** How long a deleted plan can be brought back. Until then neither side removes anything of it. */
export const DAYS_DELETED_KEPT = 30;

/** The drop of format knowledge main needs before it overwrites a file; a test holds it equal to `bundle/format.ts`. */
export const FILE = { extension: 'okr', alsoReads: 'json', header: '"format": "okr-bundle"' } as const;

/** A file locked with a passphrase, as age writes it. Main sees that it is one, and no more. */
export const LOCKED = { extension: 'age', header: '-----BEGIN AGE ENCRYPTED FILE-----' } as const;

/** What the window may write as text: a plan, a locked one, or something that comes out of one: to read as text or in a browser, for a calendar, or for a spreadsheet. */
export const TEXT_KINDS = ['bundle', 'locked', 'markdown', 'calendar', 'page', 'csv'] as const;
/** What it may write as bytes, each with those its files begin with. Both are ZIP archives. */
export const BYTE_KINDS = { xlsx: [0x50, 0x4b, 3, 4], zip: [0x50, 0x4b, 3, 4] } as const;
export type ByteKind = keyof typeof BYTE_KINDS;
export type SavedAs = (typeof TEXT_KINDS)[number] | ByteKind | 'pdf';

interface SavedText {
  readonly suggestedName: string;
  readonly text: string;
  readonly as: (typeof TEXT_KINDS)[number];
}
interface SavedBytes {
  readonly suggestedName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly as: ByteKind;
}

/** What the window shows for a printer, as a PDF. Main has the engine make its bytes, so the window sends none. */
interface SavedPrint {
  readonly suggestedName: string;
  readonly as: 'pdf';
}

export type Language = 'system' | 'en' | 'zh';
type Theme = 'system' | 'light' | 'dark';

/** What a person chose for this copy of the app. Kept by main in a small file, never part of a plan. */
export interface Settings {
  readonly personName: string;
  readonly language: Language;
  readonly theme: Theme;
}

export interface Hello {
  readonly appVersion: string;
  /** A BCP 47 tag, from the operating system. */
  readonly systemLocale: string;
  readonly settings: Settings;
  /** `damaged`: defaults took their place and the file was kept beside them. `unread`: it could not be read and is where it was. */
  readonly settingsFound: 'intact' | 'damaged' | 'unread';
  /** Display names of the folders that were chosen; main alone knows their paths. */
  readonly folders: Readonly<Record<FolderUse, string | null>>;
}

/** What a folder may be chosen for: a second copy of each backup, or files that go between several copies of a plan. */
export const FOLDER_USES = ['backups', 'exchange'] as const;
export type FolderUse = (typeof FOLDER_USES)[number];

/** A file the window may ask for once: a name to show and a ticket, or why there is none to be had. Never a path. */
export type FoundFile =
  | { readonly name: string; readonly ticket: string }
  | { readonly name: string; readonly problem: Problem };

export const BACKUP_REASONS = [
  'rolling', // while changing, and two minutes after the last change
  'quit',
  'before-import',
  'before-restore',
  'before-upgrade',
  'before-delete', // the last of a copy somebody has deleted
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface BackupEntry {
  readonly id: string;
  readonly reason: BackupReason;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly bytes: number;
  /** It is left in the second folder alone. */
  readonly isCopy: boolean;
}

export interface WrittenBackup {
  readonly id: string;
  /** How the copy in the second folder went; `none` when no folder was chosen. */
  readonly secondCopy: 'none' | 'written' | Problem;
}

/** Ids of the native menu's commands; the window maps them to the same commands as its palette. */
export const MENU_COMMANDS = [
  'new-cycle',
  'open-bundle',
  'export-bundle',
  'print',
  'exchange',
  'backups',
  'undo',
  'redo',
  'find',
  'palette',
  'settings',
  'keys',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface PageError {
  /** As in `TypeError`. */
  readonly name: string;
  /** As in `index-Ab12Cd.js:1:2345`, the innermost first. */
  readonly places: readonly string[];
}

export const SIGNALS = ['ready', 'flushed', 'held', 'leave', 'set-database-aside'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A copy of a plan on this machine: `first`, or the random word the window has named it by. Each has its own backups and folders. */
export const COPY = /^(?:first|[a-z0-5]{12})$/;

/** What the window may ask of main. */
export interface Calls {
  /**
   * `copy` is the one the window works on from now on: backups, the second folder and the exchange folder are that copy's. `gone` are
   * those the window has removed for good; the backups of every copy it does not name stay.
   */
  hello: { asks: { readonly copy: string; readonly gone: readonly string[] }; gives: Hello };
  /**
   * `ready`: boot is finished, send queued files. `flushed`: drafts and backup are written, you may quit. `held`: something is not on
   * the disk and the person is asked, so stay. `leave`: the person chose to close all the same.
   */
  signal: { asks: Signal; gives: null };
  /** `dialog` lets a person choose; `exchange` finds what others have put into the exchange folder. */
  findFiles: { asks: 'dialog' | 'exchange'; gives: readonly FoundFile[] };
  /** One at a time and when the window wants it, so that a long read shows how far it is and ends when it is cancelled. */
  readFile: { asks: { readonly ticket: string }; gives: { readonly bytes: Uint8Array } };
  saveFile: {
    asks: SavedText | SavedBytes | SavedPrint;
    gives: { readonly name: string };
  };
  writeBackup: { asks: { readonly reason: BackupReason; readonly text: string }; gives: WrittenBackup };
  listBackups: { asks: undefined; gives: readonly BackupEntry[] };
  readBackup: { asks: { readonly id: string }; gives: { readonly text: string } };
  saveSettings: { asks: Settings; gives: null };
  /** Puts this copy's own file into the exchange folder; no other file there is ever written. */
  writeExchange: { asks: { readonly text: string }; gives: { readonly name: string } };
  /** A mistake of ours in the window, for the log: what kind and where in our own scripts. Never a message, which may hold words. */
  reportError: { asks: PageError; gives: null };
  /** `choose` shows a folder dialog; `forget` stops using it, and leaves what is in it. Gives the folder's display name. */
  changeFolder: { asks: { readonly use: FolderUse; readonly to: 'choose' | 'forget' }; gives: string | null };
}

/** What main may tell the window. */
export interface Events {
  /** The system wants it opened. */
  opened: FoundFile;
  command: MenuCommand;
  /** The app is about to quit: write drafts and a backup, then signal `flushed` or `held`. After 3 s of silence main asks the person. */
  flush: null;
}

/** What the preload script puts on `window.desktop`. */
export type Bridge = {
  readonly [K in keyof Calls]: (
    ...asks: Calls[K]['asks'] extends undefined ? [] : [Calls[K]['asks']]
  ) => Promise<Answer<Calls[K]['gives']>>;
} & {
  readonly [E in keyof Events as `on${Capitalize<E>}`]: (listener: (told: Events[E]) => void) => () => void;
};

/** Rebuilds a well-formed argument from its known keys, or gives `REFUSED`. Never throws, whatever it is handed. */
export type Check<T> = (input: unknown) => T | typeof REFUSED;
export const REFUSED = Symbol('refused');

const nothing: Check<undefined> = (input) => (input === undefined ? undefined : REFUSED);

const oneOf =
  <const T extends string>(...allowed: readonly T[]): Check<T> =>
  (input) =>
    allowed.find((one) => one === input) ?? REFUSED;

const text =
  (longest: number): Check<string> =>
  (input) =>
    typeof input === 'string' && input.length <= longest ? input : REFUSED;

const word =
  (shape: RegExp): Check<string> =>
  (input) =>
    typeof input === 'string' && shape.test(input) ? input : REFUSED;

const list =
  <T>(check: Check<T>, most: number): Check<readonly T[]> =>
  (input) => {
    if (!Array.isArray(input) || input.length > most) return REFUSED;
    const rebuilt: T[] = [];
    for (const one of input) {
      const value = check(one);
      if (value === REFUSED) return REFUSED;
      rebuilt.push(value);
    }
    return rebuilt;
  };

function fields<T extends object>(checks: { readonly [K in keyof T]: Check<T[K]> }): Check<T> {
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return REFUSED;
    const rebuilt: Partial<T> = {};
    for (const key of Object.keys(checks) as (keyof T)[]) {
      if (!Object.hasOwn(input, key)) return REFUSED;
      const value = checks[key]((input as Record<keyof T, unknown>)[key]);
      if (value === REFUSED) return REFUSED;
      rebuilt[key] = value;
    }
    return rebuilt as T;
  };
}

// A text of n UTF-16 units is at least n bytes of UTF-8, so this bound never refuses what LIMITS.bundleBytes allows.
const bundleText = text(LIMITS.bundleBytes);

/** Bytes of a declared kind, in an array of their own, if they begin as files of that kind do. */
function bytesOfKind(input: unknown): SavedBytes | typeof REFUSED {
  const saved = fields<SavedBytes>({
    suggestedName: text(LIMITS.fileNameLength),
    bytes: (one) => (one instanceof Uint8Array && one.byteLength <= LIMITS.bundleBytes ? new Uint8Array(one) : REFUSED),
    as: oneOf('xlsx', 'zip'),
  })(input);
  if (saved === REFUSED) return REFUSED;
  return BYTE_KINDS[saved.as].every((byte, at) => saved.bytes[at] === byte) ? saved : REFUSED;
}

const either =
  <A, B>(one: Check<A>, other: Check<B>): Check<A | B> =>
  (input) => {
    const first = one(input);
    return first === REFUSED ? other(input) : first;
  };

export const CALLS: { readonly [K in keyof Calls]: Check<Calls[K]['asks']> } = {
  hello: fields({ copy: word(COPY), gone: list(word(COPY), LIMITS.copiesGone) }),
  signal: oneOf(...SIGNALS),
  findFiles: oneOf('dialog', 'exchange'),
  readFile: fields({ ticket: text(LIMITS.ticketLength) }),
  saveFile: either<SavedText, SavedBytes | SavedPrint>(
    fields({ suggestedName: text(LIMITS.fileNameLength), text: bundleText, as: oneOf(...TEXT_KINDS) }),
    either<SavedBytes, SavedPrint>(
      bytesOfKind,
      fields({ suggestedName: text(LIMITS.fileNameLength), as: oneOf('pdf') }),
    ),
  ),
  writeBackup: fields({ reason: oneOf(...BACKUP_REASONS), text: bundleText }),
  listBackups: nothing,
  readBackup: fields({ id: text(LIMITS.backupIdLength) }),
  saveSettings: fields({
    personName: text(LIMITS.personNameLength),
    language: oneOf('system', 'en', 'zh'),
    theme: oneOf('system', 'light', 'dark'),
  }),
  writeExchange: fields({ text: bundleText }),
  reportError: fields({
    name: word(/^[A-Za-z]{0,30}(?:Error|Exception)$/),
    places: list(word(/^[\w-]{1,50}\.js:\d{1,7}:\d{1,7}$/), LIMITS.placesOfError),
  }),
  changeFolder: fields({ use: oneOf(...FOLDER_USES), to: oneOf('choose', 'forget') }),
};

export const EVENTS: { readonly [E in keyof Events]: `on${Capitalize<E>}` } = {
  opened: 'onOpened',
  command: 'onCommand',
  flush: 'onFlush',
};

/** The channel of a row; the prefix is what `handlers.ts` and `preload.ts` share and nobody else may build. */
export const channel = (row: keyof Calls | keyof Events): string => `whetstone:${row}`;
