/**
 * Exchanging through a folder: what others left there is read and merged, then this copy's own file is written. Others' files are
 * never touched, so that the order in which copies exchange, or two doing it at once, makes no difference in the end.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Answer, Platform, Problem } from '../../platform/platform.ts';
import type { ArrivedFile, ImportSession } from './import-session.ts';
import type { MergeResult } from '../editing/editor.ts';

/** How an exchange went. */
export interface Exchange {
  /** ISO 8601. */
  readonly at: string;
  readonly files: readonly ArrivedFile[];
  /** The plan before anything was merged. */
  readonly before: Workspace;
  /** Null when there was nothing to merge. */
  readonly merged: MergeResult | null;
  /** How this copy's own file was written; null when there is nothing in the plan. */
  readonly written: Answer<{ readonly name: string }> | null;
}

export interface ExchangeState {
  readonly busy: 'reading' | 'merging' | 'writing' | null;
  readonly last: Exchange | null;
  /** The folder could not be looked into, and nothing was done. */
  readonly problem: Problem | null;
}

export class FolderExchange {
  readonly state: StoreApi<ExchangeState> = createStore(() => ({ busy: null, last: null, problem: null }));
  /** The files of the exchange that is under way. */
  readonly files: ImportSession;
  readonly #platform: Pick<Platform, 'findFiles' | 'writeExchange'>;
  readonly #plan: () => Workspace;
  readonly #own: () => Promise<string | null>;
  readonly #now: () => string;

  /** `own`: the text of this copy's own file once all drafts are written; null when there is nothing to write. */
  constructor(
    platform: Pick<Platform, 'findFiles' | 'writeExchange'>,
    files: ImportSession,
    plan: () => Workspace,
    own: () => Promise<string | null>,
    now: () => string,
  ) {
    this.#platform = platform;
    this.files = files;
    this.#plan = plan;
    this.#own = own;
    this.#now = now;
  }

  /** Null when it was cancelled, when the folder could not be looked into, or when one is under way already. */
  async exchange(): Promise<Exchange | null> {
    if (this.state.getState().busy) return null;
    this.state.setState({ busy: 'reading', problem: null });
    try {
      const found = await this.#platform.findFiles('exchange');
      if (!found.ok) {
        this.state.setState({ problem: found.problem });
        return null;
      }
      await this.files.add(found.value, false);
      const { files: arrived } = this.files.state.getState();
      if (arrived.length < found.value.length) return null;
      // Another plan is never mixed in unasked.
      this.files.passOver(({ state }) => state.is === 'read' && state.stranger);
      const { files: read } = this.files.state.getState();
      this.state.setState({ busy: 'merging' });
      const before = this.#plan();
      // What brings nothing by itself brings nothing together with others.
      const isNews = read.some(
        ({ state, leftOut }) =>
          state.is === 'read' && !leftOut && (state.tally.brings.length > 0 || state.tally.names > 0),
      );
      const merged = isNews ? await this.files.merge() : null;
      this.state.setState({ busy: 'writing' });
      const text = await this.#own();
      // Written even if merging failed: what is here is kept in one more place.
      const written = text === null ? null : await this.#platform.writeExchange({ text });
      // One that contradicts another was refused while merging, and its line says so.
      const last = { at: this.#now(), files: merged?.files ?? read, before, merged, written };
      this.state.setState({ last });
      return last;
    } finally {
      this.files.cancel();
      this.state.setState({ busy: null });
    }
  }

  /** Ends the reading. Nothing has been changed. */
  cancel(): void {
    this.files.cancel();
  }
}
