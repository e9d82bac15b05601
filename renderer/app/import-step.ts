/** An import as a step of the history: forgetting it, locally, and bringing back what was forgotten (SPEC E8, E9). */
import { same } from '../domain/merge/canonical.ts';
import { isGone } from '../domain/merge/questions.ts';
import {
  answersOf,
  joined,
  marksOf,
  mergeRecord,
  valuesOf,
  writerOf,
  type WriterId,
} from '../domain/merge/register.ts';
import type { AnyRecord, Id, Runs } from '../domain/model.ts';
import type { Workspace } from '../domain/workspace.ts';

/** What undoes an import. */
export interface ImportStep {
  readonly is: 'import';
  /** Of the files it came in. */
  readonly names: readonly string[];
  /** The plan it came into. */
  readonly before: Workspace;
  /** Every record it brought or changed, as merged. */
  readonly brought: readonly AnyRecord[];
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
type Own = (writer: WriterId) => boolean;

export const importStep = (
  before: Workspace,
  brought: readonly AnyRecord[],
  { names, runs }: Pick<ImportStep, 'names' | 'runs'>,
): ImportStep => ({ is: 'import', names, before, brought, runs });

/**
 * The plan as if the import had not been, and the step back to it; null when nothing of it is left to forget. A record that
 * somebody wrote in since, in this window or another, stays as it is now, and so does whatever it names: its home, its
 * owner. What this run wrote and has taken back again is not counted as written.
 */
export function withoutImport(
  now: Workspace,
  { names, before, brought, runs }: ImportStep,
  own: Own,
): { readonly records: readonly AnyRecord[]; readonly back: ImportAgain } | null {
  const leaving = new Map<Id, AnyRecord>();
  for (const record of brought) {
    const found = now.records.get(record.id);
    if (found && looksAs(record, found, own)) leaving.set(record.id, found);
  }
  const keepNamedBy = (record: AnyRecord): void => {
    for (const value of Object.values(record) as readonly unknown[]) {
      const named = typeof value === 'string' && value !== record.id ? leaving.get(value) : undefined;
      if (!named || before.records.has(named.id)) continue;
      leaving.delete(named.id);
      keepNamedBy(named);
    }
  };
  for (const record of now.records.values()) if (!leaving.has(record.id) && !isGone(record)) keepNamedBy(record);
  if (leaving.size === 0) return null;
  const records = [...now.records.values()].flatMap((record) =>
    leaving.has(record.id) ? (before.records.get(record.id) ?? []) : [record],
  );
  const forgotten = [...leaving.values()].map((record) => ({ record, left: before.records.get(record.id) }));
  return { records, back: { is: 'import-again', names, forgotten, runs } };
}

/** The records that bring a forgotten import back; merged with whatever somebody else has written in their place. */
export function withImportAgain(now: Workspace, { forgotten }: ImportAgain, own: Own): readonly AnyRecord[] {
  return forgotten.flatMap(({ record, left }) => {
    const found = now.records.get(record.id);
    if (!found) return [record];
    if (found.kind !== record.kind) return [];
    const marks = marksOf(record);
    // What this run did and undid in between is part of what it brings back, and no answer beside it.
    if (left && looksAs(left, found, own))
      return [{ ...record, marks: { ...marks, seen: joined(marks.seen, marksOf(found).seen) } }];
    const merged = mergeRecord(found, record);
    return merged === found ? [] : [merged];
  });
}

/** The same answers, or the same values under names of this run: it wrote and took back. */
function looksAs(then: AnyRecord, now: AnyRecord, own: Own): boolean {
  if (same(then, now)) return true;
  const [before, since] = [marksOf(then), marksOf(now)];
  return Object.keys(since.by).every((field) => {
    const [was, is] = [answersOf(then, field, before), answersOf(now, field, since)];
    return same(was, is) || (is.every(({ stamp }) => own(writerOf(stamp))) && same(valuesOf(was), valuesOf(is)));
  });
}
