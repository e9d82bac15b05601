/**
 * What somebody chose in the overview and keeps under a name (SPEC L22). It lies in the small storage of the page, called by the database
 * as everything else that belongs to a copy (I2).
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { LIMITS } from '../../domain/kinds/limits.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foldedText } from '../../domain/plan/folded-text.ts';
import { resolved, type Workspace } from '../../domain/plan/workspace.ts';
import { BANDS, GROUPINGS, type Grouping } from '../../domain/progress/overview.ts';
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

/** What is chosen in the overview: until somebody groups it, `by` is null. */
export interface OverviewChosen {
  readonly chosen: Omit<Chosen, 'by'> & { readonly by: Grouping | null };
  /** The cycle beside the shown one. */
  readonly beside: Id | null;
}

export interface KeptFilter {
  readonly id: Id;
  readonly name: string;
  readonly chosen: Chosen;
  /** What the team and the person were called when it was kept: once they are gone, nothing else says who was meant. */
  readonly called: Readonly<Record<Grouping, string>>;
}

export type KeptFiltersStore = StoreApi<{ readonly filters: readonly KeptFilter[] }>;

/** How many a person tells apart in one list. */
export const MOST_FILTERS = 50;

/** Why a filter cannot be kept under a name. That it is too long its field says by itself. */
export type NameProblem = 'missing' | 'taken' | 'too-many';

/** `renaming`: the one that goes by that name from then on. */
export function nameProblem(filters: readonly KeptFilter[], name: string, renaming?: Id): NameProblem | null {
  const meant = foldedText(name.trim());
  if (meant === '') return 'missing';
  if (filters.some((one) => one.id !== renaming && foldedText(one.name) === meant)) return 'taken';
  return renaming === undefined && filters.length >= MOST_FILTERS ? 'too-many' : null;
}

const keyOf = (database: string): string => `${database}-filters`;

/** The running app has a name for its database; the store is made when the first screen asks for it. */
interface Here {
  readonly database: string;
}
const made = new WeakMap<Here, KeptFiltersStore>();

export function keptFiltersOf(here: Here): KeptFiltersStore {
  const known = made.get(here);
  if (known) return known;
  const store: KeptFiltersStore = createStore(() => ({ filters: kept(here.database) }));
  // Another window of the same copy keeps the same.
  window.addEventListener('storage', ({ key }) => {
    if (key === keyOf(here.database)) store.setState({ filters: kept(here.database) });
  });
  made.set(here, store);
  return store;
}

/** False where the storage of the page takes nothing: then it holds for this run. */
export function changeFilters(here: Here, next: (filters: readonly KeptFilter[]) => readonly KeptFilter[]): boolean {
  const store = keptFiltersOf(here);
  const filters = next(store.getState().filters);
  store.setState({ filters });
  try {
    localStorage.setItem(keyOf(here.database), JSON.stringify(filters));
    return true;
  } catch {
    return false;
  }
}

/** The same filter, with what its team and its person are called now: a role, and a name that was changed, outlast them (SPEC A2). */
export function calledNow(filter: KeptFilter, workspace: Workspace): KeptFilter {
  const nameOf = (by: Grouping): string => {
    const whose = filter.chosen[by];
    const record = whose.startsWith(':') ? workspace.records.get(resolved(workspace, whose.slice(1))) : undefined;
    const name = record?.kind === 'person' || record?.kind === 'team' ? cleanLine(record.name ?? '').trim() : '';
    return name || filter.called[by];
  };
  const called = { team: nameOf('team'), owner: nameOf('owner') };
  return called.team === filter.called.team && called.owner === filter.called.owner ? filter : { ...filter, called };
}

/** No former name stays in what is kept. */
export function callAsNow(here: Here, workspace: Workspace): void {
  const { filters } = keptFiltersOf(here).getState();
  const now = filters.map((one) => calledNow(one, workspace));
  if (now.some((one, at) => one !== filters[at])) changeFilters(here, () => now);
}

function kept(database: string): readonly KeptFilter[] {
  try {
    const filters: unknown = JSON.parse(localStorage.getItem(keyOf(database)) ?? '[]');
    return Array.isArray(filters) ? filters.filter(isKept).slice(0, MOST_FILTERS) : [];
  } catch {
    // Closed to this page, or no words of ours: as if nothing had been kept.
    return [];
  }
}

/** What else lies there was not written by this version. */
function isKept(value: unknown): value is KeptFilter {
  const { id, name, chosen, called } = (value ?? {}) as Partial<Record<keyof KeptFilter, unknown>>;
  const { team, owner } = (called ?? {}) as Partial<Record<Grouping, unknown>>;
  return (
    [id, name, team, owner].every((one) => typeof one === 'string' && one.length <= LIMITS.name) && isChosen(chosen)
  );
}

function isChosen(value: unknown): value is Chosen {
  const { by, team, owner, band, silent, behind } = (value ?? {}) as Partial<Record<keyof Chosen, unknown>>;
  return (
    GROUPINGS.some((one) => one === by) &&
    [team, owner].every(isWhose) &&
    (band === 'all' || BANDS.some((one) => one === band)) &&
    [silent, behind].every((one) => typeof one === 'boolean')
  );
}

const isWhose = (value: unknown): value is Whose =>
  typeof value === 'string' && (value === 'all' || value === 'none' || value.startsWith(':'));
