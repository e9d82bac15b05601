/** What can go on after a cycle, row by row: what was decided, and what is usual as long as nobody has (SPEC L17). */
import { decisionsAbout } from '../../domain/commands/carrying.ts';
import type { CarryChoice, Carried, Cycle, Id, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { copiesIn } from '../../domain/plan/copies.ts';
import { toldInTime } from '../../domain/plan/late.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import { isDropped, objectiveScore, scoreIn, verdictOf, wasReached } from '../../domain/progress/grading.ts';
import { progressOf } from '../../domain/progress/scoring.ts';

/** What becomes of a row nobody has decided about and for which nothing is usual. */
export type Fate = 'goesAlong' | 'withObjective' | 'staysHere';

export interface Carriable<R extends Objective | KeyResult> {
  readonly row: R;
  readonly decided: Carried | undefined;
  readonly usual: CarryChoice | undefined;
  readonly isReached: boolean;
  /** What was decided apart, where somebody still has to choose. */
  readonly apart: readonly Carried[];
  readonly fate: Fate | undefined;
}

export interface CarriableObjective extends Carriable<Objective> {
  readonly keyResults: readonly Carriable<KeyResult>[];
}

export function carriable(workspace: Workspace, cycle: Id): readonly CarriableObjective[] {
  return childrenOf(workspace, cycle, 'objective').map((objective) => {
    const keyResults = childrenOf(workspace, objective.id, 'keyResult').map((keyResult): Carriable<KeyResult> => {
      const verdict = verdictOf(workspace, keyResult.id);
      const progress = progressOf(keyResult.metric, toldInTime(workspace, keyResult));
      return about(workspace, keyResult, wasReached(scoreIn(verdict), progress), isDropped(verdict));
    });
    const { score } = objectiveScore(workspace, objective.id);
    const own = about(workspace, objective, wasReached(score, undefined), false);
    // An objective with key results goes along with those that go on, and takes them along where it is abandoned.
    const isAbandoned = own.decided?.choice === 'abandon';
    const isAlong = own.decided === undefined && keyResults.some(goesOn);
    const fateOfOwn = keyResults.length > 0 && own.decided === undefined ? 'staysHere' : own.fate;
    return {
      ...own,
      usual: keyResults.length > 0 ? undefined : own.usual,
      fate: isAlong ? 'goesAlong' : fateOfOwn,
      keyResults: keyResults.map((one) => (isAbandoned ? { ...one, usual: undefined, fate: 'withObjective' } : one)),
    };
  });
}

function about<R extends Objective | KeyResult>(
  workspace: Workspace,
  row: R,
  reached: boolean | undefined,
  isDropped: boolean,
): Carriable<R> {
  const said = decisionsAbout(workspace, row.id);
  const apart = said.length > 1 ? said : [];
  const [decided] = apart.length > 0 ? [] : said;
  const isReached = reached === true;
  const isOpen = decided === undefined && apart.length === 0;
  const usual = !isOpen || isReached || isDropped ? undefined : 'keep';
  return { row, decided, apart, isReached, usual, fate: isOpen && usual === undefined ? 'staysHere' : undefined };
}

const goesOn = ({ decided, usual }: Carriable<KeyResult>): boolean =>
  ['keep', 'modify'].includes(decided?.choice ?? usual ?? '');

/** Those of which the list shows that they go on, with what nobody has written down yet. */
export const chosenIn = (
  list: readonly CarriableObjective[],
): readonly { readonly id: Id; readonly choice: CarryChoice; readonly isDecided: boolean }[] =>
  list
    .flatMap((objective): readonly Carriable<Objective | KeyResult>[] =>
      objective.decided?.choice === 'abandon' ? [objective] : [objective, ...objective.keyResults],
    )
    .flatMap(({ row, decided, usual }) => {
      const choice = decided?.choice ?? usual;
      return choice === undefined ? [] : [{ id: row.id, choice, isDecided: decided !== undefined }];
    });

/** Where a row was carried over to, of these cycles: the first one, and the copy that stands there. */
export function copiedInto(
  workspace: Workspace,
  cycles: readonly Cycle[],
): (row: Objective | KeyResult) => { readonly cycle: Cycle; readonly copy: Id } | undefined {
  const all = cycles.map((cycle) => ({ cycle, copyOf: copiesIn(workspace, cycle.id) }));
  return (row) => {
    for (const { cycle, copyOf } of all) {
      const copy = copyOf(row.kind, row.id);
      if (copy.is === 'there') return { cycle, copy: copy.id };
    }
    return undefined;
  };
}

/**
 * The open cycles something can be carried over to: those that begin after this one does, and those nobody has given dates. Where this one has
 * none that can be read, each of the others may come after it. A sample has to do with samples only.
 */
export function laterThan(workspace: Workspace, { id, dates, sample }: Cycle): readonly Cycle[] {
  const start = dates && dates.start <= dates.end ? dates.start : '';
  return childrenOf(workspace, null, 'cycle').filter(
    (one) =>
      one.id !== id &&
      (one.dates === undefined || one.dates.start > start) &&
      (one.sample === true) === (sample === true) &&
      !isClosed(workspace, one.id),
  );
}
