import { createContext } from 'react';

/** Code that is asked for by a press, or before it by whoever has time: `now` is there once it was fetched. */
export interface Fetched<Code> {
  readonly fetch: () => Promise<Code>;
  readonly now: Code | undefined;
}

/** One that could not be fetched is asked for again the next time. */
export function fetched<Code>(load: () => Promise<Code>): Fetched<Code> {
  let code: Code | undefined;
  return {
    fetch: async () => (code ??= await load()),
    get now() {
      return code;
    },
  };
}

/** Told when what was pressed could not be fetched, so that a press is never mute. */
export const FetchFailedContext = createContext<(error: unknown) => void>(() => {});
