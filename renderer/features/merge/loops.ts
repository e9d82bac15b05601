import { ringsIn } from '../../domain/plan/rings.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';

/** The titles along each ring of parents that merging would close, also where only joining closes it. */
export function loopsMade({
  before,
  after,
}: {
  readonly before: Workspace;
  readonly after: Workspace;
}): readonly (readonly string[])[] {
  const nameOf = (ring: readonly { readonly id: string }[]) => ring.map(({ id }) => id).join(' ');
  const known = new Set(ringsIn(before).map(nameOf));
  return ringsIn(after)
    .filter((ring) => !known.has(nameOf(ring)))
    .map((ring) => [...ring, ...ring.slice(0, 1)].map(({ title }) => title ?? ''));
}
