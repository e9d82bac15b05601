import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { refused, given } from './answers.ts';
import { LIMITS, type Answer, type FoundFile } from './contract.ts';
import { mayRead, type Places } from './forbidden-places.ts';
import { readWhereAllowed } from './read-text.ts';

/** Tickets kept at a time. The oldest give way: they belong to files nobody asked for. */
const MOST = 5 * LIMITS.filesAtOnce;

/** Files the window may ask for. It knows a name and a ticket; which place a ticket stands for is known here alone. */
export interface FoundFiles {
  /** `path` came from a dialog, the operating system or the exchange folder. */
  offer(path: string): FoundFile;
  /** As many as are opened in one go. The next ones are named as too many, and the last of those says how many more there are. */
  offerAll(paths: readonly string[]): readonly FoundFile[];
  /** The bytes behind a ticket, once; the page makes text of them. Fails with `not-found` for a ticket nobody gave, or as the reading does. */
  read(asks: { readonly ticket: string }): Promise<Answer<{ readonly bytes: Uint8Array }>>;
}

/** How many of the files over the limit are named one by one. A list of thousands is read by nobody and takes a minute to draw. */
const NAMED = 20;

export function createFoundFiles(places: Places): FoundFiles {
  const paths = new Map<string, string>();
  const offer = (path: string): FoundFile => {
    const ticket = randomUUID();
    paths.set(ticket, path);
    for (const oldest of paths.keys()) if (paths.size > MOST) paths.delete(oldest);
    return { name: basename(path), ticket };
  };
  return {
    offer,
    offerAll: (all) => {
      const over = all.slice(LIMITS.filesAtOnce).map((path) => basename(path));
      const named = over.slice(0, NAMED);
      const more = over.length - named.length;
      return [
        ...all.slice(0, LIMITS.filesAtOnce).map(offer),
        ...named.map((name, at): FoundFile => {
          const isLast = more > 0 && at === NAMED - 1;
          return { name: isLast ? `${name} (+${more})` : name, problem: 'too-many' };
        }),
      ];
    },
    read: async ({ ticket }) => {
      const path = paths.get(ticket);
      paths.delete(ticket);
      if (path === undefined) return refused('not-found');
      const read = await readWhereAllowed(path, LIMITS.bundleBytes, (real) => mayRead(real, places));
      if (read.ok) return given({ bytes: read.value });
      // A name in another encoding was handed over as one that does not exist.
      return read.problem === 'not-found' && path.includes('\uFFFD') ? refused('bad-name') : read;
    },
  };
}
