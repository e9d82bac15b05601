/** Forgetting an import: locally, and only what nobody has touched since (SPEC E9). */
import { same } from '../domain/merge/canonical.ts';
import { isGone } from '../domain/merge/questions.ts';
import type { AnyRecord, Id } from '../domain/model.ts';
import type { Workspace } from '../domain/workspace.ts';

export interface Import {
  /** The plan it came into. */
  readonly before: Workspace;
  /** Every record it brought or changed, as merged. */
  readonly brought: readonly AnyRecord[];
}

/**
 * The plan as if the import had not been, or null when nothing of it is left to forget. A record that somebody wrote in
 * since, in this window or another, stays as it is now, and so does whatever it names: its home, its owner.
 */
export function withoutImport(now: Workspace, { before, brought }: Import): readonly AnyRecord[] | null {
  const leaving = new Map<Id, AnyRecord>();
  for (const record of brought) if (same(record, now.records.get(record.id))) leaving.set(record.id, record);
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
  return [...now.records.values()].flatMap((record) =>
    leaving.has(record.id) ? (before.records.get(record.id) ?? []) : [record],
  );
}
