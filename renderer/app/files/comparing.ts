/** Two states of a plan side by side: the plan now, a file, or a backup. Nothing is changed by looking. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bundle, Made, Scope } from '../../domain/bundle/format.ts';
import { readBundle } from '../../domain/bundle/read.ts';
import { EMPTY, patched, type Workspace } from '../../domain/plan/workspace.ts';
import type { BackupEntry, TextFile, Platform } from '../../platform/platform.ts';
import type { UnreadProblem } from './file-sentence.ts';

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
  | ({ readonly ok: false; readonly name: string } & UnreadProblem);

/** States held at most beside the two that are compared; each is a whole plan. Others are read again when they are chosen again. */
const HELD = 3;

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
  async keepFile({ name, text }: TextFile): Promise<KeepResult> {
    const read = await text();
    if (!read.ok) return { ok: false, name, from: 'file', problem: read.problem };
    return this.#keep(this.#newKey(), name, read.value);
  }

  /** Takes what was read from a file already. */
  keepBundle(name: string, bundle: Bundle): Kept {
    return this.#kept(this.#newKey(), name, bundle);
  }

  /** The plan as it stood at a moment of this run. `at`: ISO 8601. */
  keepPlan(name: string, at: string, workspace: Workspace): Kept {
    const made = { by: '', at, app: '' };
    return this.#add({ key: this.#newKey(), name, made, scope: { of: 'plan' }, workspace });
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
    const read = readBundle(text);
    if (!read.ok) return { ok: false, name, from: 'gate', problem: read.problem };
    return { ok: true, kept: this.#kept(key, name, read.bundle, backup) };
  }

  #kept(key: string, name: string, { made, scope, records, runs }: Bundle, backup?: BackupEntry): Kept {
    const workspace = patched(EMPTY, records, runs);
    return this.#add({ key, name, made, scope, workspace, ...(backup ? { backup } : {}) });
  }

  #add(kept: Kept): Kept {
    this.state.setState(({ kept: before, from, to }) => {
      const isShown = (one: Kept) => one === from || one === to;
      const others = before.filter((one) => !isShown(one)).slice(1 - HELD);
      return { kept: [...before.filter((one) => isShown(one) || others.includes(one)), kept] };
    });
    return kept;
  }

  #newKey(): string {
    return `file ${++this.#last}`;
  }
}
