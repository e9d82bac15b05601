import { memo, useId, useState } from 'react';
import { useChildIds, useLanguage, usePlan, useShelves, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Cycle, Id, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { changesInSight } from '../../domain/plan/changes-since.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { lateFor, toldInTime } from '../../domain/plan/late.ts';
import { keyResultsIn } from '../../domain/plan/rows.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import { objectiveScore, scoreIn, verdictOf, type ObjectiveScore } from '../../domain/progress/grading.ts';
import { held } from '../../domain/progress/held.ts';
import { clamped, grade, latest, progressOf } from '../../domain/progress/scoring.ts';
import { Measure } from '../../parts/Measure.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { ScoreWords } from '../../parts/ScoreWords.tsx';
import { useGrowing } from '../../parts/use-growing.ts';
import { percent, score as scoreText } from '../../text/format.ts';
import { changeSentence } from '../../wording/agreed-words.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { Button } from '../../ui/Button.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly cycle: Cycle;
  readonly closed: boolean;
}

const PORTIONS = { atOnce: 4, each: 20 } as const;

/** A score and a line of evidence for each key result; of each objective what they come to. */
export function Scores({ cycle, closed }: Props) {
  const words = closingTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const objectives = childrenOf(workspace, cycle.id, 'objective');
  const scores = keyResultsIn(workspace, cycle.id).flatMap(
    ({ keyResult }) => scoreIn(verdictOf(workspace, keyResult.id)) ?? [],
  );
  const printing = usePrinting();
  // Where the keyboard is on its way to, that is drawn at once.
  const goal = useUi(({ focus }) => focus);
  const about = (row: { readonly id: string }) => row.id === goal;
  const wanted = objectives.findIndex(
    (one) => about(one) || (goal !== null && childrenOf(workspace, one.id, 'keyResult').some(about)),
  );
  const count = useGrowing(objectives.length, cycle.id, printing ? objectives.length : wanted + 1, PORTIONS);
  const remark = remarkOn(scores, words);
  if (objectives.length === 0) return <EmptyState title={words.nothing}>{words.nothingWhat}</EmptyState>;
  return (
    <div className={styles['objectives']}>
      <p className={styles['remark']}>{words.learning}</p>
      {remark !== undefined && <p className={styles['remark']}>{remark}</p>}
      {objectives.slice(0, count).map((objective) => (
        <RecordFence key={objective.id} of={objective}>
          <Scored objective={objective} closed={closed} />
        </RecordFence>
      ))}
    </div>
  );
}

/** A question and never a verdict, where all of several scores lie at one end (METHOD, rule list P12, P13). */
function remarkOn(scores: readonly number[], words: ReturnType<typeof closingTexts>): string | undefined {
  if (scores.length < 2) return undefined;
  if (scores.every((one) => grade(one) === 1)) return words.allHigh;
  return scores.every((one) => one < 0.3) ? words.allLow : undefined;
}

interface ScoredProps {
  readonly objective: Objective;
  readonly closed: boolean;
}

/** Drawn again only when something in this objective changes: a cycle can have hundreds of such forms. */
const Scored = memo(function Scored({ objective, closed }: ScoredProps) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const parts = useChildIds(objective.id, 'keyResult');
  const workspace = useShelves([objective.id, ...parts], theWhole);
  const title = useId();
  const keyResults = childrenOf(workspace, objective.id, 'keyResult');
  const all = objectiveScore(workspace, objective.id);
  const [setting, set] = useState(false);
  const isOwn = all.own.is !== 'none';
  return (
    <section className={styles['objective']} aria-labelledby={title} tabIndex={-1} data-about={objective.id}>
      <div className={styles['head']}>
        <h2 id={title} className={styles['heading']} dir="auto">
          {cleanLine(objective.title ?? '') || texts.plan.untitled}
        </h2>
        <p className={styles['faint']}>
          {objective.ambition !== undefined && <span>{texts.terms.ambitions[objective.ambition]}</span>}
          <ObjectiveWords all={all} closed={closed} />
        </p>
      </div>
      <ul className={styles['keyResults']}>
        {keyResults.map((keyResult) => (
          <li key={keyResult.id}>
            <ScoredKeyResult workspace={workspace} keyResult={keyResult} objective={objective} closed={closed} />
          </li>
        ))}
      </ul>
      {closed ? (
        isOwn && <ScoreWords verdict={all.own} ambition={objective.ambition} orElse />
      ) : isOwn || setting ? (
        <ScoreForm
          row={objective.id}
          verdict={all.own}
          ambition={objective.ambition}
          progress={all.mean}
          of="objective"
          labelledBy={title}
          isAsked={setting}
        />
      ) : (
        <div>
          <Button size="small" variant="quiet" onClick={() => set(true)}>
            {words.instead}
          </Button>
        </div>
      )}
    </section>
  );
});

