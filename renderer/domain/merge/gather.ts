/**
 * Several bundles as one (SPEC M1): what merging them one after the other, in any order, comes to. Nothing here looks at the
 * plan they will be merged into.
 */
import type { Bundle } from '../bundle/format.ts';
import type { AnyRecord, Id, Run } from '../model.ts';
import type { WriterId } from './register.ts';
import { isSameSort, mergedRecord } from './plan.ts';

type Gathered = Pick<Bundle, 'records' | 'runs' | 'byHand' | 'loops'>;

export class Gathering {
  readonly #records = new Map<Id, AnyRecord>();
  readonly #runs = new Map<WriterId, Run>();
  readonly #byHand = new Set<Id>();
  readonly #loops: (readonly Id[])[] = [];

  /** Takes a bundle in, wholly or not at all; the answer is the ids that name another kind of record in one taken before. */
  add(bundle: Bundle): readonly Id[] {
    const clashing = bundle.records.flatMap((record) => {
      const known = this.#records.get(record.id);
      return known && !isSameSort(known, record) ? [record.id] : [];
    });
    if (clashing.length > 0) return clashing;
    for (const record of bundle.records) {
      const known = this.#records.get(record.id);
      this.#records.set(record.id, known ? mergedRecord(known, record) : record);
    }
    for (const [writer, run] of bundle.runs) if (!this.#runs.has(writer)) this.#runs.set(writer, run);
    for (const id of bundle.byHand) this.#byHand.add(id);
    this.#loops.push(...bundle.loops);
    return [];
  }

  /** All that was taken in. */
  get all(): Gathered {
    return { records: [...this.#records.values()], runs: this.#runs, byHand: [...this.#byHand], loops: this.#loops };
  }
}
