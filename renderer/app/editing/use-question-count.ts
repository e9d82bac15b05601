import { useEffect, useState } from 'react';
import { questionsAbout } from '../../domain/plan/asking-records.ts';
import { usePlan, usePlanner } from '../session/use-planner.ts';
import { whenCalm } from '../session/when-calm.ts';
import { askingIn } from './asking.ts';

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
