import { useStore } from 'zustand';
import { usePlanner } from '../session/use-planner.ts';
import { keptFiltersOf, type KeptFilter } from './kept-filters.ts';

/** Those of this copy, in the order in which they were kept. */
export const useKeptFilters = (): readonly KeptFilter[] =>
  useStore(keptFiltersOf(usePlanner()), ({ filters }) => filters);
