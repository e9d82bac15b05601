/** Rows that were carried over into another cycle: what a copy comes from, and where the copies of a row are (SPEC L18, J6, J7). */
import { idFrom, type Origin } from '../kinds/ids.ts';
import type { AnyRecord, Id, OutlineKind } from '../kinds/model.ts';
import { isTombstone } from './questions.ts';
import { rowsOf } from './rows.ts';
import { find, joinedInto, resolved, type Workspace } from './workspace.ts';

/** L18: of the copy of a row in a cycle. */
export const copyId = (row: Id, cycle: Id): Origin => ({ purpose: 'carried-over', ids: [row, cycle] });

/** The rows it is a copy of, as they are shown: several where it was joined out of several copies. */
export const copiedFrom = (workspace: Workspace, record: AnyRecord): readonly Id[] =>
  [record, ...joinedInto(workspace, record.id)].flatMap((one) =>
    'carriedFrom' in one && one.carriedFrom !== undefined ? [resolved(workspace, one.carriedFrom)] : [],
  );

/** Where the copy of a row is: there, or to be made under this id. `gone`: those that were deleted. */
export type CopyOf =
  | { readonly is: 'there'; readonly id: Id }
  | { readonly is: 'to-make'; readonly id: Id; readonly origin: Origin; readonly gone: readonly Id[] };

/**
 * The copies in a cycle, which need not be there yet. A row and a cycle can each be joined out of several, and the id of a copy follows
 * from any of them; and somebody can have moved into this cycle what was copied into another.
 */
export function copiesIn(workspace: Workspace, cycle: Id): (kind: OutlineKind, row: Id) => CopyOf {
  const standing = new Map<string, Id>();
  for (const { kind, id, record } of rowsOf(workspace, cycle))
    for (const from of copiedFrom(workspace, record)) {
      const key = `${kind} ${from}`;
      if (!standing.has(key)) standing.set(key, id);
    }
  const cycles = allOf(workspace, cycle);
  return (kind, row) => {
    const rows = allOf(workspace, row);
    const there = standing.get(`${kind} ${rows[0]}`);
    if (there !== undefined) return { is: 'there', id: there };
    const made = rows.flatMap((one) => cycles.map((into) => madeAs(copyId(one, into))));
    const living = made.flatMap(({ id }) => find(workspace, kind, id) ?? []);
    if (living[0]) return { is: 'there', id: living[0].id };
    const gone = made.filter(({ id }) => isGone(workspace, kind, id));
    const { origin, id } = gone[0] ?? madeAs(copyId(row, cycle));
    return { is: 'to-make', id, origin, gone: gone.map((one) => one.id) };
  };
}

const madeAs = (origin: Origin) => ({ origin, id: idFrom(origin) });

/** What is shown, before what is joined into it. */
function allOf(workspace: Workspace, id: Id): readonly Id[] {
  const shown = resolved(workspace, id);
  return [shown, ...joinedInto(workspace, shown).map((one) => one.id)];
}

function isGone(workspace: Workspace, kind: OutlineKind, id: Id): boolean {
  const record = workspace.records.get(id);
  return record?.kind === kind && isTombstone(record);
}
