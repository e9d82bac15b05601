/** The plan on this disk: read whole at the start, changed in single transactions, never half-written (SPEC S1-S17). */
import { FORMAT_VERSION } from '../domain/bundle/format.ts';
import type { AnyRecord, Runs } from '../domain/kinds/model.ts';
import { underRoles } from '../domain/plan/pseudonyms.ts';
import { EMPTY, patched, type Workspace } from '../domain/plan/workspace.ts';
import { Emitter } from '../events/emitter.ts';
import { HeardPatches, patchOf, type CommitPatch } from './commit-patch.ts';
import { Connection } from './connection.ts';
import type { Row, RunRow, Tables } from './database.ts';
import { firstLook } from './first-look.ts';
import { META, PATIENCE, readMeta, readPlan, type Known } from './read-plan.ts';
import type { FreshLog } from './fresh-log.ts';
import { Grouping } from './grouping.ts';
import { Refused, problemOf, type StorageProblem } from './storage-problem.ts';

/** What a decision wants written; `runs` are those not known yet. */
export interface Change {
  readonly records: readonly AnyRecord[];
  readonly runs?: Runs;
  /** The plan with the change in it, where that is known already: it was shown before it was written. */
  readonly after?: Workspace;
}

interface Decision {
  readonly change?: Change;
}

export type Committed<D> =
  /** `wrote`: the decision asked for a change, and it is on the disk. */
  | { readonly ok: true; readonly decision: D; readonly workspace: Workspace; readonly wrote: boolean }
  | { readonly ok: false; readonly problem: StorageProblem };

/** Nothing is cleared before it was opened. */
export type OpeningProblem = Exclude<StorageProblem, 'cleared'>;

export type Opened =
  | { readonly ok: true; readonly store: PlanStore }
  | { readonly ok: false; readonly problem: OpeningProblem };

/** What a transaction has put, to be taken over once it is committed. */
interface Put {
  readonly known: Known;
  readonly touched: readonly Row[];
  /** What other windows are told of it; null where they have to read everything. */
  readonly told: readonly AnyRecord[] | null;
}

/** Not needed before the first write. */
const freshLogFetched: FreshLog = async (name) => (await import('./fresh-log.ts')).freshLogHere(name);

export class PlanStore {
  readonly #database: Connection;
  readonly #freshLog: FreshLog;
  #known: Known;
  /** Keys of the rows that could not be read at the start. Whatever is written into one of them takes its place. */
  readonly unread: readonly string[];
  /**
   * What is committed may be reported as written and be gone at the next start: so it is until the first write of a run, since nobody knows
   * how the last one ended, and after a write that failed.
   */
  #doubted = true;
  #least = 0;
  readonly #heard = new HeardPatches();
  readonly #listeners = new Set<(patch: CommitPatch) => void>();
  /** Settling them, once at a time. */
  #settling: Promise<void> | null = null;
  readonly #wentBack = new Emitter();
  /** When the plan went back to an older state, here or in another window, before anything is decided upon it. */
  readonly onWentBack = this.#wentBack.on;
  readonly #tookIn = new Emitter();
  /** When what other windows wrote is in the plan in hand, by being told of it or by reading it. */
  readonly onTookIn = this.#tookIn.on;

  private constructor(database: Connection, freshLog: FreshLog, known: Known, unread: readonly string[]) {
    this.#database = database;
    this.#freshLog = freshLog;
    this.#known = known;
    this.unread = unread;
  }

  static async open(name: string, freshLog: FreshLog = freshLogFetched, patience = PATIENCE): Promise<Opened> {
    const database = new Connection(name);
    const seen = await firstLook(name, patience);
    if (seen.is === 'read') {
      database.onceConnected(seen.release);
      return { ok: true, store: new PlanStore(database, freshLog, seen.known, []) };
    }
    try {
      const { known, unread } = await database.read(patience, seen.is === 'overdue');
      return { ok: true, store: new PlanStore(database, freshLog, known, unread) };
    } catch (error) {
      database.close();
      const problem = problemOf(error);
      return { ok: false, problem: problem === 'failed' || problem === 'cleared' ? 'unavailable' : problem };
    }
  }

  /** The plan as last committed or read. */
  get workspace(): Workspace {
    return this.#known.workspace;
  }

  /** Fetches what the first write needs, so that it need not wait for it. Fails where it cannot be fetched; the write then asks again. */
  prepare(): Promise<void> {
    return this.#database.prepare();
  }

  /** From a database that is new or older than this the count goes on above it, so that what follows is newer than what was lost. */
  countOnFrom(revision: number): void {
    this.#least = Math.max(this.#least, revision);
  }

