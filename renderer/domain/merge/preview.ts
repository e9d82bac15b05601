/**
 * What importing a bundle would do, worked out before anything is written (SPEC M4, M8, M11). Pure: the screen shows it, the
 * commit takes `records` as they stand. What a bundle does not carry is left alone.
 */
import type { Carried } from '../bundle/format.ts';
import { bytesOf, bytesOfLoops } from '../bundle/text-size.ts';
import { overflows } from '../plan/capacity.ts';
import { FIELDS, namesPerson } from '../kinds/fields.ts';
import { isUntold } from '../kinds/homes.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, Id, Runs } from '../kinds/model.ts';
import { parentLoops } from '../plan/parent-loops.ts';
import { canHold, parentOf, patched, recordOf, type Workspace } from '../plan/workspace.ts';
import { givesWayTo } from '../plan/joined.ts';
import { renamedBy, rolesAfter, runsRenamedBy, type Roles } from '../plan/pseudonyms.ts';
import { same } from '../register/canonical.ts';
import { isTombstone, newQuestions } from '../plan/questions.ts';
import { DELETED, fieldsOf, mergeRecord, valueOf } from '../register/register.ts';
import { newsOfRuns } from './runs.ts';

export interface MergePreview {
  /** Every record to put, already merged. Empty: the plan knew all of it, or nothing may be taken. */
  readonly records: readonly AnyRecord[];
  /** Those that are new here or get a name by this. */
  readonly runs: Runs;
  readonly added: readonly Id[];
  readonly changed: readonly Id[];
  /** Records that bring nothing: all of it is here, or they were deleted before they came here. */
  readonly known: number;
  /** Records with a question that had none, or other answers, before. */
  readonly asking: readonly Id[];
  /** How many questions those are. */
  readonly questions: number;
  /** Fields a file by hand spells otherwise than the format, or in which it names somebody who is not there: kept, shown nowhere. */
  readonly notShown: readonly string[];
  /** Records whose home is deleted by this, was never here or cannot be one: shown, not dropped. */
  readonly homeless: readonly Id[];
  readonly loops: readonly (readonly Id[])[];
  readonly byHand: readonly Id[];
  /** Ids that name one kind of record here and another there: nothing of the bundle may be taken, since one of them lies. */
  readonly clashing: readonly Id[];
  /** The plan would hold more than a file may, or be larger, and could never be read again: nothing of the bundle may be taken. */
  readonly tooMany: boolean;
  /** Lists of a newer version, kept and handed on though not shown. */
  readonly foreign: readonly string[];
}

/** What becomes of each record of a bundle, before anything is asked of them together. */
type Sifted = Pick<
  MergePreview,
  'records' | 'runs' | 'added' | 'changed' | 'known' | 'asking' | 'questions' | 'clashing'
>;

function sifted(workspace: Workspace, bundle: Carried): Sifted {
  const records: AnyRecord[] = [];
  const added: Id[] = [];
  const changed: Id[] = [];
  const asking: Id[] = [];
  const clashing: Id[] = [];
  let questions = 0;
  // A3: both sides say roles before they meet, so that no order and no stamp depends on a name.
  const roles = rolesAfter(workspace, bundle.records, mergedRecord);
  for (const theirs of bundle.records) {
    const stored = workspace.records.get(theirs.id);
    if (stored && !isSameSort(stored, theirs)) {
      clashing.push(theirs.id);
      continue;
    }
    const mine = stored && roles.of(stored);
    const merged = mine ? mergedRecord(mine, roles.of(theirs)) : roles.of(theirs);
    if (merged === stored) continue;
    records.push(merged);
    if (isUntold(merged)) continue;
    if (mine) changed.push(merged.id);
    else if (!isTombstone(merged)) added.push(merged.id);
    const asked = newQuestions(mine, merged).length;
    if (asked > 0) asking.push(merged.id);
    questions += asked;
  }
  const known =
    bundle.records.filter((record) => !isUntold(record)).length - added.length - changed.length - clashing.length;
  const runs = runsAfter(workspace.runs, bundle.runs, roles);
  if (roles.isNone) return { records, runs, added, changed, known, asking, questions, clashing };
  // What stands here and is not in the bundle says the role as well.
  const told = new Set(bundle.records.map(({ id }) => id));
  const renamed = renamedBy(roles, workspace).filter(({ id }) => !told.has(id));
  return {
    records: [...records, ...renamed],
    runs,
    added,
    changed: [...changed, ...renamed.map(({ id }) => id)],
    known,
    asking,
    questions,
    clashing,
  };
}

