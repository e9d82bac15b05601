/** How many questions are open in the plan as it is shown. */
import { useEffect, useState } from 'react';
import { askingRecords, questionsAbout } from '../../domain/plan/asking-records.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { ringsIn } from '../../domain/plan/rings.ts';
import { whenIdle } from '../session/when-idle.ts';

interface Known {
  readonly plan: Workspace;
  readonly records: readonly AnyRecord[];
}

/** What was found last in each plan: after an edit only what it touched is looked at. */
const known = new WeakMap<PlanStateStore, Known>();

/** The records that ask something. */
export function askingIn(store: PlanStateStore, plan: Workspace): readonly AnyRecord[] {
  const before = known.get(store);
  const records = before?.plan === plan ? before.records : askingRecords(plan, before);
  known.set(store, { plan, records });
  return records;
}

/** How many questions are open, rings of objectives included (Q5); counted while the machine is idle, since it is only a sign that some are. */
export function useQuestionCount(): number {
  const { plan } = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      whenIdle(() =>
        setCount(
          askingIn(plan, workspace).reduce(
            (sum, record) => sum + questionsAbout(workspace, record).length,
            ringsIn(workspace).length,
          ),
        ),
      ),
    [plan, workspace],
  );
  return count;
}
