/** Which questions are open in the plan as it is shown, for the room about them. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { openQuestions, type OpenQuestion } from '../../domain/commands/answering.ts';
import { orphanedRecords, type Orphan } from '../../domain/plan/orphans.ts';
import type { Objective } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { whenIdle } from '../session/when-idle.ts';
import { askingIn } from './asking.ts';

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
  return useMemo(() => openQuestions(workspace, askingIn(plan, workspace).records), [plan, workspace]);
}

/** Objectives that serve each other in a ring, which only joining or merging closes. */
export function useRings(): readonly (readonly Objective[])[] {
  const { plan } = usePlanner();
  const workspace = usePlan((state) => state.workspace);
  return useMemo(() => askingIn(plan, workspace).rings, [plan, workspace]);
}
