/** Random names, made where randomness is: the domain only receives them. */
import { ID_ALPHABET, ID_LENGTH } from '../../domain/kinds/ids.ts';

/** Five bits a character: the alphabet has 32 letters, so no byte is favoured. */
const random = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => ID_ALPHABET.charAt(byte & 31)).join('');

/** 60 bits: a record's id. */
export const newId = (): string => random(ID_LENGTH);

/** 50 bits: a run of the app. Two runs sharing one would be the one way to lose data, so it is never shorter. */
export const newReplicaId = (): string => random(10);

/** How many numbers a run leaves out after a step: two copies of one run soon give different ones (M6). */
export const gap = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 63;
