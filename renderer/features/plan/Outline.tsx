import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { hitsOf, type Found } from '../../domain/plan/found-rows.ts';
import { objectiveOf } from '../../domain/plan/rows.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { startObjective } from '../../app/session/start.ts';
import { whenIdle } from '../../app/session/when-idle.ts';
import { usePlan, usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { ObjectiveRow } from './ObjectiveRow.tsx';
import { RecordFence } from './RecordFence.tsx';
import styles from './Plan.module.css';

/** As many as fill a screen with their parts; the others follow while nobody waits, in portions no click has to wait for. */
const AT_ONCE = 3;
const IN_A_BATCH = 6;

/** `wanted`: as many as must stand there now. */
function useGrowing(total: number, key: Id, wanted: number): number {
  const [shown, setShown] = useState({ key, count: AT_ONCE });
  const before = shown.key === key ? shown.count : AT_ONCE;
  const count = Math.max(before, wanted);
  if (count > before) setShown({ key, count });
  useEffect(() => {
    if (count >= total) return undefined;
    return whenIdle(() => setShown({ key, count: count + IN_A_BATCH }));
  }, [count, total, key]);
  return Math.min(count, total);
}

/** The objectives of the shown cycle, in order. */
export function Outline({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const all = useWorkspace((workspace) => childrenOf(workspace, cycle.id, 'objective'));
  const search = useUi((ui) => ui.search);
  const found = useFound(cycle.id, search);
  const objectives = found ? all.filter(({ id }) => found.has(id)) : all;
  // The keyboard may go to a row that is not drawn yet, and what is typed next must go into it.
  const called = useUi(({ focus }) => focus !== null && objectiveOf(planner.plan.getState().workspace, focus));
  const printing = usePrinting();
  const wanted = printing ? objectives.length : objectives.findIndex(({ id }) => id === called) + 1;
  const count = useGrowing(objectives.length, cycle.id, wanted);
  return (
    <>
      {found && (
        <p role="status" className={styles['found']}>
          {objectives.length === 0 ? plan.nothingFound : plan.found(hitsOf(found).length)}
        </p>
      )}
      <ol className={styles['outline']} aria-label={plan.outline}>
        {objectives.slice(0, count).map((objective, at) => (
          <RecordFence key={objective.id} of={objective} as="li">
            <ObjectiveRow objective={objective} found={found} first={at === 0} />
          </RecordFence>
        ))}
      </ol>
      {!found && (
        <div className={styles['addition']}>
          <Button variant="quiet" icon={<Plus />} shortcut="Mod+Enter" onClick={() => startObjective(planner, texts)}>
            {plan.addObjective}
          </Button>
        </div>
      )}
    </>
  );
}

/** Only while something is searched for does an edit anywhere concern the whole outline. */
function useFound(cycle: Id, search: string): Found {
  const planner = usePlanner();
  const workspace = usePlan((state) => (search.trim() === '' ? null : state.workspace));
  return workspace && planner.finding.in(workspace, cycle, search);
}
