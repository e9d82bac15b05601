/** What ids look like, and those that follow from others (SPEC K3, K4). Random ones are made in `app/session/ids.ts`. */
import { bitsOf, canonical } from '../register/canonical.ts';
import type { Id } from './model.ts';

/** Five bits a character. */
export const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz012345';
/** 60 bits. */
export const ID_LENGTH = 12;

/** Of what a record is made: the ids it follows from, in an order that is the same for everybody, and for which purpose. */
export interface Origin {
  /** Names one kind of step, such as `carried-over`; never used for another, since both would make the same record. */
  readonly purpose: string;
  readonly ids: readonly Id[];
}

/**
 * The id that follows from others: the same on every machine, so that two people who do the same step apart make one record. As long
 * as a random one and as unlikely to meet another by chance. It keeps nobody from making that id on purpose, as with every id: a
 * file by hand can have any.
 */
export function idFrom({ purpose, ids }: Origin): Id {
  const [high, low] = bitsOf(canonical([purpose, ...ids]));
  // 64 bits, of which 60 are used: six characters from either half.
  return letters(high) + letters(low);
}

const letters = (bits: number): string =>
  Array.from({ length: ID_LENGTH / 2 }, (_, at) => ID_ALPHABET.charAt((bits >>> (5 * at)) & 31)).join('');
