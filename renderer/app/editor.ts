/** Carries out commands one after the other: decide, commit, announce, remember the way back. */
import type { Command, Context, Refusal } from '../domain/commands.ts';
import { run } from '../domain/run-command.ts';
import { same } from '../domain/merge/canonical.ts';
import { inverseOf, type PutBack } from '../domain/undo.ts';
import type { AnyRecord } from '../domain/model.ts';
import type { Bundle } from '../domain/bundle/format.ts';
import { planMerge, type MergePlan } from '../domain/merge/plan.ts';
import { patched, type Workspace } from '../domain/workspace.ts';
import type { Change, PlanStore, StorageProblem } from '../storage/plan-store.ts';
import { History, type Step } from './history.ts';
import type { EditResult, PlanStateStore, SaveState } from './plan-state.ts';
import type { Writer } from './writer.ts';

export type MergeResult =
  | { readonly ok: true; readonly plan: MergePlan }
  | { readonly ok: false; readonly clashing: readonly string[] }
  | { readonly ok: false; readonly waiting: StorageProblem };

/** A change on its way to the disk: what was asked, and what became of the plan it was shown upon. */
interface Pending {
  readonly command: Command;
  readonly context: Context;
  readonly base: Workspace;
  readonly change: Change & { readonly after: Workspace };
}

type Decision = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly refusal: Refusal };

export class Editor {
  readonly #store: PlanStore;
  readonly #state: PlanStateStore;
  readonly #writer: Writer;
  readonly #history = new History();
  readonly #clock: () => number;
  /** What is on the screen and not yet on the disk, in order. */
  #pending: Pending[] = [];
  /** Why the first of them could not be written, when that was tried. */
  #problem: StorageProblem | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  #announced: Workspace;

  constructor(store: PlanStore, state: PlanStateStore, writer: Writer, clock: () => number) {
    this.#store = store;
    this.#state = state;
    this.#writer = writer;
    this.#clock = clock;
    this.#announced = store.workspace;
    store.onWentBack = () => writer.renew();
  }

  /** Called after each commit that changed something. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Shows the change at once and writes it in turn, so that nobody types faster than the disk. Resolves when it is on the
   * disk, refused, or kept waiting; never rejects for a reason a person could cause.
   */
  edit(command: Command): Promise<EditResult> {
    const base = this.#shown;
    const context = this.#writer.context();
    const outcome = run(base, command, context);
    if (!outcome.ok) return Promise.resolve({ ok: false, refusal: outcome.refusal });
    this.#writer.spend(outcome.numbers);
    if (outcome.changed.length === 0) return this.retry();
    const runs = this.#writer.introduction(base.runs);
    const after = patched(base, outcome.changed, runs);
    const pending: Pending = { command, context, base, change: { records: outcome.changed, runs, after } };
    this.#pending.push(pending);
    this.#state.setState({ workspace: after, saving: { is: 'saving' } });
    return this.#inTurn(() => this.#drain(pending));
  }

  /** Tries again to write what is waiting. */
  retry(): Promise<EditResult> {
    return this.#inTurn(() => this.#drain(null));
  }

  undo(): Promise<EditResult> {
    return this.#afterPending(() => this.#walk('undo'));
  }

  redo(): Promise<EditResult> {
    return this.#afterPending(() => this.#walk('redo'));
  }

