/**
 * Files on their way into the plan: each read by itself, all looked at together, then merged in one step or not at all. Until
 * then nothing has changed, so that leaving is free.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bundle, Carried, Made } from '../domain/bundle/format.ts';
import { Known } from '../domain/bundle/known.ts';
import { planMerge, tally, type MergePlan, type Tally } from '../domain/merge/plan.ts';
import type { Reviewed } from '../domain/merge/review.ts';
import { patched, type Workspace } from '../domain/workspace.ts';
import type { OpenedFile } from '../platform/platform.ts';
import type { MergeResult } from './editor.ts';
import type { ImportProblem } from './import-bundle.ts';
import { isLocked, type Unlocked } from './locked.ts';

export type FileState =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'read';
      readonly made: Made;
      readonly tally: Tally;
      readonly byHand: number;
      readonly heldBack: Bundle['heldBack'];
    }
  /** It opens with a passphrase; `wrong` is why the last one did not open it. */
  | { readonly is: 'locked'; readonly wrong?: Exclude<Unlocked, { ok: true }>['why'] }
  | { readonly is: 'refused'; readonly problem: ImportProblem };

export interface ArrivedFile {
  readonly key: number;
  readonly name: string;
  readonly state: FileState;
  /** Read, and not to be merged. */
  readonly leftOut: boolean;
}

export interface Preview {
  readonly plan: MergePlan;
  readonly items: readonly Reviewed[];
  /** The plan as it would be. */
  readonly after: Workspace;
}

export interface Collected {
  readonly files: readonly ArrivedFile[];
  /** What merging all of them would do to the plan; null while files are being read. */
  readonly preview: Preview | null;
}

const NOTHING: Collected = { files: [], preview: null };

interface Needs {
  readonly plan: () => Workspace;
  /** `name`: of the file, or of all of them. */
  readonly merge: (bundle: Carried, name: string) => Promise<MergeResult>;
}

export class Collecting {
  readonly state: StoreApi<Collected> = createStore(() => NOTHING);
  readonly #needs: Needs;
  readonly #waiting: { readonly key: number; readonly file: OpenedFile }[] = [];
  readonly #bundles = new Map<number, Bundle>();
  readonly #locked = new Map<number, OpenedFile>();
  /** Most of each file is in the one before, and need not be looked through again. */
  #known = new Known();
  #lastKey = 0;
  #reading: Promise<void> | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Reads them one after the other; resolves when none is left, here or from another call. */
  add(files: readonly OpenedFile[]): Promise<void> {
    const arrived = files.map((file) => ({ key: ++this.#lastKey, file }));
    this.#waiting.push(...arrived);
    const lines = arrived.map(({ key, file }): ArrivedFile => {
      return { key, name: file.name, state: { is: 'waiting' }, leftOut: false };
    });
    this.state.setState(({ files: before }) => ({ files: [...before, ...lines], preview: null }));
    return (this.#reading ??= this.#read());
  }

  /** Forgets all of them. Nothing has been changed. */
  cancel(): void {
    this.#waiting.length = 0;
    this.#bundles.clear();
    this.#locked.clear();
    this.#known = new Known();
    this.state.setState(NOTHING);
  }

  /** Opens a locked file. */
  async unlock(key: number, passphrase: string): Promise<void> {
    const file = this.#locked.get(key);
    if (!file || 'problem' in file) return;
    const { unlocked } = await import('./locked.ts');
    const opened = await unlocked(file.text, passphrase);
    if (this.#isGone(key)) return;
    if (!opened.ok) return this.#tell(key, { is: 'locked', wrong: opened.why });
    this.#locked.delete(key);
    this.#tell(key, { is: 'waiting' });
    this.#waiting.push({ key, file: { name: file.name, text: opened.text } });
    await (this.#reading ??= this.#read());
  }

  /** Leaves one file out, or takes it in after all. */
  async leaveOut(key: number, leftOut: boolean): Promise<void> {
    this.state.setState(({ files }) => ({ files: files.map((one) => (one.key === key ? { ...one, leftOut } : one)) }));
    await this.look();
  }

  /** Works out anew what merging would do, as after the plan has changed. */
  async look(): Promise<void> {
    const { review } = await import('../domain/merge/review.ts');
    const carried = await this.#gathered();
    if (this.#waiting.length > 0) return;
    const now = this.#needs.plan();
    const plan = planMerge(now, carried);
    const after = patched(now, plan.records, plan.runs);
    this.state.setState({ preview: { plan, items: review(now, plan), after } });
  }

  /** Merges everything that is not left out, in one step. */
  async merge(): Promise<MergeResult> {
    const merged = await this.#needs.merge(await this.#gathered(), this.#names());
    if (merged.ok) this.cancel();
    return merged;
  }

  #names(): string {
    const { files } = this.state.getState();
    return files
      .filter(({ key, leftOut }) => !leftOut && this.#bundles.has(key))
      .map(({ name }) => name)
      .join(', ');
  }

  /** What is to be merged as one bundle. A file that contradicts one before it is refused here. */
  async #gathered(): Promise<Carried> {
    const { Gathering } = await import('../domain/merge/gather.ts');
    const gathering = new Gathering();
    for (const { key, leftOut } of this.state.getState().files) {
      const bundle = leftOut ? undefined : this.#bundles.get(key);
      const [clash] = bundle ? gathering.add(bundle) : [];
      if (clash === undefined) continue;
      this.#bundles.delete(key);
      this.#tell(key, { is: 'refused', problem: { from: 'clash', id: clash } });
    }
    return gathering.all;
  }

  /** Until none is waiting. Whoever adds one after that begins anew, and one added before is not overlooked. */
  async #read(): Promise<void> {
    const { readBundle } = await import('../domain/bundle/read.ts');
    try {
      do {
        for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
          // The screen draws and answers between any two files.
          await nextTask();
          const { key, file } = next;
          if (this.#isGone(key)) continue;
          try {
            this.#tell(key, this.#stateOf(key, file, readBundle));
          } catch {
            // A bug over one file must not hold up those after it.
            this.#tell(key, { is: 'refused', problem: { from: 'file', problem: 'failed' } });
          }
        }
        await this.look();
        // What came while the others were being looked at.
      } while (this.#waiting.length > 0);
    } finally {
      // In the same breath as the last look at what waits.
      this.#reading = null;
    }
  }

  #tell(key: number, state: FileState): void {
    this.state.setState(({ files }) => ({ files: files.map((one) => (one.key === key ? { ...one, state } : one)) }));
  }

  #isGone(key: number): boolean {
    return !this.state.getState().files.some((one) => one.key === key);
  }

  #stateOf(key: number, file: OpenedFile, readBundle: typeof import('../domain/bundle/read.ts').readBundle): FileState {
    if ('problem' in file) return { is: 'refused', problem: { from: 'file', problem: file.problem } };
    if (isLocked(file.text)) {
      this.#locked.set(key, file);
      return { is: 'locked' };
    }
    const read = readBundle(file.text, this.#known);
    if (!read.ok) return { is: 'refused', problem: { from: 'gate', problem: read.problem } };
    const { bundle } = read;
    const counts = tally(this.#needs.plan(), bundle);
    const [clash] = counts.clashing;
    if (clash !== undefined) return { is: 'refused', problem: { from: 'clash', id: clash } };
    this.#bundles.set(key, bundle);
    return { is: 'read', made: bundle.made, tally: counts, byHand: bundle.byHand.length, heldBack: bundle.heldBack };
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
