/** Check-ins begun and not yet recorded, so that looking at another row or room costs no words. In memory, like half a comment. */
import type { Id } from '../../domain/model.ts';
import type { Planner } from '../../app/planner.ts';

export interface HalfCheckIn {
  /** Null while nothing is said. */
  readonly value: number | null;
  readonly confidence: number | null;
  readonly note: string;
}

const HALVES = new WeakMap<Planner, Map<Id, HalfCheckIn>>();

export const halfOf = (planner: Planner, keyResult: Id): HalfCheckIn | undefined => HALVES.get(planner)?.get(keyResult);

/** Undefined: it was recorded, or is not wanted. */
export function keepHalf(planner: Planner, keyResult: Id, half: HalfCheckIn | undefined): void {
  const halves = HALVES.get(planner) ?? new Map<Id, HalfCheckIn>();
  HALVES.set(planner, halves);
  if (half) halves.set(keyResult, half);
  else halves.delete(keyResult);
}
