import { useMemo } from 'react';
import type { DateRange, KeyResult } from '../domain/kinds/model.ts';
import { find, childIndexKey } from '../domain/plan/workspace.ts';
import { useChildren, useShelves } from '../app/session/use-planner.ts';

/** The days of the cycle a key result stands in: the stretch of time its check-ins are read on. */
export const useCycleDates = ({ objective }: KeyResult): DateRange | undefined =>
  useShelves(
    [childIndexKey(null, 'cycle')],
    (workspace) => find(workspace, 'cycle', find(workspace, 'objective', objective)?.cycle)?.dates,
  );

/** The days on which nobody is expected to check in for it (SPEC P19): those of its own pauses, and of those of its cycle. */
export function usePauses({ id, objective }: KeyResult): readonly DateRange[] {
  const cycle = useShelves(
    [childIndexKey(null, 'cycle')],
    (workspace) => find(workspace, 'objective', objective)?.cycle ?? id,
  );
  const [own, whole] = [useChildren(id, 'pause'), useChildren(cycle, 'pause')];
  return useMemo(() => [...own, ...whole].flatMap(({ dates }) => dates ?? []), [own, whole]);
}
