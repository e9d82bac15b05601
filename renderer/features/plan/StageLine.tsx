import { useEffect, useState } from 'react';
import { notAgreedIn } from '../../domain/plan/changes-since.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { useAct } from '../../app/session/use-actions.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useLanguage, usePlan, usePlanner, useShelves, useTexts } from '../../app/session/use-planner.ts';
import { whenCalm } from '../../app/session/when-calm.ts';
import { dayOf } from '../../text/format.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Plan.module.css';

interface Props {
  readonly cycle: Cycle;
  /** There is nothing in it that could be agreed. */
  readonly empty: boolean;
}

/** Below the name of a cycle: that it is a draft, with the way to commit it, or since when it is what it is (SPEC L1). */
export function StageLine({ cycle, empty }: Props) {
  const texts = useTexts();
  const stage = stageTexts(texts);
  const language = useLanguage();
  const planner = usePlanner();
  const act = useAct();
  const now = useShelves([cycle.id], (workspace) => stageOf(workspace, cycle.id));
  if (now.is === 'draft' && empty) return null;
  if (now.is === 'draft')
    return (
      <p className={styles['stage']}>
        <span>{stage.draft}</span>
        <Button size="small" shortcut="Mod+Shift+Enter" title={stage.commitWhat} onClick={() => act('commit-cycle')}>
          {stage.commit}
        </Button>
      </p>
    );
  const { by, at, does = 'commit' } = now.by ?? {};
  const step = stage.is[does];
  const who = cleanLine(by ?? '');
  const day = at === undefined ? '–' : dayOf(at, language);
  return (
    <p className={styles['stage']}>
      <span>{who === '' ? stage.sinceSomebody(step, day) : stage.since(step, day, who)}</span>
      {now.is === 'committed' && <NotAgreed cycle={cycle.id} />}
      {now.is === 'closed' && (
        <Button size="small" variant="quiet" onClick={() => navigate(planner, { at: 'room', room: 'closing' })}>
          {stage.toClosing}
        </Button>
      )}
    </p>
  );
}

/** How many rows of a committed cycle are not agreed yet, with the way to commit them as well (SPEC L2). Counted while nobody waits. */
function NotAgreed({ cycle }: { readonly cycle: Id }) {
  const stage = stageTexts(useTexts());
  const act = useAct();
  const workspace = usePlan((state) => state.workspace);
  const [count, tell] = useState(0);
  useEffect(() => whenCalm(() => tell(notAgreedIn(workspace, cycle).length)), [workspace, cycle]);
  if (count === 0) return null;
  return (
    <>
      <span>{stage.notAgreed(count)}</span>
      <Button
        size="small"
        variant="quiet"
        shortcut="Mod+Shift+Enter"
        title={stage.commitWhat}
        onClick={() => act('commit-cycle')}
      >
        {stage.commitThese}
      </Button>
    </>
  );
}
