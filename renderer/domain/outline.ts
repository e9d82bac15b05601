/** Where rows stand: placing a new one, moving one, and turning one kind into another (SPEC C5-C8). */
import { childrenOf, find, patched, type Workspace } from './workspace.ts';
import { DELETED, create, write, type Stamp } from './merge/register.ts';
import { ranksFor } from './rank.ts';
import type { Command, Outcome } from './commands.ts';
import type { AnyRecord, Id, Initiative, KeyResult, Objective } from './model.ts';

type Row = Objective | KeyResult | Initiative;

const HOME = { objective: 'cycle', keyResult: 'objective', initiative: 'keyResult' } as const;

const isRow = (record: AnyRecord | undefined): record is Row =>
  record?.kind === 'objective' || record?.kind === 'keyResult' || record?.kind === 'initiative';

/** Writes the ranks that put `row` after `after` among its new siblings; the row itself is among the changed. */
function ranked(workspace: Workspace, row: Row, home: Id, after: Id | null, stamp: Stamp): readonly AnyRecord[] {
  const siblings = childrenOf(workspace, home, row.kind).filter(({ id }) => id !== row.id);
  const ranks = ranksFor(siblings, row.id, after);
  return [row, ...siblings].flatMap((one) => {
    const rank = ranks.get(one.id);
    return rank === undefined ? [] : [write<Row>(one, { rank }, stamp)];
  });
}

/** Gives a row just made its place among its siblings. */
export function placed(
  workspace: Workspace,
  made: Outcome,
  place: { readonly after?: Id | null },
  stamp: Stamp,
): Outcome {
  const row = made.ok ? made.changed[0] : undefined;
  if (!made.ok || !isRow(row)) return made;
  const home = (row as unknown as Record<string, string>)[HOME[row.kind]] ?? '';
  const after = place.after === undefined ? (childrenOf(workspace, home, row.kind).at(-1)?.id ?? null) : place.after;
  return { ...made, changed: ranked(workspace, row, home, after, stamp) };
}

export function move(workspace: Workspace, command: Extract<Command, { do: 'move' }>, stamp: Stamp): Outcome {
  const record = workspace.records.get(command.id);
  if (!isRow(record) || !find(workspace, record.kind, command.id)) return { ok: false, refusal: 'not-there' };
  if (!find(workspace, HOME[record.kind], command.home)) return { ok: false, refusal: 'not-there' };
  const field = HOME[record.kind];
  const here = (record as unknown as Record<string, unknown>)[field] === command.home;
  if (here && standsAfter(workspace, record, command.home, command.after)) return { ok: true, changed: [], numbers: 0 };
  const row = here ? record : write<Row>(record, { [field]: command.home }, stamp);
  return { ok: true, changed: ranked(workspace, row, command.home, command.after, stamp), numbers: 1 };
}

/** Whether a row stands where it is to be put already; after itself is where it is. */
function standsAfter(workspace: Workspace, row: Row, home: Id, after: Id | null): boolean {
  const rows = childrenOf(workspace, home, row.kind);
  const at = rows.findIndex(({ id }) => id === row.id);
  return after === row.id || (at === 0 ? after === null : rows[at - 1]?.id === after);
}

/**
 * C7: a row becomes another kind of row by being written anew and deleted here, in one step. Its words and owner come
 * along; a key result with check-ins or initiatives, or an objective with key results, stays what it is.
 */
export function turnInto(workspace: Workspace, command: Extract<Command, { do: 'turn-into' }>, stamp: Stamp): Outcome {
  const record = workspace.records.get(command.id);
  if (!isRow(record) || !find(workspace, record.kind, command.id)) return { ok: false, refusal: 'not-there' };
  if (!find(workspace, HOME[command.kind], command.home)) return { ok: false, refusal: 'not-there' };
  // Under itself it would go with what it was.
  if (command.home === command.id) return { ok: false, refusal: 'not-there' };
  if (workspace.records.has(command.into)) return { ok: false, refusal: 'id-taken' };
  if (hasChildren(workspace, record)) return { ok: false, refusal: 'has-children' };
  const made = create<Row>(
    { kind: command.kind, id: command.into },
    { title: record.title, owner: record.owner, [HOME[command.kind]]: command.home },
    stamp,
  );
  const gone = write<Row>(record, { [DELETED]: true }, stamp);
  return {
    ok: true,
    changed: [gone, ...ranked(patched(workspace, [gone]), made, command.home, command.after, stamp)],
    numbers: 1,
  };
}

const CHILD_KINDS = { objective: ['keyResult'], keyResult: ['initiative', 'checkIn'], initiative: [] } as const;

function hasChildren(workspace: Workspace, row: Row): boolean {
  const kinds: readonly ('keyResult' | 'initiative' | 'checkIn')[] = CHILD_KINDS[row.kind];
  return kinds.some((kind) => childrenOf(workspace, row.id, kind).length > 0);
}
