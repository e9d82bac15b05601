/** How many comments are open: on a row, and in the shown cycle (SPEC N4). */
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../domain/kinds/model.ts';
import { commentIds, openAbout, openIn } from '../../domain/plan/threads.ts';
import { childIndexKey, type Workspace } from '../../domain/plan/workspace.ts';
import { shownCycle } from '../places/shown.ts';
import { usePlan, useShelves, useUi } from '../session/use-planner.ts';
import { whenCalm } from '../session/when-calm.ts';

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

/** Of the shown cycle, and of what stands in none: counted while the machine is idle. */
export function useOpenCount(): number {
  const chosen = useUi(({ cycle }) => cycle);
  const workspace = usePlan((state) => state.workspace);
  const [count, setCount] = useState(0);
  const before = useRef<{ readonly plan: Workspace; readonly ids: ReadonlySet<Id> }>(undefined);
  useEffect(
    () =>
      whenCalm(() => {
        const ids = commentIds(workspace, before.current);
        before.current = { plan: workspace, ids };
        setCount(ids.size === 0 ? 0 : openIn(workspace, shownCycle(workspace, chosen)?.id, ids));
      }),
    [workspace, chosen],
  );
  return count;
}
