/** The plan on this disk: read whole at the start, changed in single transactions, never half-written (SPEC S1-S7). */
import Dexie from 'dexie';
import { FORMAT_VERSION } from '../domain/bundle/format.ts';
import type { AnyRecord, Run, Runs } from '../domain/model.ts';
import { EMPTY, patched, type Workspace } from '../domain/workspace.ts';
import { openDatabase, type Database, type Row, type RunRow } from './database.ts';
import { Grouping } from './grouping.ts';

/** Why a commit or an opening failed. Whatever it was, the database is as it was before. */
export type StorageProblem =
  | 'disk-full'
  | 'newer' // written by a later version of the app; not touched
  | 'unavailable' // the browser keeps no data here (private window, blocked, damaged profile)
  | 'failed';

/** What a decision wants written; `runs` are those not known yet. */
export interface Change {
  readonly records: readonly AnyRecord[];
  readonly runs?: Runs;
  /** The plan with the change in it, where that is known already: it was shown before it was written. */
  readonly after?: Workspace;
}

export type Committed<D> =
  | { readonly ok: true; readonly decision: D; readonly workspace: Workspace }
  | { readonly ok: false; readonly problem: StorageProblem };

export type Opened =
  | { readonly ok: true; readonly store: PlanStore }
  | { readonly ok: false; readonly problem: StorageProblem };

const META = 'plan';

/** Another window wrote since this one last read. */
class Stale extends Error {}

export class PlanStore {
  readonly #database: Database;
  #grouping: Grouping;
  #revision: number;
  #generation: number;
  #workspace: Workspace;
  /** Called when the plan went back to an older state, here or in another window, before anything is decided upon it. */
  onWentBack: () => void = () => {};

  private constructor(database: Database, loaded: Loaded) {
    this.#database = database;
    this.#grouping = loaded.grouping;
    this.#revision = loaded.revision;
    this.#generation = loaded.generation;
    this.#workspace = loaded.workspace;
  }

  static async open(name: string): Promise<Opened> {
    const database = openDatabase(name);
    try {
      await database.open();
      const loaded = await load(database);
      if (loaded.format > FORMAT_VERSION) {
        database.close();
        return { ok: false, problem: 'newer' };
      }
      return { ok: true, store: new PlanStore(database, loaded) };
    } catch (error) {
      database.close();
      const problem = problemOf(error);
      return { ok: false, problem: problem === 'failed' ? 'unavailable' : problem };
    }
  }

  /** The plan as last committed or read. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /**
   * Reads, decides and writes inside one transaction. `decide` is pure and sees the newest plan, another window's commits
   * included; a decision without a change writes nothing. The promise resolves after the bytes are on the disk.
   */
  async commit<D extends { readonly change?: Change }>(decide: (workspace: Workspace) => D): Promise<Committed<D>> {
    for (;;) {
      try {
        return await this.#attempt(decide);
      } catch (error) {
        if (!(error instanceof Stale)) return { ok: false, problem: problemOf(error) };
        const read = await this.reload();
        if (!read.ok) return read;
      }
    }
  }

  async #attempt<D extends { readonly change?: Change }>(decide: (workspace: Workspace) => D): Promise<Committed<D>> {
    const { rows, runs, meta } = this.#database;
    const written = await this.#database.transaction('rw', rows, runs, meta, async () => {
      if (((await meta.get(META))?.revision ?? 0) !== this.#revision) throw new Stale();
      const decision = decide(this.#workspace);
      const { change } = decision;
      if (!change || (change.records.length === 0 && !change.runs?.size)) return { decision };
      const workspace = change.after ?? patched(this.#workspace, change.records, change.runs);
      const touched = this.#grouping.rowsFor(change.records, (id) => workspace.records.get(id));
      await rows.bulkPut([...touched]);
      if (change.runs?.size) await runs.bulkPut(rowsOfRuns(change.runs));
      await meta.put({
        key: META,
        format: FORMAT_VERSION,
        revision: this.#revision + 1,
        generation: this.#generation,
      });
      return { decision, workspace, touched };
    });
    if (written.touched) {
      this.#revision++;
      this.#grouping.committed(written.touched);
      this.#workspace = written.workspace;
    }
    return { ok: true, decision: written.decision, workspace: this.#workspace };
  }

  /** Puts another plan in place of this one, wholly or not at all. The caller has saved the present one first. */
  async replaceAll(change: Change): Promise<Committed<object>> {
    const { rows, runs, meta } = this.#database;
    const workspace = patched(EMPTY, change.records, change.runs);
    const grouping = new Grouping([]);
    const all = grouping.rowsFor(change.records, (id) => workspace.records.get(id));
    try {
      const written = await this.#database.transaction('rw', rows, runs, meta, async () => {
        const before = await meta.get(META);
        const counted = { revision: (before?.revision ?? 0) + 1, generation: (before?.generation ?? 0) + 1 };
        await Promise.all([rows.clear(), runs.clear()]);
        await Promise.all([rows.bulkPut([...all]), runs.bulkPut(rowsOfRuns(change.runs ?? new Map<string, Run>()))]);
        await meta.put({ key: META, format: FORMAT_VERSION, ...counted });
        return counted;
      });
      this.#revision = written.revision;
      this.#generation = written.generation;
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
    grouping.committed(all);
    this.#grouping = grouping;
    this.#workspace = workspace;
    this.onWentBack();
    return { ok: true, decision: {}, workspace };
  }

  /** Reads everything again: after another window wrote. */
  async reload(): Promise<Committed<object>> {
    try {
      const loaded = await load(this.#database);
      this.#grouping = loaded.grouping;
      this.#revision = loaded.revision;
      this.#workspace = loaded.workspace;
      if (loaded.generation !== this.#generation) this.onWentBack();
      this.#generation = loaded.generation;
      return { ok: true, decision: {}, workspace: loaded.workspace };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  close(): void {
    this.#database.close();
  }
}

interface Loaded {
  readonly workspace: Workspace;
  readonly grouping: Grouping;
  readonly revision: number;
  readonly generation: number;
  readonly format: number;
}

async function load(database: Database): Promise<Loaded> {
  const [rows, runs, meta] = await database.transaction('r', database.rows, database.runs, database.meta, () =>
    Promise.all([database.rows.toArray(), database.runs.toArray(), database.meta.get(META)]),
  );
  return {
    workspace: patched(EMPTY, recordsOf(rows), new Map(runs.map(({ writer, by, at }) => [writer, { by, at }]))),
    grouping: new Grouping(rows),
    revision: meta?.revision ?? 0,
    generation: meta?.generation ?? 0,
    format: meta?.format ?? FORMAT_VERSION,
  };
}

const recordsOf = (rows: readonly Row[]): AnyRecord[] => rows.flatMap(({ records }) => records);
const rowsOfRuns = (runs: Runs): RunRow[] => [...runs].map(([writer, { by, at }]) => ({ writer, by, at }));

function problemOf(error: unknown): StorageProblem {
  const names = [error, error instanceof Dexie.DexieError ? error.inner : undefined].map((one) =>
    one instanceof Error || one instanceof DOMException ? one.name : '',
  );
  if (names.includes('QuotaExceededError')) return 'disk-full';
  if (names.includes('VersionError')) return 'newer';
  if (names.some((name) => ['MissingAPIError', 'OpenFailedError', 'InvalidStateError', 'SecurityError'].includes(name)))
    return 'unavailable';
  return 'failed';
}
