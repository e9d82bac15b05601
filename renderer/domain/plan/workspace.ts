/** The whole plan as one immutable value, with the two indexes every screen needs. */
import { BigMap } from './big-map.ts';
import { viewOf } from './in-view.ts';
import { NOTHING_JOINED, areJoinedAlike, asOne, givesWayTo, joinedAmong, type Joined } from './joined.ts';
import { before } from './order.ts';
import { isTombstone } from './questions.ts';
import { isWrittenOnce } from '../kinds/fields.ts';
import { PARENT_FIELD, PARENT_KIND, outlives } from '../kinds/homes.ts';
import type { AnyRecord, Id, Kind, RecordOf, Runs } from '../kinds/model.ts';

export interface Workspace {
  readonly records: BigMap<AnyRecord>;
  /**
   * Home id (or `#kind` for what lives at the top) to the records that name it, in no order, deleted ones included. What names a
   * record that gave way stands with what names the record it is joined into.
   */
  readonly children: BigMap<readonly AnyRecord[]>;
  readonly runs: Runs;
  /** Which records are one (J2). */
  readonly joined: Joined;
  /** As they are shown: the records that stand for others (J3). */
  readonly united: ReadonlyMap<Id, AnyRecord>;
}

export const EMPTY: Workspace = {
  records: BigMap.empty(),
  children: BigMap.empty(),
  runs: new Map(),
  joined: NOTHING_JOINED,
  united: new Map(),
};

/** The record this one lives under, or null at the top; undefined when it should have a home and names none. */
export function parentOf(record: AnyRecord): Id | null | undefined {
  const field = PARENT_FIELD[record.kind];
  return field === null ? null : (record as unknown as Readonly<Record<string, Id | undefined>>)[field];
}

/** Whether what stands where a record's home should be can be that: of the kind it lives under, and living unless it outlives that. */
export const canHold = (home: AnyRecord | undefined, kind: AnyRecord['kind']): boolean =>
  home !== undefined &&
  (!isTombstone(home) || outlives({ kind })) &&
  (PARENT_KIND[kind] === null || PARENT_KIND[kind] === home.kind);

/** The key in `children` of what lives under `home` (`null`: of what lives at the top and is of that kind). */
export const childIndexKey = (home: Id | null | undefined, kind: AnyRecord['kind']): string => home ?? `#${kind}`;

/** The record that stands for this one: itself, unless it gave way (J2). */
export const resolved = ({ joined }: Pick<Workspace, 'joined'>, id: Id): Id => joined.leaders.get(id) ?? id;

/** Where a record stands in `children`. */
export const childIndexKeyOf = (joined: Joined, record: AnyRecord): string => {
  const home = parentOf(record);
  return childIndexKey(home ? (joined.leaders.get(home) ?? home) : home, record.kind);
};

/** A record as it is shown: one that others are joined into speaks for them, too (J3). */
const shown = ({ united }: Workspace, record: AnyRecord): AnyRecord => united.get(record.id) ?? record;

/** How those look that stand for others: all of them, or only these and else as before. */
function unitedAfter(
  records: BigMap<AnyRecord>,
  joined: Joined,
  before: ReadonlyMap<Id, AnyRecord>,
  leaders: Iterable<Id>,
): ReadonlyMap<Id, AnyRecord> {
  const united = new Map(before);
  for (const id of leaders) {
    const leader = records.get(id);
    const others = (joined.groups.get(id) ?? NONE).flatMap((other) => records.get(other) ?? []);
    if (leader) united.set(id, asOne(leader, others, joined));
  }
  return united;
}

/** The record of that id, or the one it is joined into, as it is shown; of any kind, deleted or not. */
export function recordOf(workspace: Workspace, id: Id): AnyRecord | undefined {
  const record = workspace.records.get(resolved(workspace, id));
  return record && shown(workspace, record);
}

/** The records that are joined into this one, as they stand. */
export const joinedInto = ({ records, joined }: Workspace, id: Id): readonly AnyRecord[] =>
  joined.groups.get(id)?.flatMap((other) => records.get(other) ?? []) ?? NONE;

const NONE: readonly never[] = [];
/** What lives on a shelf, in order, kind by kind, as far as anybody has asked. */
const living = new WeakMap<readonly AnyRecord[], Map<Kind, readonly AnyRecord[]>>();

/** The plan with these records put in, of each id the last; runs are added to those known. */
export function patched(workspace: Workspace, put: readonly AnyRecord[], runs?: Runs): Workspace {
  if (put.length === 0 && !runs?.size) return workspace;
  const changed = new Map(put.map((record) => [record.id, record]));
  const known = runs?.size ? new Map([...workspace.runs, ...runs]) : workspace.runs;
  if (workspace.records.size === 0) return { ...filled(changed), runs: known };
  const records = workspace.records.with(changed);
  const joined = joinedAfter(workspace, changed, records);
  const shelves = new Map<string, Map<Id, AnyRecord>>();
  const shelf = (name: string) => {
    let open = shelves.get(name);
    if (!open) {
      const stood = workspace.children.get(name) ?? NONE;
      // What was put in order before goes first, in that order: putting it in order again is then one pass.
      open = new Map();
      for (const ordered of [...(living.get(stood)?.values() ?? []), stood])
        for (const one of ordered) open.set(one.id, one);
      shelves.set(name, open);
    }
    return open;
  };
  if (joined !== workspace.joined) moveShelves(workspace, joined, shelf);
  const spoken = new Set<Id>();
  for (const record of changed.values()) {
    const before = workspace.records.get(record.id);
    if (before && childIndexKeyOf(joined, before) !== childIndexKeyOf(joined, record))
      shelf(childIndexKeyOf(joined, before)).delete(record.id);
    shelf(childIndexKeyOf(joined, record)).set(record.id, record);
    // What others are joined into is shown anew when one of them changes.
    const leader = joined.leaders.get(record.id) ?? record.id;
    const above = joined.groups.has(leader) ? records.get(leader) : undefined;
    if (!above) continue;
    spoken.add(leader);
    shelf(childIndexKeyOf(joined, above));
  }
  const united =
    joined === workspace.joined
      ? spoken.size === 0
        ? workspace.united
        : unitedAfter(records, joined, workspace.united, spoken)
      : unitedAfter(records, joined, new Map(), joined.groups.keys());
  return {
    records,
    children: workspace.children.with([...shelves].map(([name, open]) => [name, [...open.values()]])),
    runs: known,
    joined,
    united,
  };
}

