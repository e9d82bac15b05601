/**
 * Where one was, for the next start: the cycle gone to, what was folded, and whether the details and the list of rooms were open. It lies in the small storage of the page
 * as half-written words do, and is no loss where that is full or closed.
 */
import type { Id } from '../../domain/kinds/model.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { UiState, UiStateStore } from '../session/ui-state.ts';

type Place = Pick<UiState, 'cycle' | 'inspector' | 'roomsFolded' | 'folded'>;

const KEPT = ['cycle', 'inspector', 'roomsFolded', 'folded'] as const satisfies readonly (keyof Place)[];

/** As it lies there. */
interface Kept extends Omit<Place, 'folded' | 'roomsFolded'> {
  readonly roomsFolded?: unknown;
  readonly folded?: unknown;
}

const keyOf = (database: string): string => `${database}-place`;

/**
 * Goes to where one was, and keeps where one goes from now on. A cycle that is gone meanwhile is passed over by `shownCycle`; a personal
 * plan opens on its week (SPEC Y4).
 */
export function rememberPlace(ui: UiStateStore, database: string, workspace: Workspace): void {
  ui.setState({ ...lastPlace(database), ...(isPersonal(workspace) ? { room: 'this-week' } : {}) });
  ui.subscribe((now, before) => {
    if (KEPT.every((part) => now[part] === before[part])) return;
    keep(database, now);
  });
}

/** After a screen stopped working: the next start must not lead straight back to what it could not draw. */
export function forgetPlace(database: string): void {
  try {
    localStorage.removeItem(keyOf(database));
  } catch {
    // Then none was kept.
  }
}

function lastPlace(database: string): Partial<Place> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(database)) ?? 'null');
    if (!isPlace(kept)) return {};
    const { cycle, inspector, roomsFolded, folded } = kept;
    const ids = Array.isArray(folded) ? folded.filter((id: unknown): id is Id => typeof id === 'string') : [];
    return { cycle, inspector, roomsFolded: roomsFolded === true, folded: new Set(ids) };
  } catch {
    return {};
  }
}

function keep(database: string, { cycle, inspector, roomsFolded, folded }: Place): void {
  const kept: Kept = { cycle, inspector, roomsFolded, folded: [...folded] };
  try {
    localStorage.setItem(keyOf(database), JSON.stringify(kept));
  } catch {
    // The next start goes by today, as the first did.
  }
}

/** Places kept before the list of rooms was there, or before rows could be folded, say nothing of it. */
function isPlace(kept: unknown): kept is Kept {
  const { cycle, inspector } = (kept ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return isIdOrNull(cycle) && typeof inspector === 'boolean';
}

const isIdOrNull = (kept: unknown): kept is Id | null => kept === null || typeof kept === 'string';
