import { join } from '../../app/editing/joining.ts';
import { useChildren, usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { foldedText } from '../../domain/plan/folded-text.ts';
import { twinCycles } from '../../domain/plan/twins.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Plan.module.css';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

/** A second cycle of the same name and dates, as when two computers started the quarter apart: offered for joining at once. */
export function TwinCycle({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const name = foldedText(cycle.name ?? '');
  const cycles = useChildren(null, 'cycle').filter((one) => foldedText(one.name ?? '') === name);
  const twins = twinCycles(cycles).find(({ standing, giving }) => [standing.id, giving.id].includes(cycle.id));
  const other = twins?.standing.id === cycle.id ? twins.giving.id : twins?.standing.id;
  const here = useWorkspace((workspace) => childrenOf(workspace, cycle.id, 'objective').length);
  const there = useWorkspace((workspace) => (other ? childrenOf(workspace, other, 'objective').length : 0));
  if (!twins) return null;
  return (
    <div className={styles['mark']}>
      <Banner
        tone="info"
        title={aroundOutlineTexts(texts).cycleTwice(cycle.name || plan.untitled)}
        actions={
          <Button size="small" onClick={() => void join(planner, texts, twins)}>
            {aroundOutlineTexts(texts).joinCycles}
          </Button>
        }
      >
        {aroundOutlineTexts(texts).cycleTwiceWhat(here, there)}
      </Banner>
    </div>
  );
}
