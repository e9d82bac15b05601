/** Carries out commands one after the other: show, commit, announce, remember the way back (SPEC E1-E14). */
import type { Carried } from '../../domain/bundle/format.ts';
import type { Command, Refusal } from '../../domain/commands/commands.ts';
import type { MergePreview } from '../../domain/merge/preview.ts';
import { answeredIn } from '../../domain/plan/questions.ts';
import { Emitter } from '../../events/emitter.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Problem } from '../../platform/platform.ts';
import type { CommitPatch } from '../../storage/commit-patch.ts';
import type { Change, PlanStore } from '../../storage/plan-store.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import { History, editStep, stepKey, type EditStep, type Manner, type Step, type StepManner } from './history.ts';
import { PendingChange, PendingChanges, type Made, meeting, type OnItsWay } from './pending.ts';
import { puttingBack } from './revising.ts';
import type { EditResult, PlanStateStore, SaveState } from '../session/plan-state.ts';
import type { OwnWriting, Replica } from '../session/replica.ts';

interface NotWritten {
  readonly ok: false;
  readonly waiting: StorageProblem;
}
/** What had to be kept first could not be, so nothing was done. */
interface NotKept {
  readonly ok: false;
  readonly notKept: Problem;
}

export type MergeResult =
  | { readonly ok: true; readonly plan: MergePreview }
  /** The bundle and the plan do not go together; the merge plan says why. */
  | { readonly ok: false; readonly notTaken: MergePreview }
  | NotWritten
  | NotKept;
export type ReplaceResult = { readonly ok: true } | NotWritten | NotKept;

/** Keeps the plan as it is before something drastic, where there is anything to keep. */
type KeepFirst = () => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>;

type Written =
  | { readonly is: 'written'; readonly step: EditStep | null }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'failed'; readonly problem: StorageProblem };

type Walked =
  /** `stays`: of an import, what somebody has written in since. */
  { readonly opposite: Step | null; readonly stays: readonly AnyRecord[] } | { readonly failed: StorageProblem };

/** A step that was taken back or brought back, and what of it had to stay. */
export interface AppliedStep {
  readonly step: Step;
  /** Nothing of it could be taken back. */
  readonly isNothing: boolean;
  readonly stays: readonly AnyRecord[];
  /** Whether it went back or came again. */
  readonly direction: 'undo' | 'redo';
}

export class Editor {
  readonly #store: PlanStore;
  readonly #state: PlanStateStore;
  readonly #replica: Replica;
  readonly #history = new History();
  readonly #clock: () => number;
  readonly #pending = new PendingChanges();
  /** Those of which it was said that they wait. */
  readonly #promised = new WeakSet<PendingChange>();
  /** Which step back each belongs to. */
  readonly #manners = new WeakMap<PendingChange, StepManner>();
  /** Why the last attempt to write failed; null when it did not. */
  #problem: StorageProblem | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #written = new Emitter();
  readonly #dropped = new Emitter<[refusal: Refusal]>();
  readonly #answered = new Emitter<[fields: readonly string[], done: Promise<unknown>]>();
  readonly #walked = new Emitter<[walked: AppliedStep]>();
  /** After each commit of this window that changed something, and not after those of other windows. */
  readonly onWrite = this.#written.on;
  /** When a change that was said to wait cannot be kept after all: what it belonged to is gone by now. */
  readonly onDropped = this.#dropped.on;
  /** When an edit answered open questions by the way, with their fields; `done` settles when it is carried out. */
  readonly onAnswered = this.#answered.on;
  /** With each step that was taken back or brought back, whoever asked for it. */
  readonly onWalked = this.#walked.on;
  readonly #heard = new Emitter<[before: Workspace]>();
  /** When what another window wrote is in the plan here and is about to be drawn; `before` is the plan until then. */
  readonly onHeard = this.#heard.on;
  /** Who is told of one step, by what it is known by. */
  readonly #waiting = new WeakMap<object, () => void>();
  #wrote = false;
  /** The plan that was drawn when something another window wrote came in, until that is drawn. */
  #met: Workspace | null = null;

