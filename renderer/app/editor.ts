/** Carries out commands one after the other: decide, commit, announce, remember the way back. */
import type { Command, Outcome } from '../domain/commands.ts';
import { run } from '../domain/run-command.ts';
import { same } from '../domain/merge/canonical.ts';
import { inverseOf, type PutBack } from '../domain/undo.ts';
import type { AnyRecord } from '../domain/model.ts';
import type { Bundle } from '../domain/bundle/format.ts';
import { planMerge, type MergePlan } from '../domain/merge/plan.ts';
import { patched, type Workspace } from '../domain/workspace.ts';
import type { Change, PlanStore, StorageProblem } from '../storage/plan-store.ts';
import { History, type Step } from './history.ts';
import type { EditResult, PlanStateStore } from './plan-state.ts';
import type { Writer } from './writer.ts';

export type MergeResult =
  | { readonly ok: true; readonly plan: MergePlan }
  | { readonly ok: false; readonly clashing: readonly string[] }
  | { readonly ok: false; readonly waiting: StorageProblem };

export class Editor {
  readonly #store: PlanStore;
  readonly #state: PlanStateStore;
  readonly #writer: Writer;
  readonly #history = new History();
  readonly #clock: () => number;
  /** Commands whose commit failed, in order. They go first with the next attempt. */
  #waiting: { readonly commands: readonly Command[]; readonly problem: StorageProblem } | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(store: PlanStore, state: PlanStateStore, writer: Writer, clock: () => number) {
    this.#store = store;
    this.#state = state;
    this.#writer = writer;
    this.#clock = clock;
    store.onWentBack = () => writer.renew();
  }

  /** Called after each commit that changed something. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when the change is on the disk, refused, or kept waiting. Never rejects for a reason a person could cause. */
  edit(command: Command): Promise<EditResult> {
    return this.#inTurn(() => this.#carryOut(command, sameFieldKey(command)));
  }

  /** Tries again to write what is waiting. */
  retry(): Promise<EditResult> {
    return this.#inTurn(() => this.#carryOut(null, undefined));
  }

  undo(): Promise<EditResult> {
    return this.#inTurn(() => this.#walk('undo'));
  }

  redo(): Promise<EditResult> {
    return this.#inTurn(() => this.#walk('redo'));
  }

  /** Merges a bundle in one transaction; the way back is to forget it. */
  merge(bundle: Bundle): Promise<MergeResult> {
    return this.#inTurn(async () => {
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
    const waiting = this.#waiting?.commands ?? [];
    if (waiting.length === 0) return this.#store.workspace;
    const scribe = this.#writer.standIn();
    return waiting.reduce((plan, command) => {
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

  /** Writes what waits and then the new command, each in a transaction of its own, up to the first that fails. */
  async #carryOut(command: Command | null, sameAs: string | undefined): Promise<EditResult> {
    const commands = command ? [...(this.#waiting?.commands ?? []), command] : (this.#waiting?.commands ?? []);
    let last: EditResult = { ok: true };
    if (commands.length > 0) this.#state.setState({ saving: { is: 'saving' } });
    this.#waiting = null;
    for (const [at, next] of commands.entries()) {
      const result = await this.#commit(next);
      if (result.is === 'failed') {
        this.#waiting = { commands: commands.slice(at), problem: result.problem };
        last = { ok: false, waiting: result.problem };
        break;
      }
      last = result.is === 'refused' ? { ok: false, refusal: result.refusal } : { ok: true };
      if (result.is === 'refused' || result.putBack.length === 0) continue;
      const step: Step = { is: 'edit', putBack: result.putBack, at: this.#clock() };
      this.#history.did(sameAs !== undefined && next === command ? { ...step, sameAs } : step);
    }
    this.#announce();
    return last;
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
    const result = await this.#commit({ do: 'put-back', records: step.putBack });
    if (result.is === 'failed') return { opposite: null, failed: result.problem };
    if (result.is === 'refused') return { opposite: null };
    return { opposite: { is: 'edit', putBack: result.putBack, at: this.#clock() } };
  }

  async #commit(command: Command) {
    const committed = await this.#store.commit((workspace) => {
      const outcome: Outcome = run(workspace, command, this.#writer.context());
      if (!outcome.ok) return { outcome, putBack: [] };
      this.#writer.spend(outcome.numbers);
      const runs = outcome.changed.length > 0 ? this.#writer.introduction(workspace.runs) : new Map();
      return { outcome, putBack: waysBack(workspace, outcome.changed), change: { records: outcome.changed, runs } };
    });
    if (!committed.ok) return { is: 'failed', problem: committed.problem } as const;
    const { outcome, putBack } = committed.decision;
    if (!outcome.ok) return { is: 'refused', refusal: outcome.refusal } as const;
    return { is: 'written', putBack } as const;
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
    const changed = this.#state.getState().workspace !== workspace;
    this.#state.setState({
      workspace,
      saving: this.#waiting
        ? { is: 'unsaved', problem: this.#waiting.problem, waiting: this.#waiting.commands.length }
        : { is: 'saved' },
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
    if (changed) for (const listener of this.#listeners) listener();
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
