/** Stamps, and what has been seen of them: the arithmetic under the merge registers (MERGE: seven rules). */

/** One run of the app, minted at start and never stored as "mine": restored copies cannot reuse it (M6). */
export type WriterId = string;
/** `writer:number`; one number for all fields a command changes in a record. */
export type Stamp = string;
/** For each writer the highest number this record includes. */
export type Seen = Readonly<Record<WriterId, number>>;

/** The field that says a record was deleted. It is a register like any other; only its question is its own. */
export const DELETED = 'deleted';

export const stampOf = (writer: WriterId, number: number): Stamp => `${writer}:${number}`;
export const writerOf = (stamp: Stamp): WriterId => stamp.slice(0, stamp.lastIndexOf(':'));
export const numberOf = (stamp: Stamp): number => Number(stamp.slice(stamp.lastIndexOf(':') + 1));

export const covered = (stamp: Stamp, seen: Seen): boolean => (seen[writerOf(stamp)] ?? 0) >= numberOf(stamp);

/** What either has seen; `a` itself if that is all of it. */
export function joined(a: Seen, b: Seen): Seen {
  let joint: Record<WriterId, number> | undefined;
  for (const writer in b) {
    const number = b[writer] ?? 0;
    if (number > (a[writer] ?? 0)) (joint ??= { ...a })[writer] = number;
  }
  return joint ?? a;
}

export const including = (seen: Seen, stamp: Stamp): Seen =>
  covered(stamp, seen) ? seen : { ...seen, [writerOf(stamp)]: numberOf(stamp) };

/** What was seen, with more stamps in it; copied once, however many they are. */
export class Sight {
  seen: Seen;
  #copy: Record<WriterId, number> | undefined;

  constructor(seen: Seen) {
    this.seen = seen;
  }

  include(stamp: Stamp): void {
    if (covered(stamp, this.seen)) return;
    this.#copy ??= { ...this.seen };
    this.#copy[writerOf(stamp)] = numberOf(stamp);
    this.seen = this.#copy;
  }
}
