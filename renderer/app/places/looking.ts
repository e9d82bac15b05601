import type { Only } from './place.ts';

/** What is asked for: words, some rows alone, or both. */
export interface Looking {
  readonly search: string;
  readonly only: Only | null;
}

export const isLooking = ({ search, only }: Looking): boolean => only !== null || search.trim() !== '';
