/** Two states of a plan side by side: the plan now, a file, or a backup. Nothing is changed by looking. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Made, ReadProblem, Scope } from '../domain/bundle/format.ts';
import { EMPTY, patched, type Workspace } from '../domain/workspace.ts';
import type { BackupEntry, OpenedFile, Platform, Problem } from '../platform/platform.ts';

export type Backup = BackupEntry;

/** A state that was read and stands still. */
export interface Kept {
  /** Of the choice in the list. */
  readonly key: string;
  readonly name: string;
  readonly made: Made;
  readonly scope: Scope;
  readonly workspace: Workspace;
  readonly backup?: BackupEntry;
}

/** The plan now is null: it is whatever is shown. */
export type Side = Kept | null;

export interface Compared {
  /** Files and backups read so far. */
  readonly kept: readonly Kept[];
  /** Undefined until something is chosen. */
  readonly from: Side | undefined;
  readonly to: Side;
}

export type KeepResult =
  | { readonly ok: true; readonly kept: Kept }
  | { readonly ok: false; readonly name: string; readonly from: 'file'; readonly problem: Problem }
  | { readonly ok: false; readonly name: string; readonly from: 'gate'; readonly problem: ReadProblem };

export class Comparing {
  readonly state: StoreApi<Compared> = createStore(() => ({ kept: [], from: undefined, to: null }));
  readonly #platform: Pick<Platform, 'readBackup'>;
  #last = 0;

  constructor(platform: Pick<Platform, 'readBackup'>) {
    this.#platform = platform;
  }

  choose(side: 'from' | 'to', state: Side): void {
    this.state.setState(side === 'from' ? { from: state } : { to: state });
  }

  /** Reads a file to compare with. */
  async keepFile(file: OpenedFile): Promise<KeepResult> {
    const { name } = file;
    if ('problem' in file) return { ok: false, name, from: 'file', problem: file.problem };
    return this.#keep(`file ${++this.#last}`, name, file.text);
  }

  /** Reads a backup, once. */
  async keepBackup(backup: BackupEntry): Promise<KeepResult> {
    const known = this.state.getState().kept.find(({ key }) => key === backup.id);
    if (known) return { ok: true, kept: known };
    const read = await this.#platform.readBackup({ id: backup.id });
    if (!read.ok) return { ok: false, name: backup.id, from: 'file', problem: read.problem };
    return this.#keep(backup.id, backup.id, read.value.text, backup);
  }

  async #keep(key: string, name: string, text: string, backup?: BackupEntry): Promise<KeepResult> {
    const { readBundle } = await import('../domain/bundle/read.ts');
    const read = readBundle(text);
    if (!read.ok) return { ok: false, name, from: 'gate', problem: read.problem };
    const { made, scope, records, runs } = read.bundle;
    const workspace = patched(EMPTY, records, runs);
    const kept: Kept = { key, name, made, scope, workspace, ...(backup ? { backup } : {}) };
    this.state.setState((before) => ({ kept: [...before.kept, kept] }));
    return { ok: true, kept };
  }
}
