/** Narrowing proposals down, and putting them under the rows they are about. */
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { isUndecided, type ShownProposal } from '../../domain/plan/proposals.ts';
import { writerOf } from '../../domain/plan/threads.ts';

export const STATES = ['open', 'decided', 'all'] as const;
export type State = (typeof STATES)[number];

export interface Filter {
  readonly state: State;
  /** Whoever proposed it; null: whoever it was. */
  readonly who: string | null;
}

/** What a filter leaves, in the order given. What was `touched` while it was shown stays, whatever its state. */
export const fitting = (
  all: readonly ShownProposal[],
  { state, who }: Filter,
  touched: ReadonlySet<Id>,
): readonly ShownProposal[] =>
  all.filter(
    (one) =>
      (state === 'all' || isUndecided(one) === (state === 'open') || touched.has(one.id)) &&
      (who === null || writerOf(one.speaks) === who),
  );

/** In the order in which they came. */
export const writersAmong = (all: readonly ShownProposal[]): readonly string[] => [
  ...new Set(all.map(({ speaks }) => writerOf(speaks))),
];

export interface Group {
  /** What it is about; undefined where that was never here. */
  readonly about: AnyRecord | undefined;
  readonly proposals: readonly ShownProposal[];
}

/** Under what they are about, each once, at the place of the first of them. */
export function grouped(proposals: readonly ShownProposal[]): readonly Group[] {
  const groups = new Map<Id, { about: AnyRecord | undefined; proposals: ShownProposal[] }>();
  for (const one of proposals) {
    const id = one.about?.id ?? one.speaks.about ?? '';
    const group = groups.get(id);
    if (group) group.proposals.push(one);
    else groups.set(id, { about: one.about, proposals: [one] });
  }
  return [...groups.values()];
}
