/**
 * Files on their way into the plan: each read by itself, all looked at together, then merged in one step or not at all. Until
 * then nothing has changed, so that leaving is free.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bundle, Carried, Made } from '../../domain/bundle/format.ts';
import { changedSince } from '../../domain/bundle/shown-sums.ts';
import { ParseCache } from '../../domain/bundle/parse-cache.ts';
import { readBundle } from '../../domain/bundle/read.ts';
import { previewMerge, tally, type MergePreview, type Tally } from '../../domain/merge/preview.ts';
import { sharesNothing } from '../../domain/merge/strangers.ts';
import { Gathering } from '../../domain/merge/gather.ts';
import { reviewing, type Reviewed } from '../../domain/merge/review.ts';
import type { Id, Instant } from '../../domain/kinds/model.ts';
import { isUntold } from '../../domain/kinds/homes.ts';
import { patched, type Workspace } from '../../domain/plan/workspace.ts';
import { BUNDLE_BYTES } from '../../platform/limits.ts';
import type { Answer, TextFile } from '../../platform/platform.ts';
import type { MergeResult } from '../editing/editor.ts';
import type { FileProblem } from './file-sentence.ts';
import { isLocked, unlocked, type NotOpened } from './locked.ts';
import { nextTask, unhurried } from '../session/unhurried.ts';

/** UTF-16 units of text that are held together at most. */
const UNITS_TOGETHER = 4 * BUNDLE_BYTES;

export type FileState =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'read';
      readonly made: Made;
      readonly tally: Tally;
      readonly byHand: number;
      readonly heldBack: Bundle['heldBack'];
      /** It holds remarks on a copy of that moment, and these rows said something else there, or are gone since (G2). */
      readonly remarks: { readonly shownAt: Instant; readonly changed: readonly Id[] } | null;
      /** It shares neither an identity nor a record with the plan (E29). */
      readonly stranger: boolean;
    }
  /** It opens with a passphrase; `wrong` is why the last one did not open it. */
  | { readonly is: 'locked'; readonly wrong?: NotOpened }
  | { readonly is: 'refused'; readonly problem: FileProblem };

export interface ArrivedFile {
  readonly key: number;
  readonly name: string;
  readonly state: FileState;
  /** Read, and not to be merged. */
  readonly leftOut: boolean;
}

export interface Preview {
  readonly plan: MergePreview;
  readonly items: readonly Reviewed[];
  /** The plan as it would be. */
  readonly after: Workspace;
}

export interface ImportedFiles {
  readonly files: readonly ArrivedFile[];
  /** What merging all of them would do to the plan; null while files are being read. */
  readonly preview: Preview | null;
}

/** How a merge went, and what became of each file that had part in it. */
export type Merged = MergeResult & {
  readonly files: readonly ArrivedFile[];
  /** How many of them were merged, if it was done. */
  readonly taken: number;
};

interface Needs {
  readonly plan: () => Workspace;
  readonly merge: (bundle: Carried, names: readonly string[]) => Promise<MergeResult>;
  /** A bundle as it would be merged (M6). */
  readonly apart: <B extends Carried>(bundle: B) => B;
}

export class ImportSession {
  readonly state: StoreApi<ImportedFiles>;
  readonly #needs: Needs;
  readonly #waiting: { readonly key: number; readonly file: TextFile }[] = [];
  readonly #bundles = new Map<number, Bundle>();
  readonly #locked = new Map<number, string>();
  #units = 0;
  #isLookWanted = false;
  /** Most of each file is in the one before, and need not be looked through again. */
  #known = new ParseCache();
  #lastKey = 0;
  #reading: Promise<void> | null = null;
  /** The last look, and how many there were or were called off. */
  #looking: Promise<void> | null = null;
  #looks = 0;

  /** `state`: where whoever shows them finds them. */
  constructor(needs: Needs, state = createStore<ImportedFiles>(() => ({ files: [], preview: null }))) {
    this.state = state;
    this.#needs = needs;
  }

