import { useMemo, useState } from 'react';
import type { Id } from '../domain/kinds/model.ts';

/**
 * In the order in which they were first shown: what is written in does not jump from under the hand, and what comes meanwhile stands
 * last. Another `shown` says that something else is shown, which begins anew. `idOf` is a function that stays the same.
 */
export function useInPlace<T>(items: readonly T[], idOf: (item: T) => Id, shown = ''): readonly T[] {
  const [first, setFirst] = useState({ shown, ids: items.map(idOf) });
  if (first.shown !== shown) setFirst({ shown, ids: items.map(idOf) });
  return useMemo(() => {
    const byId = new Map(items.map((item) => [idOf(item), item]));
    const known = new Set(first.ids);
    return [...first.ids.flatMap((id) => byId.get(id) ?? []), ...items.filter((item) => !known.has(idOf(item)))];
  }, [first, items, idOf]);
}
