/** Short numbers by which people talk about rows on paper and in mail: O2, 2.3, 2.3.1 (SPEC X1). */
import type { Cycle, Id, Initiative, KeyResult, Objective } from '../kinds/model.ts';
import { orphanedRecords } from './orphans.ts';
import { childrenOf, find, type Workspace } from './workspace.ts';

/** The objectives of one cycle, in order. */
export interface InCycle {
  /** Undefined: those that stand in no cycle. */
  readonly cycle: Cycle | undefined;
  readonly objectives: readonly Objective[];
}

/** X1: every objective there is, cycle by cycle; those without a cycle last. Cycles without objectives are there, too. */
export function objectivesInOrder(workspace: Workspace): readonly InCycle[] {
  const cycles: InCycle[] = childrenOf(workspace, null, 'cycle').map((cycle) => ({
    cycle,
    objectives: childrenOf(workspace, cycle.id, 'objective'),
  }));
  const { objectives } = homelessRows(workspace);
  return objectives.length === 0 ? cycles : [...cycles, { cycle: undefined, objectives }];
}

export interface HomelessRows {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
}

/** Rows that lost what they stood under (SPEC M4), by id. */
export function homelessRows(workspace: Workspace): HomelessRows {
  const homeless = orphanedRecords(workspace);
  const of = <K extends 'objective' | 'keyResult' | 'initiative'>(kind: K) =>
    homeless.flatMap(({ id, kind: its }) => (its === kind ? (find(workspace, kind, id) ?? []) : []));
  return { objectives: of('objective'), keyResults: of('keyResult'), initiatives: of('initiative') };
}

/**
 * X1: the number of every row by its id, each number once. Objectives are counted through all cycles: O1, O2. Below them 2.1 is the first
 * key result of the second, and 2.1.1 its first initiative. Key results and initiatives without a home are R1, R1.1 and I1.
 */
export function rowNumbers(workspace: Workspace): ReadonlyMap<Id, string> {
  const numbers = new Map<Id, string>();
  const count = (rows: readonly { readonly id: Id }[], above: string, below: (id: Id, number: string) => void) => {
    for (const [at, { id }] of rows.entries()) {
      numbers.set(id, `${above}${at + 1}`);
      below(id, `${above}${at + 1}`);
    }
  };
  const initiatives = (id: Id, number: string) =>
    count(childrenOf(workspace, id, 'initiative'), `${number}.`, () => {});
  const keyResults = (id: Id, number: string) =>
    count(childrenOf(workspace, id, 'keyResult'), `${number.slice(1)}.`, initiatives);
  count(
    objectivesInOrder(workspace).flatMap(({ objectives }) => objectives),
    'O',
    keyResults,
  );
  const homeless = homelessRows(workspace);
  count(homeless.keyResults, 'R', initiatives);
  count(homeless.initiatives, 'I', () => {});
  return numbers;
}
