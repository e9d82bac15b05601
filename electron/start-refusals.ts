/** What is looked at before anything else is done, and why the app then does not start. */
import { CANNOT_START, NO_SANDBOX, TOO_MANY_WORDS } from './menu-labels.ts';

/**
 * In bytes. A second start hands its words to the running app in one message. Chromium holds that to 32 KiB, does not answer a longer
 * one, and ends the app that did not answer; so a longer one is never sent.
 */
export const MOST_WORDS = 24 * 1024;

/** Each of these takes the wall between a page and the machine away. */
const UNSANDBOXED = ['no-sandbox', 'disable-setuid-sandbox', 'disable-seccomp-filter-sandbox', 'no-zygote'];

interface Start {
  /** Null where nothing can be written. */
  readonly data: string | null;
  readonly words: readonly string[];
  readonly folder: string;
  readonly hasSwitch: (name: string) => boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Why not to start, in a sentence; null if nothing is against it. */
export function whyNotStart({ data, words, folder, hasSwitch, environment }: Start): string | null {
  if (environment['ELECTRON_DISABLE_SANDBOX'] !== undefined || UNSANDBOXED.some(hasSwitch)) return NO_SANDBOX;
  if (data === null) return CANNOT_START;
  const bytes = [folder, ...words].reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  return bytes > MOST_WORDS ? TOO_MANY_WORDS : null;
}