/** The runs to be put, a role in place of each name. */
function runsAfter(known: Runs, told: Runs, roles: Roles): Runs {
  if (roles.isNone) return newsOfRuns(known, told);
  const renamed = runsRenamedBy(roles, known);
  const said = [...told].map(([replica, run]) => [replica, roles.ofRun(replica, run)] as const);
  return new Map([...renamed, ...newsOfRuns(new Map([...known, ...renamed]), said)]);
}

/** What a merge comes to. Wherever it is counted it is counted so: rows, check-ins and all else that is new or becomes other, and questions. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly questions: number;
}

/** Whether merging brings nothing that anybody would see. */
export const isNothingSeen = ({ records }: MergePreview): boolean => records.every(isUntold);

export const mergeCounts = ({ added, changed, questions }: MergePreview): MergeCounts => ({
  added: added.length,
  changed: changed.length,
  questions,
});

/** The same of one bundle by itself: what one line about a file says. */
export interface Tally extends MergeCounts {
  /** Records that bring nothing. */
  readonly known: number;
  /** How many runs it makes known, or gives a name. */
  readonly names: number;
  /** Those that are new here or become others, deleted ones included. */
  readonly brings: readonly Id[];
  /** Any: nothing of the bundle may be taken. */
  readonly clashing: readonly Id[];
}

export function tally(workspace: Workspace, bundle: Carried): Tally {
  const { records, runs, added, changed, known, questions, clashing } = sifted(workspace, bundle);
  return {
    added: added.length,
    changed: changed.length,
    known,
    questions,
    names: runs.size,
    brings: records.map(({ id }) => id),
    clashing,
  };
}

export function previewMerge(workspace: Workspace, bundle: Carried): MergePreview {
  const { records, runs, added, changed, known, asking, questions, clashing } = sifted(workspace, bundle);
  const { byHand } = bundle;
  const after = new Map(records.map((record) => [record.id, record]));
  const loops = parentLoops(everyRecord(workspace, after));
  const tooMany = overflows(workspace, records) || (records.length > 0 && isTooLarge(workspace, after, bundle, loops));
  if (clashing.length > 0 || tooMany)
    return { ...NOTHING, known, loops: parentLoops(workspace.records.values()), byHand, clashing, tooMany };
  return {
    records,
    runs,
    added,
    changed,
    known,
    asking,
    questions,
    notShown: fieldsNotShown(records, byHand, (id) => after.get(id) ?? workspace.records.get(id)),
    homeless: orphanedAfter(workspace, after),
    loops,
    byHand,
    clashing,
    tooMany,
    foreign: [...new Set(records.flatMap((record) => (record.kind === 'foreign' ? [record.list] : [])))],
  };
}

/** B10: the text of the whole would leave too little of what a file may be, or name more runs than one may. */
function isTooLarge(
  workspace: Workspace,
  after: ReadonlyMap<Id, AnyRecord>,
  { runs }: Carried,
  loops: readonly (readonly Id[])[],
): boolean {
  const all = [...everyRecord(workspace, after)];
  if (workspace.runs.size + runs.size > LIMITS.records && runsNamed(all, workspace.runs, runs) > LIMITS.records)
    return true;
  const most = LIMITS.bundleBytes - LIMITS.bytesLeft;
  return bytesOf(all, [...workspace.runs, ...runs], bytesOfLoops(loops)) > most;
}

