/** Where rows stand: placing a new one, moving one, and turning one kind into another (SPEC C5-C8). */
import { childrenOf, find, parentOf, joinedInto, patched, resolved, type Workspace } from '../plan/workspace.ts';
import { DELETED, create, valueOf, write, type Dot } from '../register/register.ts';
import { FIELDS } from '../kinds/fields.ts';
import type { FieldRule } from '../kinds/kind.ts';
import { PARENT_FIELD, PARENT_KIND, isRanked, type RankedKind } from '../kinds/homes.ts';
import { SAME_AS } from '../plan/joined.ts';
import { alsoInJoined } from './joining.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { ranksFor } from './rank.ts';
import { contentOf, isAsking, livingUnder } from '../plan/row-content.ts';
import { isRowRecord, type RowRecord } from '../plan/rows.ts';
import type { Command, Outcome } from './commands.ts';
import type { AnyRecord, Id, OutlineKind, RecordOf } from '../kinds/model.ts';

/** Writes the ranks that put `row` after `after` among its new siblings; the row itself is among the changed. */
function ranked(
  workspace: Workspace,
  row: RecordOf<RankedKind>,
  home: Id,
  after: Id | null,
  stamp: Dot,
): readonly AnyRecord[] {
  const siblings = childrenOf(workspace, home, row.kind).filter(({ id }) => id !== row.id);
  const ranks = ranksFor(siblings, row.id, after);
  return [row, ...siblings].flatMap((one) => {
    const rank = ranks.get(one.id);
    // As it stands, since what is shown may speak for several (J3).
    const own = one === row ? row : workspace.records.get(one.id);
    return rank === undefined || !isRanked(own) ? [] : [write<RecordOf<RankedKind>>(own, { rank }, stamp)];
  });
}

/** Gives a row just made its place among its siblings. */
export function placed(
  workspace: Workspace,
  made: Outcome,
  place: { readonly after?: Id | null },
  stamp: Dot,
): Outcome {
  const row = made.ok ? made.changed[0] : undefined;
  if (!made.ok || !isRanked(row)) return made;
  const home = parentOf(row) ?? '';
  const after = place.after === undefined ? (childrenOf(workspace, home, row.kind).at(-1)?.id ?? null) : place.after;
  return { ...made, changed: ranked(workspace, row, home, after, stamp) };
}

/** C6: a row, or whatever else stands where people put it among its siblings. */
export function move(workspace: Workspace, command: Extract<Command, { do: 'move' }>, stamp: Dot): Outcome {
  const record = workspace.records.get(resolved(workspace, command.id));
  if (!isRanked(record) || !find(workspace, record.kind, command.id)) return { ok: false, refusal: 'not-there' };
  if (!find(workspace, PARENT_KIND[record.kind], command.home)) return { ok: false, refusal: 'not-there' };
  const field = PARENT_FIELD[record.kind];
  const named = valueOf(record, field);
  const here = typeof named === 'string' && resolved(workspace, named) === resolved(workspace, command.home);
  if (here && standsAfter(workspace, record, command.home, command.after)) return { ok: true, changed: [], numbers: 0 };
  const row = here ? record : write<RecordOf<RankedKind>>(record, { [field]: command.home }, stamp);
  const along = here ? [] : alsoInJoined(workspace, record.id, { [field]: command.home }, stamp);
  return { ok: true, changed: [...ranked(workspace, row, command.home, command.after, stamp), ...along], numbers: 1 };
}

/** Whether a row stands where it is to be put already; after itself is where it is. */
function standsAfter(workspace: Workspace, row: RecordOf<RankedKind>, home: Id, after: Id | null): boolean {
  const rows = childrenOf(workspace, home, row.kind);
  const at = rows.findIndex(({ id }) => id === row.id);
  return after === row.id || (at === 0 ? after === null : rows[at - 1]?.id === after);
}

/**
 * C7: a row becomes another kind of row by being written anew and deleted here, in one step. Every field both kinds have comes
 * along; a row with rows under it, or with something that would be lost, stays what it is. Whatever else stands under it would be lost.
 */
export function turnInto(workspace: Workspace, command: Extract<Command, { do: 'turn-into' }>, stamp: Dot): Outcome {
  const record = workspace.records.get(command.id);
  if (!isRowRecord(record) || !find(workspace, record.kind, command.id)) return { ok: false, refusal: 'not-there' };
  if (!find(workspace, PARENT_KIND[command.kind], command.home)) return { ok: false, refusal: 'not-there' };
  // Under itself it would go with what it was.
  if (command.home === command.id) return { ok: false, refusal: 'not-there' };
  if (workspace.records.has(command.into)) return { ok: false, refusal: 'id-taken' };
  const under = livingUnder(workspace, command.id);
  if (under.some(isRowRecord)) return { ok: false, refusal: 'has-children' };
  const shared = sharedFields(record.kind, command.kind);
  if (
    under.length > 0 ||
    joinedInto(workspace, record.id).length > 0 ||
    isAsking(record) ||
    contentOf(record).some((field) => !shared.includes(field))
  )
    return { ok: false, refusal: 'carries-more' };
  const words = Object.fromEntries(shared.map((field) => [field, valueOf(record, field)]));
  if (leadsTo(workspace, words['parent'], command.into)) return { ok: false, refusal: 'parent-loop' };
  const made = create<RowRecord>(
    { kind: command.kind, id: command.into },
    { ...words, [PARENT_FIELD[command.kind]]: command.home },
    stamp,
  );
  const gone = write<RowRecord>(record, { [DELETED]: true }, stamp);
  return {
    ok: true,
    changed: [gone, ...ranked(patched(workspace, [gone]), made, command.home, command.after, stamp)],
    numbers: 1,
  };
}

/** Fields of the same name and shape in both kinds of row, but for those that say where it stands. */
function sharedFields(from: OutlineKind, to: OutlineKind): readonly string[] {
  const others: Readonly<Record<string, FieldRule>> = FIELDS[to];
  return Object.entries<FieldRule>(FIELDS[from]).flatMap(([field, { shape }]) =>
    others[field]?.shape === shape && field !== 'rank' && field !== SAME_AS && field !== PARENT_FIELD[from]
      ? [field]
      : [],
  );
}
