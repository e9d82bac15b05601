import { ClipboardCheck } from 'lucide-react';
import type { KeyResult } from '../../../domain/kinds/model.ts';
import { held } from '../../../domain/progress/held.ts';
import { clamped, progressOf } from '../../../domain/progress/scoring.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { navigate } from '../../../app/places/navigate.ts';
import { useReadOnly } from '../../../app/places/read-only.ts';
import { useLanguage, usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { percent } from '../../../text/format.ts';
import { JoinField } from '../../../parts/joining/JoinField.tsx';
import { JoinedFrom } from '../../../parts/joining/JoinedFrom.tsx';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Editable } from '../../../parts/Editable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import styles from './Inspector.module.css';
import { CheckInHistory } from './CheckInHistory.tsx';
import { CarriedFrom } from './CarriedFrom.tsx';
import { Contributors } from './Contributors.tsx';
import { HomeField } from './HomeField.tsx';
import { MetricEditor } from './MetricEditor.tsx';
import { NamedField } from './NamedField.tsx';
import { ScoreSection } from './score-section.ts';
import { Section } from './Section.tsx';
import { TrendOverCycle } from './TrendOverCycle.tsx';
import { WeightField } from './WeightField.tsx';
import { rowActTexts } from '../../../text/later/row-acts.ts';

/** In one order, whatever is decided: how far it is and what to say now, how that is measured, what was said before, and what is set once. */
export function KeyResultDetails({ keyResult }: { readonly keyResult: KeyResult }) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const planner = usePlanner();
  const language = useLanguage();
  const readOnly = useReadOnly();
  const { id, metric } = keyResult;
  const checkIns = useWorkspace((workspace) => childrenOf(workspace, id, 'checkIn'));
  const progress = progressOf(metric, checkIns);
  const value = progress === undefined ? undefined : clamped(progress);
  const guard = held(metric, checkIns);
  return (
    <>
      <CarriedFrom record={keyResult} />
      {readOnly && <ScoreSection record={keyResult} />}
      <Editable>
        <HomeField record={keyResult} />
      </Editable>
      <Section title={plan.progress}>
        <ProgressBar
          value={value}
          label={plan.progress}
          word={value === undefined ? plan.noProgress : percent(value, language)}
          showWord
        />
        {guard && <p className={styles['remark']}>{inspector.heldIn(guard.in, guard.of)}</p>}
        <TrendOverCycle keyResult={keyResult} checkIns={checkIns} />
        {!readOnly && (
          <Button
            size="small"
            icon={<ClipboardCheck />}
            onClick={() => navigate(planner, { at: 'check-in', keyResult: id })}
          >
            {rowActTexts(texts).checkIn}
          </Button>
        )}
      </Section>
      <Editable>
        <Section title={inspector.measure}>
          <MetricEditor keyResult={keyResult} />
        </Section>
      </Editable>
      <CheckInHistory keyResult={keyResult} checkIns={checkIns} />
      <Editable>
        <NamedField record={keyResult} field="owner" />
        <Contributors record={keyResult} />
        <WeightField keyResult={keyResult} />
        <JoinField record={keyResult} />
        <JoinedFrom record={keyResult} />
      </Editable>
    </>
  );
}
