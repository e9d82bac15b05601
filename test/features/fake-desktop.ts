/** A desktop edition without Electron: the same calls under the contract's own checks, kept in memory, and switches that make each fail. */
import { CALLS, REFUSED, type Calls, type Check, type Events } from '../../electron/contract.ts';
import { incomingFile } from '../../renderer/platform/incoming-file.ts';
import {
  DEFAULT_SETTINGS,
  type Answer,
  type BackupEntry,
  type BackupReason,
  type Hello,
  type IncomingFile,
  type Platform,
  type Problem,
  type Settings,
} from '../../renderer/platform/platform.ts';

/** A file on this machine, or why it cannot be read. */
export type FakeFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly problem: Problem };

/** As a file comes in. */
export const incoming = (file: FakeFile): IncomingFile =>
  incomingFile(file.name, () =>
    Promise.resolve('text' in file ? yes(new TextEncoder().encode(file.text)) : { ok: false, problem: file.problem }),
  );

/** What main tells, in the shape the window gets it in. */
type Told = Omit<Events, 'opened'> & { readonly opened: IncomingFile };

interface Kept {
  readonly entry: BackupEntry;
  readonly text: string;
}

const yes = <T>(value: T): Answer<T> => ({ ok: true, value });

type Listener<E extends keyof Events> = (told: Told[E]) => void;

