import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS, type FoundFile, type Problem } from './contract.ts';
import { kindOf } from './file-kind.ts';
import type { Log } from './log.ts';
import { realFile } from './read-text.ts';

/** A file to read, or the name of one that cannot be and why. Whoever asked for it is told in the window. */
export type Requested = { readonly path: string } | Extract<FoundFile, { readonly problem: Problem }>;

/** Files the operating system wants opened, kept until the window can take them. */
export interface OpenRequests {
  /** Words of a person on a command line, or paths. What is no file to read is told by its name. `folder` is what they are relative to. */
  accept(words: readonly string[], folder: string): Promise<void>;
  /** The page has finished booting: what waits is sent now, what comes later at once. */
  pageReady(): void;
  /** The page was closed, reloaded or has crashed: keep what comes until the next one is ready. */
  pageGone(): void;
}

interface OpenRequestNeeds {
  readonly send: (asked: Requested) => void;
  readonly log: Log;
}

/** How many names over the limit are told while the page is not ready. */
const NAMED = 20;

export function createOpenRequests({ send, log }: OpenRequestNeeds): OpenRequests {
  const waiting: Requested[] = [];
  let ready = false;
  let last: Promise<void> = Promise.resolve();

  const sendWaiting = () => {
    if (ready) for (const asked of waiting.splice(0)) send(asked);
  };

  const queue = async (words: readonly string[], folder: string) => {
    for (const path of pathsIn(words, folder)) {
      const asked: Requested =
        waiting.length < LIMITS.filesAtOnce ? await look(path) : { name: basename(path), problem: 'too-many' };
      if ('problem' in asked) log('open-refused', asked.problem);
      const isThere = waiting.some((one) => 'path' in one && 'path' in asked && one.path === asked.path);
      if (!isThere && waiting.length < LIMITS.filesAtOnce + NAMED) waiting.push(asked);
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

/** What stands at a path, through all links. Whether it holds a plan is seen when it is read, whatever it is called. */
async function look(path: string): Promise<Requested> {
  const name = basename(path);
  const real = await realFile(path);
  // A word in another encoding arrives with this sign in it, and names nothing that exists.
  if (!real.ok) return { name, problem: name.includes('\uFFFD') ? 'bad-name' : real.problem };
  return (await kindOf(real.value)) === 'file' ? { path: real.value } : { name, problem: 'not-a-file' };
}

/**
 * What a person wrote behind the name of the app. Unpacked, the runtime's own switches and the folder of the app stand between:
 * `electron -r something /path/to/app plan.okr`.
 */
export function wordsOf(line: readonly string[], appFolder: string | null): readonly string[] {
  const app = appFolder === null ? -1 : line.findIndex((word, at) => at > 0 && resolve(word) === appFolder);
  return line.slice(Math.max(app, 0) + 1);
}

/**
 * The words that name a file, as absolute paths. Words are data: a switch is never obeyed, only passed over. Linux desktops hand over
 * `file:` addresses; one with a host would reach over the network on Windows and is left out.
 */
export function pathsIn(words: readonly string[], folder: string): string[] {
  return words.flatMap((word) => {
    if (word === '' || word.startsWith('-') || word.includes('\0')) return [];
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
