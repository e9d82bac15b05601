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
 * there now, such as up to the one the keyboard is going to.
 */
export function useGrowing(
  total: number,
  key: string,
  wanted: number,
  { atOnce, each, times = Infinity }: Portions,
): number {
  const [shown, setShown] = useState({ key, count: atOnce });
  const before = shown.key === key ? shown.count : atOnce;
  const count = Math.max(before, wanted);
  if (count > before) setShown({ key, count });
  useEffect(() => {
    if (count >= total) return undefined;
    // A transition, so that it holds up neither a key nor what a search leaves.
    const next = Math.min(count + each, count * times);
    return whenIdle(() => startTransition(() => setShown({ key, count: next })));
  }, [count, total, key, each, times]);
  return Math.min(count, total);
}
