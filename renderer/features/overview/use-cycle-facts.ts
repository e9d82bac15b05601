/** What a cycle is told of by (SPEC L8), worked out anew when the plan or the day changes. */
import { useEffect, useMemo, useState } from 'react';
import { dayHere } from '../../app/session/today.ts';
import { useTheirClock } from '../../app/session/use-now.ts';
import { usePlan } from '../../app/session/use-planner.ts';
import { whenCalm } from '../../app/session/when-calm.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { factsOf, type CycleFacts } from '../../domain/progress/overview.ts';

/** Records in a plan from which on it is worked out while nobody waits. */
const LARGE = 5000;

/** Undefined without a cycle, and of a large plan until it is worked out. */
export function useCycleFacts(cycle: Cycle | undefined): CycleFacts | undefined {
  const workspace = usePlan((state) => state.workspace);
  const now = useTheirClock();
  const isLarge = workspace.records.size >= LARGE;
  const atOnce = useMemo(
    () => (cycle && !isLarge ? factsOf(workspace, cycle, { now, dayOf: dayHere }) : undefined),
    [workspace, cycle, now, isLarge],
  );
  const [late, show] = useState<{ readonly of: Id; readonly facts: CycleFacts } | null>(null);
  useEffect(
    () =>
      cycle && isLarge
        ? whenCalm(() => show({ of: cycle.id, facts: factsOf(workspace, cycle, { now, dayOf: dayHere }) }))
        : undefined,
    [workspace, cycle, now, isLarge],
  );
  return atOnce ?? (late !== null && late.of === cycle?.id ? late.facts : undefined);
}

/** The same for paper, without what is private; at once, since paper does not wait. Undefined while nothing is printed so. */
export function useFactsForPaper(cycle: Cycle | undefined, isForPaper: boolean): CycleFacts | undefined {
  const workspace = usePlan((state) => state.workspace);
  const now = useTheirClock();
  return useMemo(
    () => (cycle && isForPaper ? factsOf(workspace, cycle, { now, dayOf: dayHere }, false) : undefined),
    [workspace, cycle, now, isForPaper],
  );
}
