/** What is chosen in the room, as the fields of its bar hold it, and what that leaves. */
import type { Chosen, KeptFilter, Whose } from '../../app/places/kept-filters.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import {
  BANDS,
  GROUPINGS,
  occurring,
  type CycleFacts,
  type Filters,
  type Grouping,
  type Order,
} from '../../domain/progress/overview.ts';

export const ALL_OF_IT: Omit<Chosen, 'by'> = { team: 'all', owner: 'all', band: 'all', silent: false, behind: false };

export const isFiltered = ({ team, owner, band, silent, behind }: Chosen): boolean =>
  team !== 'all' || owner !== 'all' || band !== 'all' || silent || behind;

export const areAlike = (a: Chosen, b: Chosen): boolean =>
  a.by === b.by &&
  a.team === b.team &&
  a.owner === b.owner &&
  a.band === b.band &&
  a.silent === b.silent &&
  a.behind === b.behind;

export interface Choice {
  readonly value: Whose;
  /** Empty where it has none, and for what belongs to none. */
  readonly name: string;
}

const KIND_OF = { team: 'team', owner: 'person' } as const satisfies Record<Grouping, string>;

/** The team or person as the plan has it now, or the one it was joined into. */
const recordOf = (workspace: Workspace, by: Grouping, whose: Whose) =>
  whose === 'all' || whose === 'none' ? undefined : find(workspace, KIND_OF[by], whose.slice(1));

const nameIn = (workspace: Workspace, by: Grouping, whose: Whose): string =>
  cleanLine(recordOf(workspace, by, whose)?.name ?? '').trim();

/** Those of all shown cycles, each once and by name, and the one that is chosen though none of them has it. */
export function choicesOf(
  workspace: Workspace,
  all: readonly CycleFacts[],
  by: Grouping,
  chosen: Whose,
  order: Order,
): readonly Choice[] {
  const found = all.flatMap((facts) => occurring(facts, by, order));
  const named = new Map(found.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])));
  const meant = recordOf(workspace, by, chosen);
  if (meant && !named.has(meant.id)) named.set(meant.id, nameIn(workspace, by, chosen));
  return [
    ...[...named]
      .map(([id, name]) => ({ value: `:${id}` as const, name }))
      .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || order(a.name, b.name)),
    ...(chosen === 'none' || found.some(({ id }) => id === null) ? [{ value: 'none' as const, name: '' }] : []),
  ];
}

/** What is chosen and still part of the plan: one that is gone filters nothing, since no field could show it. */
export function holding(chosen: Chosen, workspace: Workspace): Chosen {
  const kept = (by: Grouping): Whose => {
    const whose = chosen[by];
    if (whose === 'all' || whose === 'none') return whose;
    const record = recordOf(workspace, by, whose);
    return record ? `:${record.id}` : 'all';
  };
  return { ...chosen, team: kept('team'), owner: kept('owner') };
}

/** As it is kept under a name. */
export const keptAs = (id: Id, name: string, chosen: Chosen, workspace: Workspace): KeptFilter => ({
  id,
  name,
  chosen,
  called: { team: nameIn(workspace, 'team', chosen.team), owner: nameIn(workspace, 'owner', chosen.owner) },
});

/** By which of its team and its person it filters no more, since they are gone from the plan. */
export const goneFrom = ({ chosen }: KeptFilter, workspace: Workspace): readonly Grouping[] =>
  GROUPINGS.filter((by) => chosen[by].startsWith(':') && !recordOf(workspace, by, chosen[by]));

export const filtersOf = ({ team, owner, band, silent, behind }: Chosen): Filters => ({
  team: idOf(team),
  owner: idOf(owner),
  band: BANDS.find((one) => one === band),
  silent,
  behind,
});

const idOf = (whose: Whose): Id | null | undefined =>
  whose === 'all' ? undefined : whose === 'none' ? null : whose.slice(1);
