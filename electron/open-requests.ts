import { realpath } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from './contract.ts';
import { hasOurExtension } from './file-name.ts';
import { kindOf } from './file-kind.ts';
import type { Log } from './log.ts';

/** Files the operating system wants opened, kept until the window can take them. */
export interface OpenRequests {
  /** Command line words or paths; whatever is not an existing file of ours is left out. `folder` is what they are relative to. */
  accept(words: readonly string[], folder: string): Promise<void>;
  /** The page has finished booting: what waits is sent now, what comes later at once. */
  pageReady(): void;
  /** The page was closed, reloaded or has crashed: keep what comes until the next one is ready. */
  pageGone(): void;
}

interface OpenRequestNeeds {
  readonly send: (path: string) => void;
  readonly log: Log;
}

export function createOpenRequests({ send, log }: OpenRequestNeeds): OpenRequests {
  const waiting: string[] = [];
  let ready = false;
  let last: Promise<void> = Promise.resolve();

  const sendWaiting = () => {
    if (ready) for (const path of waiting.splice(0)) send(path);
  };

  const queue = async (words: readonly string[], folder: string) => {
    for (const path of pathsIn(words, folder)) {
      const real = await realpath(path).catch(() => null);
      if (real === null || (await kindOf(real)) !== 'file' || waiting.length >= LIMITS.filesAtOnce) log('open-refused');
      else if (!waiting.includes(real)) waiting.push(real);
    }
    sendWaiting();
  };

  return {
    accept: (words, folder) => {
      // One after another, so that files arrive in the order they were asked for.
      last = last.then(() => queue(words, folder));
      return last;
    },
    pageReady: () => {
      ready = true;
      sendWaiting();
    },
    pageGone: () => {
      ready = false;
    },
  };
}

/**
 * The words that could name a file of ours, as absolute paths. Words are data: a switch is never obeyed, only passed over.
 * Linux desktops hand over `file:` addresses; one with a host would reach over the network on Windows and is left out.
 */
export function pathsIn(words: readonly string[], folder: string): string[] {
  return words.flatMap((word) => {
    if (word.startsWith('-') || word.includes('\0') || !hasOurExtension(word)) return [];
    if (/^file:/i.test(word)) return fromFileAddress(word);
    return [isAbsolute(word) ? word : resolve(folder, word)];
  });
}

function fromFileAddress(word: string): string[] {
  try {
    const url = new URL(word);
    return url.hostname === '' ? [fileURLToPath(url)] : [];
  } catch {
    return [];
  }
}
