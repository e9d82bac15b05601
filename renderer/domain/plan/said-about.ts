/** What is said about something, and what is said about that: it belongs to what it is about (SPEC H7). */
import type { Id } from '../kinds/model.ts';
import type { Workspace } from './workspace.ts';

/** These ids, and every comment about one of them, however far down the chain. */
export function withSaidAbout({ children }: Workspace, ids: Iterable<Id>): ReadonlySet<Id> {
  const found = new Set(ids);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const id of found) for (const child of children.get(id) ?? []) if (child.kind === 'comment') found.add(child.id);
  return found;
}