  /**
   * Reads them one after the other; resolves when none is left, here or from another call. `look`: somebody wants to see what
   * merging would do, which takes longer than the merge.
   */
  add(files: readonly TextFile[], look = true): Promise<void> {
    this.#isLookWanted ||= look;
    const arrived = files.map((file) => ({ key: ++this.#lastKey, file }));
    this.#waiting.push(...arrived);
    this.#looks++;
    const lines = arrived.map(({ key, file }): ArrivedFile => {
      return { key, name: file.name, state: { is: 'waiting' }, leftOut: false };
    });
    this.state.setState(({ files: before }) => ({ files: [...before, ...lines], preview: null }));
    return (this.#reading ??= this.#read());
  }

  /** Forgets all of them. Nothing has been changed. */
  cancel(): void {
    this.#looks++;
    this.#waiting.length = 0;
    this.#bundles.clear();
    this.#locked.clear();
    this.#known = new ParseCache();
    this.#units = 0;
    this.#isLookWanted = false;
    this.state.setState(this.state.getInitialState());
  }

  /** Opens a locked file. */
  async unlock(key: number, passphrase: string): Promise<void> {
    const line = this.state.getState().files.find((one) => one.key === key);
    const text = this.#locked.get(key);
    if (!line || text === undefined) return;
    const opened = await unlocked(text, passphrase);
    if (this.#isGone(key)) return;
    if (!opened.ok) return this.#tell(key, { is: 'locked', wrong: opened.why });
    this.#locked.delete(key);
    this.#tell(key, { is: 'waiting' });
    this.#isLookWanted = true;
    this.#waiting.push({
      key,
      file: { name: line.name, text: () => Promise.resolve({ ok: true, value: opened.text }) },
    });
    await (this.#reading ??= this.#read());
  }

  /** Leaves one file out, or takes it in after all. */
  async leaveOut(key: number, leftOut: boolean): Promise<void> {
    this.state.setState(({ files }) => ({ files: files.map((one) => (one.key === key ? { ...one, leftOut } : one)) }));
    await this.look();
  }

  /** Leaves out all of which this is true, before anybody looks. */
  passOver(is: (file: ArrivedFile) => boolean): void {
    this.state.setState(({ files }) => ({ files: files.map((one) => (is(one) ? { ...one, leftOut: true } : one)) }));
  }

  /** Works out anew what merging would do, as after the plan has changed. A look begun later takes its place. */
  async look(): Promise<void> {
    const looking = this.#look(++this.#looks);
    this.#looking = looking;
    await looking;
    if (this.#looking !== looking) await this.#looking;
  }

  async #look(turn: number): Promise<void> {
    const carried = await this.#gathered(this.state.getState().files);
    const isOver = () => turn !== this.#looks || this.#waiting.length > 0;
    if (isOver()) return;
    const now = this.#needs.plan();
    const plan = previewMerge(now, this.#needs.apart(carried));
    await nextTask();
    const after = patched(now, plan.records, plan.runs);
    const items = await unhurried(reviewing(now, plan, after));
    if (isOver()) return;
    const asked = new Map(items.map(({ id, questions }) => [id, questions.length]));
    this.state.setState(({ files }) => ({
      files: files.map((file) => this.#seen(withQuestions(file, asked), now)),
      preview: { plan, items, after },
    }));
  }

  /** Merges everything that is not left out, in one step. What came in the meantime waits for a look of its own. */
  async merge(): Promise<Merged> {
    const { files: asked } = this.state.getState();
    const carried = await this.#gathered(asked);
    // Read again: one that contradicts another was refused only now.
    const keys = new Set(asked.map(({ key }) => key));
    const files = this.state.getState().files.filter(({ key }) => keys.has(key));
    const taken = files.filter(({ state, leftOut }) => state.is === 'read' && !leftOut);
    const result = await this.#needs.merge(
      carried,
      taken.map(({ name }) => name),
    );
    if (result.ok) this.forget(files);
    return { ...result, files, taken: taken.length };
  }

  /** Lets go of some of them. */
  forget(files: readonly ArrivedFile[]): void {
    const keys = new Set(files.map(({ key }) => key));
    const left = this.state.getState().files.filter(({ key }) => !keys.has(key));
    if (left.length === 0) return this.cancel();
    for (const key of keys) {
      this.#bundles.delete(key);
      this.#locked.delete(key);
    }
    this.state.setState({ files: left, preview: null });
    void this.look();
  }

  /** What was read, as it stood in the file. */
  bundleOf(key: number): Bundle | undefined {
    return this.#bundles.get(key);
  }

  /** What is to be merged as one bundle. A file that contradicts one before it is refused here. */
  async #gathered(files: readonly ArrivedFile[]): Promise<Carried> {
    const [only, ...others] = files.flatMap(({ key, leftOut }) => (leftOut ? [] : (this.#bundles.get(key) ?? [])));
    if (only && others.length === 0) return only;
    const gathering = new Gathering();
    for (const { key, leftOut } of files) {
      const bundle = leftOut ? undefined : this.#bundles.get(key);
      const [clash] = bundle ? gathering.add(bundle) : [];
      if (clash === undefined) continue;
      this.#bundles.delete(key);
      this.#tell(key, { is: 'refused', problem: { from: 'clash', id: clash } });
    }
    await nextTask();
    const records = await unhurried(gathering.records());
    await nextTask();
    return gathering.all(records);
  }

  /** Until none is waiting. Whoever adds one after that begins anew, and one added before is not overlooked. */
  async #read(): Promise<void> {
    // With nothing to read it must not be over before it is known to be going on.
    await nextTask();
    try {
      do {
        for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
          // The screen draws and answers between any two files.
          await nextTask();
          const { key, file } = next;
          if (this.#isGone(key)) continue;
          try {
            const text = await file.text();
            if (!this.#isGone(key)) this.#tell(key, this.#stateOf(key, text));
          } catch {
            // A bug over one file must not hold up those after it.
            this.#tell(key, { is: 'refused', problem: { from: 'file', problem: 'failed' } });
          }
        }
        if (this.#isLookWanted) await this.look();
        // What came while the others were being looked at.
      } while (this.#waiting.length > 0);
    } finally {
      // In the same breath as the last look at what waits.
      this.#reading = null;
    }
  }

  /** As it looks beside the plan as it is by now. */
  #seen(file: ArrivedFile, plan: Workspace): ArrivedFile {
    const { state, key } = file;
    const bundle = this.#bundles.get(key);
    if (state.is !== 'read' || !bundle) return file;
    return { ...file, state: { ...state, stranger: sharesNothing(plan, bundle.records) } };
  }

  #tell(key: number, state: FileState): void {
    this.state.setState(({ files }) => ({ files: files.map((one) => (one.key === key ? { ...one, state } : one)) }));
  }

  #isGone(key: number): boolean {
    return !this.state.getState().files.some((one) => one.key === key);
  }

  #stateOf(key: number, text: Answer<string>): FileState {
    if (!text.ok) return { is: 'refused', problem: { from: 'file', problem: text.problem } };
    if (this.#units + text.value.length > UNITS_TOGETHER)
      return { is: 'refused', problem: { from: 'file', problem: 'too-many' } };
    if (isLocked(text.value)) {
      this.#locked.set(key, text.value);
      return { is: 'locked' };
    }
    const read = readBundle(text.value, this.#known);
    if (!read.ok) return { is: 'refused', problem: { from: 'gate', problem: read.problem } };
    const { bundle } = read;
    const counts = tally(this.#needs.plan(), this.#needs.apart(bundle));
    const [clash] = counts.clashing;
    if (clash !== undefined) return { is: 'refused', problem: { from: 'clash', id: clash } };
    // A packet says by its identity of which plan it is; it does not make two plans one (I7).
    const isPacket = bundle.scope.of === 'remarks';
    const kept = isPacket ? bundle.records.filter((record) => !isUntold(record)) : bundle.records;
    this.#bundles.set(key, { ...bundle, records: kept });
    this.#units += text.value.length;
    return {
      is: 'read',
      made: bundle.made,
      tally: counts,
      byHand: bundle.byHand.length,
      heldBack: bundle.heldBack,
      remarks: remarksOf(bundle, this.#needs.plan()),
      stranger: sharesNothing(this.#needs.plan(), bundle.records),
    };
  }
}

function remarksOf({ scope }: Bundle, plan: Workspace): Extract<FileState, { is: 'read' }>['remarks'] {
  return scope.of === 'remarks' ? { shownAt: scope.shownAt, changed: changedSince(plan, scope.shown) } : null;
}

/** Two files can ask what neither of them asks by itself, so the questions of a file are those of the whole merge it has part in. */
function withQuestions(file: ArrivedFile, asked: ReadonlyMap<Id, number>): ArrivedFile {
  const { state, leftOut } = file;
  if (state.is !== 'read' || leftOut) return file;
  const questions = state.tally.brings.reduce((sum, id) => sum + (asked.get(id) ?? 0), 0);
  return { ...file, state: { ...state, tally: { ...state.tally, questions } } };
}
