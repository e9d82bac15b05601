import { ChevronRight, Plus } from 'lucide-react';
import { memo, use, useCallback, useRef, type ReactNode } from 'react';
import { isPrivate } from '../../domain/plan/private.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import { childIndexKey, childrenOf, find } from '../../domain/plan/workspace.ts';
import { elapsed } from '../../domain/progress/pace.ts';
import { confidenceIn, lowestConfidence } from '../../domain/progress/scoring.ts';
import type { Id, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { foldObjective } from '../../app/places/folding.ts';
import { useReadOnly } from '../../app/places/read-only.ts';
import { newId } from '../../app/session/ids.ts';
import { useTheirClock } from '../../app/session/use-now.ts';
import {
  useChildren,
  useLanguage,
  useMethod,
  usePlanner,
  useRecord,
  useShelves,
  useTexts,
  useUi,
  useWorkspace,
} from '../../app/session/use-planner.ts';
import { percent } from '../../text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { customProperties } from '../../ui/custom-properties.ts';
import { Confidence } from '../../parts/Confidence.tsx';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { useRollUp } from '../../parts/use-roll-up.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useNear } from '../../ui/use-near.ts';
import { isDragged } from './drag-row.ts';
import { FoundContext } from './found.ts';
import { KeyResultRow } from './KeyResultRow.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { Owner, RowFrame } from './RowFrame.tsx';
import { useRowActions } from './use-row-actions.ts';
import own from './Objective.module.css';
import styles from './Row.module.css';

interface Props {
  readonly id: Id;
  /** Nothing stands above it, so it cannot become a part of anything. */
  readonly first?: boolean;
  /** Drawn with all its parts even while it is far from what is seen. */
  readonly whole?: boolean;
  /** What is under it can be folded away; not on paper, and not where something is searched for. */
  readonly folds?: boolean;
}

/**
 * A heading of the plan with its key results under it. Far from what is seen it is the heading alone: every objective stays in the
 * page for a screen reader and for the browser's own search, and an edit costs the same however many there are.
 */
export const ObjectiveRow = memo(function ObjectiveRow({ id, first = false, whole = true, folds = false }: Props) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const objective = useRecord('objective', id);
  const place = useRef<HTMLLIElement>(null);
  const near = useNear(place, { wanted: whole, stays: useCallback(() => isDragged(id, planner), [id, planner]) });
  const offPaper = useUi((ui) => objective && isPrivate(objective) && !ui.printPrivate) || undefined;
  const folded = useUi((ui) => folds && ui.folded.has(id));
  const parts = useChildren(id, 'keyResult').length;
  if (!objective) return null;
  return (
    <li
      ref={place}
      className={styles['objective']}
      data-private={offPaper}
      data-far={!near || undefined}
      data-folded={(folded && parts > 0) || undefined}
      style={customProperties({ '--rows': folded ? 0 : parts })}
    >
      <RecordFence of={objective}>
        {near ? (
          <Whole objective={objective} first={first} folded={folded && parts > 0} />
        ) : (
          <h2 className={own['far']} dir="auto">
            {objective.title || plan.untitled}
          </h2>
        )}
      </RecordFence>
    </li>
  );
});

interface WholeProps {
  readonly objective: Objective;
  readonly first: boolean;
  readonly folded: boolean;
}

