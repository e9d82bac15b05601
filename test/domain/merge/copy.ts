/** One laptop: the same records twice, as the product keeps them and as the oracle does, written to in step. */
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import {
  siblingValuesOf,
  create,
  dotOf,
  write,
  writeSiblings,
  type Sibling,
} from '../../../renderer/domain/register/register.ts';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import type { Doc } from './compare.ts';
import { ownStamp, stampsIn, union, type Past, type Writing } from './oracle.ts';

/** A state as a bundle or a backup holds it. Both maps are never changed, only replaced. */
export interface State {
  readonly records: ReadonlyMap<string, Doc>;
  readonly pasts: ReadonlyMap<string, Past>;
}

export const NOTHING: State = { records: new Map(), pasts: new Map() };

type Values = Readonly<Record<string, unknown>>;

export class Copy {
  state: State;
  replica: string;
  #number = 0;
  /** What this laptop's clock says when the true time is `at`; both in milliseconds. */
  readonly clock: (at: number) => number;
  readonly backups: State[] = [];

  constructor(replica: string, clock: (at: number) => number, state: State = NOTHING) {
    this.replica = replica;
    this.clock = clock;
    this.state = state;
  }

  /** A new run of the app; every copy that goes back to an older state must begin one. */
  start(replica: string): void {
    this.replica = replica;
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
    this.#put(id, create<Doc>({ kind: 'keyResult', id }, values, stamp), single(written, stamp), at);
  }

  /** A check-in: written once, without marks; its id is its writer. */
  checkIn(id: string, values: Values, at: number): void {
    const said = Object.entries(values).map(
      ([field, value]) => [field, [{ stamp: ownStamp(id, value), value }]] as const,
    );
    this.#put(id, { kind: 'checkIn', id, ...values }, Object.fromEntries(said), at);
  }

  write(id: string, values: Values, at: number): void {
    const stamp = this.#stamp();
    this.#put(id, write<Doc>(this.record(id), values, stamp), single(values, stamp), at);
  }

  /** Several answers a field, as undoing does it: each field counts from the same number, those kept keep their stamps. */
  reopen(id: string, values: Readonly<Record<string, readonly unknown[]>>, keep: boolean, at: number): void {
    const record = this.record(id);
    const first = this.#number + 1;
    const answers: Record<string, Sibling[]> = {};
    for (const [field, list] of Object.entries(values)) {
      const fresh = list.map((value, offset) => ({ stamp: dotOf(this.replica, first + offset), value }));
      this.#number = Math.max(this.#number, first + list.length - 1);
      answers[field] = [...fresh, ...(keep ? siblingValuesOf(record, field) : [])].toReversed();
    }
    const asKnown = Object.entries(answers).map(([field, list]) => [field, list.map((one) => known(id, one))] as const);
    this.#put(id, writeSiblings(record, answers), Object.fromEntries(asKnown), at);
  }

  /** Takes in what a file carries, as the app does it; the oracle adds what the file is known to hold. */
  merge({ records, runs }: Pick<Bundle, 'records' | 'runs'>, pasts: State['pasts']): void {
    const here = patched(EMPTY, [...this.state.records.values()].map(asRecord));
    const plan = previewMerge(here, { records, runs, byHand: [] });
    if (plan.clashing.length > 0 || plan.tooMany) throw new Error('the file was not taken');
    const after = new Map(this.state.records);
    for (const record of plan.records) after.set(record.id, asDoc(record));
    const joint = new Map(this.state.pasts);
    for (const { id } of records) {
      const past = pasts.get(id);
      if (!past) throw new Error(`${id} came from nowhere`);
      joint.set(id, union(this.past(id), past));
    }
    this.state = { records: after, pasts: joint };
  }

  #stamp(): string {
    this.#number += 1;
    return dotOf(this.replica, this.#number);
  }

  #put(id: string, record: Doc, answers: Readonly<Record<string, readonly Sibling[]>>, at: number): void {
    this.#keep(id, record, written(this.past(id), answers, this.clock(at)));
  }

  #keep(id: string, record: Doc, past: Past): void {
    this.state = {
      records: new Map(this.state.records).set(id, record),
      pasts: new Map(this.state.pasts).set(id, past),
    };
  }
}

/** An answer by the stamp the oracle knows it by. */
const known = (id: string, one: Sibling): Sibling =>
  one.stamp === dotOf(id, 1) ? { ...one, stamp: ownStamp(id, one.value) } : one;

const single = (values: Values, stamp: string): Readonly<Record<string, readonly Sibling[]>> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [{ stamp, value }]]));

/** What a copy knows after somebody, who knew `before`, wrote these answers in one step. Those it held already were left standing. */
export function written(before: Past, answers: Readonly<Record<string, readonly Sibling[]>>, clock: number): Past {
  const knew = stampsIn(before);
  const step = new Set(Object.values(answers).flatMap((list) => list.map(({ stamp }) => stamp)));
  const news: Writing[] = [];
  for (const [field, list] of Object.entries(answers)) {
    const stands = new Set([...before].filter((one) => one.field === field).map(({ stamp }) => stamp));
    const left = new Set(list.map(({ stamp }) => stamp).filter((stamp) => stands.has(stamp)));
    for (const { stamp, value } of list)
      if (!left.has(stamp)) news.push({ stamp, field, value, knew, left, step, clock });
  }
  return new Set([...before, ...news]);
}

// The histories know records by their fields alone, and use two kinds that have all of them.
export const asRecord = (doc: Doc): AnyRecord => doc as unknown as AnyRecord;
export const asDoc = (record: AnyRecord): Doc => record as unknown as Doc;
