import type { Log } from './log.ts';

/** Milliseconds after which the person is asked. Everything committed is on the disk already; what waits may not be. */
export const FLUSH_LIMIT = 3_000;

/** `held`: something is not on the disk, so the window stays until the person says otherwise. */
type Answer = 'go' | 'held';

/** Gives the page a chance to write drafts and a backup before it is closed, and lets it say that something could not be written. */
export interface Flush {
  /** Resolves when the page has answered, is gone, was never ready or may go anyway. Asks once at a time. */
  pageMayGo(): Promise<Answer>;
  pageReady(): void;
  pageFlushed(): void;
  /** Words are not on the disk; the page asks the person what to do. */
  pageHolds(): void;
  /** The person chose to leave whatever is not on the disk: from now on nothing is asked. */
  pageLeaves(): void;
  pageGone(): void;
}

/** `askPerson` is asked when the page is silent: `true` to leave anyway. It is given up when the page answers after all. */
export function createFlush(ask: () => void, askPerson: (answered: AbortSignal) => Promise<boolean>, log: Log): Flush {
  let ready = false;
  let left = false;
  let asked: Promise<Answer> | null = null;
  let answer: (answer: Answer) => void = () => undefined;

  const askPage = async (): Promise<Answer> => {
    const answered = new Promise<Answer>((resolve) => (answer = resolve));
    ask();
    const soon = await within(FLUSH_LIMIT, answered);
    if (soon !== null) return soon;
    log('flush-timed-out');
    const dialog = new AbortController();
    const said = await Promise.race([answered, askPerson(dialog.signal).then((leave) => (leave ? 'go' : 'held'))]);
    dialog.abort();
    return said;
  };

  return {
    pageMayGo: () => {
      // A page that has not finished booting has nothing to write.
      if (left || !ready) return Promise.resolve('go');
      asked ??= askPage().finally(() => (asked = null));
      return asked;
    },
    pageReady: () => {
      ready = true;
    },
    pageFlushed: () => answer('go'),
    pageHolds: () => answer('held'),
    pageLeaves: () => {
      left = true;
      answer('go');
    },
    pageGone: () => {
      ready = false;
      answer('go');
    },
  };
}

/** The answer, or null if it takes longer. */
async function within<T>(milliseconds: number, answered: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, milliseconds, null)));
  const first = await Promise.race([answered, late]);
  clearTimeout(timer);
  return first;
}
