/** How many comments are open: on a row, and in the plan (SPEC N4). Fetched where there are any, and while nobody waits. */
import type { Id } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { commentIds, openAbout, openIn } from '../../domain/plan/threads.ts';
import { childIndexKey, type Workspace } from '../../domain/plan/workspace.ts';
import type { Counted } from '../places/use-count-later.ts';
import { shownCycle } from '../places/shown.ts';
import { useShelves } from '../session/use-planner.ts';

/** Of one record. Asked again only where something was said about it, or about what was said: a screen has thousands of rows. */
export function useOpenAbout(id: Id): number {
  const about = childIndexKey(id, 'comment');
  const comments = useShelves([about], ({ children }) =>
    (children.get(about) ?? [])
      .filter(({ kind }) => kind === 'comment')
      .map((one) => one.id)
      .join(' '),
  );
  const shelves = comments === '' ? [about] : [about, ...comments.split(' ')];
  return useShelves(shelves, (workspace) => openAbout(workspace, id));
}

/** What was counted last, so that only what changed since is looked at. */
export interface CountedBefore {
  known?: { readonly plan: Workspace; readonly ids: ReadonlySet<Id> };
}

/** Of the shown cycle, of those that are not closed, and of what stands in none. */
export function countOpen({ workspace, chosen }: Counted, before: CountedBefore): number {
  const ids = commentIds(workspace, before.known);
  before.known = { plan: workspace, ids };
  if (ids.size === 0) return 0;
  const shown = shownCycle(workspace, chosen)?.id;
  return openIn(workspace, (cycle) => cycle === shown || !isClosed(workspace, cycle), ids);
}
