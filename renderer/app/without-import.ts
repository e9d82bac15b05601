/** Forgetting an import: locally, and only what nobody has touched since (SPEC E9). */
import { same } from '../domain/merge/canonical.ts';
import { isGone } from '../domain/merge/questions.ts';
import { answersOf, marksOf, writerOf, type Answer, type WriterId } from '../domain/merge/register.ts';
import type { AnyRecord, Id } from '../domain/model.ts';
import type { Workspace } from '../domain/workspace.ts';

export interface Import {
  /** The plan it came into. */
  readonly before: Workspace;
  /** Every record it brought or changed, as merged. */
  readonly brought: readonly AnyRecord[];
}

export interface Forgetting {
  /** The plan as if the import had not been. */
  readonly left: readonly AnyRecord[];
  /** What is forgotten, as it is now: merging it again brings it back. */
  readonly forgotten: readonly AnyRecord[];
}

/**
 * What forgetting an import leaves; null when nothing of it is left to forget. A record that somebody wrote in since, in
 * this window or another, stays as it is now, and so does whatever it names: its home, its owner. `own` knows this run's
 * names: what this run wrote and has taken back is not counted as written.
 */
export function withoutImport(
  now: Workspace,
  { before, brought }: Import,
  own: (writer: WriterId) => boolean,
): Forgetting | null {
  const leaving = new Map<Id, AnyRecord>();
  for (const record of brought) {
    const found = now.records.get(record.id);
    if (found && isUntouched(record, found, own)) leaving.set(record.id, found);
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
  const left = [...now.records.values()].flatMap((record) =>
    leaving.has(record.id) ? (before.records.get(record.id) ?? []) : [record],
  );
  return { left, forgotten: [...leaving.values()] };
}

function isUntouched(brought: AnyRecord, now: AnyRecord, own: (writer: WriterId) => boolean): boolean {
  if (same(brought, now)) return true;
  const [then, since] = [marksOf(brought), marksOf(now)];
  return Object.keys(since.by).every((field) => {
    const [was, is] = [answersOf(brought, field, then), answersOf(now, field, since)];
    if (same(was, is)) return true;
    return is.every(({ stamp }) => own(writerOf(stamp))) && same(valuesOf(was), valuesOf(is));
  });
}

/** A field never written and one that was emptied look alike. */
const valuesOf = (answers: readonly Answer[]): readonly unknown[] =>
  answers.length > 0 ? answers.map(({ value }) => value) : [undefined];
