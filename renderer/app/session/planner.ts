/** The running app without its screens: everything a screen may ask for, in one object made at boot. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Carried } from '../../domain/bundle/format.ts';
import type { HandOut } from '../../domain/bundle/scope.ts';
import { isSigned } from '../../domain/kinds/fields.ts';
import type { Command } from '../../domain/commands/commands.ts';
import type { BackupReason, Platform, Settings } from '../../platform/platform.ts';
import { Emitter } from '../../events/emitter.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { identitiesOf } from '../../domain/plan/identity.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { CommitPatch } from '../../storage/commit-patch.ts';
import { Backups } from '../backups/backup.ts';
import type { OnItsWay } from '../editing/pending.ts';
import { Editor, type MergeResult, type ReplaceResult } from '../editing/editor.ts';
import type { ImportedFiles } from '../files/import-session.ts';
import {
  halfAnswers,
  halfCheckIns,
  halfComments,
  halfCorrections,
  halfCycles,
  halfNumbers,
  halfPauses,
  halfReasons,
} from '../editing/half-written.ts';
import { Revising } from '../editing/revising.ts';
import { Finding } from '../places/finding.ts';
import { stepKey, type Step } from '../editing/history.ts';
import { createUntaken } from '../editing/untaken.ts';
import { newId } from './ids.ts';
import { createPlanState, type EditResult, type PlanStateStore } from './plan-state.ts';
import { change, type PreferencesStore } from './preferences.ts';
import { textOfPlan } from '../files/text-of-plan.ts';
import { createUiState, type UiStateStore } from './ui-state.ts';
import { createWhoIAm, type WhoIAmStore } from './who-i-am.ts';
import { Replica, type OwnWriting } from './replica.ts';
import type { Change, PlanStore } from '../../storage/plan-store.ts';

export type Leaving = 'close' | 'reload';

/** A way back that is offered for one step alone. */
interface Walking {
  readonly walk: () => Promise<EditResult>;
  readonly isNext: () => boolean;
}

export class Planner {
  readonly platform: Platform;
  readonly plan: PlanStateStore;
  readonly ui: UiStateStore = createUiState();
  readonly finding: Finding;
  readonly preferences: PreferencesStore;
  readonly appVersion: string;
  /** The database of the copy that is open; what belongs to this copy in the storage of the page is called by it. */
  readonly database: string;
  readonly whoIAm: WhoIAmStore;
  readonly halfComments: ReturnType<typeof halfComments>;
  readonly halfCorrections: ReturnType<typeof halfCorrections>;
  readonly halfCheckIns: ReturnType<typeof halfCheckIns>;
  readonly halfNumbers: ReturnType<typeof halfNumbers>;
  readonly halfCycles: ReturnType<typeof halfCycles>;
  readonly halfPauses: ReturnType<typeof halfPauses>;
  readonly halfAnswers: ReturnType<typeof halfAnswers>;
  readonly halfReasons: ReturnType<typeof halfReasons>;
  /** How the last backup of this run went. */
  readonly lastBackup: Backups['last'];
  /** Files looked at before they are merged: how many there are shows on every screen. What reads them is `files/traffic.ts`. */
  readonly arrived: StoreApi<ImportedFiles> = createStore<ImportedFiles>(() => ({ files: [], preview: null }));
  readonly #editor: Editor;
  readonly #revising: Revising;
  readonly #backups: Backups;
  readonly now: () => string;
  /** How many fields hold words that are not handed over yet. What is not even asked for cannot be saved. */
  readonly drafts: StoreApi<{ readonly open: number }> = createStore(() => ({ open: 0 }));
  /** Words that fields show and do not take. */
  readonly untaken = createUntaken();
  /** Somebody wants to close the window, or begin anew, while something is not on the disk: they are asked. */
  readonly leaving: StoreApi<{ readonly asked: Leaving | null }> = createStore(() => ({ asked: null }));
  readonly #unsigned = new Emitter();
  /** Once a run, when others will read something that has nobody's name on it. */
  readonly onUnsigned = this.#unsigned.on;
  /** After each commit of this window. */
  readonly onWrite: Editor['onWrite'];
  /** When words that were said to wait for the disk cannot be kept after all. */
  readonly onDropped: Editor['onDropped'];
  /** When an edit answered open questions by the way, with their fields; `done` settles when it is carried out. */
  readonly onAnswered: Editor['onAnswered'];
  /** With each step that was taken back or brought back. */
  readonly onWalked: Editor['onWalked'];
  /** When what another window wrote is in the plan here and is about to be drawn. */
  readonly onHeard: Editor['onHeard'];
  #toldUnsigned = false;
  #troubled = false;
  readonly #drafts = new Set<() => Promise<unknown>>();

