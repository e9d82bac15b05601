/**
 * What importing a bundle would do, worked out before anything is written (SPEC M4, M8, M11). Pure: the screen shows it, the
 * commit takes `records` as they stand. What a bundle does not carry is left alone.
 */
import type { Bundle } from '../bundle/format.ts';
import { isQuiet } from '../fields.ts';
import type { AnyRecord, Id, Runs } from '../model.ts';
import { parentLoops } from '../parent-loops.ts';
import { homeOf, type Workspace } from '../workspace.ts';
import { isGone, questionsOf } from './questions.ts';
import { mergeRecord } from './register.ts';

export interface MergePlan {
  /** Every record to put, already merged. Empty: the plan knew all of it. */
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
  readonly added: readonly Id[];
  readonly changed: readonly Id[];
  readonly known: number;
  /** Records with a question that had none, or other answers, before. */
  readonly asking: readonly Id[];
  /** Records whose home is deleted or was never here: shown, not dropped. */
  readonly homeless: readonly Id[];
  readonly loops: readonly (readonly Id[])[];
  readonly byHand: readonly Id[];
  /** Ids that name one kind of record here and another there: nothing of the bundle may be taken, since one of them lies. */
  readonly clashing: readonly Id[];
  /** Lists of a newer version, kept and handed on though not shown. */
  readonly foreign: readonly string[];
}

export function planMerge(workspace: Workspace, bundle: Bundle): MergePlan {
  const records: AnyRecord[] = [];
  const added: Id[] = [];
  const changed: Id[] = [];
  const asking: Id[] = [];
  const clashing: Id[] = [];
  for (const theirs of bundle.records) {
    const mine = workspace.records.get(theirs.id);
    if (mine && mine.kind !== theirs.kind) {
      clashing.push(theirs.id);
      continue;
    }
    const merged = mine ? mergeRecord(mine, theirs) : theirs;
    if (merged === mine) continue;
    records.push(merged);
    (mine ? changed : added).push(merged.id);
    if (asks(merged)) asking.push(merged.id);
  }
  const after = new Map(records.map((record) => [record.id, record]));
  const lookUp = (id: Id) => after.get(id) ?? workspace.records.get(id);
  return {
    records,
    runs: new Map([...bundle.runs].filter(([writer]) => !workspace.runs.has(writer))),
    added,
    changed,
    known: bundle.records.length - records.length - clashing.length,
    clashing,
    asking,
    homeless: records.filter((record) => isHomeless(record, lookUp)).map(({ id }) => id),
    loops: parentLoops(everyRecord(workspace, after)),
    byHand: bundle.byHand,
    foreign: [...new Set(records.flatMap((record) => (record.kind === 'foreign' ? [record.list] : [])))],
  };
}

const asks = (record: AnyRecord): boolean => questionsOf(record, (field) => isQuiet(record, field)).length > 0;

/** Lives under something that is deleted for good or not in the plan at all. */
export function isHomeless(record: AnyRecord, lookUp: (id: Id) => AnyRecord | undefined): boolean {
  const home = homeOf(record);
  if (home === null || isGone(record)) return false;
  const found = home === undefined ? undefined : lookUp(home);
  return !found || isGone(found);
}

function* everyRecord(workspace: Workspace, after: ReadonlyMap<Id, AnyRecord>): Generator<AnyRecord> {
  for (const record of workspace.records.values()) if (!after.has(record.id)) yield record;
  yield* after.values();
}
