/** How many comments are open in the plan, for the list of rooms. */
import { useState } from 'react';
import { useCountLater, type Counted } from '../places/use-count-later.ts';
import type { CountedBefore } from './open-comments.ts';

export function useOpenCount(): number {
  const [fetch] = useState(() => {
    const before: CountedBefore = {};
    return async () => {
      const { countOpen } = await import('./open-comments.ts');
      return (counted: Counted) => countOpen(counted, before);
    };
  });
  return useCountLater(fetch);
}
