import type { Log } from './log.ts';

/** Milliseconds. A person who closes a window does not wait longer, and everything committed is on the disk already. */
export const FLUSH_LIMIT = 3_000;

/** Gives the page one chance to write drafts and a backup before it is closed. */
export interface Flush {
  /** Resolves when the page has signalled `flushed`, is gone, was never ready, or the limit has passed. Asks only once. */
  pageMayGo(): Promise<void>;
  pageReady(): void;
  pageFlushed(): void;
  pageGone(): void;
}

export function createFlush(ask: () => void, log: Log): Flush {
  let ready = false;
  let asked: Promise<void> | null = null;
  let answer: () => void = () => undefined;

  const askPage = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        log('flush-timed-out');
        resolve();
      }, FLUSH_LIMIT);
      answer = () => {
        clearTimeout(timer);
        resolve();
      };
      ask();
    });

  return {
    pageMayGo: () => {
      // A page that has not finished booting has nothing to write.
      if (asked === null) asked = ready ? askPage() : Promise.resolve();
      return asked;
    },
    pageReady: () => {
      ready = true;
    },
    pageFlushed: () => answer(),
    pageGone: () => {
      ready = false;
      answer();
    },
  };
}
