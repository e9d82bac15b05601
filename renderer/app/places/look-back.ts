/**
 * How far somebody is in the agenda of a look back (SPEC L15). It lies in the small storage of the page, called by the database (I2): it is how
 * one meeting goes, and no part of the plan.
 */
import type { Id } from '../../domain/kinds/model.ts';

export const WAYS = ['alone', 'together'] as const;
export type Way = (typeof WAYS)[number];

export interface LookBackAt {
  readonly how: Way;
  /** The step, from 0. */
  readonly at: number;
}

const keyOf = (database: string, cycle: Id): string => `${database}-look-back-${cycle}`;

/** Null where it was not begun. */
export function lookBackAt(database: string, cycle: Id): LookBackAt | null {
  try {
    const [way, step] = localStorage.getItem(keyOf(database, cycle))?.split(' ') ?? [];
    const [how, at] = [WAYS.find((one) => one === way), Number(step)];
    return how !== undefined && Number.isInteger(at) && at >= 0 ? { how, at } : null;
  } catch {
    return null;
  }
}

export function keepLookBack(database: string, cycle: Id, { how, at }: LookBackAt): void {
  try {
    localStorage.setItem(keyOf(database, cycle), `${how} ${at}`);
  } catch {
    // Then it holds as long as the room is open.
  }
}
