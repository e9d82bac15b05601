/** One laptop: the same records twice, as the product keeps them and as the oracle does, written to in step. */
import {
  answersOf,
  create,
  handStamp,
  mergeRecord,
  stampOf,
  write,
  writeAnswers,
  type Answer,
} from '../../../renderer/domain/merge/register.ts';
import { plain, type Doc } from './compare.ts';
import { stampsIn, union, type Past, type Writing } from './oracle.ts';

/** A state as a bundle or a backup holds it. Both maps are never changed, only replaced. */
export interface State {
  readonly records: ReadonlyMap<string, Doc>;
  readonly pasts: ReadonlyMap<string, Past>;
}

export const NOTHING: State = { records: new Map(), pasts: new Map() };

/** The named records of a state, as a partial bundle carries them. */
export const only = (state: State, ids: readonly string[]): State => ({
  records: new Map([...state.records].filter(([id]) => ids.includes(id))),
  pasts: new Map([...state.pasts].filter(([id]) => ids.includes(id))),
});

/** A state as it comes out of a file: nothing shared, and emptied answers without a value. */
export const throughFile = (state: State): State => ({
  records: new Map([...state.records].map(([id, record]) => [id, JSON.parse(JSON.stringify(record)) as Doc])),
  pasts: state.pasts,
});

type Values = Readonly<Record<string, unknown>>;

export class Copy {
  state: State;
  writer: string;
  #number = 0;
  /** How wrong this laptop's clock is, in steps of the history. */
  readonly skew: number;
  readonly backups: State[] = [];

  constructor(writer: string, skew: number, state: State = NOTHING) {
    this.writer = writer;
    this.skew = skew;
    this.state = state;
  }

  /** A new run of the app; every copy that goes back to an older state must begin one. */
  start(writer: string): void {
    this.writer = writer;
    this.#number = 0;
  }

  record(id: string): Doc {
    const record = this.state.records.get(id);
    if (!record) throw new Error(`no record ${id} here`);
    return record;
  }

  past(id: string): Past {
    return this.state.pasts.get(id) ?? new Set();
  }

  create(id: string, values: Values, at: number): void {
    const stamp = this.#stamp();
    const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    this.#put(id, create<Doc>({ kind: 'doc', id }, values, stamp), single(written, stamp), at);
  }

  /** A check-in: written once, without marks; its id is its writer. */
  checkIn(id: string, values: Values, at: number): void {
    this.#put(id, { kind: 'checkIn', id, ...values }, single(values, `${id}:1`), at);
  }

  write(id: string, values: Values, at: number): void {
    const stamp = this.#stamp();
    this.#put(id, write<Doc>(this.record(id), values, stamp), single(values, stamp), at);
  }

  /** Several answers a field, as undoing does it: each field counts from the same number, those kept keep their stamps. */
  reopen(id: string, values: Readonly<Record<string, readonly unknown[]>>, keep: boolean, at: number): void {
    const record = this.record(id);
    const first = this.#number + 1;
    const answers: Record<string, Answer[]> = {};
    for (const [field, list] of Object.entries(values)) {
      const fresh = list.map((value, offset) => ({ stamp: stampOf(this.writer, first + offset), value }));
      this.#number = Math.max(this.#number, first + list.length - 1);
      answers[field] = [...fresh, ...(keep ? answersOf(record, field) : [])].toReversed();
    }
    this.#put(id, writeAnswers(record, answers), answers, at);
  }

  /** Somebody changes the shown value in a file; the gate stamps it by what it says and leaves other answers alone (M9). */
  editByHand(id: string, field: string, value: unknown, at: number): void {
    const record = this.record(id);
    const [shown, ...others] = answersOf(record, field);
    const answers = {
      [field]: [{ stamp: handStamp(`${id} ${field} ${shown?.stamp} ${plain(value)}`), value }, ...others],
    };
    this.#put(id, writeAnswers(record, answers), answers, at);
  }

  /** Somebody changes a check-in in a file: it has no marks that could tell, so the same stamp gets another value (M7). */
  tamper(id: string, field: string, value: unknown): void {
    const past = [...this.past(id)].map((one) => (one.field === field ? { ...one, value } : one));
    this.#keep(id, { ...this.record(id), [field]: value }, new Set(past));
  }

  merge(id: string, from: State): void {
    const [theirs, past] = [from.records.get(id), from.pasts.get(id)];
    if (!theirs || !past) throw new Error(`no record ${id} in the bundle`);
    const mine = this.state.records.get(id);
    this.#keep(id, mine ? mergeRecord(mine, theirs) : theirs, union(this.past(id), past));
  }

  #stamp(): string {
    this.#number += 1;
    return stampOf(this.writer, this.#number);
  }

  #put(id: string, record: Doc, answers: Readonly<Record<string, readonly Answer[]>>, at: number): void {
    const before = this.past(id);
    const knew = stampsIn(before);
    const step = new Set(Object.values(answers).flatMap((list) => list.map(({ stamp }) => stamp)));
    const news: Writing[] = [];
    for (const [field, list] of Object.entries(answers)) {
      const stands = new Set([...before].filter((one) => one.field === field).map(({ stamp }) => stamp));
      const left = new Set(list.map(({ stamp }) => stamp).filter((stamp) => stands.has(stamp)));
      for (const { stamp, value } of list)
        if (!left.has(stamp)) news.push({ stamp, field, value, knew, left, step, clock: at + this.skew });
    }
    this.#keep(id, record, new Set([...before, ...news]));
  }

  #keep(id: string, record: Doc, past: Past): void {
    this.state = {
      records: new Map(this.state.records).set(id, record),
      pasts: new Map(this.state.pasts).set(id, past),
    };
  }
}

const single = (values: Values, stamp: string): Readonly<Record<string, readonly Answer[]>> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [{ stamp, value }]]));
