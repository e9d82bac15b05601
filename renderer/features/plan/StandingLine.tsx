import { useEffect, useState } from 'react';
import type { Cycle } from '../../domain/kinds/model.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import { weeksUntilStale } from '../../domain/progress/cadence.ts';
import { daysLeft, type Standing, type StandingPart } from '../../domain/progress/standing.ts';
import { navigate } from '../../app/places/navigate.ts';
import { showAllRows } from '../../app/places/show-all-rows.ts';
import { standingIn } from '../../app/places/standing.ts';
import { whoIsMissing } from '../../app/places/who-is-missing.ts';
import { today } from '../../app/session/today.ts';
import { useNow } from '../../app/session/use-now.ts';
import { useLanguage, useMethod, usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { whenCalm } from '../../app/session/when-calm.ts';
import { ago, day, localeOf } from '../../text/format.ts';
import { lasting } from '../../text/lasting.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './StandingLine.module.css';

/** Below the name of a cycle: how it stands, each part a way to see just its rows (SPEC L6). Worked out while nobody waits. */
export function StandingLine({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const stage = stageTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const only = useUi((ui) => ui.only);
  const now = useNow();
  const { objectivesCap } = useMethod();
  const [standing, show] = useState<Standing | null>(null);
  useEffect(
    () => whenCalm(() => show(standingIn(planner.plan, workspace, cycle, now))),
    [planner, workspace, cycle, now],
  );
  const left = daysLeft(cycle, today(new Date(now)));
  const language = useLanguage();
  const parts = standing ? partsOf(standing, (days) => lasting(days, language), stage) : [];
  const isClosed = stageOf(workspace, cycle.id).is === 'closed';
  const beyond = isClosed ? [] : (standing?.beyondCap ?? []);
  // That it is closed is said above; nobody is asked for anything in it.
  if (isClosed ? only === null : left === undefined && parts.length === 0 && beyond.length === 0) return null;
  return (
    <div className={styles['standing']} role="group" aria-label={stage.standing}>
      {!isClosed && left && (
        <span data-near={left.is === 'over' || (left.is === 'running' && left.isNear) || undefined}>
          {daysWords(left, stage)}
        </span>
      )}
      {!isClosed && left && (left.is === 'over' || (left.is === 'running' && left.isNear)) && (
        <Button size="small" onClick={() => navigate(planner, { at: 'room', room: 'closing' })}>
          {stage.offerClose}
        </Button>
      )}
      {!isClosed &&
        parts.map(({ part, words }) => (
          <Button
            key={part}
            size="small"
            variant="quiet"
            pressed={only === part}
            onClick={() => navigate(planner, { at: 'only', part: only === part ? null : part })}
          >
            {words}
          </Button>
        ))}
      {typeof only === 'string' && !parts.some(({ part }) => part === only) && (
        <Button size="small" variant="quiet" pressed onClick={() => showAllRows(planner)}>
          {stage.noneLeft}
        </Button>
      )}
      {!isClosed && !isPersonal(workspace) && standing !== null && standing.missing.of.length > 0 && (
        <CopyMissing missing={standing.missing} />
      )}
      {beyond.map(({ by, name, count }) => (
        <p key={`${by} ${name}`} className={styles['beyond']} dir="auto">
          {stage.beyondCap[by](name || texts.records.nobody, texts.records.counted.objective(count), objectivesCap)}
        </p>
      ))}
    </div>
  );
}

type StageWords = ReturnType<typeof stageTexts>;

function daysWords(left: NonNullable<ReturnType<typeof daysLeft>>, stage: StageWords): string {
  switch (left.is) {
    case 'to-come':
      return stage.beginsIn(left.days);
    case 'over':
      return stage.endedAgo(left.days);
    case 'running':
      return left.days === 0 ? stage.lastDay : left.isNear ? stage.lastWeek(left.days) : stage.daysLeft(left.days);
  }
}

/** Those there is something to say of. */
function partsOf(
  { atRisk, silent, questions, comments }: Standing,
  lasted: (days: number) => string,
  stage: StageWords,
): readonly { readonly part: StandingPart; readonly words: string }[] {
  const [longest] = silent;
  return [
    ...(atRisk.length > 0 ? [{ part: 'at-risk' as const, words: stage.atRisk(atRisk.length) }] : []),
    ...(longest ? [{ part: 'silent' as const, words: stage.silent(silent.length, lasted(longest.days)) }] : []),
    ...(questions > 0 ? [{ part: 'asking' as const, words: stage.questions(questions) }] : []),
    ...(comments > 0 ? [{ part: 'commented' as const, words: stage.comments(comments) }] : []),
  ];
}

function CopyMissing({ missing: { stretch, of: untold } }: Pick<Standing, 'missing'>) {
  const planner = usePlanner();
  const texts = useTexts();
  const stage = stageTexts(texts);
  const language = useLanguage();
  const { cadence } = useMethod();
  const copy = async () => {
    const { workspace } = planner.plan.getState();
    const missing = whoIsMissing(workspace, untold, new Intl.Collator(localeOf(language)).compare);
    const lines = missing.map(({ who, of }) =>
      stage.missing(
        who === '' ? stage.nobodys : who,
        of.map(({ title, days }) =>
          stage.missingOf(title || texts.plan.untitled, days === undefined ? '' : ago(days, language)),
        ),
      ),
    );
    const head = stretch
      ? stage.missingSince(day(stretch.start, language), day(stretch.end, language))
      : stage.missingHead(weeksUntilStale(cadence));
    try {
      await navigator.clipboard.writeText([head, ...lines].join('\n'));
      say(planner.ui, { text: stage.copied, tone: 'calm' });
    } catch {
      // The system, or the browser, keeps the clipboard closed.
      say(planner.ui, { text: stage.notCopied, tone: 'warning' });
    }
  };
  return (
    <Button size="small" variant="quiet" onClick={() => void copy()}>
      {stage.copyMissing}
    </Button>
  );
}
