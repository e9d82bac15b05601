/** Whose a row is (SPEC W8). */
import type { Id, KeyResult, Objective, Person } from '../kinds/model.ts';
import { isWithheld } from '../register/withheld.ts';
import { isTombstone } from './questions.ts';
import { find, recordOf, resolved, type Workspace } from './workspace.ts';

/** Whether a row is this person's: as owner or contributor, or as what stands without an owner under an objective of theirs. */
export function isOf(workspace: Workspace, person: Id, row: Objective | KeyResult): boolean {
  if (names(workspace, person, row)) return true;
  if (row.kind === 'objective' || hasOwner(workspace, row)) return false;
  const objective = find(workspace, 'objective', row.objective);
  return objective !== undefined && names(workspace, person, objective);
}

/** Whom a row belongs to: its owner, or where it has none that of its objective. Undefined: nobody, or somebody this copy does not know. */
export function ownerOf(workspace: Workspace, row: Objective | KeyResult): Person | undefined {
  const isOwn = row.kind === 'objective' || hasOwner(workspace, row);
  return find(workspace, 'person', isOwn ? row.owner : find(workspace, 'objective', row.objective)?.owner);
}

function names(workspace: Workspace, person: Id, { owner, contributors }: Objective | KeyResult): boolean {
  const meant = resolved(workspace, person);
  return [owner, ...(contributors ?? [])].some((id) => id !== undefined && resolved(workspace, id) === meant);
}

function hasOwner(workspace: Workspace, { owner, marks }: KeyResult): boolean {
  if (owner === undefined) return isWithheld(marks, 'owner');
  const person = recordOf(workspace, owner);
  return person === undefined || !isTombstone(person);
}

/**
 * Whoever stands for a person or a team that a row names: the one it is joined into, or itself, also where this copy does not know it.
 * Undefined for what was deleted, which is none.
 */
export function standingFor(workspace: Workspace, id: Id): Id | undefined {
  const record = recordOf(workspace, id);
  if (!record) return id;
  return isTombstone(record) ? undefined : record.id;
}
