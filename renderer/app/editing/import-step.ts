/** An import as a step of the history: forgetting it, locally, and bringing back what was forgotten (SPEC E8, E9). */
import type { Context, FieldBack, PutBack } from '../../domain/commands/commands.ts';
import { FIELDS } from '../../domain/kinds/fields.ts';
import type { FieldRule } from '../../domain/kinds/kind.ts';
import { same } from '../../domain/register/canonical.ts';
import { isWithheld } from '../../domain/register/withheld.ts';
import { isSameSort } from '../../domain/merge/preview.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import {
  DELETED,
  siblingValuesOf,
  mergeMetadataOf,
  mergeRecord,
  valuesOf,
  replicaOf,
  type Sibling,
  type ReplicaId,
} from '../../domain/register/register.ts';
import type { AnyRecord, Id, Runs } from '../../domain/kinds/model.ts';
import { fieldBack, putBack, sayAlike } from '../../domain/commands/undo.ts';
import { rolesAfter } from '../../domain/plan/pseudonyms.ts';
import { patched, type Workspace } from '../../domain/plan/workspace.ts';

/** What undoes an import. */
export interface ImportStep {
  readonly is: 'import';
  /** Of the files it came in. */
  readonly names: readonly string[];
  /** The plan it came into. */
  readonly before: Workspace;
  /** Every record it brought or changed, as merged. */
  readonly brought: readonly AnyRecord[];
  /** The runs it made known, or gave a name. */
  readonly runs: Runs;
}

/** What redoes it. */
export interface ImportAgain {
  readonly is: 'import-again';
  readonly names: readonly string[];
  readonly forgotten: readonly Forgotten[];
  readonly runs: Runs;
}

interface Forgotten {
  /** As it was in the moment it was forgotten. */
  readonly record: AnyRecord;
  /** What stands in its place since; undefined when it is not there at all. */
  readonly left: AnyRecord | undefined;
}

/** Whether this run wrote under that name. */
type Own = (replica: ReplicaId) => boolean;

export const importStep = (
  before: Workspace,
  brought: readonly AnyRecord[],
  { names, runs }: Pick<ImportStep, 'names' | 'runs'>,
): ImportStep => ({ is: 'import', names, before, brought, runs });

export interface WithoutImport {
  /** The whole plan; undefined when nothing of the import is left to forget. */
  readonly plan: { readonly records: readonly AnyRecord[]; readonly runs: Runs } | undefined;
  readonly back: ImportAgain | null;
  /** What it brought or changed and somebody has written in since, or named in what they wrote. */
  readonly stays: readonly AnyRecord[];
}

/**
 * The plan as if the import had not been, and the step back to it. A record that somebody wrote in since, in this window or
 * another, stays as it is now, and so does whatever it has come to name: its home, its owner. What this run wrote and has
 * taken back again is not counted as written, and neither is what named something before that came.
 */
export function withoutImport(now: Workspace, step: ImportStep, own: Own): WithoutImport {
  const { names, before, brought } = step;
  const leaving = new Map<Id, AnyRecord>();
  const stays: AnyRecord[] = [];
  for (const record of brought) {
    const found = now.records.get(record.id);
    if (!found) continue;
    if (looksAs(record, found, own)) leaving.set(record.id, found);
    else if (!isTombstone(found)) stays.push(found);
  }
  const keepers = [...now.records.values()].filter((record) => !leaving.has(record.id));
  for (let keeper = keepers.pop(); keeper; keeper = keepers.pop())
    for (const id of namedSince(keeper, before.records.get(keeper.id))) {
      const named = leaving.get(id);
      if (!named || before.records.has(id)) continue;
      leaving.delete(id);
      stays.push(named);
      keepers.push(named);
    }
  if (leaving.size === 0) return { plan: undefined, back: null, stays };
  const records = [...now.records.values()].flatMap((record) =>
    leaving.has(record.id) ? (before.records.get(record.id) ?? []) : [record],
  );
  const forgotten = [...leaving.values()].map((record) => ({ record, left: before.records.get(record.id) }));
  const runs = runsWithout(now, step, records);
  return { plan: { records, runs }, back: { is: 'import-again', names, forgotten, runs: step.runs }, stays };
}

/** The records a record names, living, that it did not name `then`. */
function namedSince(record: AnyRecord, then: AnyRecord | undefined): readonly Id[] {
  // Most of a plan is what it was.
  if (record === then || isTombstone(record)) return [];
  const marks = mergeMetadataOf(record);
  return Object.keys(marks.by).flatMap((field) => {
    if (!mayName(record, field)) return [];
    const known = then ? valuesOf(siblingValuesOf(then, field)).flat() : [];
    const now: readonly unknown[] = valuesOf(siblingValuesOf(record, field, marks)).flat();
    return now.filter(
      (value): value is Id => typeof value === 'string' && value !== record.id && !known.includes(value),
    );
  });
}