function Whole({ objective, first, folded }: WholeProps) {
  const { found } = use(FoundContext);
  const texts = useTexts();
  const { add } = useRowActions();
  const { id } = objective;
  const all = useChildren(id, 'keyResult');
  const keyResults = found ? all.filter((one) => found.has(one.id)) : all;
  const fresh = useUi((ui) => ui.fresh === id);
  const readOnly = useReadOnly();
  const addKeyResult = () => {
    const made = newId();
    add({ do: 'add', kind: 'keyResult', id: made, objective: id, values: {} }, made);
  };
  const marked = isPrivate(objective);
  const beside = (marked || folded) && (
    <>
      {marked && <PrivateMark />}
      {folded && <Unfold id={id} count={all.length} />}
    </>
  );
  return (
    <>
      <RowFrame record={objective} scale="lead" beside={beside} folds={all.length > 0}>
        <span className={styles['facts']}>
          {all.length > 0 && <ObjectiveProgress id={id} cycle={objective.cycle} />}
          {all.length > 0 && <LowestConfidence id={id} keyResults={all} />}
          <Owner id={objective.owner} />
        </span>
      </RowFrame>
      {!folded && keyResults.length > 0 && (
        <ol className={styles['parts']} aria-label={texts.plan.keyResultsOf(objective.title || texts.plan.untitled)}>
          {keyResults.map((keyResult) => (
            <KeyResultRow key={keyResult.id} keyResult={keyResult} isFirst={keyResult === all[0]} />
          ))}
        </ol>
      )}
      {fresh && all.length === 0 && (
        <p className={own['hint']}>{first ? texts.plan.firstRowHint : texts.plan.newRowHint}</p>
      )}
      {!found && !folded && <BeyondCap cycle={objective.cycle} count={all.length} />}
      {!found && !fresh && !folded && !readOnly && (
        <div className={styles['addition']} data-alone={all.length === 0 || undefined}>
          <Button variant="quiet" size="small" icon={<Plus />} onClick={addKeyResult}>
            {texts.plan.addKeyResult}
          </Button>
        </div>
      )}
    </>
  );
}

/** More key results than are usual in this plan: a question, until the cycle is closed (SPEC V4). */
function BeyondCap({ cycle, count }: { readonly cycle: Id | undefined; readonly count: number }) {
  const { plan, records } = useTexts();
  const { keyResultsCap } = useMethod();
  return (
    count > keyResultsCap && (
      <WhileOpen cycle={cycle}>
        <p className={own['beyond']}>{plan.beyondCap(records.counted.keyResult(count), keyResultsCap)}</p>
      </WhileOpen>
    )
  );
}

function WhileOpen({ cycle, children }: { readonly cycle: Id | undefined; readonly children: ReactNode }) {
  const isClosed = useWorkspace((workspace) => cycle !== undefined && stageOf(workspace, cycle).is === 'closed');
  return !isClosed && children;
}

/** How much is folded away, and the way to it. */
function Unfold({ id, count }: { readonly id: Id; readonly count: number }) {
  const planner = usePlanner();
  const { records } = useTexts();
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<ChevronRight />}
      aria-expanded={false}
      onClick={() => foldObjective(planner, id)}
    >
      {records.counted.keyResult(count)}
    </Button>
  );
}

interface OfAll {
  readonly id: Id;
  readonly keyResults: readonly KeyResult[];
}

const CYCLES = childIndexKey(null, 'cycle');

function ObjectiveProgress({ id, cycle }: Pick<OfAll, 'id'> & { readonly cycle: Id | undefined }) {
  const { plan } = useTexts();
  const language = useLanguage();
  const now = useTheirClock();
  // To two figures, so that a row is not drawn anew at every look at the clock.
  const over = useShelves([CYCLES], (workspace) => {
    const found = find(workspace, 'cycle', cycle);
    const share = found && elapsed(found, now);
    return share === undefined ? undefined : Math.round(share * 100) / 100;
  });
  const { value, word, measured, of } = useRollUp(id);
  const elapsedWords = over === undefined ? [] : [plan.timeOver(percent(over, language))];
  const titles = [plan.measuredOf(measured, of), ...elapsedWords];
  const partly = value !== undefined && measured !== of;
  return (
    <span className={styles['progress']} title={titles.join(', ')}>
      <ProgressBar
        value={value}
        label={plan.progress}
        word={[word, ...(partly ? [plan.measuredOf(measured, of)] : []), ...elapsedWords].join(', ')}
        tick={over}
        shownWord={word}
        showWord
      />
      {partly && (
        <span aria-hidden className={own['measured']}>
          {plan.partlyMeasured(measured, of)}
        </span>
      )}
    </span>
  );
}

/** The least sure of its key results, so that one in danger is seen without opening any (SPEC P14). */
function LowestConfidence({ id, keyResults }: OfAll) {
  const lowest = useShelves([id, ...keyResults.map((one) => one.id)], (workspace) =>
    lowestConfidence(
      childrenOf(workspace, id, 'keyResult').map((one) => confidenceIn(childrenOf(workspace, one.id, 'checkIn'))),
    ),
  );
  if (lowest === undefined) return null;
  return <Confidence value={lowest} of="lowest" className={styles['confidence']} />;
}