  constructor(parts: {
    readonly platform: Platform;
    readonly store: PlanStore;
    readonly preferences: PreferencesStore;
    readonly appVersion: string;
    readonly now?: () => string;
  }) {
    this.platform = parts.platform;
    this.preferences = parts.preferences;
    this.appVersion = parts.appVersion;
    this.database = parts.store.name;
    this.whoIAm = createWhoIAm(this.database);
    this.halfComments = halfComments(this.database);
    this.halfCorrections = halfCorrections(this.database);
    this.halfCheckIns = halfCheckIns(this.database);
    this.halfNumbers = halfNumbers(this.database);
    this.halfCycles = halfCycles(this.database);
    this.halfPauses = halfPauses(this.database);
    this.halfAnswers = halfAnswers(this.database);
    this.halfReasons = halfReasons(this.database);
    this.now = parts.now ?? (() => new Date().toISOString());
    this.plan = createPlanState(parts.store.workspace);
    this.finding = new Finding(this.plan);
    const replica = new Replica(this.now, () => this.preferences.getState().settings.personName);
    this.#editor = new Editor(parts.store, this.plan, replica, () => Date.now());
    ({
      onWrite: this.onWrite,
      onDropped: this.onDropped,
      onAnswered: this.onAnswered,
      onWalked: this.onWalked,
      onHeard: this.onHeard,
    } = this.#editor);
    this.#revising = new Revising(
      () => this.plan.getState().workspace,
      (command) => void this.#editor.edit(command, { step: 'with-last' }),
    );
    this.#backups = new Backups(
      this.platform,
      () => this.text(),
      () => this.preferences.getState().folders.backups !== null,
    );
    this.lastBackup = this.#backups.last;
    this.plan.subscribe(({ workspace, saving }, before) => {
      if (workspace !== before.workspace) this.#backups.changed();
      if (saving.is === 'unsaved') this.#troubled = true;
      // After a disk that took nothing, what is on it is kept a second time at once.
      if (saving.is !== 'saved' || !this.#troubled) return;
      this.#troubled = false;
      void this.#backups.keep('rolling', workspace);
    });
  }

  edit(command: Command): Promise<EditResult> {
    const types = this.#revising.types(command);
    const { workspace: before } = this.plan.getState();
    const edited = this.#editor.edit(command, types ? { step: 'held' } : {});
    if (!types) this.#revising.edited(before);
    if (command.do === 'add' && isSigned(command.kind))
      void edited.then((result) => {
        if (!('refusal' in result)) this.signed();
      });
    return edited;
  }

  /** Before anything of the plan leaves (I7): it is known by an identity. With a disk that takes nothing there are more pressing things. */
  async identify(): Promise<void> {
    const { plan } = this.#editor;
    if (plan.records.size === 0 || this.plan.getState().saving.is === 'unsaved') return;
    if (identitiesOf(plan.records.values()).size > 0) return;
    const id = newId();
    await this.#editor.note((now) => (identitiesOf(now.records.values()).size > 0 ? [] : [{ kind: 'identity', id }]));
  }

  /** G9: keeps which row had which number in what just went out. `entries` are those of `domain/plan/numbering.ts`. */
  async noteNumbers(entries: readonly string[]): Promise<void> {
    if (this.plan.getState().saving.is === 'unsaved') return;
    const { numbered } = await import('../../domain/plan/numbering.ts');
    await this.#editor.note((plan) => numbered(plan, entries, this.now()));
  }

