import type { Answer, Bridge } from '../../electron/contract.ts';
import { BUNDLE_BYTES } from './limits.ts';

/**
 * Is a text more than a file of a plan may be? Asked before it goes out: beyond that the bridge would take it for a broken
 * call, and no copy of the app would read the file again.
 */
export function isTooLarge(text: string | Uint8Array): boolean {
  if (typeof text !== 'string') return text.byteLength > BUNDLE_BYTES;
  if (text.length > BUNDLE_BYTES) return true;
  // A UTF-16 unit makes three bytes of UTF-8 at most; hardly a plan needs counting.
  return text.length * 3 > BUNDLE_BYTES && new Blob([text]).size > BUNDLE_BYTES;
}

type Writes = Pick<Bridge, 'saveFile' | 'writeBackup' | 'writeExchange'>;

/** The same calls, which answer by themselves for what is too large. */
export function refusingTooLarge({ saveFile, writeBackup, writeExchange }: Writes): Writes {
  return {
    saveFile: (asks) => {
      // What main prints it measures itself.
      const content = asks.as === 'pdf' ? '' : 'bytes' in asks ? asks.bytes : asks.text;
      return isTooLarge(content) ? TOO_LARGE : saveFile(asks);
    },
    writeBackup: (asks) => (isTooLarge(asks.text) ? TOO_LARGE : writeBackup(asks)),
    writeExchange: (asks) => (isTooLarge(asks.text) ? TOO_LARGE : writeExchange(asks)),
  };
}

const TOO_LARGE: Promise<Answer<never>> = Promise.resolve({ ok: false, problem: 'too-large' });
