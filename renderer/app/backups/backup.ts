/** When a backup is written: soon after the first change of a run, two minutes after the last, at least every quarter of an hour while changing, and before anything drastic. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { BackupReason, Platform } from '../../platform/platform.ts';

const AFTER_FIRST_CHANGE = 10_000;
const AFTER_LAST_CHANGE = 2 * 60_000;
const WHILE_CHANGING = 15 * 60_000;

/** A backup counts once it would pass the gate again; main has seen to it that what lies there is this text. */
async function isReadable(text: string): Promise<boolean> {
  const { readBundle } = await import('../../domain/bundle/read.ts');
  return readBundle(text).ok;
}

type BackupOutcome = Awaited<ReturnType<Platform['writeBackup']>>;

/** The last backup of this run and how it went; null before the first. */
export type LastBackup = { readonly at: string; readonly outcome: BackupOutcome } | null;

export class Backups {
  readonly last: StoreApi<{ readonly last: LastBackup }> = createStore(() => ({ last: null }));
  readonly #platform: Platform;
  readonly #text: () => Promise<string>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedSince: number | undefined;
  /** None was written in this run. A machine may end before two minutes have passed. */
  #isFirst = true;
  /** The last copy into the second folder failed. Trying it alone would need a backup more each time, so it waits for one. */
  #copyOwed = false;
  #underway: Promise<unknown> = Promise.resolve();
  readonly #copied: () => boolean;

  /** `copied`: is there a second folder now? */
  constructor(platform: Platform, text: () => Promise<string>, copied: () => boolean) {
    this.#platform = platform;
    this.#text = text;
    this.#copied = copied;
  }

  /** An edition without a backup folder says so in its settings; nothing here pretends to write. */
  get possible(): boolean {
    return !this.#platform.lacks.includes('backups');
  }

  /** The plan is another than it was. */
  changed(): void {
    if (!this.possible) return;
    const now = Date.now();
    this.#changedSince ??= now;
    const longest = this.#isFirst ? AFTER_FIRST_CHANGE : WHILE_CHANGING;
    this.#writeIn(Math.max(0, Math.min(AFTER_LAST_CHANGE, this.#changedSince + longest - now)));
  }

  /** Writes one now. The answer says whether the second folder got its copy too; `last` says it to whoever watches. */
  write(reason: BackupReason): Promise<BackupOutcome> {
    const written = this.#writeNow(reason);
    this.#underway = Promise.allSettled([this.#underway, written]);
    return written;
  }

  async #writeNow(reason: BackupReason): Promise<BackupOutcome> {
    clearTimeout(this.#timer);
    const owed = this.#changedSince !== undefined;
    this.#changedSince = undefined;
    this.#isFirst = false;
    const outcome = await this.#attempt(reason);
    if (!outcome.ok && owed) {
      this.#changedSince ??= Date.now();
      this.#writeIn(AFTER_LAST_CHANGE);
    }
    if (outcome.ok) this.#copyOwed = !['none', 'written'].includes(outcome.value.secondCopy);
    this.last.setState({ last: { at: new Date().toISOString(), outcome } });
    return outcome;
  }

  /** A plan that could not be made into a text is a backup that was not written, and is owed like any other. */
  async #attempt(reason: BackupReason): Promise<BackupOutcome> {
    try {
      const text = await this.#text();
      const written = await this.#platform.writeBackup({ reason, text });
      return !written.ok || (await isReadable(text)) ? written : { ok: false, problem: 'unreadable' };
    } catch {
      return { ok: false, problem: 'failed' };
    }
  }

  /** Before something drastic. Where nothing can be kept, or there is nothing, it goes on without. */
  async keep(
    reason: BackupReason,
    plan: Workspace,
  ): Promise<{ readonly ok: true } | Extract<BackupOutcome, { ok: false }>> {
    if (!this.possible || plan.records.size === 0) return { ok: true };
    const outcome = await this.write(reason);
    // Its words lie there all the same, and a backup that can be read is the way out of a plan that cannot be written.
    return !outcome.ok && outcome.problem === 'unreadable' && reason === 'before-restore' ? { ok: true } : outcome;
  }

  /** At the end: waits for what is being written; then only what changed since, or a copy that failed, is worth another. */
  async atQuit(): Promise<void> {
    await this.#underway;
    if (this.#changedSince !== undefined || (this.#copyOwed && this.#copied())) await this.write('quit');
  }

  #writeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write('rolling'), milliseconds);
  }
}
