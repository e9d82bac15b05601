/**
 * Which files of a copy were handed out with names in them, and which roles the plan knew by then: whoever puts a role in place of a name is
 * told which of them still say the name (SPEC A8). It lies in the small storage of the page, called by the database (I2), and holds
 * names of files and ids, nothing else.
 */
import { rolesKnown } from '../../domain/plan/pseudonyms.ts';
import type { Id, Instant } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Planner } from '../session/planner.ts';

export const HANDED_AS = [
  'bundle',
  'locked',
  'calendar',
  'markdown',
  'page',
  'csv',
  'xlsx',
  'zip',
  'pdf',
  'exchange',
] as const;

export interface HandedOut {
  readonly name: string;
  readonly at: Instant;
  readonly as: (typeof HANDED_AS)[number];
  /** What said of roles then. */
  readonly roles: readonly Id[];
}

/** Older ones are forgotten. */
const MOST = 200;

const keyOf = (database: string): string => `${database}-handed`;

/** The newest first. */
export function handedOut(database: string): readonly HandedOut[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(database)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOne) : [];
  } catch {
    // Closed to this page, or no words of ours.
    return [];
  }
}

/** Of the file in the exchange folder there is one, which each exchange writes anew. */
export function noteHandedOut(planner: Planner, name: string, as: HandedOut['as']): void {
  const roles = rolesKnown(planner.whole);
  const before = handedOut(planner.database).filter((one) => !(as === 'exchange' && one.as === 'exchange'));
  try {
    const all = [{ name, at: planner.now(), as, roles }, ...before].slice(0, MOST);
    localStorage.setItem(keyOf(planner.database), JSON.stringify(all satisfies readonly HandedOut[]));
  } catch {
    // Then nobody is told of this one.
  }
}

/** A8: those from before one of the roles of the plan was known. */
export function handedOutBefore(database: string, now: Workspace): readonly HandedOut[] {
  const known = rolesKnown(now);
  return handedOut(database).filter(({ roles }) => known.some((id) => !roles.includes(id)));
}

function isOne(kept: unknown): kept is HandedOut {
  const { name, at, as, roles } = (kept ?? {}) as Partial<Record<keyof HandedOut, unknown>>;
  return (
    typeof name === 'string' &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    HANDED_AS.some((one) => one === as) &&
    Array.isArray(roles)
  );
}
