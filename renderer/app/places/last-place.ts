/**
 * Where one was, for the next start: the cycle gone to, and whether the details and the list of rooms were open. It lies in the small storage of the page
 * as half-written words do, and is no loss where that is full or closed.
 */
import type { Id } from '../../domain/kinds/model.ts';
import type { UiState, UiStateStore } from '../session/ui-state.ts';

type Place = Pick<UiState, 'cycle' | 'inspector' | 'roomsFolded'>;

const keyOf = (database: string): string => `${database}-place`;

/** Goes to where one was, and keeps where one goes from now on. A cycle that is gone meanwhile is passed over by `shownCycle`. */
export function rememberPlace(ui: UiStateStore, database: string): void {
  ui.setState(lastPlace(database));
  ui.subscribe(({ cycle, inspector, roomsFolded }, before) => {
    if (cycle === before.cycle && inspector === before.inspector && roomsFolded === before.roomsFolded) return;
    keep(database, { cycle, inspector, roomsFolded });
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
    return { cycle: kept.cycle, inspector: kept.inspector, roomsFolded: kept.roomsFolded === true };
  } catch {
    return {};
  }
}

function keep(database: string, place: Place): void {
  try {
    localStorage.setItem(keyOf(database), JSON.stringify(place));
  } catch {
    // The next start goes by today, as the first did.
  }
}

/** Places kept before the list of rooms was there say nothing of it. */
function isPlace(kept: unknown): kept is Omit<Place, 'roomsFolded'> & Partial<Place> {
  const { cycle, inspector } = (kept ?? {}) as Partial<Record<keyof Place, unknown>>;
  return isIdOrNull(cycle) && typeof inspector === 'boolean';
}

const isIdOrNull = (kept: unknown): kept is Id | null => kept === null || typeof kept === 'string';
