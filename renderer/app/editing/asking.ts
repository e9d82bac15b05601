/** Which questions are open in the plan as it is shown. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { askingRecords, openQuestions, questionsAbout, type OpenQuestion } from '../../domain/commands/answering.ts';
import { orphanedRecords, type Orphan } from '../../domain/plan/orphans.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { whenIdle } from '../session/when-idle.ts';

interface Known {
  readonly plan: Workspace;
  readonly records: readonly AnyRecord[];
}

/** What was found last in each plan: after an edit only what it touched is looked at. */
const known = new WeakMap<PlanStateStore, Known>();

function askingIn(store: PlanStateStore, plan: Workspace): readonly AnyRecord[] {
  const before = known.get(store);
  const records = before?.plan === plan ? before.records : askingRecords(plan, before);
  known.set(store, { plan, records });
  return records;
}

/** How many questions are open; counted while the machine is idle, since it is only a sign that some are. */
export function useQuestionCount(): number {
  const { plan } = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      whenIdle(() =>
        setCount(askingIn(plan, workspace).reduce((sum, record) => sum + questionsAbout(workspace, record).length, 0)),
      ),
    [plan, workspace],
  );
  return count;
}

/** What lost its place: looked for while the machine is idle, and after an edit only where it changed something. */
export function useHomelessRecords(): readonly Orphan[] {
  const workspace = usePlan((state) => state.workspace);
  const [records, setRecords] = useState<readonly Orphan[]>([]);
  const before = useRef<{ readonly plan: Workspace; readonly records: readonly Orphan[] }>(undefined);
  useEffect(
    () =>
      whenIdle(() => {
        const found = orphanedRecords(workspace, before.current);
        before.current = { plan: workspace, records: found };
        setRecords(found);
      }),
    [workspace],
  );
  return records;
}

/** All open questions, in the order of the plan. */
export function useOpenQuestions(): readonly OpenQuestion[] {
  const { plan } = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  return useMemo(() => openQuestions(workspace, askingIn(plan, workspace)), [plan, workspace]);
}
