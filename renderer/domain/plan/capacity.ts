/**
 * Whether a plan would still fit through the gate (SPEC B10). Asked of every edit and every merge, so that nothing is taken
 * in that no file could hand on. How many replicas a record has seen has no limit of its own: a record that many runs wrote,
 * or that a hostile file says many wrote, must stay one that can be edited.
 */
import { FIELDS } from '../kinds/fields.ts';
import { LIMITS } from '../kinds/limits.ts';
import { DELETED } from '../register/register.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import type { Workspace } from './workspace.ts';

/** More in one record than the gate would let in again. */
export function outgrows({ kind, marks }: AnyRecord): boolean {
  // Written once and never touched: as it came through the checks.
  if (!marks) return false;
  const { by, others, held } = marks;
  return (
    hasTooManyFields(kind, held ? { ...held.fields, ...by } : by) ||
    Object.values(others ?? {}).some((answers) => answers.length > LIMITS.answers) ||
    Object.values(held?.fields ?? {}).some(({ stamps }) => stamps.length > LIMITS.answers)
  );
}

/** Those of the keys that are fields of this kind are not counted, or a record full of others could not even be deleted. */
export function hasTooManyFields(kind: AnyRecord['kind'], fields: object): boolean {
  const names = Object.keys(fields);
  if (names.length <= LIMITS.fields) return false;
  const known: object = kind === 'foreign' ? {} : FIELDS[kind];
  return (
    names.filter((name) => name !== 'id' && name !== DELETED && !Object.hasOwn(known, name)).length > LIMITS.fields
  );
}

/** Would the plan hold more records, or one of them more, than a file may? */
export function overflows(workspace: Workspace, changed: readonly AnyRecord[]): boolean {
  if (changed.some(outgrows)) return true;
  if (workspace.records.size + changed.length <= LIMITS.records) return false;
  const added = new Set<Id>(changed.map(({ id }) => id).filter((id) => !workspace.records.has(id)));
  return workspace.records.size + added.size > LIMITS.records;
}
