/** What this run has written, remembered so that what a copy of it writes can be told apart (SPEC M6; `twin-run.ts`). */
import type { AnyRecord, Id } from '../kinds/model.ts';
import { same } from '../register/canonical.ts';
import {
  siblingValuesOf,
  mergeMetadataOf,
  dotOf,
  replicaOf,
  type Sibling,
  type Dot,
  type ReplicaId,
} from '../register/register.ts';

/** What a run of the app has written, under whatever names. */
export class Said {
  /** For each record the values it gave, by stamp and field. */
  readonly #values = new Map<Id, Map<string, unknown>>();
  /** For each record the last stamp of each time it was written. */
  readonly #states = new Map<Id, Set<Dot>>();

  keep(record: AnyRecord, replica: ReplicaId): void {
    const marks = mergeMetadataOf(record);
    const number = marks.seen[replica];
    if (number === undefined) return;
    const values = this.#values.get(record.id) ?? new Map<string, unknown>();
    for (const field in marks.by)
      for (const { stamp, value } of siblingValuesOf(record, field, marks))
        if (replicaOf(stamp) === replica) values.set(`${stamp} ${field}`, value);
    this.#values.set(record.id, values);
    const states = this.#states.get(record.id) ?? new Set<Dot>();
    this.#states.set(record.id, states.add(dotOf(replica, number)));
  }

  /** Where the value is not told, the stamp is all there is to go by, and two values of one stamp both stand anyway (M7). */
  says(id: Id, field: string, { stamp, value }: Sibling): boolean {
    const values = this.#values.get(id);
    const key = `${stamp} ${field}`;
    return values !== undefined && values.has(key) && (value === undefined || same(values.get(key), value));
  }

  /** Whether the record was written here up to that number, and no further. */
  reached(id: Id, stamp: Dot): boolean {
    return this.#states.get(id)?.has(stamp) ?? false;
  }
}