  /** To be told when something went out, or was written, that bears a name; in a personal plan nobody misses one (Y9). */
  signed(): void {
    const hasName = this.preferences.getState().settings.personName.trim() !== '';
    if (hasName || this.#toldUnsigned || !this.#unsigned.isHeard || isPersonal(this.whole)) return;
    this.#toldUnsigned = true;
    this.#unsigned.tell();
  }

  /** The plan as it is on the screen, with what is still waiting to be written: what a file and a backup hold. */
  get whole(): Workspace {
    return this.#editor.plan;
  }

  /** What this run has written, and under which names. */
  get written(): OwnWriting {
    return this.#editor.written;
  }

  /** Merges a bundle that came in files of these names; the present plan is backed up first. */
  async merge(bundle: Carried, names: readonly string[]): Promise<MergeResult> {
    await this.flush();
    return this.#editor.merge(bundle, names, () => this.#backups.keep('before-import', this.whole));
  }

  /** Puts another plan in place of this one, which is backed up first. */
  replace(change: Change): Promise<ReplaceResult> {
    return this.#editor.replace(change, () => this.#backups.keep('before-restore', this.whole));
  }

  /** What is on the screen and not on the disk yet. */
  get onItsWay(): OnItsWay {
    return this.#editor.onItsWay;
  }

  /** Writes what was on its way when a page went; false where the disk takes nothing. */
  takeUp(onItsWay: OnItsWay): Promise<boolean> {
    return this.#editor.takeUp(onItsWay);
  }

  /** An edit that is meant as the answer to a question: by the question's own buttons. */
  answer(command: Command): Promise<EditResult> {
    this.#revising.leftAll();
    const { workspace: before } = this.plan.getState();
    const edited = this.#editor.edit(command, { answers: true });
    this.#revising.edited(before);
    return edited;
  }

  /** Whether somebody is changing what was agreed there, so that it is not written down yet. */
  isRevising(id: Id, field: string): boolean {
    return this.#revising.isBegun(id, field);
  }

  /** Somebody leaves a field of a record, all of whose words have been handed over. */
  fieldLeft(id: Id, field: string): void {
    this.#revising.left(id, field);
  }

  /** An edit that cannot be taken back, and with which the steps before it end: the way back would keep what it took out of the plan (A6). */
  async editForGood(command: Command): Promise<EditResult> {
    // What is being typed goes before it.
    await this.flush();
    return this.#editor.edit(command, { answers: true, step: 'ends' });
  }

  /** What the app writes down by itself after something a person did. Nobody sees it, so undo passes it over. */
  note(command: Command): Promise<EditResult> {
    return this.#editor.edit(command, { answers: true, step: 'none' });
  }

  retry(): Promise<EditResult> {
    return this.#editor.retry();
  }

  /**
   * How to undo or redo what stands next once `done` is, as long as nothing was done after it, and whether that is so now. `gone`
   * when it was done by whatever way: there is nothing left to ask for.
   */
  walking(direction: 'undo' | 'redo', done: Promise<unknown>, gone: () => void): Walking {
    let known: Step | undefined;
    const meant = done.then(() => {
      const step = this.#editor.next(direction);
      if (step) this.#editor.whenWalked(step, gone);
      known = step;
      return step;
    });
    const isNext = () => {
      const next = this.#editor.next(direction);
      return known === undefined || (next !== undefined && stepKey(next) === stepKey(known));
    };
    const walk = async (): Promise<EditResult> => {
      await this.flush();
      const [step, next] = [await meant, this.#editor.next(direction)];
      if (!step || !next || stepKey(step) !== stepKey(next)) return { ok: false, refusal: 'changed-since' };
      return this.#editor[direction]();
    };
    return { walk, isNext };
  }

  /** Words still in a field are written first, so that undo always takes back what was done last. */
  undo(): Promise<EditResult> {
    void this.#handOver();
    return this.#editor.undo();
  }

  redo(): Promise<EditResult> {
    void this.#handOver();
    return this.#editor.redo();
  }

  /** After another window wrote; `patch` is what it told of its commit. */
  refresh(patch?: CommitPatch): Promise<void> {
    return this.#editor.refresh(patch);
  }

  /**
   * A field with unwritten words registers how to write them; the answer takes that back. `write` asks for its edit in the
   * moment it is called, so that whatever is asked for next comes after it.
   */
  onFlush(write: () => Promise<unknown>): () => void {
    const tell = () => this.drafts.setState({ open: this.#drafts.size });
    this.#drafts.add(write);
    tell();
    return () => {
      if (this.#drafts.delete(write)) tell();
    };
  }

  /** Writes every draft and waits until all of it has been carried out. */
  async flush(): Promise<void> {
    await this.#handOver();
    await this.#editor.settled();
  }

  /** What is written down of words that were typed goes with them into their step (L3). */
  #handOver(): Promise<unknown> {
    const handed = Promise.all([...this.#drafts].map((write) => write()));
    this.#revising.leftAll();
    return handed;
  }

  /** Something that is shown is not on the disk and would be lost by going (E24). */
  get holds(): boolean {
    return this.waiting > 0 || this.untaken.getState().held.size > 0;
  }

  /** Nothing would be lost if the page went at once, and nothing is being written: a browser lets it go without a question. */
  get mayGo(): boolean {
    return this.plan.getState().saving.is === 'saved' && !this.holds;
  }

  /** Changes that are shown and not on the disk, and fields with words that are not even asked for. */
  get waiting(): number {
    const { saving } = this.plan.getState();
    return (saving.is === 'unsaved' ? saving.waiting : 0) + this.drafts.getState().open;
  }

  /** The last thing before the app goes: all is written, or tried once more, and backed up. */
  async atQuit(): Promise<void> {
    try {
      await this.flush();
      if (this.waiting > 0) await this.retry();
    } finally {
      if (this.#backups.possible) await this.#backups.atQuit();
    }
  }

  /** The plan as text, or what of it is handed out, with whatever still waits to be written. */
  text(handOut?: HandOut): Promise<string> {
    const made = { by: this.preferences.getState().settings.personName, at: this.now(), app: this.appVersion };
    return textOfPlan(this.whole, made, handOut);
  }

  /** The last backup of a plan that is about to be deleted; where none can be kept, or there is nothing to keep, it goes on without. */
  keepBeforeDeleting() {
    return this.#backups.keep('before-delete', this.whole);
  }

  backUp(reason: BackupReason) {
    return this.#backups.write(reason);
  }

  changeSettings(values: Partial<Settings>): Promise<boolean> {
    return change(this.preferences, this.platform, values);
  }
}
