/** Records that look as if two people had made them apart, offered for joining (SPEC J6). Whether they are one a person says. */
import { copiedFrom } from './copies.ts';
import { foldedWords } from './folded-text.ts';
import type { Joinable } from './joined.ts';
import type { Cycle, Id } from '../kinds/model.ts';
import { isRole } from './pseudonyms.ts';
import { childrenOf, type Workspace } from './workspace.ts';

/** Two records that may be one: the second would give way. */
export interface Twins {
  readonly standing: Joinable;
  readonly giving: Joinable;
}

/** J6: in the order of the plan; three alike are two pairs, each with the first. */
export function twinsIn(workspace: Workspace): readonly Twins[] {
  const cycles = childrenOf(workspace, null, 'cycle').filter(({ sample }) => !sample);
  const objectives = cycles.map(({ id }) => childrenOf(workspace, id, 'objective'));
  return [
    ...twinCycles(cycles),
    ...alike(childrenOf(workspace, null, 'team'), ({ name }) => name),
    ...alike(
      // Two may have become roles of equal words, and are two all the same.
      childrenOf(workspace, null, 'person').filter((person) => !isRole(workspace, person)),
      ({ name }) => name,
    ),
    ...[
      ...objectives,
      ...objectives.flat().map(({ id }): readonly Joinable[] => childrenOf(workspace, id, 'keyResult')),
    ].flatMap((siblings) => alike(siblings, titleOf, (row) => copiedFrom(workspace, row))),
  ];
}

const titleOf = (row: Joinable): string | undefined => ('title' in row ? row.title : undefined);

/** Those among these cycles that have the same dates. */
export const twinCycles = (cycles: readonly Cycle[]): readonly Twins[] =>
  alike(
    cycles.filter(({ sample }) => !sample),
    ({ dates }) => dates && `${dates.start} ${dates.end}`,
  );

/**
 * Pairs of which both say the same words, whatever their blanks and capitals, or come from the same record, whatever they say; nothing
 * said is nothing alike.
 */
function alike<R extends Joinable>(
  records: readonly R[],
  said: (record: R) => string | undefined,
  from: (record: R) => readonly Id[] = nowhere,
): readonly Twins[] {
  const first = new Map<string, R>();
  return byId(records).flatMap((giving): Twins[] => {
    const words = foldedWords(said(giving) ?? '');
    // No words begin with a break.
    const marks = [...(words === '' ? [] : [words]), ...from(giving).map((id) => `\n${id}`)];
    const standing = marks.map((mark) => first.get(mark)).find((one) => one !== undefined);
    for (const mark of marks) if (!first.has(mark)) first.set(mark, standing ?? giving);
    return standing ? [{ standing, giving }] : [];
  });
}

const nowhere = (): readonly Id[] => [];

/** Ids decide which of two stands, so that two people who are offered the same pair join it the same way round. */
const byId = <R extends { readonly id: Id }>(records: readonly R[]): readonly R[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
