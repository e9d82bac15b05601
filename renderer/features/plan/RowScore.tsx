import type { KeyResult, Objective } from '../../domain/kinds/model.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { isDropped, objectiveScore, scoreIn, verdictOf } from '../../domain/progress/grading.ts';
import { grade } from '../../domain/progress/scoring.ts';
import { useChildIds, useLanguage, useShelves, useTexts } from '../../app/session/use-planner.ts';
import { ScoreMark } from '../../parts/ScoreMark.tsx';
import { score as scoreText } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import styles from './RowScore.module.css';

/** Below a row of a closed cycle: its score, and how it reads by the label of its objective (SPEC L12-L14). */
export function RowScore({ record }: { readonly record: KeyResult | Objective }) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const parts = useChildIds(record.id, 'keyResult');
  const home = record.kind === 'keyResult' ? record.objective : undefined;
  // One text, which stays the same as long as none of it changes: a row is not drawn for what happens in others.
  const told = useShelves([record.id, ...parts, ...(home === undefined ? [] : [home])], (workspace) =>
    JSON.stringify(toldOf(workspace, record)),
  );
  const { is, score, ambition } = JSON.parse(told) as Told;
  if (is === 'nothing') return null;
  return (
    <p className={styles['score']}>
      <span>{words.score}</span>
      {score === undefined ? (
        <span>{is === 'apart' ? words.apart : is === 'dropped' ? texts.records.dropped : words.withoutScore}</span>
      ) : (
        <>
          <strong>{scoreText(score, language)}</strong>
          <ScoreMark score={score} ambition={ambition} />
        </>
      )}
    </p>
  );
}

interface Told {
  readonly is: 'scored' | 'apart' | 'dropped' | 'without' | 'nothing';
  readonly score?: number | undefined;
  readonly ambition?: Objective['ambition'];
}

function toldOf(workspace: Workspace, record: KeyResult | Objective): Told {
  if (record.kind === 'objective') {
    const { own, score, mean } = objectiveScore(workspace, record.id);
    // The mean of what stands below it is said as a grade, as each of those is.
    const shown = score !== undefined && score === mean ? grade(score) : score;
    // Without any score below it, each of its key results says so already.
    if (shown === undefined) return { is: own.is === 'apart' ? 'apart' : 'nothing' };
    return { is: 'scored', score: shown, ambition: record.ambition };
  }
  const verdict = verdictOf(workspace, record.id);
  const score = scoreIn(verdict);
  if (score !== undefined)
    return { is: 'scored', score, ambition: find(workspace, 'objective', record.objective)?.ambition };
  return { is: verdict.is === 'apart' ? 'apart' : isDropped(verdict) ? 'dropped' : 'without' };
}
