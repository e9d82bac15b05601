/** Stamps, and what has been seen of them: the arithmetic under the merge registers (MERGE: seven rules). */

/** One run of the app, minted at start and never stored as "mine": restored copies cannot reuse it (M6). */
export type ReplicaId = string;
/** `replica:number`; one number for all fields a command changes in a record. */
export type Dot = string;
/** For each writer the highest number this record includes. */
export type VersionVector = Readonly<Record<ReplicaId, number>>;

/** The field that says a record was deleted. It is a register like any other; only its question is its own. */
export const DELETED = 'deleted';

export const dotOf = (replica: ReplicaId, number: number): Dot => `${replica}:${number}`;
export const replicaOf = (stamp: Dot): ReplicaId => stamp.slice(0, stamp.lastIndexOf(':'));
export const numberOf = (stamp: Dot): number => Number(stamp.slice(stamp.lastIndexOf(':') + 1));

export const covered = (stamp: Dot, seen: VersionVector): boolean => (seen[replicaOf(stamp)] ?? 0) >= numberOf(stamp);

/** What either has seen; `a` itself if that is all of it. */
export function joined(a: VersionVector, b: VersionVector): VersionVector {
  let joint: Record<ReplicaId, number> | undefined;
  for (const replica in b) {
    const number = b[replica] ?? 0;
    if (number > (a[replica] ?? 0)) (joint ??= { ...a })[replica] = number;
  }
  return joint ?? a;
}

export const including = (seen: VersionVector, stamp: Dot): VersionVector =>
  covered(stamp, seen) ? seen : { ...seen, [replicaOf(stamp)]: numberOf(stamp) };

/** What was seen, with more stamps in it; copied once, however many they are. */
export class Sight {
  seen: VersionVector;
  #copy: Record<ReplicaId, number> | undefined;

  constructor(seen: VersionVector) {
    this.seen = seen;
  }

  include(stamp: Dot): void {
    if (covered(stamp, this.seen)) return;
    this.#copy ??= { ...this.seen };
    this.#copy[replicaOf(stamp)] = numberOf(stamp);
    this.seen = this.#copy;
  }
}
