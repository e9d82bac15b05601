/** Who has not checked in, as text for a chat (SPEC L7). */
import { isPrivate } from '../../domain/plan/private.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { ownerOf } from '../../domain/plan/mine.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import type { NotTold } from '../../domain/progress/missing.ts';

export interface Missing {
  /** Empty where nobody owns it. */
  readonly who: string;
  readonly of: readonly { readonly title: string; readonly days: NotTold['days'] }[];
}

/** By name, those nobody owns last; what is private is left out. `order` compares names as the reader's language does. */
export function whoIsMissing(
  workspace: Workspace,
  untold: readonly NotTold[],
  order: (a: string, b: string) => number,
): readonly Missing[] {
  // Two people can have one name.
  const found = new Map<Id | undefined, { who: string; of: { title: string; days: NotTold['days'] }[] }>();
  for (const { keyResult, days } of untold) {
    const objective = find(workspace, 'objective', keyResult.objective);
    if (objective && isPrivate(objective)) continue;
    const owner = ownerOf(workspace, keyResult);
    const theirs = found.get(owner?.id) ?? { who: cleanLine(owner?.name ?? '').trim(), of: [] };
    theirs.of.push({ title: cleanLine(keyResult.title ?? ''), days });
    found.set(owner?.id, theirs);
  }
  const isNobody = ({ who }: Missing) => Number(who === '');
  return [...found.values()].toSorted((a, b) => isNobody(a) - isNobody(b) || order(a.who, b.who));
}
