/** Whether a cycle is a draft, committed or closed, read off what was done to it (SPEC L1). */
import type { Id, Transition } from '../kinds/model.ts';
import { leadingInView } from './in-view.ts';
import { childIndexKey, resolved, type Workspace } from './workspace.ts';

export type Stage = 'draft' | 'committed' | 'closed';

export interface StageNow {
  readonly is: Stage;
  /** What made it so; of several that were written apart the last. Undefined for a draft. */
  readonly by: Transition | undefined;
}

const DRAFT: StageNow = { is: 'draft', by: undefined };
/** Worked out once for each state of what stands in a cycle. */
const known = new WeakMap<object, StageNow>();

/** A cycle that is not there is a draft. */
export function stageOf(workspace: Workspace, cycle: Id | undefined): StageNow {
  const shelf =
    cycle === undefined ? undefined : workspace.children.get(childIndexKey(resolved(workspace, cycle), 'transition'));
  if (!shelf) return DRAFT;
  let stage = known.get(shelf);
  if (!stage) {
    const steps = shelf.filter((one) => one.kind === 'transition');
    known.set(shelf, (stage = steps.length === 0 ? DRAFT : stageIn(steps)));
  }
  return stage;
}

/** The steps of a cycle that nobody followed, the last one last. */
export const leadingSteps = (workspace: Workspace, cycle: Id): readonly Transition[] =>
  leadersOf(
    (workspace.children.get(childIndexKey(resolved(workspace, cycle), 'transition')) ?? []).filter(
      (one) => one.kind === 'transition',
    ),
  );

const leadersOf = (steps: readonly Transition[]): readonly Transition[] =>
  leadingInView('transition', steps).flatMap(({ speaks }) => (speaks?.kind === 'transition' ? [speaks] : []));

/** Whether a step reopens the cycle, or commits more of what stands in one that was reopened. */
function reopens(step: Transition, steps: readonly Transition[]): boolean {
  const behind = new Set([step]);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const one of behind) {
    if (one.does === 'reopen') return true;
    if (one.does !== 'commit') continue;
    for (const before of steps) if (one.followed?.includes(before.id)) behind.add(before);
  }
  return false;
}

function stageIn(steps: readonly Transition[]): StageNow {
  const leaders = leadersOf(steps);
  const last = (does: Transition['does']) => leaders.findLast((one) => one.does === does);
  const reopened = leaders.findLast((one) => reopens(one, steps));
  if (reopened) return { is: 'committed', by: reopened };
  const closed = last('close');
  if (closed) return { is: 'closed', by: closed };
  // What says nothing of what it does can only come from a file by hand.
  const committed = last('commit');
  return committed ? { is: 'committed', by: committed } : DRAFT;
}
