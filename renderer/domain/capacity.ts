/**
 * Whether a plan would still fit through the gate (SPEC B10). Asked of every edit and every merge, so that nothing is taken
 * in that no file could hand on. The size of the whole text is asked where a file is written: only there is it known.
 */
import { LIMITS } from './limits.ts';
import type { Held } from './merge/held.ts';
import { marksOf, type Marks, type Registered, type Seen } from './merge/register.ts';
import type { AnyRecord, Id } from './model.ts';
import type { Workspace } from './workspace.ts';

/** More in one record than the gate would let in again. */
export function outgrows(record: Registered): boolean {
  // Written once and never touched: as it came through the checks.
  if (!record.marks) return false;
  const { by, seen, others, saw, held } = marksOf(record);
  return (
    Object.keys(by).length > LIMITS.fields ||
    isTooLong(seen) ||
    Object.values(others ?? {}).some((answers) => answers.length > LIMITS.answers) ||
    Object.values(saw ?? {}).some(isTooLong) ||
    (held !== undefined && holdsTooMuch(held, by))
  );
}

function holdsTooMuch({ fields, rest }: Held, by: Marks['by']): boolean {
  const more = Object.keys(fields).filter((field) => !Object.hasOwn(by, field));
  return (
    Object.keys(by).length + more.length > LIMITS.fields ||
    isTooLong(rest ?? {}) ||
    Object.values(fields).some(({ stamps, knew }) => stamps.length > LIMITS.answers || isTooLong(knew))
  );
}

/** As the one text it becomes: `writer:number` and a blank for each. */
function isTooLong(seen: Seen): boolean {
  const writers = Object.keys(seen);
  if (writers.length > LIMITS.writers) return true;
  // No writer and number are longer than this together; most records have a handful.
  if (writers.length * (LIMITS.id + 17) <= LIMITS.anyText) return false;
  return writers.reduce((length, writer) => length + writer.length + `${seen[writer]}`.length + 2, -1) > LIMITS.anyText;
}

/** Would the plan hold more records, or one of them more, than a file may? */
export function overflows(workspace: Workspace, changed: readonly AnyRecord[]): boolean {
  if (changed.some(outgrows)) return true;
  if (workspace.records.size + changed.length <= LIMITS.records) return false;
  const added = new Set<Id>(changed.map(({ id }) => id).filter((id) => !workspace.records.has(id)));
  return workspace.records.size + added.size > LIMITS.records;
}
