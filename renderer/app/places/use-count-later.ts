/** How much waits in a room, where that takes code no first screen needs. */
import { useEffect, useState } from 'react';
import type { Day, Id } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { today } from '../session/today.ts';
import { useNow } from '../session/use-now.ts';
import { usePlan, useUi } from '../session/use-planner.ts';
import { whenCalm } from '../session/when-calm.ts';

/** What a count depends on; `chosen` is the cycle that was chosen to be shown. */
export interface Counted {
  readonly workspace: Workspace;
  readonly chosen: Id | null;
  readonly day: Day;
}

/**
 * Counted while the machine is idle, by code that is fetched then. Where it cannot be fetched the last count stands, and the next change
 * of the plan asks for it again: it is only a sign that something waits.
 */
export function useCountLater(fetch: () => Promise<(counted: Counted) => number>): number {
  const workspace = usePlan((state) => state.workspace);
  const chosen = useUi(({ cycle }) => cycle);
  const day = today(new Date(useNow()));
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const show = (counting: (counted: Counted) => number) => {
      if (isWanted) setCount(counting({ workspace, chosen, day }));
    };
    const takeBack = whenCalm(() => void fetch().then(show, () => {}));
    return () => {
      isWanted = false;
      takeBack();
    };
  }, [fetch, workspace, chosen, day]);
  return count;
}
