/** A file on its way in: main and the browser move its bytes, and here they become text. */
import type { Answer } from '../../electron/contract.ts';
import type { IncomingFile } from './platform.ts';

/** Encodings in which text comes. GB18030 cannot be told from others by its bytes alone, so whoever asks for it has to know. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** As the mark at the beginning says; UTF-8 where there is none. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text without its mark. Fails with `not-text` for bytes that stand for nothing in this encoding. */
export function decoded(bytes: Uint8Array, encoding = encodingOf(bytes)): Answer<string> {
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'not-text' };
  }
}

export const incomingFile = (name: string, bytes: IncomingFile['bytes']): IncomingFile => ({
  name,
  bytes,
  text: async () => {
    const read = await bytes();
    return read.ok ? decoded(read.value) : read;
  },
});
