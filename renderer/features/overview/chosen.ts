/** What is chosen in the room, as the fields of its bar hold it, and what that leaves. */
import type { Id } from '../../domain/kinds/model.ts';
import {
  BANDS,
  occurring,
  type CycleFacts,
  type Filters,
  type Grouping,
  type Order,
} from '../../domain/progress/overview.ts';
import type { ConfidenceBand } from '../../domain/progress/scoring.ts';

/** A team or a person as a field holds it: everything, what belongs to none, or an id behind a colon. */
export type Whose = 'all' | 'none' | `:${Id}`;

export interface Chosen {
  readonly by: Grouping;
  readonly team: Whose;
  readonly owner: Whose;
  readonly band: ConfidenceBand | 'all';
  readonly silent: boolean;
  readonly behind: boolean;
}

export const ALL_OF_IT: Omit<Chosen, 'by'> = { team: 'all', owner: 'all', band: 'all', silent: false, behind: false };

export const isFiltered = ({ team, owner, band, silent, behind }: Chosen): boolean =>
  team !== 'all' || owner !== 'all' || band !== 'all' || silent || behind;

/** Those of all shown cycles, each once and by name; an empty name where they have none. */
export function choicesOf(
  all: readonly CycleFacts[],
  by: Grouping,
  order: Order,
): readonly { readonly value: Whose; readonly name: string }[] {
  const found = all.flatMap((facts) => occurring(facts, by, order));
  const named = [...new Map(found.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])))];
  return [
    ...named
      .map(([id, name]) => ({ value: `:${id}` as const, name }))
      .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || order(a.name, b.name)),
    ...(found.some(({ id }) => id === null) ? [{ value: 'none' as const, name: '' }] : []),
  ];
}

/** What is chosen and still there: a team that is gone from the cycle filters nothing, since its field could not show it. */
export function holding(chosen: Chosen, all: readonly CycleFacts[], order: Order): Chosen {
  const kept = (by: Grouping) =>
    choicesOf(all, by, order).some(({ value }) => value === chosen[by]) ? chosen[by] : 'all';
  return { ...chosen, team: kept('team'), owner: kept('owner') };
}

export const filtersOf = ({ team, owner, band, silent, behind }: Chosen): Filters => ({
  team: idOf(team),
  owner: idOf(owner),
  band: BANDS.find((one) => one === band),
  silent,
  behind,
});

const idOf = (whose: Whose): Id | null | undefined =>
  whose === 'all' ? undefined : whose === 'none' ? null : whose.slice(1);
