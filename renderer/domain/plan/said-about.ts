/** What is said about something, and what is said about that: it belongs to what it is about (SPEC H7). */
import { isSaidAbout } from '../kinds/homes.ts';
import type { Id } from '../kinds/model.ts';
import type { Workspace } from './workspace.ts';

/** These ids, and everything said about one of them, however far down the chain. */
export function withSaidAbout({ children }: Workspace, ids: Iterable<Id>): ReadonlySet<Id> {
  const found = new Set(ids);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const id of found) for (const child of children.get(id) ?? []) if (isSaidAbout(child)) found.add(child.id);
  return found;
}
