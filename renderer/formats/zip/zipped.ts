/** One file in an archive, for mail services that hold back pages. */
import { strToU8, zipSync } from 'fflate';

/** `name` in ASCII; `at` is the moment the file is dated, in milliseconds, from 1980 to 2099. */
export const zipped = (name: string, text: string, at: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ [name]: strToU8(text) }, { mtime: at }));