  get name(): string {
    return this.#database.name;
  }

  /** How many commits there were, of this window and others. */
  get revision(): number {
    return this.#known.revision;
  }

  /**
   * Reads, decides and writes inside one transaction. `decide` is pure and sees the newest plan, another window's commits
   * included; a decision without a change writes nothing. The promise resolves after the bytes are on the disk.
   */
  commit<D extends Decision>(decide: (workspace: Workspace) => D): Promise<Committed<D>> {
    return this.#write(decide, async ({ rows }, known, change) => {
      if (change.records.length === 0 && !change.runs?.size) return null;
      const workspace = change.after ?? patched(known.workspace, change.records, change.runs);
      const touched = known.grouping.rowsFor(change.records, (id) => workspace.records.get(id));
      await rows.bulkPut(touched.filter(({ records }) => records.length > 0));
      const emptied = touched.filter(({ records }) => records.length === 0).map(({ key }) => key);
      if (emptied.length > 0) await rows.bulkDelete(emptied);
      return { known: { ...known, workspace }, touched, told: change.records };
    });
  }

  /** As `commit`, but what is decided is the whole plan from then on: what is not among its records is forgotten. */
  replaceAll<D extends Decision>(decide: (workspace: Workspace) => D): Promise<Committed<D>> {
    const put = async ({ rows, runs }: Tables, known: Known, change: Change): Promise<Put> => {
      const workspace = patched(EMPTY, change.records, change.runs);
      const grouping = new Grouping([]);
      const touched = grouping.rowsFor(change.records, (id) => workspace.records.get(id));
      await rows.clear();
      await runs.clear();
      await rows.bulkPut([...touched]);
      return { known: { ...known, workspace, grouping, generation: crypto.randomUUID() }, touched, told: null };
    };
    return this.#write(decide, put, () => EMPTY);
  }

  /**
   * Asked to try again after the database was emptied under our hands, by a person or by an engine short of room: writes everything in
   * hand. Where a plan is, whoever wrote it, nothing is done.
   */
  async writeAnew(): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: StorageProblem }> {
    if (this.revision === 0) return { ok: true };
    try {
      await this.#settleDoubts();
      const written = await this.#database.inTransaction('rw', async (tables) => {
        if (await readMeta(tables)) return null;
        const known = this.#known;
        const { workspace, revision } = known;
        // Another window may have in hand what this one was never told of, and counts on from there: the same number can then mean two plans.
        const generation = crypto.randomUUID();
        const all = [...workspace.records.values()];
        await tables.rows.bulkPut([...new Grouping([]).rowsFor(all, (id) => workspace.records.get(id))]);
        await tables.runs.bulkPut(rowsOfRuns(workspace.runs));
        await tables.meta.put({ key: META, format: FORMAT_VERSION, revision, generation });
        return { known, generation };
      });
      // What came in meanwhile is not on the disk: then the next commit reads what is.
      if (written?.known === this.#known) this.#known = { ...written.known, generation: written.generation };
      return { ok: true };
    } catch (error) {
      this.#doubted = true;
      return this.#failed(error);
    }
  }

  /** Called with what other windows are to be told, after each commit of this one. */
  onCommit(listener: (patch: CommitPatch) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps what another window has told of its commit until `catchUp`. */
  hear(patch: CommitPatch): void {
    this.#heard.hear(patch);
  }

  /** Puts what was heard into the plan in hand, in the order of the commits. False when one is missing: then `reload` helps. */
  catchUp(): boolean {
    for (let next = this.#nextHeard; next; next = this.#nextHeard) {
      const { records, runs, revision } = next;
      const workspace = patched(this.#known.workspace, records, runs);
      this.#known.grouping.learn(records, (id) => workspace.records.get(id));
      this.#known = { ...this.#known, workspace, revision };
      this.#tookIn.tell();
    }
    return this.#heard.settled(this.#known.generation, this.#known.revision);
  }

  get #nextHeard() {
    return this.#heard.next(this.#known.generation, this.#known.revision);
  }

  /** Looks whether another window wrote, and reads everything again if it did. */
  async reload(): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: StorageProblem }> {
    this.#heard.forget();
    try {
      await this.#database.inTransaction('r', (tables) => this.#newest(tables));
      return { ok: true };
    } catch (error) {
      return this.#failed(error);
    }
  }

  close(): void {
    this.#database.close();
  }

  async #write<D extends Decision>(
    decide: (workspace: Workspace) => D,
    put: (tables: Tables, known: Known, change: Change) => Promise<Put | null>,
    upon: (workspace: Workspace) => Workspace = (workspace) => workspace,
  ): Promise<Committed<D>> {
    try {
      await this.#settleDoubts();
      const { decision, written } = await this.#database.inTransaction('rw', async (tables) => {
        const newest = await this.#newest(tables);
        const decision = decide(newest.workspace);
        const change = decision.change && withoutNames(upon(newest.workspace), decision.change);
        const written = change ? await put(tables, newest, change) : null;
        if (!written) return { decision, written };
        if (change?.runs?.size) await tables.runs.bulkPut(rowsOfRuns(change.runs));
        const { generation } = written.known;
        const known = {
          ...written.known,
          revision: Math.max(newest.revision, this.#least) + 1,
          generation: generation || crypto.randomUUID(),
        };
        await tables.meta.put({
          key: META,
          format: FORMAT_VERSION,
          revision: known.revision,
          generation: known.generation,
        });
        return { decision, written: { ...written, known, before: newest.revision, runs: change?.runs } };
      });
      if (written) {
        written.known.grouping.committed(written.touched);
        this.#adopt(written.known);
        const patch = patchOf(written.before, written.known, written.told, written.runs);
        for (const listener of this.#listeners) listener(patch);
      }
      return { ok: true, decision, workspace: this.workspace, wrote: written !== null };
    } catch (error) {
      this.#doubted = true;
      return this.#failed(error);
    }
  }

  /** Another window's write failed: what this one writes next would lie behind it. */
  doubt(): void {
    this.#doubted = true;
  }

  /**
   * Makes what was read safe without waiting for a first write: an engine writes of itself when it opens a database, behind whatever the last
   * run left half-written. Not where there is little room, since failing would do more harm than waiting.
   */
  async settle(hasRoom: () => Promise<boolean>): Promise<void> {
    // Looking whether there is room takes some itself, and who has written by now has settled everything.
    if (this.#known.revision === 0 || !this.#doubted || !(await hasRoom())) return;
    await this.#settleDoubts().catch(() => {});
  }

  async #settleDoubts(): Promise<void> {
    // What comes to be doubted while a log is being begun may lie in the new one, and asks for another.
    while (this.#doubted || this.#settling)
      await (this.#settling ??= this.#beginLog().finally(() => (this.#settling = null)));
  }

  async #beginLog(): Promise<void> {
    this.#doubted = false;
    try {
      await this.#freshLog(this.#database.name);
    } catch (error) {
      this.#doubted = true;
      throw error;
    }
  }

  /** A connection that failed is not trusted again: the next attempt makes another. */
  #failed(error: unknown): { readonly ok: false; readonly problem: StorageProblem } {
    const problem = problemOf(error);
    if (problem !== 'disk-full') this.#database.close();
    return { ok: false, problem };
  }

  /** What stands in the database, within the transaction at hand: as known, unless another window has written since. */
  async #newest(tables: Tables): Promise<Known> {
    const meta = await readMeta(tables);
    const isKnown = () => meta?.revision === this.#known.revision && meta.generation === this.#known.generation;
    if (isKnown()) return this.#known;
    if (!meta && this.#known.revision === 0) return this.#known;
    // Cleared under our hands. An empty plan in place of this one would be the next thing written, so nothing is.
    if (!meta) throw new Refused('cleared');
    // It may have been heard already and be waiting for its turn.
    this.catchUp();
    if (isKnown()) return this.#known;
    this.#adopt(await readPlan(tables, meta));
    this.#tookIn.tell();
    return this.#known;
  }

  #adopt(known: Known): void {
    const wentBack = this.#known.revision > 0 && known.generation !== this.#known.generation;
    this.#known = known;
    if (wentBack) this.#wentBack.tell();
  }
}

/** The records that are kept in the row of that key, out of all of a plan's. */
export function recordsOfRow(key: string, { records }: Workspace): readonly AnyRecord[] {
  const rows = new Grouping([]).rowsFor([...records.values()], (id) => records.get(id));
  return rows.find((row) => row.key === key)?.records ?? [];
}

/** A3: no row is ever written with a name that a role stands for, whatever was decided. */
function withoutNames(workspace: Workspace, change: Change): Change {
  const { records, runs = new Map() } = change;
  const said = underRoles(workspace, { records, runs });
  if (said.records === records) return change;
  return { records: said.records, runs: said.runs };
}

const rowsOfRuns = (runs: Runs): RunRow[] => [...runs].map(([writer, { by, at }]) => ({ writer, by, at }));
