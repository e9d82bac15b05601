/** Chance that can be repeated: the same seed gives the same history. */
export interface Chance {
  /** 0 up to, not including, `below`. */
  readonly under: (below: number) => number;
  /** True in `percent` of a hundred cases. */
  readonly in100: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Each of the list with even chance; may be empty. */
  readonly some: <T>(list: readonly T[]) => T[];
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** Ten characters, like the id of a run. */
  readonly name: () => string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const under = (below: number) => Math.floor(next() * below);
  const in100 = (percent: number) => next() * 100 < percent;
  const shuffled = <T>(list: readonly T[]): T[] => {
    const keyed = list.map((one) => ({ one, key: next() }));
    return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
  };
  return {
    under,
    in100,
    shuffled,
    pick: (list) => {
      const one = list[under(list.length)];
      if (one === undefined && list.length === 0) throw new Error('nothing to pick from');
      return one as (typeof list)[number];
    },
    some: (list) => list.filter(() => next() < 0.5),
    name: () => Array.from({ length: 10 }, () => '0123456789abcdefghijklmnopqrstuvwxyz'[under(36)]).join(''),
  };
}
