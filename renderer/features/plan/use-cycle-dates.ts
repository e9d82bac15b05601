import type { DateRange, KeyResult } from '../../domain/model.ts';
import { find, shelfAt } from '../../domain/workspace.ts';
import { useShelves } from '../../app/use-planner.ts';

/** The days of the cycle a key result stands in: the stretch of time its check-ins are read on. */
export const useCycleDates = ({ objective }: KeyResult): DateRange | undefined =>
  useShelves(
    [shelfAt(null, 'cycle')],
    (workspace) => find(workspace, 'cycle', find(workspace, 'objective', objective)?.cycle)?.dates,
  );
