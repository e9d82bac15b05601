/** Who has not checked in, as text for a chat (SPEC L7). */
import { isPrivate } from '../../domain/plan/private.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import type { Silent } from '../../domain/progress/standing.ts';
import type { KeyResult } from '../../domain/kinds/model.ts';

export interface Missing {
  /** Empty where nobody owns it. */
  readonly who: string;
  readonly of: readonly { readonly title: string; readonly days: number }[];
}

/** By name, those nobody owns last; what is private is left out. `order` compares names as the reader's language does. */
export function whoIsMissing(
  workspace: Workspace,
  silent: readonly Silent[],
  order: (a: string, b: string) => number,
): readonly Missing[] {
  const found = new Map<string, { title: string; days: number }[]>();
  for (const { keyResult, days } of silent) {
    const objective = find(workspace, 'objective', keyResult.objective);
    if (objective && isPrivate(objective)) continue;
    const who = ownerOf(workspace, keyResult, objective?.owner);
    const of = found.get(who) ?? [];
    of.push({ title: cleanLine(keyResult.title ?? ''), days });
    found.set(who, of);
  }
  return [...found]
    .map(([who, of]) => ({ who, of }))
    .toSorted((a, b) => (a.who === '' ? 1 : b.who === '' ? -1 : order(a.who, b.who)));
}

/** Whose it is: its own owner's, or else that of its objective. */
const ownerOf = (workspace: Workspace, { owner }: KeyResult, above: string | undefined): string =>
  cleanLine(find(workspace, 'person', owner ?? above)?.name ?? '').trim();
