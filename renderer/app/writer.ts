/** Who is writing: one id a run, in memory only, with a counter that never goes back (MERGE rule 1; SPEC M6). */
import type { Context } from '../domain/commands.ts';
import type { WriterId } from '../domain/merge/register.ts';
import type { AnyRecord, Run, Runs } from '../domain/model.ts';
import { newWriter } from './ids.ts';

export class Writer {
  #id = newWriter();
  /** Every name this run has written under. */
  readonly #own = new Set([this.#id]);
  #next = 1;
  #since: string;
  readonly #now: () => string;
  readonly #name: () => string;

  constructor(now: () => string, name: () => string) {
    this.#now = now;
    this.#name = name;
    this.#since = now();
  }

  get id(): WriterId {
    return this.#id;
  }

  /** Whether this run wrote under that name. */
  readonly wrote = (writer: WriterId): boolean => this.#own.has(writer);

  context(): Context {
    return { writer: this.#id, earlier: [...this.#own], number: this.#next, at: this.#now(), by: this.#name() };
  }

  /** Numbers once handed out are never used again, even if the commit they were for failed. */
  spend(numbers: number): void {
    this.#next += numbers;
  }

  /** This run as others will know it, if they do not yet or know it by another name. */
  introduction(known: Runs): Runs {
    const run: Run = { by: this.#name(), at: this.#since };
    return known.get(this.#id)?.by === run.by ? new Map() : new Map([[this.#id, run]]);
  }

  /**
   * A record from elsewhere that includes more of this run's writing than `mine`, the same record here: the machine was copied
   * while the app ran, and both copies write under one name. This one goes on under another.
   */
  meet(record: AnyRecord, mine: AnyRecord | undefined): void {
    const written = mine?.marks?.seen[this.#id] ?? 0;
    if ((record.marks?.seen[this.#id] ?? 0) > written) this.renew();
  }

  /** After going back to an older state this copy no longer includes its own last numbers, so it goes on as another. */
  renew(): void {
    this.#id = newWriter();
    this.#own.add(this.#id);
    this.#next = 1;
    this.#since = this.#now();
  }
}
