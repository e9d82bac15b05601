/**
 * Several bundles as one (SPEC M1): what merging them one after the other, in any order, comes to. Nothing here looks at the
 * plan they will be merged into.
 */
import type { Bundle } from '../bundle/format.ts';
import type { AnyRecord, Id, Run } from '../kinds/model.ts';
import { rolesAfter, saysOfRoles } from '../plan/pseudonyms.ts';
import { EMPTY } from '../plan/workspace.ts';
import { mergeMany } from '../register/many.ts';
import type { ReplicaId } from '../register/register.ts';
import { isSameSort, mergedRecord } from './preview.ts';
import { newsOfRuns } from './runs.ts';

type Gathered = Pick<Bundle, 'records' | 'runs' | 'byHand' | 'loops'>;

export class Gathering {
  /** The states of each record; one that was read before as it stands is the same object and not kept twice. */
  readonly #states = new Map<Id, AnyRecord[]>();
  readonly #runs = new Map<ReplicaId, Run>();
  readonly #byHand = new Set<Id>();
  readonly #loops: (readonly Id[])[] = [];

  /** Takes a bundle in, wholly or not at all; the answer is the ids that name another kind of record in one taken before. */
  add(bundle: Bundle): readonly Id[] {
    const clashing: Id[] = [];
    for (const record of bundle.records) {
      const known = this.#states.get(record.id)?.[0];
      if (known && !isSameSort(known, record)) clashing.push(record.id);
    }
    if (clashing.length > 0) return clashing;
    for (const record of bundle.records) {
      const states = this.#states.get(record.id);
      if (!states) this.#states.set(record.id, [record]);
      else if (states[0] !== record) states.push(record);
    }
    for (const [replica, run] of newsOfRuns(this.#runs, bundle.runs)) this.#runs.set(replica, run);
    for (const id of bundle.byHand) this.#byHand.add(id);
    for (const loop of bundle.loops) this.#loops.push(loop);
    return [];
  }

  /** Each record as all of its states make it, one at a time: with many files all of them take longer than a screen may wait. */
  *records(): Generator<AnyRecord> {
    const roles = rolesAfter(EMPTY, this.#ofRoles());
    for (const states of this.#states.values()) yield* together(roles.isNone ? states : states.map(roles.of));
  }

  /** A3: what says of roles is brought together first, and all else says them before it meets. */
  #ofRoles(): readonly AnyRecord[] {
    return [...this.#states.values()].flatMap((states) =>
      states[0] && saysOfRoles(states[0]) ? together(states) : [],
    );
  }

  /** All that was taken in. */
  all(records: readonly AnyRecord[] = [...this.records()]): Gathered {
    return { records, runs: this.#runs, byHand: [...this.#byHand], loops: this.#loops };
  }
}

/** Failing all at once two by two, so that what many people answered is not gone through again for each of them. */
function together(states: readonly AnyRecord[]): readonly AnyRecord[] {
  const merged = states.length > 2 ? mergeMany(states) : undefined;
  if (merged) return [merged];
  let left = states;
  while (left.length > 1)
    left = left.flatMap((one, at) => {
      if (at % 2 === 1) return [];
      const next = left[at + 1];
      return [next ? mergedRecord(one, next) : one];
    });
  return left;
}
