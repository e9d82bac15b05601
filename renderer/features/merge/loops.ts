import { parentLoops } from '../../domain/plan/parent-loops.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';

/** The titles along each ring of parents that merging would close. */
export function loopsMade({
  before,
  after,
}: {
  readonly before: Workspace;
  readonly after: Workspace;
}): readonly (readonly string[])[] {
  const known = new Set(parentLoops(before.records.values()).map((ring) => ring.join(' ')));
  return parentLoops(after.records.values())
    .filter((ring) => !known.has(ring.join(' ')))
    .map((ring) =>
      [...ring, ...ring.slice(0, 1)].map((id) => {
        const record = after.records.get(id);
        return record?.kind === 'objective' ? (record.title ?? '') : '';
      }),
    );
}
