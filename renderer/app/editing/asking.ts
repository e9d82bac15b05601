/** How many questions are open in the plan as it is shown. */
import { useEffect, useState } from 'react';
import { askingRecords, questionsAbout } from '../../domain/plan/asking-records.ts';
import type { AnyRecord, Objective } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { ringsIn } from '../../domain/plan/rings.ts';
import { whenCalm } from '../session/when-calm.ts';

interface Asking {
  readonly plan: Workspace;
  /** Those that ask something. */
  readonly records: readonly AnyRecord[];
  /** Objectives that serve each other in a ring (Q5). */
  readonly rings: readonly (readonly Objective[])[];
}

/** What was found last in each plan: after an edit only what it touched is looked at. */
const known = new WeakMap<PlanStateStore, Asking>();

/** What is to be decided in a plan. */
export function askingIn(store: PlanStateStore, plan: Workspace): Asking {
  const before = known.get(store);
  if (before?.plan === plan) return before;
  const asking = { plan, records: askingRecords(plan, before), rings: ringsIn(plan, before) };
  known.set(store, asking);
  return asking;
}

/** How many questions are open, rings of objectives included (Q5); counted while the machine is idle, since it is only a sign that some are. */
export function useQuestionCount(): number {
  const { plan } = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      whenCalm(() => {
        const { records, rings } = askingIn(plan, workspace);
        setCount(records.reduce((sum, record) => sum + questionsAbout(workspace, record).length, rings.length));
      }),
    [plan, workspace],
  );
  return count;
}
