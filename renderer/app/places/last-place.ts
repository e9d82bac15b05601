/**
 * Where one was, for the next start: the cycle gone to, and whether the details were open. It lies in the small storage of the page
 * as half-written words do, and is no loss where that is full or closed.
 */
import type { Id } from '../../domain/kinds/model.ts';
import type { UiState, UiStateStore } from '../session/ui-state.ts';

type Place = Pick<UiState, 'cycle' | 'inspector'>;

const keyOf = (database: string): string => `${database}-place`;

/** Goes to where one was, and keeps where one goes from now on. A cycle that is gone meanwhile is passed over by `shownCycle`. */
export function rememberPlace(ui: UiStateStore, database: string): void {
  ui.setState(lastPlace(database));
  ui.subscribe(({ cycle, inspector }, before) => {
    if (cycle !== before.cycle || inspector !== before.inspector) keep(database, { cycle, inspector });
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
    return isPlace(kept) ? { cycle: kept.cycle, inspector: kept.inspector } : {};
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

function isPlace(kept: unknown): kept is Place {
  const { cycle, inspector } = (kept ?? {}) as Partial<Record<keyof Place, unknown>>;
  return isIdOrNull(cycle) && typeof inspector === 'boolean';
}

const isIdOrNull = (kept: unknown): kept is Id | null => kept === null || typeof kept === 'string';
