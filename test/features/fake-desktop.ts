/** A desktop edition without Electron: the same calls under the contract's own checks, kept in memory, and switches that make each fail. */
import { CALLS, REFUSED, type Calls, type Check, type Events } from '../../electron/contract.ts';
import {
  DEFAULT_SETTINGS,
  type Answer,
  type BackupEntry,
  type BackupReason,
  type OpenedFile,
  type Platform,
  type Problem,
  type Settings,
} from '../../renderer/platform/platform.ts';

interface Kept {
  readonly entry: BackupEntry;
  readonly text: string;
}

const yes = <T>(value: T): Answer<T> => ({ ok: true, value });

type Listener<E extends keyof Events> = (told: Events[E]) => void;

/** What a test sees and sets on the machine's side. */
export class FakeDesktop {
  settings: Settings;
  settingsIntact = true;
  systemLocale = 'en-GB';
  secondFolder: string | null = null;
  /** What the folder dialog, the open dialog and the save dialog answer next. */
  folderChosen: Answer<string> = { ok: false, problem: 'cancelled' };
  filesChosen: Answer<readonly OpenedFile[]> = { ok: false, problem: 'cancelled' };
  /** How the next copies into the second folder go. */
  copies: 'written' | Problem = 'written';
  /** Calls named here fail, until they are taken out again. */
  readonly failing: { [K in keyof Calls]?: Problem } = {};
  readonly signals: string[] = [];
  readonly saved: { readonly name: string; readonly text: string }[] = [];
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
    this.#backups.push({ entry: { id, reason, at, bytes: new TextEncoder().encode(text).length }, text });
    return id;
  }

  /** Main tells the window something; true when somebody listened. */
  tell<E extends keyof Events>(event: E, told: Events[E]): boolean {
    const listeners = [...this.#listeners[event]];
    for (const listener of listeners) listener(told);
    return listeners.length > 0;
  }

  readonly platform: Platform = {
    edition: 'desktop',
    lacks: [],
    keepData: () => {},
    hello: (...asks) =>
      this.#answer('hello', asks, () =>
        yes({
          appVersion: '0.1.0',
          systemLocale: this.systemLocale,
          settings: this.settings,
          settingsIntact: this.settingsIntact,
          secondBackupFolder: this.secondFolder,
        }),
      ),
    signal: (...asks) =>
      this.#answer('signal', asks, (signal) => {
        this.signals.push(signal);
        return yes(null);
      }),
    openFiles: (...asks) => this.#answer('openFiles', asks, () => this.filesChosen),
    saveFile: (...asks) =>
      this.#answer('saveFile', asks, ({ suggestedName, text }) => {
        this.saved.push({ name: suggestedName, text });
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
    secondBackupFolder: (...asks) =>
      this.#answer('secondBackupFolder', asks, (wish) => {
        if (wish === 'choose' && !this.folderChosen.ok) return this.folderChosen;
        this.secondFolder = wish === 'choose' && this.folderChosen.ok ? this.folderChosen.value : null;
        return yes(this.secondFolder);
      }),
    onOpened: (listener) => this.#listen('opened', listener),
    onCommand: (listener) => this.#listen('command', listener),
    onFlush: (listener) => this.#listen('flush', listener),
  };

  /** As main does: what does not pass the contract's own check reaches nothing. */
  #answer<K extends keyof Calls>(
    call: K,
    handed: readonly unknown[],
    give: (asks: Calls[K]['asks']) => Answer<Calls[K]['gives']>,
  ): Promise<Answer<Calls[K]['gives']>> {
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
