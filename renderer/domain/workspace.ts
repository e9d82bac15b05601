/** The whole plan as one immutable value, with the two indexes every screen needs. */
import { BigMap } from './big-map.ts';
import { isGone } from './merge/questions.ts';
import type { AnyRecord, Id, Kind, RecordOf, Runs } from './model.ts';

export interface Workspace {
  readonly records: BigMap<AnyRecord>;
  /** Home id (or `#kind` for what lives at the top) to the records that name it, in no order, deleted ones included. */
  readonly children: BigMap<readonly AnyRecord[]>;
  readonly runs: Runs;
}

export const EMPTY: Workspace = { records: BigMap.empty(), children: BigMap.empty(), runs: new Map() };

/** The kind of record each kind lives under, which is also the name of the field that says so. A comment may be about anything. */
export const HOME = {
  objective: 'cycle',
  keyResult: 'objective',
  initiative: 'keyResult',
  checkIn: 'keyResult',
} as const satisfies { readonly [K in Kind]?: Kind };

/** The record this one lives under, or null at the top; undefined when it should have a home and names none. */
export function homeOf(record: AnyRecord): Id | null | undefined {
  switch (record.kind) {
    case 'objective':
      return record.cycle;
    case 'keyResult':
      return record.objective;
    case 'initiative':
    case 'checkIn':
      return record.keyResult;
    case 'comment':
      return record.about;
    default:
      return null;
  }
}

/** Whether what stands where a record's home should be can be that: living, and of the kind it lives under. */
export const canHold = (home: AnyRecord | undefined, kind: AnyRecord['kind']): boolean =>
  home !== undefined && !isGone(home) && isOfHomeKind(home, kind);

const isOfHomeKind = (home: AnyRecord, kind: AnyRecord['kind']): boolean => {
  const kinds: { readonly [K in AnyRecord['kind']]?: Kind } = HOME;
  return kinds[kind] === undefined || kinds[kind] === home.kind;
};

/** The key in `children` of what lives under `home` (`null`: of what lives at the top and is of that kind). */
export const shelfAt = (home: Id | null | undefined, kind: AnyRecord['kind']): string => home ?? `#${kind}`;

const shelfOf = (record: AnyRecord): string => shelfAt(homeOf(record), record.kind);

const NONE: readonly never[] = [];
/** What lives on a shelf, in order, kind by kind, as far as anybody has asked. */
const living = new WeakMap<readonly AnyRecord[], Map<Kind, readonly AnyRecord[]>>();

/** The plan with these records put in, of each id the last; runs are added to those known. */
export function patched(workspace: Workspace, put: readonly AnyRecord[], runs?: Runs): Workspace {
  if (put.length === 0 && !runs?.size) return workspace;
  const changed = new Map(put.map((record) => [record.id, record]));
  const known = runs?.size ? new Map([...workspace.runs, ...runs]) : workspace.runs;
  if (workspace.records.size === 0) return { ...filled(changed), runs: known };
  const shelves = new Map<string, Map<Id, AnyRecord>>();
  const shelf = (name: string) => {
    let open = shelves.get(name);
    if (!open) {
      const stood = workspace.children.get(name) ?? NONE;
      // What was put in order before goes first, in that order: putting it in order again is then one pass.
      const ordered = [...(living.get(stood)?.values() ?? [])].flat();
      shelves.set(name, (open = new Map([...ordered, ...stood].map((one) => [one.id, one]))));
    }
    return open;
  };
  for (const record of changed.values()) {
    const before = workspace.records.get(record.id);
    if (before && shelfOf(before) !== shelfOf(record)) shelf(shelfOf(before)).delete(record.id);
    shelf(shelfOf(record)).set(record.id, record);
  }
  return {
    records: workspace.records.with(changed),
    children: workspace.children.with([...shelves].map(([name, open]) => [name, [...open.values()]])),
    runs: known,
  };
}

/** From nothing, as at the start of the app: half the work, since nothing stands anywhere yet. */
function filled(records: ReadonlyMap<Id, AnyRecord>): Omit<Workspace, 'runs'> {
  const shelves = new Map<string, AnyRecord[]>();
  for (const record of records.values()) {
    const name = shelfOf(record);
    const shelf = shelves.get(name);
    if (shelf) shelf.push(record);
    else shelves.set(name, [record]);
  }
  return { records: EMPTY.records.with(records), children: EMPTY.children.with(shelves) };
}

/** The record of that kind and id, unless it is deleted for good. */
export function find<K extends Kind>(workspace: Workspace, kind: K, id: Id | undefined): RecordOf<K> | undefined {
  const record = id === undefined ? undefined : workspace.records.get(id);
  return record?.kind === kind && !isGone(record) ? (record as RecordOf<K>) : undefined;
}

/** Order among siblings: by rank or time where there is one, then by id, so that every copy shows the same. */
function before(a: AnyRecord, b: AnyRecord): number {
  const x = orderOf(a);
  const y = orderOf(b);
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function orderOf(record: AnyRecord): string {
  switch (record.kind) {
    case 'objective':
    case 'keyResult':
    case 'initiative':
      return record.rank ?? '~';
    case 'checkIn':
    case 'comment':
      // Without the Z, so that 09:12 stands before 09:12:30.
      return record.at?.slice(0, -1) ?? '';
    case 'cycle':
      return record.dates?.start ?? '~';
    case 'team':
    case 'person':
      return record.name ?? '~';
    default:
      return '';
  }
}

/** What lives under `home` (`null`: at the top), in order, without what is deleted. Cached as long as nothing there changes. */
export function childrenOf<K extends Kind>(workspace: Workspace, home: Id | null, kind: K): readonly RecordOf<K>[] {
  const all = workspace.children.get(shelfAt(home, kind));
  if (!all) return NONE;
  let byKind = living.get(all);
  if (!byKind) living.set(all, (byKind = new Map()));
  let chosen = byKind.get(kind);
  if (!chosen) byKind.set(kind, (chosen = all.filter((one) => one.kind === kind && !isGone(one)).toSorted(before)));
  return chosen as readonly RecordOf<K>[];
}

/** Everything under a record, the record first; deleted ones included, so that a deletion can be taken back whole. */
export function branchOf(workspace: Workspace, id: Id): AnyRecord[] {
  const start = workspace.records.get(id);
  if (!start) return [];
  const found = new Map([[id, start]]);
  // A Map gives what is added while it is walked, so it is its own queue.
  for (const above of found.keys())
    for (const child of workspace.children.get(above) ?? []) if (!found.has(child.id)) found.set(child.id, child);
  return [...found.values()];
}