/** The runs a file of these records names: those that wrote something in it. */
function runsNamed(records: readonly AnyRecord[], ...known: readonly Runs[]): number {
  const replicas = new Set<string>();
  for (const { marks } of records) for (const replica in marks?.seen) replicas.add(replica);
  let count = 0;
  for (const replica of replicas) if (known.some((runs) => runs.has(replica))) count++;
  return count;
}

/** Of those changed by hand: what another program wrote and this version does not know is named where its lists are. */
function fieldsNotShown(
  records: readonly AnyRecord[],
  byHand: readonly Id[],
  lookUp: (id: Id) => AnyRecord | undefined,
): readonly string[] {
  if (byHand.length === 0) return [];
  const hands = new Set(byHand);
  const found = new Set<string>();
  for (const record of records) {
    if (record.kind === 'foreign' || (record.marks && !hands.has(record.id))) continue;
    const known: object = FIELDS[record.kind];
    for (const field of fieldsOf(record)) {
      const value = valueOf(record, field);
      if (value === undefined || field === DELETED) continue;
      const isPerson = namesPerson(record.kind, field) && typeof value === 'string';
      if (!Object.hasOwn(known, field) || (isPerson && lookUp(value)?.kind !== 'person')) found.add(field);
    }
  }
  return [...found].toSorted();
}

const NOTHING = {
  records: [],
  runs: new Map(),
  added: [],
  changed: [],
  asking: [],
  questions: 0,
  homeless: [],
  foreign: [],
  notShown: [],
};

export const isSameSort = (a: AnyRecord, b: AnyRecord): boolean =>
  a.kind === 'foreign' && b.kind === 'foreign' ? a.list === b.list : a.kind === b.kind;

/** Most of a plan is written once and the same on both sides; comparing costs a tenth of merging. */
export function mergedRecord(mine: AnyRecord, theirs: AnyRecord): AnyRecord {
  if (mine === theirs) return mine;
  if (mine.marks || theirs.marks) return mergeRecord(mine, theirs);
  const fields = fieldsOf(mine);
  const alike =
    fields.length === fieldsOf(theirs).length &&
    fields.every((field) => same(valueOf(mine, field), valueOf(theirs, field)));
  return alike ? mine : mergeRecord(mine, theirs);
}

/** Lives under something that is deleted for good, not in the plan at all, or of a kind nothing of its own can live under. */
export function isOrphaned(record: AnyRecord, lookUp: (id: Id) => AnyRecord | undefined): boolean {
  const home = parentOf(record);
  if (home === null || isTombstone(record)) return false;
  return !canHold(home === undefined ? undefined : lookUp(home), record.kind);
}

/** Of what comes, and of what is here and stays as it is while its home goes. */
function orphanedAfter(workspace: Workspace, after: ReadonlyMap<Id, AnyRecord>): readonly Id[] {
  const coming = [...after.values()];
  const isJoining = workspace.joined.named.size > 0 || coming.some((one) => givesWayTo(one).length > 0);
  // What is joined is at home under any record that is one with its home (J5).
  const plan = isJoining ? patched(workspace, coming) : undefined;
  const lookUp = (id: Id) => (plan ? recordOf(plan, id) : (after.get(id) ?? workspace.records.get(id)));
  const left = coming
    .filter((one) => isTombstone(one))
    .flatMap((home) => {
      const was = workspace.records.get(home.id);
      if (!was || isTombstone(was)) return [];
      return (workspace.children.get(home.id) ?? []).filter(({ id }) => !after.has(id));
    });
  return [...coming, ...left].filter((record) => isOrphaned(record, lookUp)).map(({ id }) => id);
}

function* everyRecord(workspace: Workspace, after: ReadonlyMap<Id, AnyRecord>): Generator<AnyRecord> {
  for (const record of workspace.records.values()) if (!after.has(record.id)) yield record;
  yield* after.values();
}
