import { useEffect, useMemo } from 'react';
import type { Bundle } from '../../domain/bundle/format.ts';
import {
  WORKSPACE_ID,
  type Cycle,
  type KeyResult,
  type Objective,
  type WorkspaceRecord,
} from '../../domain/kinds/model.ts';
import { countsOf } from '../../domain/plan/counts.ts';
import { orphanedRecords, type Orphan } from '../../domain/plan/orphans.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { rollUpOf } from '../../domain/progress/roll-up.ts';
import { methodIn } from '../../domain/plan/method.ts';
import { clamped, confidenceIn } from '../../domain/progress/scoring.ts';
import { EMPTY, childrenOf, find, patched, type Workspace } from '../../domain/plan/workspace.ts';
import { useIsOfPrivate, useOffPaper } from '../../app/places/on-paper.ts';
import { say } from '../../app/session/ui-state.ts';
import { ReadPlanContext, useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { Measure } from '../../parts/Measure.tsx';
import { day, percent } from '../../text/format.ts';
import { mergeTexts } from '../../text/later/merge.ts';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { confidenceSaid } from '../../wording/confidence-words.ts';
import { holdsInWords } from '../../wording/holds.ts';
import styles from './JustLook.module.css';
import { homelessTexts } from '../../text/later/homeless.ts';

interface Props {
  readonly name: string;
  readonly bundle: Pick<Bundle, 'records' | 'runs'>;
}

/** Keys that would write into one's own plan behind what is being read. */
const WRITING = ['Mod+Enter', 'Mod+Z', 'Mod+Shift+Z'];

/** The plan in a file, to be read. It is in memory alone: nothing here can write, and nothing of it is kept. */
export function JustLook({ name, bundle }: Props) {
  useNothingWritten();
  const workspace = useMemo(() => patched(EMPTY, bundle.records, bundle.runs), [bundle]);
  const record = find(workspace, 'workspace', WORKSPACE_ID);
  // It is said in its own words, whatever those of one's own plan are.
  const read = useMemo(() => ({ record }), [record]);
  return (
    <ReadPlanContext value={read}>
      <PlanToRead name={name} about={record} workspace={workspace} />
    </ReadPlanContext>
  );
}

interface PlanToReadProps {
  readonly name: string;
  readonly about: WorkspaceRecord | undefined;
  readonly workspace: Workspace;
}

function PlanToRead({ name, about, workspace }: PlanToReadProps) {
  const texts = useTexts();
  const { plan } = texts;
  const merge = mergeTexts(texts);
  const cycles = childrenOf(workspace, null, 'cycle');
  const homeless = orphanedRecords(workspace);
  return (
    <section aria-label={merge.lookingAt(name)} className={styles['look']}>
      <h2 dir="auto">{about?.name || name}</h2>
      {about?.purpose && <p dir="auto">{about.purpose}</p>}
      <p className={styles['faint']}>{holdsInWords(countsOf(workspace), texts).join(' · ')}</p>
      {cycles.length === 0 && homeless.length === 0 && <p>{plan.noCycle}</p>}
      {cycles.map((cycle) => (
        <CycleToRead key={cycle.id} cycle={cycle} workspace={workspace} />
      ))}
      {homeless.length > 0 && <HomelessToRead homeless={homeless} workspace={workspace} />}
    </section>
  );
}

/** Whoever presses such a key means the plan they look at: it is said that nothing is written there. */
function useNothingWritten(): void {
  const planner = usePlanner();
  const merge = mergeTexts(useTexts());
  useEffect(() => {
    const onKeyDown = unlessComposing((event: KeyboardEvent) => {
      if (!WRITING.some((keys) => isPressed(event, keys))) return;
      event.preventDefault();
      say(planner.ui, { text: merge.readOnlyMeans, tone: 'calm' });
    });
    // Before the keys of the whole app are asked.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [planner, merge]);
}

function CycleToRead({ cycle, workspace }: { readonly cycle: Cycle; readonly workspace: Workspace }) {
  const { plan } = useTexts();
  const language = useLanguage();
  const { name, dates, guidance } = cycle;
  return (
    <>
      <h3 dir="auto">{name || plan.untitled}</h3>
      {dates && (
        <p className={styles['faint']}>
          {day(dates.start, language)} – {day(dates.end, language)}
        </p>
      )}
      {guidance && <p dir="auto">{guidance}</p>}
      {childrenOf(workspace, cycle.id, 'objective').map((objective) => (
        <ObjectiveToRead key={objective.id} objective={objective} workspace={workspace} />
      ))}
    </>
  );
}

/** Rows that stand under nothing: a file by hand may name no cycle, and a part of a plan leave one behind. */
function HomelessToRead({
  homeless,
  workspace,
}: {
  readonly homeless: readonly Orphan[];
  readonly workspace: Workspace;
}) {
  const texts = useTexts();
  const { plan } = texts;
  const rows = homeless.filter(isRowRecord);
  return (
    <>
      <h3>{homelessTexts(texts).homeless}</h3>
      {rows.map((row) =>
        row.kind === 'objective' ? (
          <ObjectiveToRead key={row.id} objective={row} workspace={workspace} />
        ) : (
          <ul key={row.id}>
            {row.kind === 'keyResult' ? (
              <KeyResultToRead keyResult={row} workspace={workspace} />
            ) : (
              <li dir="auto">{row.title || plan.untitled}</li>
            )}
          </ul>
        ),
      )}
    </>
  );
}

function ObjectiveToRead({ objective, workspace }: { readonly objective: Objective; readonly workspace: Workspace }) {
  const { plan } = useTexts();
  const language = useLanguage();
  const keyResults = childrenOf(workspace, objective.id, 'keyResult');
  const { progress, measured, of } = rollUpOf(workspace, objective.id);
  const offPaper = useOffPaper(objective, workspace);
  const isPrivate = useIsOfPrivate(objective, workspace);
  const owner = find(workspace, 'person', objective.owner)?.name;
  const facts = [
    progress === undefined ? plan.noProgress : percent(clamped(progress), language),
    plan.measuredOf(measured, of),
    owner,
  ];
  return (
    <div data-private={offPaper}>
      <h4 dir="auto">
        {objective.title || plan.untitled} {isPrivate && <PrivateMark />}
      </h4>
      <p className={styles['faint']}>{facts.filter(Boolean).join(' · ')}</p>
      {objective.why && <p dir="auto">{objective.why}</p>}
      {keyResults.length > 0 && (
        <ul>
          {keyResults.map((keyResult) => (
            <KeyResultToRead key={keyResult.id} keyResult={keyResult} workspace={workspace} />
          ))}
        </ul>
      )}
    </div>
  );
}

function KeyResultToRead({ keyResult, workspace }: { readonly keyResult: KeyResult; readonly workspace: Workspace }) {
  const { plan } = useTexts();
  const language = useLanguage();
  const checkIns = childrenOf(workspace, keyResult.id, 'checkIn');
  const confidence = confidenceIn(checkIns);
  const offPaper = useOffPaper(keyResult, workspace);
  const initiatives = childrenOf(workspace, keyResult.id, 'initiative');
  return (
    <li data-private={offPaper}>
      <span dir="auto">{keyResult.title || plan.untitled}</span>{' '}
      <span className={styles['faint']}>
        <Measure metric={keyResult.metric} checkIns={checkIns} act={(spoken) => spoken} />
        {confidence !== undefined &&
          ` · ${confidenceSaid(confidence, { method: methodIn(workspace), plan, language })}`}
      </span>
      {initiatives.length > 0 && (
        <ul>
          {initiatives.map(({ id, title }) => (
            <li key={id} dir="auto">
              {title || plan.untitled}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
