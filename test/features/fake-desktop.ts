/** A desktop edition without Electron: the same calls, kept in memory, and switches that make each of them fail. */
import type { Calls, Events } from '../../electron/contract.ts';
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
    hello: () =>
      this.#answer('hello', () => ({
        appVersion: '0.1.0',
        systemLocale: this.systemLocale,
        settings: this.settings,
        settingsIntact: this.settingsIntact,
        secondBackupFolder: this.secondFolder,
      })),
    signal: (signal) =>
      this.#answer('signal', () => {
        this.signals.push(signal);
        return null;
      }),
    openFiles: () => Promise.resolve(this.filesChosen),
    saveFile: ({ suggestedName, text }) =>
      this.#answer('saveFile', () => {
        this.saved.push({ name: suggestedName, text });
        return { name: suggestedName };
      }),
    writeBackup: ({ reason, text }) =>
      this.#answer('writeBackup', () => ({
        id: this.keep(reason, text),
        secondCopy: this.secondFolder === null ? ('none' as const) : this.copies,
      })),
    listBackups: () => this.#answer('listBackups', () => this.backups),
    readBackup: ({ id }) => {
      const text = this.textOf(id);
      if (text === undefined) return Promise.resolve({ ok: false, problem: 'not-found' });
      return this.#answer('readBackup', () => ({ text }));
    },
    saveSettings: (settings) =>
      this.#answer('saveSettings', () => {
        this.settings = settings;
        return null;
      }),
    secondBackupFolder: (asks) => {
      if (asks === 'choose' && !this.folderChosen.ok) return Promise.resolve(this.folderChosen);
      return this.#answer('secondBackupFolder', () => {
        this.secondFolder = asks === 'choose' && this.folderChosen.ok ? this.folderChosen.value : null;
        return this.secondFolder;
      });
    },
    onOpened: (listener) => this.#listen('opened', listener),
    onCommand: (listener) => this.#listen('command', listener),
    onFlush: (listener) => this.#listen('flush', listener),
  };

  #answer<K extends keyof Calls>(call: K, give: () => Calls[K]['gives']): Promise<Answer<Calls[K]['gives']>> {
    const problem = this.failing[call];
    return Promise.resolve(problem ? { ok: false, problem } : { ok: true, value: give() });
  }

  #listen<E extends keyof Events>(event: E, listener: Listener<E>): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }
}
