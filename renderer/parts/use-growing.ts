/** Lists that can be long are drawn bit by bit: as many as fill a screen at once, and the others while nobody waits. */
import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../app/session/when-idle.ts';

export interface Portions {
  /** As many as fill a screen. */
  readonly atOnce: number;
  /** As many more each time as no click has to wait for. */
  readonly each: number;
  /** Where that is more than one frame has room for: at first no more than so many times as many as stand there. */
  readonly times?: number;
}

/**
 * How many of a list are drawn now, `total` in the end. Another `key` is another list, which begins anew. `wanted`: as many as must stand
 * there now, such as up to the one the keyboard is going to. What stands there goes on standing where others come before it: the
 * keyboard may be in it.
 */
export function useGrowing(
  total: number,
  key: string,
  wanted: number,
  { atOnce, each, times = Infinity }: Portions,
): number {
  const [shown, setShown] = useState({ key, total, count: atOnce });
  const same = shown.key === key;
  const before = same ? shown.count : atOnce;
  const stood = same ? Math.min(shown.count, shown.total) : 0;
  const pushed = stood && stood + Math.min(total - shown.total, each);
  const count = Math.max(before, wanted, pushed);
  if (!same || total !== shown.total || count > before) setShown({ key, total, count });
  useEffect(() => {
    if (count >= total) return undefined;
    // A transition, so that it holds up neither a key nor what a search leaves.
    const next = Math.min(count + each, count * times);
    return whenIdle(() => startTransition(() => setShown({ key, total, count: next })));
  }, [count, total, key, each, times]);
  return Math.min(count, total);
}
