import type { DateRange, KeyResult } from '../domain/kinds/model.ts';
import { find, childIndexKey } from '../domain/plan/workspace.ts';
import { useShelves } from '../app/session/use-planner.ts';

/** The days of the cycle a key result stands in: the stretch of time its check-ins are read on. */
export const useCycleDates = ({ objective }: KeyResult): DateRange | undefined =>
  useShelves(
    [childIndexKey(null, 'cycle')],
    (workspace) => find(workspace, 'cycle', find(workspace, 'objective', objective)?.cycle)?.dates,
  );
