import type { KeyResult } from '../../../domain/kinds/model.ts';
import { clamped, progressOf } from '../../../domain/progress/scoring.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { useLanguage, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { percent } from '../../../text/format.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Trend } from '../Trend.tsx';
import { CheckInHistory } from './CheckInHistory.tsx';
import { HomeField } from './HomeField.tsx';
import { JoinField } from './JoinField.tsx';
import { MetricEditor } from './MetricEditor.tsx';
import { NamedField } from './NamedField.tsx';
import { Section } from './Section.tsx';
import { WeightField } from './WeightField.tsx';

export function KeyResultDetails({ keyResult }: { readonly keyResult: KeyResult }) {
  const { inspector, plan } = useTexts();
  const language = useLanguage();
  const checkIns = useWorkspace((workspace) => childrenOf(workspace, keyResult.id, 'checkIn'));
  const progress = progressOf(keyResult.metric, checkIns);
  const value = progress === undefined ? undefined : clamped(progress);
  return (
    <>
      <HomeField record={keyResult} />
      <Section title={inspector.measure}>
        <MetricEditor keyResult={keyResult} />
      </Section>
      <Section title={plan.progress}>
        <ProgressBar
          value={value}
          label={plan.progress}
          word={value === undefined ? plan.noProgress : percent(value, language)}
          showWord
        />
        <Trend keyResult={keyResult} checkIns={checkIns} width={310} height={56} />
      </Section>
      <NamedField record={keyResult} field="owner" />
      <WeightField keyResult={keyResult} />
      <JoinField record={keyResult} />
      <CheckInHistory metric={keyResult.metric} checkIns={checkIns} />
    </>
  );
}
