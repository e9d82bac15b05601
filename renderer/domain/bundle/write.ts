/** A plan as text: same plan, same bytes (SPEC B5). Lists and fields in a fixed order, two spaces, one line feed at the end. */
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { FIELDS, LISTS } from '../kinds/fields.ts';
import { inKeyOrder } from '../register/canonical.ts';
import { valueOf } from '../register/register.ts';
import { KINDS, type AnyRecord, type Id, type Kind, type Run } from '../kinds/model.ts';
import { parentLoops } from '../plan/parent-loops.ts';
import { parentOf, type Workspace } from '../plan/workspace.ts';
import {
  FORMAT,
  HELD_BACK,
  WRITTEN_VERSION,
  type HeldBack,
  type Made,
  type PackedMarks,
  type Scope,
} from './format.ts';
import { pack } from './merge-block.ts';
import { leaving, recordsIn, type HandOut } from './scope.ts';

export const bundleText = (workspace: Workspace, scope: Scope, made: Made): string =>
  writeBundle(recordsIn(workspace, scope), workspace.runs, scope, made);

/** H1-H5: a file that carries what it is meant to carry and no more; it says what was held back. */
export function handOutText(workspace: Workspace, handOut: HandOut, made: Made): string {
  const { records, runs } = leaving(workspace, handOut);
  const heldBack = HELD_BACK.filter((what) => !handOut[CARRIES[what]]);
  const signed = handOut.withNames ? made : { ...made, by: '' };
  return writeBundle(records, runs, handOut.scope, signed, heldBack);
}

const CARRIES = { private: 'withPrivate', 'check-ins': 'withCheckIns', names: 'withNames' } as const satisfies {
  readonly [K in HeldBack]: keyof HandOut;
};

/** For whoever reads the file without the app; in the language files are written in. */
const NOT_FOR_APPRAISAL = 'Not for appraisal: scores and confidence were left out on purpose.';

/** Records of a plan or of a part of one, with the runs that wrote them. */
export function writeBundle(
  records: readonly AnyRecord[],
  runs: ReadonlyMap<string, Run>,
  scope: Scope,
  made: Made,
  heldBack: readonly HeldBack[] = [],
): string {
  const ordered = inFileOrder(records);
  const lists: Record<string, unknown[]> = Object.fromEntries(KINDS.map((kind) => [LISTS[kind], []]));
  const foreign = new Map<string, unknown[]>();
  for (const record of ordered) {
    if (record.kind !== 'foreign') lists[LISTS[record.kind]]?.push(plain(record));
    else if (!foreign.get(record.list)?.push(plain(record))) foreign.set(record.list, [plain(record)]);
  }
  const document = {
    format: FORMAT,
    formatVersion: WRITTEN_VERSION[records.some(({ marks }) => marks?.held) ? 'held' : 'plain'],
    made: { by: made.by, at: made.at, app: made.app },
    scope,
    ...(heldBack.length > 0 ? { heldBack } : {}),
    ...(heldBack.includes('check-ins') ? { notice: NOT_FOR_APPRAISAL } : {}),
    ...Object.fromEntries(Object.entries(lists).filter(([name, items]) => ALWAYS.has(name) || items.length > 0)),
    ...Object.fromEntries([...foreign].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    merge: mergeBlock(ordered, runs),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const ALWAYS = new Set(KINDS.filter((kind) => DESCRIPTORS[kind].listed === 'always').map((kind) => LISTS[kind]));

/** By home, then order, then id: what belongs together stands together, and one change is a small difference. */
function inFileOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const placed = records.map((record) => ({ record, home: parentOf(record) ?? '', place: placeOf(record) }));
  placed.sort((a, b) => compare(a.home, b.home) || compare(a.place, b.place) || compare(a.record.id, b.record.id));
  return placed.map(({ record }) => record);
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** A field of that name which this version does not know may hold anything. Only a text is a place, or the order would hang on chance. */
function placeOf(record: AnyRecord): string {
  const place: unknown = valueOf(record, 'rank') ?? valueOf(record, 'at');
  return typeof place === 'string' ? place : '';
}

const ORDER = Object.fromEntries(
  KINDS.map((kind) => [kind, ['id', 'deleted', ...Object.keys(FIELDS[kind])]]),
) as Record<Kind, string[]>;
const HIDDEN = new Set(['kind', 'list', 'marks']);

/** A record as it stands in its list: known fields in the order their kind lists them, then the others by name. */
function plain(record: AnyRecord): Record<string, unknown> {
  const known = record.kind === 'foreign' ? ['id', 'deleted'] : ORDER[record.kind];
  const source = record as unknown as Record<string, unknown>;
  const written: Record<string, unknown> = {};
  for (const field of known) if (source[field] !== undefined) written[field] = inKeyOrder(source[field]);
  const others = Object.keys(source).filter((field) => !HIDDEN.has(field) && !Object.hasOwn(written, field));
  for (const field of others.toSorted()) if (source[field] !== undefined) written[field] = inKeyOrder(source[field]);
  return written;
}

function mergeBlock(records: readonly AnyRecord[], runs: ReadonlyMap<string, Run>): object {
  const packed: Record<Id, PackedMarks> = {};
  const replicas = new Set<string>();
  for (const record of records.filter(({ marks }) => marks).toSorted((a, b) => compare(a.id, b.id))) {
    if (!record.marks) continue;
    packed[record.id] = pack(record, record.marks);
    for (const replica in record.marks.seen) replicas.add(replica);
  }
  const named = [...runs].filter(([replica]) => replicas.has(replica)).toSorted(([a], [b]) => compare(a, b));
  const loops = parentLoops(records);
  return {
    note: 'Written by the app. Change the parts above, not this one.',
    runs: Object.fromEntries(named.map(([replica, { by, at }]) => [replica, { by, at }])),
    ...(loops.length > 0 ? { loops } : {}),
    records: packed,
  };
}
