/** Deleting what stands below a record with it, and bringing it back (SPEC C9, C14). */
import { isWordless } from '../plan/wordless.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { tombstonesAbove } from '../plan/orphans.ts';
import { isTombstone } from '../plan/questions.ts';
import { outlives } from '../kinds/homes.ts';
import { subtreesOf, type Workspace } from '../plan/workspace.ts';
import { DELETED, siblingValuesOf, write, type Dot } from '../register/register.ts';
import type { Outcome, Refusal } from './commands.ts';

const refuse = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** C9: those of these that are not deleted, as they are once they are. */
export const deleted = (records: readonly AnyRecord[], stamp: Dot): readonly AnyRecord[] =>
  records.filter((record) => !isTombstone(record)).map((record) => write(record, { [DELETED]: true }, stamp));

/** C9: these records and all below them, without what stays when what it is about goes (G8), unless it is one of these. */
export function goingWith(workspace: Workspace, ids: readonly Id[]): readonly AnyRecord[] {
  const all = subtreesOf(workspace, ids);
  const staying = all.filter((record) => outlives(record) && !ids.includes(record.id)).map(({ id }) => id);
  if (staying.length === 0) return all;
  const stays = new Set(subtreesOf(workspace, staying).map(({ id }) => id));
  return all.filter(({ id }) => !stays.has(id));
}

/** C9: a record and what was deleted with it in the same step. */
export function broughtBack(workspace: Workspace, id: Id, stamp: Dot): Outcome {
  const record = workspace.records.get(id);
  return kept(deletedWith(workspace, record ? [record] : []), id, stamp);
}

/** C14: the same, with what it lived under as far as that is deleted. */
export function broughtBackWithHome(workspace: Workspace, id: Id, stamp: Dot): Outcome {
  const above = tombstonesAbove(workspace, id);
  // It would stand under something of which nobody here knows what it was.
  if (above.some(isWordless)) return refuse('words-elsewhere');
  return kept(deletedWith(workspace, above), id, stamp);
}

/** C9: what only the deletion came here of stays deleted, since there is nothing to bring back. */
function kept(records: readonly AnyRecord[], id: Id, stamp: Dot): Outcome {
  if (records.length === 0) return refuse('not-there');
  if (records.some((record) => record.id === id && isWordless(record))) return refuse('words-elsewhere');
  const back = records.filter((record) => !isWordless(record));
  return { ok: true, changed: back.map((record) => write(record, { [DELETED]: undefined }, stamp)), numbers: 1 };
}

/**
 * C9: each of these records and what hangs below it and was deleted in the same step as it; what was deleted before that stays
 * deleted. Each record of the chain stands under the next. Everything below is passed once, however long the chain is.
 */
function deletedWith(workspace: Workspace, chain: readonly AnyRecord[]): readonly AnyRecord[] {
  const heights = new Map(chain.map(({ id }, height) => [id, height]));
  // The highest record each step deleted: what hangs below that one and went in that step went with it.
  const highest = new Map<Dot, number>();
  for (const [height, record] of chain.entries()) for (const stamp of deletionsOf(record)) highest.set(stamp, height);
  const found: AnyRecord[] = [];
  // Each record with the lowest of the chain it hangs below. A Map gives what is added while it is walked.
  const below = new Map(chain.slice(-1).map(({ id }) => [id, chain.length - 1]));
  for (const [id, height] of below) {
    const record = workspace.records.get(id);
    if (record && deletionsOf(record).some((stamp) => (highest.get(stamp) ?? -1) >= height)) found.push(record);
    for (const child of workspace.children.get(id) ?? [])
      if (!below.has(child.id)) below.set(child.id, heights.get(child.id) ?? height);
  }
  return found;
}

const deletionsOf = (record: AnyRecord): readonly Dot[] =>
  siblingValuesOf(record, DELETED).flatMap(({ stamp, value }) => (value === true ? [stamp] : []));