/** What is joined once these records are put in; the same object if nothing about it changed. */
function joinedAfter({ joined }: Workspace, changed: ReadonlyMap<Id, AnyRecord>, records: BigMap<AnyRecord>): Joined {
  const fresh = [...changed.values()].filter((record) => givesWayTo(record).length > 0);
  if (fresh.length === 0 && !(joined.named.size > 0 && [...changed.keys()].some((id) => joined.named.has(id))))
    return joined;
  const naming = new Map([...joined.named].map((id) => [id, records.get(id)]));
  for (const record of fresh) naming.set(record.id, record);
  const now = joinedAmong(
    [...naming.values()].flatMap((record) => record ?? []),
    (id) => records.get(id),
  );
  return areJoinedAlike(joined, now) ? joined : now;
}

/** Puts what stands under each record that begins or ceases to give way where it belongs now, and has the records shown anew. */
function moveShelves(
  { records, children, joined: was }: Workspace,
  is: Joined,
  shelf: (name: string) => Map<Id, AnyRecord>,
): void {
  const left = new Set<Id>();
  for (const id of new Set([...was.leaders.keys(), ...is.leaders.keys(), ...was.groups.keys(), ...is.groups.keys()])) {
    const record = records.get(id);
    if (record) shelf(childIndexKeyOf(is, record));
    const from = was.leaders.get(id) ?? id;
    if (from !== (is.leaders.get(id) ?? id)) left.add(from);
  }
  for (const from of left)
    for (const child of children.get(from) ?? []) {
      const to = childIndexKeyOf(is, child);
      if (to === from) continue;
      shelf(from).delete(child.id);
      shelf(to).set(child.id, child);
    }
}

/** From nothing, as at the start of the app: half the work, since nothing stands anywhere yet. */
function filled(records: ReadonlyMap<Id, AnyRecord>): Omit<Workspace, 'runs'> {
  const shelves = new Map<string, AnyRecord[]>();
  const naming = [...records.values()].filter((record) => givesWayTo(record).length > 0);
  const joined = joinedAmong(naming, (id) => records.get(id));
  for (const record of records.values()) {
    const name = childIndexKeyOf(joined, record);
    const shelf = shelves.get(name);
    if (shelf) shelf.push(record);
    else shelves.set(name, [record]);
  }
  const all = EMPTY.records.with(records);
  const united = unitedAfter(all, joined, new Map(), joined.groups.keys());
  return { records: all, children: EMPTY.children.with(shelves), joined, united };
}

/** The record of that kind and id, or the one it is joined into, unless that is deleted for good. */
export function find<K extends Kind>(workspace: Workspace, kind: K, id: Id | undefined): RecordOf<K> | undefined {
  const record = id === undefined ? undefined : recordOf(workspace, id);
  return record?.kind === kind && !isTombstone(record) ? (record as RecordOf<K>) : undefined;
}

/**
 * What lives under `home` (`null`: at the top), in order, without what is deleted, gave way or was replaced by a correction. Cached as
 * long as nothing there changes.
 */
export function childrenOf<K extends Kind>(workspace: Workspace, home: Id | null, kind: K): readonly RecordOf<K>[] {
  const all = workspace.children.get(childIndexKey(home && resolved(workspace, home), kind));
  if (!all) return NONE;
  let byKind = living.get(all);
  if (!byKind) living.set(all, (byKind = new Map()));
  let chosen = byKind.get(kind);
  if (!chosen) {
    const { leaders } = workspace.joined;
    chosen = isWrittenOnce(kind)
      ? viewOf(all, kind).flatMap(({ speaks }) => speaks ?? [])
      : all
          .filter((one) => one.kind === kind && !leaders.has(one.id) && !isTombstone(one))
          .map((one) => shown(workspace, one))
          .toSorted(before);
    byKind.set(kind, chosen);
  }
  return chosen as readonly RecordOf<K>[];
}

/** Everything under a record and what is joined into it, the record first; deleted ones included, so that a deletion can be taken back whole. */
export const subtreeOf = (workspace: Workspace, id: Id): AnyRecord[] => subtreesOf(workspace, [id]);

/** The same of several records, each record once: homes in a file can be odd, and one branch can lie within another. */
export function subtreesOf(workspace: Workspace, ids: Iterable<Id>): AnyRecord[] {
  const found = new Map<Id, AnyRecord>();
  for (const id of ids) {
    const start = workspace.records.get(id);
    if (start) found.set(id, start);
  }
  // A Map gives what is added while it is walked, so it is its own queue.
  for (const above of found.keys())
    for (const child of [...joinedInto(workspace, above), ...(workspace.children.get(above) ?? NONE)])
      if (!found.has(child.id)) found.set(child.id, child);
  return [...found.values()];
}
