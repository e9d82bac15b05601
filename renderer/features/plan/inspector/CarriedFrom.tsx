import { navigate } from '../../../app/places/navigate.ts';
import { usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import type { KeyResult, Objective } from '../../../domain/kinds/model.ts';
import { cycleAbove } from '../../../domain/plan/above.ts';
import { cleanLine } from '../../../domain/plan/clean-text.ts';
import { find } from '../../../domain/plan/workspace.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Inspector.module.css';

/** Which row of an earlier cycle this one goes on from (SPEC L18), and the way there; nothing where that is not in the plan. */
export function CarriedFrom({ record: { kind, carriedFrom } }: { readonly record: Objective | KeyResult }) {
  const planner = usePlanner();
  const texts = useTexts();
  const source = useWorkspace((workspace) => find(workspace, kind, carriedFrom));
  const cycle = useWorkspace((workspace) => source && cycleAbove(workspace, source));
  if (!source || !cycle) return null;
  const title = cleanLine(source.title ?? '') || texts.plan.untitled;
  return (
    <div className={styles['carriedFrom']}>
      <Button
        size="small"
        variant="quiet"
        onClick={() => navigate(planner, { at: 'row', row: source.id, cycle: cycle.id, details: true })}
      >
        {inspectorTexts(texts).carriedFrom(title, cleanLine(cycle.name ?? '') || texts.plan.untitled)}
      </Button>
    </div>
  );
}