const theWhole = (workspace: Workspace): Workspace => workspace;

interface ObjectiveWordsProps {
  readonly all: ObjectiveScore;
  readonly closed: boolean;
}

function ObjectiveWords({ all: { score, mean, own, scored, dropped, of }, closed }: ObjectiveWordsProps) {
  const words = closingTexts(useTexts());
  const language = useLanguage();
  const meanText = mean === undefined ? '' : scoreText(grade(mean), language);
  const said =
    score === undefined
      ? own.is === 'apart'
        ? words.apart
        : closed
          ? words.withoutScore
          : words.noScore
      : own.is === 'one' && own.graded.score !== undefined
        ? words.objectiveOwn(scoreText(score, language), meanText)
        : words.objectiveScore(meanText, scored, of);
  return (
    <>
      <span>{said}</span>
      {dropped > 0 && <span>{words.droppedToo(dropped)}</span>}
    </>
  );
}

interface KeyResultProps {
  readonly workspace: Workspace;
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly closed: boolean;
}

function ScoredKeyResult({ workspace, keyResult, objective, closed }: KeyResultProps) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const title = useId();
  // What is late changes no score (L11), so it is not what the score is read beside.
  const late = lateFor(workspace, keyResult.id, cycleAbove(workspace, keyResult)?.id).size;
  const checkIns = toldInTime(workspace, keyResult);
  const progress = progressOf(keyResult.metric, checkIns);
  const value = latest(checkIns)?.value;
  const shown = progress === undefined ? undefined : percent(clamped(progress), language);
  const guard = held(keyResult.metric, checkIns);
  const said =
    shown === undefined ? words.nothingMeasured : guard ? words.held(shown, guard.in, guard.of) : words.measured(shown);
  const verdict = verdictOf(workspace, keyResult.id);
  return (
    <div className={styles['keyResult']} tabIndex={-1} data-about={keyResult.id}>
      <div className={styles['head']}>
        <h3 id={title} className={styles['title']} dir="auto">
          {cleanLine(keyResult.title ?? '') || texts.plan.untitled}
        </h3>
        <p className={styles['faint']}>
          {(keyResult.metric !== undefined || value !== undefined) && (
            <Measure metric={keyResult.metric} checkIns={checkIns} act={(spoken) => spoken} />
          )}
          <span>{said}</span>
          {late > 0 && <span>{words.lateToo(late)}</span>}
        </p>
      </div>
      <SinceAgreed workspace={workspace} row={keyResult.id} />
      {closed ? (
        <ScoreWords verdict={verdict} ambition={objective.ambition} />
      ) : (
        <ScoreForm
          row={keyResult.id}
          verdict={verdict}
          ambition={objective.ambition}
          progress={progress}
          of="keyResult"
          labelledBy={title}
        />
      )}
    </div>
  );
}

/** What was changed after it was agreed stands beside the score: a target that came nearer is reached sooner (SPEC L5). */
function SinceAgreed({ workspace, row }: { readonly workspace: Workspace; readonly row: Id }) {
  const texts = useTexts();
  const reader = { workspace, texts, language: useLanguage() };
  return changesInSight(workspace, row).map((change) => (
    <p key={change.field} className={styles['since']}>
      {changeSentence(change, reader)}
    </p>
  ));
}