/** Of a field of another version nobody knows what it says. */
function mayName({ kind }: AnyRecord, field: string): boolean {
  const rules: Readonly<Record<string, FieldRule>> = kind === 'foreign' ? {} : FIELDS[kind];
  return ['id', 'ids'].includes(rules[field]?.shape ?? 'id');
}

/** The runs of the plan, without those only the import told of. What stays is still by whom it was. */
function runsWithout(now: Workspace, { before, runs }: ImportStep, records: readonly AnyRecord[]): Runs {
  const left = new Map(now.runs);
  const changed = records.filter((record) => record !== before.records.get(record.id));
  for (const [replica, run] of runs) {
    if (!same(left.get(replica), run) || changed.some(({ marks }) => marks?.seen[replica] !== undefined)) continue;
    const known = before.runs.get(replica);
    if (known) left.set(replica, known);
    else left.delete(replica);
  }
  return left;
}

/**
 * The records that bring a forgotten import back, and how many numbers they took. Each is merged with what stands there now,
 * so that nothing is dropped that nobody has knowingly replaced. Where this run has done and undone things in between, that
 * alone could say something else than before: there the former answers are written anew, since somebody may have seen them
 * replaced.
 */
export function withImportAgain(
  now: Workspace,
  { forgotten }: ImportAgain,
  context: Context,
  own: Own,
): { readonly records: readonly AnyRecord[]; readonly numbers: number } {
  const merged: AnyRecord[] = [];
  const backs: PutBack[] = [];
  const coming = forgotten.map(({ record }) => record);
  const roles = rolesAfter(now, coming, mergeRecord);
  for (const { record: then, left: was } of forgotten) {
    const stored = now.records.get(then.id);
    if (stored && !isSameSort(stored, then)) continue;
    // A3: what comes and what it meets say roles before they meet.
    const record = roles.of(then);
    const found = stored && roles.of(stored);
    const left = was && roles.of(was);
    const both = found ? mergeRecord(found, record) : record;
    if (both !== stored) merged.push(both);
    if (!found || !left) continue;
    const fields = fieldsAgain(record, left, found, both, own);
    if (Object.keys(fields).length > 0) backs.push({ id: record.id, fields });
  }
  const outcome = backs.length > 0 ? putBack(patched(now, merged), backs, context) : undefined;
  if (!outcome?.ok) return { records: merged, numbers: 0 };
  const records = new Map([...merged, ...outcome.changed].map((record) => [record.id, record]));
  return { records: [...records.values()], numbers: outcome.numbers };
}

/** The fields in which nobody but this run has written since, and which merging alone would make say something else. */
function fieldsAgain(
  record: AnyRecord,
  left: AnyRecord,
  found: AnyRecord,
  both: AnyRecord,
  own: Own,
): Readonly<Record<string, FieldBack>> {
  const fields: Record<string, FieldBack> = {};
  for (const field of Object.keys(mergeMetadataOf(both).by)) {
    // What is held back stands beside whatever is written, and nobody can write it anew.
    if (isWithheld(record.marks, field) || !standsAs(siblingValuesOf(left, field), siblingValuesOf(found, field), own))
      continue;
    const isSaid =
      sayAlike(siblingValuesOf(both, field), siblingValuesOf(record, field)) &&
      (field !== DELETED || isTombstone(both) === isTombstone(record));
    if (!isSaid) fields[field] = fieldBack(record, both, field);
  }
  return fields;
}

/** The same answers everywhere, or the same values under names of this run: it wrote and took back. */
function looksAs(then: AnyRecord, now: AnyRecord, own: Own): boolean {
  if (same(then, now)) return true;
  const [before, since] = [mergeMetadataOf(then), mergeMetadataOf(now)];
  return Object.keys(since.by).every((field) =>
    standsAs(siblingValuesOf(then, field, before), siblingValuesOf(now, field, since), own),
  );
}

/** Answers of others that stand as they stood are no writing of anybody: only those that are not the same have to be of this run. */
const standsAs = (was: readonly Sibling[], is: readonly Sibling[], own: Own): boolean =>
  same(was, is) ||
  (sayAlike(was, is) && is.every((one) => own(replicaOf(one.stamp)) || was.some((before) => same(before, one))));
