/** Who is writing: one person on one day in one run of the app, in memory only, with a counter that never goes back (MERGE rule 1; SPEC M6, E14). */
import type { Context } from '../../domain/commands/commands.ts';
import type { ReplicaId } from '../../domain/register/register.ts';
import { newsOfRuns } from '../../domain/merge/runs.ts';
import { Said } from '../../domain/merge/said.ts';
import type { AnyRecord, Run, Runs } from '../../domain/kinds/model.ts';
import { gap, newReplicaId } from './ids.ts';
import { today } from './today.ts';

/** Who asked for a change and when. However late it is written, this stands in it. */
export type Asked = Pick<Context, 'at' | 'by'>;

export interface OwnWriting {
  readonly said: Said;
  readonly own: ReadonlySet<ReplicaId>;
}

export class Replica {
  #id = newReplicaId();
  /** Every name this run has written under. */
  readonly #own = new Set([this.#id]);
  /** Those under which something was signed, as others will know them. */
  readonly #runs = new Map<ReplicaId, Run>();
  readonly #said = new Said();
  #next = 1;
  #lives = 0;
  readonly #now: () => string;
  readonly #name: () => string;

  constructor(now: () => string, name: () => string) {
    this.#now = now;
    this.#name = name;
  }

  get id(): ReplicaId {
    return this.#id;
  }

  /** How often the plan went back to an older state: what was written before that has to be written anew. */
  get lives(): number {
    return this.#lives;
  }

  /** Whether this run wrote under that name. */
  readonly wrote = (replica: ReplicaId): boolean => this.#own.has(replica);

  /** In whose name a change is written that was asked for like that, or is asked for now. */
  context({ at, by }: Asked = { at: this.#now(), by: this.#name() }): Context {
    const run = this.#runs.get(this.#id);
    // What one person wrote is not signed by the next, and the day of a run is the day of all that was written in it.
    if (run && ((run.by !== '' && run.by !== by) || !isOneDay(run.at, at))) this.#begin();
    return { replica: this.#id, earlier: [...this.#own], number: this.#next, at, today: today(new Date(at)), by };
  }

  /** Numbers once handed out are never used again, even if the commit they were for failed. */
  signed(records: readonly AnyRecord[], numbers: number, { at, by }: Asked): void {
    if (numbers === 0 || records.length === 0) return;
    this.#next += numbers + gap();
    const run = this.#runs.get(this.#id);
    this.#runs.set(this.#id, { by: by || (run?.by ?? ''), at: run?.at ?? at });
    for (const record of records) this.#said.keep(record, this.#id);
  }

  /** Those who signed these records, as others will know them, as far as they do not yet or know them by no name. */
  introduction(known: Runs, records: readonly AnyRecord[]): Runs {
    const signing = [...this.#runs].filter(([id]) => records.some(({ marks }) => marks?.seen[id] !== undefined));
    return newsOfRuns(known, signing);
  }

  /** What this run has written and under which names: by that, what a copy of it writes is told apart (M6). */
  get written(): OwnWriting {
    return { said: this.#said, own: this.#own };
  }

  /** To be told of names of this run that another copy writes under too. If it is the present one, this one goes on under another. */
  meet(shared: ReadonlyMap<ReplicaId, number>): void {
    if (shared.has(this.#id)) this.#begin();
  }

  /** After going back to an older state this copy no longer includes its own last numbers, so it goes on as another. */
  renew(): void {
    this.#lives++;
    this.#begin();
  }

  #begin(): void {
    this.#id = newReplicaId();
    this.#own.add(this.#id);
    this.#next = 1;
  }
}

/** As the one who writes counts days. */
const isOneDay = (one: string, other: string): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();
