import { Plus } from 'lucide-react';
import { memo } from 'react';
import { isPrivate } from '../../domain/bundle/scope.ts';
import type { Found } from '../../domain/plan/found-rows.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import {
  clamped,
  confidenceBand,
  confidenceIn,
  lowestConfidence,
  progressOf,
  rollUp,
} from '../../domain/progress/scoring.ts';
import type { Id, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { newId } from '../../app/session/ids.ts';
import { useChildren, useLanguage, useShelves, useTexts, useUi } from '../../app/session/use-planner.ts';
import { percent } from '../../text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfidenceDot } from '../../ui/ConfidenceDot.tsx';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { KeyResultRow } from './KeyResultRow.tsx';
import { Owner, RowFrame } from './RowFrame.tsx';
import { useRowActions } from './use-row-actions.ts';
import styles from './Row.module.css';

interface Props {
  readonly objective: Objective;
  readonly found: Found;
  /** Nothing stands above it, so it cannot become a part of anything. */
  readonly first?: boolean;
}

/** A heading of the plan with its key results under it. */
export const ObjectiveRow = memo(function ObjectiveRow({ objective, found, first = false }: Props) {
  const texts = useTexts();
  const { add } = useRowActions();
  const { id } = objective;
  const all = useChildren(id, 'keyResult');
  const keyResults = found ? all.filter((one) => found.has(one.id)) : all;
  const fresh = useUi((ui) => ui.fresh === id);
  const offPaper = useUi((ui) => isPrivate(objective) && !ui.printPrivate) || undefined;
  const addKeyResult = () => {
    const made = newId();
    add({ do: 'add-key-result', id: made, objective: id, values: {} }, made);
  };
  return (
    <li className={styles['objective']} data-private={offPaper}>
      <RowFrame record={objective} scale="lead">
        <span className={styles['facts']}>
          {isPrivate(objective) && <PrivateMark />}
          {all.length > 0 && <ObjectiveProgress id={id} keyResults={all} />}
          {all.length > 0 && <LowestConfidence id={id} keyResults={all} />}
          <Owner id={objective.owner} />
        </span>
      </RowFrame>
      <ol className={styles['parts']}>
        {keyResults.map((keyResult) => (
          <KeyResultRow key={keyResult.id} keyResult={keyResult} found={found} />
        ))}
      </ol>
      {fresh && all.length === 0 && (
        <p className={styles['hint']}>{first ? texts.plan.firstRowHint : texts.plan.newRowHint}</p>
      )}
      {!found && !fresh && (
        <div className={styles['addition']} data-alone={all.length === 0 || undefined}>
          <Button variant="quiet" size="small" icon={<Plus />} onClick={addKeyResult}>
            {texts.plan.addKeyResult}
          </Button>
        </div>
      )}
    </li>
  );
});

interface OfAll {
  readonly id: Id;
  readonly keyResults: readonly KeyResult[];
}

function ObjectiveProgress({ id, keyResults }: OfAll) {
  const { plan } = useTexts();
  const language = useLanguage();
  // Three numbers as one text: the row is drawn again only when one of them changed.
  const summary = useShelves([id, ...keyResults.map((one) => one.id)], (workspace) => {
    const { progress, measured, of } = rollUp(
      childrenOf(workspace, id, 'keyResult').map((keyResult) => ({
        keyResult,
        progress: progressOf(keyResult.metric, childrenOf(workspace, keyResult.id, 'checkIn')),
      })),
    );
    return `${progress ?? ''} ${measured} ${of}`;
  });
  const [progress = '', measured = '', of = ''] = summary.split(' ');
  const value = progress === '' ? undefined : clamped(Number(progress));
  const word = value === undefined ? plan.noProgress : percent(value, language);
  const partly = value !== undefined && measured !== of;
  return (
    <span className={styles['progress']} title={plan.measuredOf(Number(measured), Number(of))}>
      <ProgressBar
        value={value}
        label={plan.progress}
        word={partly ? `${word}, ${plan.measuredOf(Number(measured), Number(of))}` : word}
        shownWord={word}
        showWord
      />
      {partly && (
        <span aria-hidden className={styles['measured']}>
          {plan.partlyMeasured(Number(measured), Number(of))}
        </span>
      )}
    </span>
  );
}

/** The least sure of its key results, so that one in danger is seen without opening any (SPEC P14). */
function LowestConfidence({ id, keyResults }: OfAll) {
  const { plan } = useTexts();
  const lowest = useShelves([id, ...keyResults.map((one) => one.id)], (workspace) =>
    lowestConfidence(
      childrenOf(workspace, id, 'keyResult').map((one) => confidenceIn(childrenOf(workspace, one.id, 'checkIn'))),
    ),
  );
  if (lowest === undefined) return null;
  const band = confidenceBand(lowest);
  const word = `${plan.lowestConfidence(lowest)}, ${plan.confidenceBand[band]}`;
  return (
    <span className={styles['confidence']} title={word}>
      <ConfidenceDot band={band} word={word} wordHidden />
      <span aria-hidden>{lowest}</span>
    </span>
  );
}