  constructor(store: PlanStore, state: PlanStateStore, replica: Replica, clock: () => number) {
    this.#store = store;
    this.#state = state;
    this.#replica = replica;
    this.#clock = clock;
    store.onWentBack(() => replica.renew());
    store.onTookIn(() => (this.#met ??= state.getState().workspace));
  }

  /**
   * Shows the change at once and writes it in turn, so that nobody types faster than the disk. Resolves when it is on the
   * disk, refused, or kept waiting; never rejects for a reason a person could cause.
   */
  edit(command: Command, { answers = false, step = 'own' }: Manner = {}): Promise<EditResult> {
    const { plan } = this;
    const change = new PendingChange(command, plan, this.#replica, this.#clock());
    this.#manners.set(change, step);
    const made = change.upon(plan, this.#replica);
    if (!made.ok) return Promise.resolve(made);
    // Nothing to change: done when what it found has been written.
    if (made.change.records.length === 0) return this.retry();
    this.#pending.add(change);
    this.#state.setState({ workspace: change.after, saving: { is: 'saving' } });
    this.#tellMet();
    const done = this.#inTurn(() => this.#drain(change));
    const answered = answers ? [] : made.change.records.flatMap((record) => answeredSince(plan, record));
    if (answered.length > 0) this.#answered.tell([...new Set(answered)], done);
    return done;
  }

  /** Tries again to write what is waiting; all of the plan, where the database was emptied meanwhile. */
  retry(): Promise<EditResult> {
    if (this.#problem === null) return this.#afterPending(() => Promise.resolve({ ok: true }));
    const { last } = this.#pending;
    return this.#inTurn(async () => {
      const there = await this.#store.writeAnew();
      return there.ok ? this.#drain(last) : this.#failed(there.problem);
    });
  }

  /** What undo would take back, or redo bring back. */
  next(direction: 'undo' | 'redo'): Step | undefined {
    return this.#history.next(direction);
  }

  /** `told` when this step no longer is one that could be taken or brought back. */
  whenWalked(step: Step, told: () => void): void {
    this.#waiting.set(stepKey(step), told);
  }

  undo(): Promise<EditResult> {
    return this.#afterPending(() => this.#walk('undo'));
  }

  redo(): Promise<EditResult> {
    return this.#afterPending(() => this.#walk('redo'));
  }

  /** What this run has written, and under which names. */
  get written(): OwnWriting {
    return this.#replica.written;
  }

  /** Merges a bundle, called by the `names` of its files, in one transaction; the way back is to forget it. */
  merge(bundle: Carried, names: readonly string[], keepFirst: KeepFirst): Promise<MergeResult> {
    return this.#afterPending(async () => {
      const kept = await keepFirst();
      if (!kept.ok) return { ok: false, notKept: kept.problem };
      const result = await this.#merge(bundle, names);
      this.#announce();
      return result;
    });
  }

  /**
   * Puts a whole plan in place of the present one. The way back is lost; what `keepFirst` kept is not, and it holds every
   * change asked for until then. One asked for while this is going on is carried out upon the new plan.
   */
  replace(change: Change, keepFirst: KeepFirst): Promise<ReplaceResult> {
    return this.#afterPending(async () => {
      for (;;) {
        const { workspace } = this.#store;
        const kept = await keepFirst();
        if (!kept.ok) return { ok: false, notKept: kept.problem };
        // What another window wrote meanwhile was not kept, so it is not replaced either.
        const replaced = await this.#store.replaceAll((now) => (now === workspace ? { change } : {}));
        if (!replaced.ok) return this.#failed(replaced.problem);
        if (!replaced.wrote) continue;
        this.#wrote = true;
        this.#history.clear();
        this.#announce();
        return { ok: true };
      }
    });
  }

  /** The plan as it is on the screen, with what is still waiting to be written: what an export and a backup hold. */
  get plan(): Workspace {
    return this.#pending.upon(this.#store.workspace, this.#replica);
  }

  /** What is on the screen and not on the disk: the records as they will be, and the runs that wrote them. */
  get onItsWay(): OnItsWay {
    const [shown, { records, runs }] = [this.plan, this.#store.workspace];
    return {
      records: [...shown.records.changedSince(records)].flatMap((id) => shown.records.get(id) ?? []),
      runs: new Map([...shown.runs].filter(([writer]) => !runs.has(writer))),
    };
  }

  /** Writes what was on its way when a page went. It is met as another person's bundle: whoever wrote it had not seen what came since. */
  takeUp({ records, runs }: OnItsWay): Promise<boolean> {
    return this.#inTurn(async () => {
      const committed = await this.#store.commit((now) => ({ change: { records: meeting(records, now), runs } }));
      if (!committed.ok) return false;
      this.#wrote ||= committed.wrote;
      this.#announce();
      return true;
    });
  }

  /** Takes in what another window committed: its patch, or the whole plan where there is none or one before it is missing. */
  refresh(patch?: CommitPatch): Promise<void> {
    if (patch) this.#store.hear(patch);
    return this.#inTurn(async () => {
      if (!patch || !this.#store.catchUp()) await this.#store.reload();
      this.#announce();
    });
  }

  /**
   * Writes what is no step of a person, so that there is no way back from it: by what the plan is known (I7), under which numbers it went
   * out (G9). A document can leave where it cannot be written.
   */
  async note(wanted: (plan: Workspace) => readonly AnyRecord[]): Promise<void> {
    await this.#afterPending(async () => {
      const committed = await this.#store.commit((plan) => {
        const records = wanted(plan).filter(({ id }) => !plan.records.has(id));
        return records.length === 0 ? {} : { change: { records, runs: new Map() } };
      });
      if (!committed.ok) return this.#failed(committed.problem);
      this.#wrote ||= committed.wrote;
      this.#announce();
      return { ok: true };
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

  /** Does something to the committed plan once all that is on the screen now has been written. */
  #afterPending<T>(work: () => Promise<T>): Promise<T | NotWritten> {
    const { last } = this.#pending;
    return this.#inTurn(async () => {
      const drained = await this.#drain(last);
      return 'waiting' in drained ? drained : work();
    });
  }

  /** Writes what is pending in order, each in a transaction of its own, up to `last` or to the first that fails. */
  async #drain(last: PendingChange | undefined): Promise<EditResult> {
    let answer: EditResult = { ok: true };
    this.#problem = null;
    for (let { first } = this.#pending; first && last && this.#pending.includes(last); { first } = this.#pending) {
      const written = await this.#write(first);
      if (written.is === 'failed') {
        this.#promised.add(last);
        return this.#failed(written.problem);
      }
      this.#pending.shift();
      if (written.is === 'refused' && this.#promised.has(first)) this.#dropped.tell(written.refusal);
      if (written.is === 'written' && written.step) this.#history.did(written.step, this.#manners.get(first));
      if (written.is === 'refused' && first === last) answer = { ok: false, refusal: written.refusal };
    }
    this.#announce();
    return answer;
  }

  #failed(problem: StorageProblem): NotWritten {
    this.#problem = problem;
    this.#announce();
    return { ok: false, waiting: problem };
  }

  async #write(pending: PendingChange): Promise<Written> {
    const { command, clock, first } = pending;
    const into = fieldsTyped(command);
    const written = await this.#commit((workspace) => pending.upon(workspace, this.#replica), clock, into);
    if (written.is !== 'written' || written.step || !first.made.ok) return written;
    // It was on the disk already: an earlier attempt had arrived, though it was said to have failed.
    return { is: 'written', step: editStep(first.base, first.made.change.records, clock, into) };
  }

  async #commit(decide: (workspace: Workspace) => Made, at: number, into?: string): Promise<Written> {
    const committed = await this.#store.commit((workspace) => {
      const made = decide(workspace);
      return made.ok
        ? { made, change: made.change, step: editStep(workspace, made.change.records, at, into) }
        : { made };
    });
    if (!committed.ok) return { is: 'failed', problem: committed.problem };
    this.#wrote ||= committed.wrote;
    const { made, step = null } = committed.decision;
    return made.ok ? { is: 'written', step } : { is: 'refused', refusal: made.refusal };
  }

  async #walk(direction: 'undo' | 'redo'): Promise<EditResult> {
    for (let step = this.#history.next(direction); step; step = this.#history.next(direction)) {
      const walked = await this.#step(step);
      if ('failed' in walked) return this.#failed(walked.failed);
      this.#history.walked(direction, walked.opposite);
      this.#announce();
      this.#waiting.get(stepKey(step))?.();
      const { opposite, stays } = walked;
      if (opposite || stays.length > 0) {
        this.#walked.tell({ step, isNothing: !opposite, stays, direction });
        return { ok: true };
      }
      // Nothing of that step still stood: go on to the one before, so that one keystroke always does something.
    }
    return { ok: false, refusal: 'changed-since' };
  }

  async #step(step: Step): Promise<Walked> {
    switch (step.is) {
      case 'import': {
        const { withoutImport } = await import('./import-step.ts');
        const replaced = await this.#store.replaceAll((now) => {
          const { plan, back, stays } = withoutImport(now, step, this.#replica.wrote);
          return { back, stays, ...(plan ? { change: plan } : {}) };
        });
        if (!replaced.ok) return { failed: replaced.problem };
        this.#wrote ||= replaced.wrote;
        const { back, stays } = replaced.decision;
        return { opposite: back, stays };
      }
      case 'import-again': {
        const { importedAgain } = await import('./importing.ts');
        const committed = await this.#store.commit((before) => importedAgain(before, step, this.#replica));
        if (!committed.ok) return { failed: committed.problem };
        this.#wrote ||= committed.wrote;
        const { opposite } = committed.decision;
        return { opposite: opposite.brought.length > 0 ? opposite : null, stays: [] };
      }
      case 'edit': {
        const result = await this.#commit(puttingBack(step.putBack, this.#replica), this.#clock());
        if (result.is === 'failed') return { failed: result.problem };
        return { opposite: result.is === 'written' ? result.step : null, stays: [] };
      }
    }
  }

  async #merge(bundle: Carried, names: readonly string[]): Promise<MergeResult> {
    const { imported, setApart } = await import('./importing.ts');
    const { bundle: apart, shared } = setApart(bundle, this.#replica.written, this.#store.workspace);
    this.#replica.meet(shared);
    const committed = await this.#store.commit((before) => imported(before, apart, names));
    if (!committed.ok) return { ok: false, waiting: committed.problem };
    this.#wrote ||= committed.wrote;
    const { plan, isTaken, step } = committed.decision;
    if (!isTaken) return { ok: false, notTaken: plan };
    if (step) this.#history.did(step);
    return { ok: true, plan };
  }

  #announce(): void {
    this.#state.setState({
      workspace: this.plan,
      saving: this.#saving,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
    this.#tellMet();
    if (!this.#wrote) return;
    this.#wrote = false;
    this.#written.tell();
  }

  /** What another window wrote is about to be drawn, by whichever way it came in. */
  #tellMet(): void {
    const before = this.#met;
    this.#met = null;
    if (before) this.#heard.tell(before);
  }

  get #saving(): SaveState {
    if (this.#problem) return { is: 'unsaved', problem: this.#problem, waiting: this.#pending.count };
    return this.#pending.count > 0 ? { is: 'saving' } : { is: 'saved' };
  }
}

function answeredSince(plan: Workspace, after: AnyRecord): readonly string[] {
  const before = plan.records.get(after.id);
  return before ? answeredIn(before, after) : [];
}

/** Typing on in one field of one record is one step back, not one a pause. */
const fieldsTyped = (command: Command): string | undefined =>
  command.do === 'set' ? `${command.id} ${Object.keys(command.values).toSorted().join(' ')}` : undefined;
