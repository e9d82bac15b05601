import type { KeyResult, Objective } from '../../../domain/kinds/model.ts';
import { find, type Workspace } from '../../../domain/plan/workspace.ts';
import { objectiveScore, verdictOf } from '../../../domain/progress/grading.ts';
import { grade } from '../../../domain/progress/scoring.ts';
import { useLanguage, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { ScoreWords } from '../../../parts/ScoreWords.tsx';
import { score as scoreText } from '../../../text/format.ts';
import { closingTexts } from '../../../text/later/closing.ts';
import { Section } from './Section.tsx';

/** What was said of a row at the end of its cycle: score, how it reads, evidence and reason (SPEC L12-L14). */
export function ScoreSection({ record }: { readonly record: KeyResult | Objective }) {
  const words = closingTexts(useTexts());
  return (
    <Section title={words.score}>
      {record.kind === 'keyResult' ? <OfKeyResult keyResult={record} /> : <OfObjective objective={record} />}
    </Section>
  );
}

const theWhole = (workspace: Workspace): Workspace => workspace;

function OfKeyResult({ keyResult }: { readonly keyResult: KeyResult }) {
  const workspace = useWorkspace(theWhole);
  const ambition = find(workspace, 'objective', keyResult.objective)?.ambition;
  return <ScoreWords verdict={verdictOf(workspace, keyResult.id)} ambition={ambition} />;
}

function OfObjective({ objective }: { readonly objective: Objective }) {
  const words = closingTexts(useTexts());
  const language = useLanguage();
  const all = objectiveScore(useWorkspace(theWhole), objective.id);
  const { mean, own, scored, of } = all;
  const meanText = mean === undefined ? undefined : scoreText(grade(mean), language);
  const isOwn = own.is === 'apart' || (own.is === 'one' && own.graded.score !== undefined);
  return (
    <>
      {isOwn ? (
        <ScoreWords verdict={own} ambition={objective.ambition} />
      ) : (
        mean !== undefined && (
          <ScoreWords verdict={{ is: 'one', graded: { score: grade(mean) } }} ambition={objective.ambition} />
        )
      )}
      <p>{meanText === undefined ? !isOwn && words.withoutScore : words.objectiveScore(meanText, scored, of)}</p>
      {!isOwn && own.is === 'one' && <ScoreWords verdict={own} ambition={objective.ambition} orElse />}
    </>
  );
}
