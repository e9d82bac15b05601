import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { refused, given } from './answers.ts';
import { LIMITS, type Answer, type FoundFile } from './contract.ts';
import { mayRead, type Places } from './forbidden-places.ts';
import { readText, realFile } from './read-text.ts';

/** Tickets kept at a time. The oldest give way: they belong to files nobody asked for. */
const MOST = 5 * LIMITS.filesAtOnce;

/** Files the window may ask for. It knows a name and a ticket; which place a ticket stands for is known here alone. */
export interface FoundFiles {
  /** `path` came from a dialog, the operating system or the exchange folder. */
  offer(path: string): FoundFile;
  /** The text behind a ticket, once. Fails with `not-found` for a ticket nobody gave, `forbidden-place` or as `readText` does. */
  read(asks: { readonly ticket: string }): Promise<Answer<{ readonly text: string }>>;
}

export function createFoundFiles(places: Places): FoundFiles {
  const paths = new Map<string, string>();
  return {
    offer: (path) => {
      const ticket = randomUUID();
      paths.set(ticket, path);
      for (const oldest of paths.keys()) if (paths.size > MOST) paths.delete(oldest);
      return { name: basename(path), ticket };
    },
    read: async ({ ticket }) => {
      const path = paths.get(ticket);
      paths.delete(ticket);
      if (path === undefined) return refused('not-found');
      const real = await realFile(path);
      if (!real.ok) return real;
      if (!(await mayRead(real.value, places))) return refused('forbidden-place');
      const text = await readText(real.value, LIMITS.bundleBytes);
      return text.ok ? given({ text: text.value }) : text;
    },
  };
}