/** What a test sees and sets on the machine's side. */
export class FakeDesktop {
  settings: Settings;
  settingsFound: Hello['settingsFound'] = 'intact';
  systemLocale = 'en-GB';
  secondFolder: string | null = null;
  /** What this copy meets others in; tests hand several copies the same one. The name of its own file is `ownFile`. */
  exchangeFolder: Map<string, string> | null = null;
  ownFile = 'own.okr';
  /** Names that an exchange leaves for its next turn. */
  tooMany: readonly string[] = [];
  /** What the folder dialog, the open dialog and the save dialog answer next. */
  folderChosen: Answer<string> = { ok: false, problem: 'cancelled' };
  filesChosen: Answer<readonly FakeFile[]> = { ok: false, problem: 'cancelled' };
  /** How the next copies into the second folder go. */
  copies: 'written' | Problem = 'written';
  /** Calls named here fail, until they are taken out again. */
  readonly failing: { [K in keyof Calls]?: Problem } = {};
  readonly signals: string[] = [];
  readonly errors: Calls['reportError']['asks'][] = [];
  readonly saved: { readonly name: string; readonly text: string }[] = [];
  /** What a PDF that was asked for would be called. */
  readonly printed: string[] = [];
  readonly savedBytes: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  readonly #backups: Kept[] = [];
  readonly #listeners: { [E in keyof Events]: Set<Listener<E>> } = {
    opened: new Set(),
    command: new Set(),
    flush: new Set(),
  };
  #minute = 0;

  constructor(settings: Partial<Settings> = {}) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  /** Newest first, as main lists them. */
  get backups(): readonly BackupEntry[] {
    return this.#backups.map(({ entry }) => entry).toReversed();
  }

  textOf(id: string): string | undefined {
    return this.#backups.find(({ entry }) => entry.id === id)?.text;
  }

  /** Puts a backup into the folder, a minute after the one before. */
  keep(reason: BackupReason, text: string): string {
    this.#minute++;
    const at = new Date(Date.UTC(2026, 9, 5, 8, this.#minute)).toISOString();
    const id = `${reason}-${this.#minute}.okr`;
    this.#backups.push({
      entry: { id, reason, at, bytes: new TextEncoder().encode(text).length, isCopy: false },
      text,
    });
    return id;
  }

  /** Main tells the window something; true when somebody listened. */
  tell<E extends keyof Events>(event: E, told: Told[E]): boolean {
    const listeners = [...this.#listeners[event]];
    for (const listener of listeners) listener(told);
    return listeners.length > 0;
  }

  readonly platform: Platform = {
    edition: 'desktop',
    lacks: [],
    keepData: () => {},
    hello: () =>
      this.#answer('hello', [{ copy: 'first', gone: [] }], () =>
        yes({
          appVersion: '0.1.0',
          systemLocale: this.systemLocale,
          settings: this.settings,
          settingsFound: this.settingsFound,
          folders: { backups: this.secondFolder, exchange: this.exchangeFolder && 'Stick' },
        }),
      ),
    signal: (...asks) =>
      this.#answer('signal', asks, (signal) => {
        this.signals.push(signal);
        return yes(null);
      }),
    findFiles: async (...asks) => {
      const found = await this.#answer<'findFiles', readonly FakeFile[]>('findFiles', asks, (from) =>
        from === 'dialog' ? this.filesChosen : yes(this.#others()),
      );
      return found.ok ? yes(found.value.map(incoming)) : found;
    },
    saveFile: (...asks) =>
      this.#answer('saveFile', asks, (save) => {
        const { suggestedName } = save;
        if ('text' in save) this.saved.push({ name: suggestedName, text: save.text });
        else if ('bytes' in save) this.savedBytes.push({ name: suggestedName, bytes: save.bytes });
        else this.printed.push(suggestedName);
        return yes({ name: suggestedName });
      }),
    writeBackup: (...asks) =>
      this.#answer('writeBackup', asks, ({ reason, text }) =>
        yes({ id: this.keep(reason, text), secondCopy: this.secondFolder === null ? 'none' : this.copies }),
      ),
    listBackups: (...asks) => this.#answer('listBackups', asks, () => yes(this.backups)),
    readBackup: (...asks) =>
      this.#answer('readBackup', asks, ({ id }) => {
        const text = this.textOf(id);
        return text === undefined ? { ok: false, problem: 'not-found' } : yes({ text });
      }),
    saveSettings: (...asks) =>
      this.#answer('saveSettings', asks, (settings) => {
        this.settings = settings;
        return yes(null);
      }),
    writeExchange: (...asks) =>
      this.#answer('writeExchange', asks, ({ text }) => {
        if (!this.exchangeFolder) return { ok: false, problem: 'not-found' };
        this.exchangeFolder.set(this.ownFile, text);
        return yes({ name: this.ownFile });
      }),
    reportError: (...asks) =>
      this.#answer('reportError', asks, (error) => {
        this.errors.push(error);
        return yes(null);
      }),
    changeFolder: (...asks) =>
      this.#answer('changeFolder', asks, ({ use, to }) => {
        if (to === 'choose' && !this.folderChosen.ok) return this.folderChosen;
        const folder = to === 'choose' && this.folderChosen.ok ? this.folderChosen.value : null;
        if (use === 'backups') this.secondFolder = folder;
        else this.exchangeFolder = folder === null ? null : (this.exchangeFolder ?? new Map());
        return yes(folder);
      }),
    onOpened: (listener) => this.#listen('opened', listener),
    onCommand: (listener) => this.#listen('command', listener),
    onFlush: (listener) => this.#listen('flush', listener),
  };

  #others(): FakeFile[] {
    const others = [...(this.exchangeFolder ?? [])].filter(([name]) => name !== this.ownFile);
    const left = this.tooMany.map((name): FakeFile => ({ name, problem: 'too-many' }));
    return [...others.map(([name, text]) => ({ name, text })), ...left];
  }

  /** As main does: what does not pass the contract's own check reaches nothing. */
  #answer<K extends keyof Calls, Gives = Calls[K]['gives']>(
    call: K,
    handed: readonly unknown[],
    give: (asks: Calls[K]['asks']) => Answer<Gives>,
  ): Promise<Answer<Gives>> {
    const check: Check<Calls[K]['asks']> = CALLS[call];
    const asks = handed.length > 1 ? REFUSED : check(handed[0]);
    if (asks === REFUSED) return Promise.resolve({ ok: false, problem: 'bad-request' });
    const problem = this.failing[call];
    return Promise.resolve(problem ? { ok: false, problem } : give(asks));
  }

  #listen<E extends keyof Events>(event: E, listener: Listener<E>): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }
}
