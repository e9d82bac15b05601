/** How long words may be, as a field says it: what is too long stands there whole and is kept only once it is shorter. */
import { LIMITS } from '../../domain/kinds/limits.ts';
import { useTexts } from '../session/use-planner.ts';

/** As `TextField` takes it. */
export interface Limit {
  /** UTF-16 units. */
  readonly longest: number;
  readonly said: (length: number) => string;
}

export function useLimit(of: 'line' | 'note' | 'name' | 'unit' | 'term'): Limit {
  const { app } = useTexts();
  const longest = LIMITS[of];
  return { longest, said: (length) => app.tooLong(length, longest) };
}