  /** Merges a bundle in one transaction; the way back is to forget it. */
  merge(bundle: Bundle): Promise<MergeResult> {
    return this.#afterPending(async () => {
      const before = this.#store.workspace;
      const result = await this.#merge(bundle);
      if (result.ok && result.plan.records.length > 0)
        this.#history.did({ is: 'import', before, after: result.plan.records, bundle });
      this.#announce();
      return result;
    });
  }

  /** Puts a whole plan in place of the present one; the caller has backed that up. The way back is lost, the backup is not. */
  replace(change: Change): Promise<boolean> {
    return this.#inTurn(async () => {
      const replaced = await this.#replace(change);
      if (replaced) this.#history.clear();
      this.#announce();
      return replaced;
    });
  }

  /**
   * The plan with what is still waiting to be written: what an export hands over. What waits is signed by a writer made for
   * this one export, since this run will write it again under numbers of its own.
   */
  get plan(): Workspace {
    if (this.#pending.length === 0) return this.#store.workspace;
    const scribe = this.#writer.standIn();
    return this.#pending.reduce((plan, { command }) => {
      const outcome = run(plan, command, scribe.context());
      if (!outcome.ok) return plan;
      scribe.spend(outcome.numbers);
      return patched(plan, outcome.changed, scribe.introduction(plan.runs));
    }, this.#store.workspace);
  }

  /** Reads what another window wrote. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.reload();
      this.#announce();
    });
  }

  /** Resolves when everything asked so far has been carried out. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** The plan as it is on the screen: what is committed, and upon it what is on its way. */
  get #shown(): Workspace {
    return this.#pending.at(-1)?.change.after ?? this.#store.workspace;
  }

  /** Does something to the committed plan once all that is on the screen has been written. */
  #afterPending<T>(work: () => Promise<T>): Promise<T | { readonly ok: false; readonly waiting: StorageProblem }> {
    return this.#inTurn(async () => {
      await this.#drain(null);
      return this.#problem ? { ok: false, waiting: this.#problem } : work();
    });
  }

  /** Writes what is pending in order, each in a transaction of its own, up to `last` or to the first that fails. */
  async #drain(last: Pending | null): Promise<EditResult> {
    let answer: EditResult = { ok: true };
    this.#problem = null;
    for (let next = this.#pending[0]; next; next = this.#pending[0]) {
      const written = await this.#write(next);
      if (written.is === 'failed') {
        this.#problem = written.problem;
        answer = { ok: false, waiting: written.problem };
        break;
      }
      this.#pending.shift();
      if (written.is === 'written') this.#remember(next, written.putBack);
      else this.#rebase();
      if (next !== last) continue;
      if (written.is === 'refused') answer = { ok: false, refusal: written.refusal };
      break;
    }
    this.#announce();
    return answer;
  }

  #remember({ command }: Pending, putBack: readonly PutBack[]): void {
    if (putBack.length === 0) return;
    const sameAs = sameFieldKey(command);
    const step: Step = { is: 'edit', putBack, at: this.#clock() };
    this.#history.did(sameAs === undefined ? step : { ...step, sameAs });
  }

  /** The committed plan is another than the one the pending changes were shown upon: they are carried out anew upon it. */
  #rebase(): void {
    let base = this.#store.workspace;
    this.#pending = this.#pending.flatMap((pending) => {
      const outcome = run(base, pending.command, pending.context);
      if (!outcome.ok) return [];
      const after = patched(base, outcome.changed, pending.change.runs);
      const rebased = { ...pending, base, change: { ...pending.change, records: outcome.changed, after } };
      base = after;
      return [rebased];
    });
  }

  async #walk(direction: 'undo' | 'redo'): Promise<EditResult> {
    for (let step = this.#history.next(direction); step; step = this.#history.next(direction)) {
      const walked = await this.#step(step);
      if (walked.failed) return { ok: false, waiting: walked.failed };
      this.#history.walked(direction, walked.opposite);
      this.#announce();
      if (walked.opposite) return { ok: true };
      // Nothing of that step still stood: go on to the one before, so that one keystroke always does something.
    }
    return { ok: false, refusal: 'changed-since' };
  }

  async #step(step: Step): Promise<{ opposite: Step | null; failed?: StorageProblem }> {
    if (step.is === 'import-again') {
      const before = this.#store.workspace;
      const merged = await this.#merge(step.bundle);
      if (merged.ok) return { opposite: { is: 'import', before, after: merged.plan.records, bundle: step.bundle } };
      return 'waiting' in merged ? { opposite: null, failed: merged.waiting } : { opposite: null };
    }
    if (step.is === 'import') {
      const { bundle } = step;
      const replaced = await this.#replace({
        records: withoutImport(this.#store.workspace, step),
        runs: this.#store.workspace.runs,
      });
      return replaced ? { opposite: { is: 'import-again', bundle } } : { opposite: null, failed: 'failed' };
    }
    const result = await this.#commit((workspace) => {
      const outcome = run(workspace, { do: 'put-back', records: step.putBack }, this.#writer.context());
      if (!outcome.ok) return outcome;
      this.#writer.spend(outcome.numbers);
      return { ok: true, change: { records: outcome.changed, runs: this.#writer.introduction(workspace.runs) } };
    });
    if (result.is === 'failed') return { opposite: null, failed: result.problem };
    if (result.is === 'refused') return { opposite: null };
    return { opposite: { is: 'edit', putBack: result.putBack, at: this.#clock() } };
  }

  /** Commits a pending change as it was shown, or, when the plan is another by now, as the command makes of it. */
  #write({ command, context, base, change }: Pending) {
    return this.#commit((workspace) => {
      if (workspace === base) return { ok: true, change };
      const current = this.#writer.context();
      const outcome = run(workspace, command, current.writer === context.writer ? context : current);
      if (!outcome.ok) return outcome;
      if (current.writer !== context.writer) this.#writer.spend(outcome.numbers);
      return { ok: true, change: { records: outcome.changed, runs: this.#writer.introduction(workspace.runs) } };
    });
  }

  async #commit(decide: (workspace: Workspace) => Decision) {
    const committed = await this.#store.commit((workspace) => {
      const decision = decide(workspace);
      if (!decision.ok) return { refusal: decision.refusal, putBack: [] };
      return { putBack: waysBack(workspace, decision.change.records), change: decision.change };
    });
    if (!committed.ok) return { is: 'failed', problem: committed.problem } as const;
    const { refusal, putBack } = committed.decision;
    return refusal ? ({ is: 'refused', refusal } as const) : ({ is: 'written', putBack } as const);
  }

  async #merge(bundle: Bundle): Promise<MergeResult> {
    for (const record of bundle.records) this.#writer.meet(record);
    const committed = await this.#store.commit((workspace) => {
      const plan = planMerge(workspace, bundle);
      return plan.clashing.length > 0 ? { plan } : { plan, change: { records: plan.records, runs: plan.runs } };
    });
    if (!committed.ok) return { ok: false, waiting: committed.problem };
    const { plan } = committed.decision;
    return plan.clashing.length > 0 ? { ok: false, clashing: plan.clashing } : { ok: true, plan };
  }

  async #replace(change: Change): Promise<boolean> {
    return (await this.#store.replaceAll(change)).ok;
  }

  #announce(): void {
    const { workspace } = this.#store;
    if (this.#pending[0] && this.#pending[0].base !== workspace) this.#rebase();
    this.#state.setState({
      workspace: this.#shown,
      saving: this.#saving,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
    if (workspace === this.#announced) return;
    this.#announced = workspace;
    for (const listener of this.#listeners) listener();
  }

  get #saving(): SaveState {
    if (this.#problem) return { is: 'unsaved', problem: this.#problem, waiting: this.#pending.length };
    return this.#pending.length > 0 ? { is: 'saving' } : { is: 'saved' };
  }
}

/**
 * The plan as if the import had not been: what it brought is forgotten here, and nowhere else. A record that somebody wrote in
 * since, in this window or another, stays as it is now.
 */
function withoutImport(now: Workspace, { before, after }: Extract<Step, { is: 'import' }>): readonly AnyRecord[] {
  const brought = new Map(after.map((record) => [record.id, record]));
  return [...now.records.values()].flatMap((record) => {
    const merged = brought.get(record.id);
    if (!merged || !same(merged, record)) return [record];
    return before.records.get(record.id) ?? [];
  });
}

const waysBack = (before: Workspace, changed: readonly AnyRecord[]): readonly PutBack[] =>
  changed.map((record) => inverseOf(before.records.get(record.id), record));

/** Typing on in one field of one record is one step back, not one a pause. */
const sameFieldKey = (command: Command): string | undefined =>
  command.do === 'set' ? `${command.id} ${Object.keys(command.values).join(' ')}` : undefined;
