/** A random id, as the app makes them: no two remarks of the world are called the same. */
import { ID_ALPHABET, ID_LENGTH } from '../../../domain/kinds/ids.ts';
import type { Id } from '../../../domain/kinds/model.ts';

/** Five bits a character, and the alphabet has 32, so that no byte is favoured. */
export const newId = (): Id =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_LENGTH)), (byte) => ID_ALPHABET.charAt(byte & 31)).join('');
