/** Order among siblings as short strings (SPEC R1-R4). */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { LIMITS } from '../kinds/limits.ts';
import type { Id, Rank } from '../kinds/model.ts';

interface Ranked {
  readonly id: Id;
  readonly rank?: Rank;
}

/** Whether a rank from outside is one the library can stand beside. */
export function isRank(rank: string): boolean {
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

/** Ranks grow by a character every few times something is put into the same gap; long before a file refuses them all start anew. */
const LONGEST = LIMITS.rank / 4;

/**
 * Ranks that put `id` right after `after` (null: first; unknown: last) among `siblings`, which are in order and do not
 * contain it. Usually one entry; where neighbours share a rank (two people added at the same place) or have none, the run
 * behind is given ranks of its own, since nothing fits between equals.
 */
export function ranksFor(siblings: readonly Ranked[], id: Id, after: Id | null): ReadonlyMap<Id, Rank> {
  const before = after === null ? -1 : siblings.findIndex((one) => one.id === after);
  const at = after !== null && before < 0 ? siblings.length : before + 1;
  const ranks = squeezedIn(siblings, id, at);
  if ([...ranks.values()].every((rank) => rank.length <= LONGEST)) return ranks;
  const order = [...siblings.slice(0, at).map((one) => one.id), id, ...siblings.slice(at).map((one) => one.id)];
  const fresh = generateNKeysBetween(null, null, order.length);
  return new Map(order.map((one, place) => [one, fresh[place] ?? '']));
}

function squeezedIn(siblings: readonly Ranked[], id: Id, at: number): Map<Id, Rank> {
  const ranks = new Map<Id, Rank>();
  const usable = (one: Ranked | undefined) => (one?.rank !== undefined && isRank(one.rank) ? one.rank : null);
  let floor: Rank | null = null;
  // Those ahead that have no usable rank need one before anything can stand behind them.
  for (const one of siblings.slice(0, at)) {
    const own = usable(one);
    if (own !== null && (floor === null || own > floor || (own === floor && ranks.size === 0))) floor = own;
    else ranks.set(one.id, (floor = generateKeyBetween(floor, null)));
  }
  const behind = siblings.slice(at);
  const ceiling = behind.findIndex((one) => {
    const own = usable(one);
    return own !== null && (floor === null || own > floor);
  });
  const above = usable(behind[ceiling]);
  ranks.set(id, (floor = generateKeyBetween(floor, above)));
  for (const one of behind.slice(0, ceiling < 0 ? behind.length : ceiling))
    ranks.set(one.id, (floor = generateKeyBetween(floor, above)));
  return ranks;
}
