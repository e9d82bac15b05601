/** What a search leaves, for the rows that are drawn: those far away are not told of each key. */
import { createContext } from 'react';
import type { Found } from '../../domain/plan/found.ts';

/** The rows left, and the words they were found by. */
export const FoundContext = createContext<{ readonly found: Found; readonly search: string }>({
  found: null,
  search: '',
});
