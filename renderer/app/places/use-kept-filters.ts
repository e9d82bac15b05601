import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { callAsNow, calledNow, keptFiltersOf, type KeptFilter } from './kept-filters.ts';

/** Those of this copy, in the order in which they were kept, with names as they are now. */
export function useKeptFilters(): readonly KeptFilter[] {
  const planner = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  const filters = useStore(keptFiltersOf(planner), (store) => store.filters);
  useEffect(() => callAsNow(planner, workspace), [planner, workspace]);
  return useMemo(() => filters.map((one) => calledNow(one, workspace)), [filters, workspace]);
}
