import { Lock, LockOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { closeCycle, reopenCycle } from '../../app/editing/close-cycle.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { toldInTime } from '../../domain/plan/late.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import {
  isDropped,
  objectiveScore,
  reasonWanted,
  scoreIn,
  verdictOf,
  type WhyAsked,
} from '../../domain/progress/grading.ts';
import { progressOf } from '../../domain/progress/scoring.ts';
import { dayOf } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly cycle: Cycle;
  readonly onStep: (step: 'score' | 'look-back') => void;
  /** It was closed here; the keyboard goes on to the next step. */
  readonly onClosed: () => void;
}

/** What the cycle is, and the way to close it or to open it again. */
export function CloseBar({ cycle, onStep, onClosed }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const [asking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = cleanLine(cycle.name ?? '') || texts.plan.untitled;
  const { is, by } = stageOf(workspace, cycle.id);
  const isAsking = asking && is !== 'closed';
  const wasAsking = useRef(false);
  // The button stands there again once this is drawn; from a closed cycle one goes on, and not straight back to where it was open.
  useEffect(() => {
    if (wasAsking.current && !isAsking) {
      if (is === 'closed') onClosed();
      else button.current?.focus();
    }
    wasAsking.current = isAsking;
  });
  const leave = () => ask(false);
  if (is === 'closed')
    return (
      <div className={styles['bar']}>
        <p className={styles['state']}>
          <Lock aria-hidden />
          <span>
            {words.isClosed(name, by?.at === undefined ? '–' : dayOf(by.at, language), cleanLine(by?.by ?? ''))}
          </span>
        </p>
        <Button
          ref={button}
          size="small"
          icon={<LockOpen />}
          onClick={() => void reopenCycle(planner, texts, cycle.id, words.reopened(name))}
        >
          {words.reopen}
        </Button>
      </div>
    );
  if (isAsking)
    return (
      <Question
        workspace={workspace}
        cycle={cycle}
        name={name}
        onLeave={leave}
        onClose={async () => {
          const { closed, notTaken } = words;
          if (await closeCycle(planner, texts, cycle.id, { closed: closed(name), notTaken })) onStep('look-back');
          leave();
        }}
      />
    );
  return (
    <div className={styles['bar']}>
      <p className={styles['state']}>{words.isOpen(name)}</p>
      <Button ref={button} size="small" icon={<Lock />} onClick={() => ask(true)}>
        {words.close}
      </Button>
    </div>
  );
}

interface QuestionProps {
  readonly workspace: Workspace;
  readonly cycle: Cycle;
  readonly name: string;
  readonly onLeave: () => void;
  readonly onClose: () => Promise<void>;
}

/** What stays without a score or without a reason is read before the cycle is closed: closing gives nothing a state. */
function Question({ workspace, cycle, name, onLeave, onClose }: QuestionProps) {
  const words = closingTexts(useTexts());
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { of, ...open } = stillOpen(workspace, cycle);
  const lists = OPEN.filter((about) => open[about].length > 0);
  return (
    <section ref={section} className={styles['question']} tabIndex={-1} aria-label={words.closeNow(name)}>
      <p>{words.closeWhat}</p>
      {lists.length === 0 && <p>{of === 0 ? words.noKeyResults : words.allScored}</p>}
      {lists.map((about) => (
        <Listed key={about} words={words.stillOpen[about](open[about].length)} rows={open[about]} />
      ))}
      <div className={styles['buttons']}>
        <Button variant="primary" icon={<Lock />} onClick={() => void onClose()}>
          {words.closeNow(name)}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {words.notYet}
        </Button>
      </div>
    </section>
  );
}

function Listed({ words, rows }: { readonly words: string; readonly rows: readonly Row[] }) {
  const { plan } = useTexts();
  return (
    <div>
      <p>{words}</p>
      <ul className={styles['listed']}>
        {rows.map(({ id, title }) => (
          <li key={id} dir="auto">
            {cleanLine(title ?? '') || plan.untitled}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Row = KeyResult | Objective;

/** What can still be open, each under its own sentence, in the order they are read. */
const OPEN = ['unscored', 'apart', 'unlike', 'missed', 'dropped', 'unlikeMean', 'unproven'] as const;
type Open = (typeof OPEN)[number];

/** What stays without a score, what was scored apart, what wants which reason, and which scores stand there without evidence (METHOD, rule list P11). */
function stillOpen(
  workspace: Workspace,
  cycle: Cycle,
): Readonly<Record<Open, readonly Row[]>> & { readonly of: number } {
  const open: Record<Open, Row[]> = {
    unscored: [],
    apart: [],
    unlike: [],
    missed: [],
    dropped: [],
    unlikeMean: [],
    unproven: [],
  };
  const wants = (row: Row, asked: WhyAsked | undefined) => {
    if (asked === 'unlike' && row.kind === 'objective') open.unlikeMean.push(row);
    else if (asked !== undefined) open[asked].push(row);
  };
  let of = 0;
  for (const objective of childrenOf(workspace, cycle.id, 'objective')) {
    const { own, mean } = objectiveScore(workspace, objective.id);
    if (own.is === 'apart') open.apart.push(objective);
    if (own.is === 'one') wants(objective, reasonWanted(own.graded, mean, undefined));
    for (const keyResult of childrenOf(workspace, objective.id, 'keyResult')) {
      of++;
      const verdict = verdictOf(workspace, keyResult.id);
      const progress = progressOf(keyResult.metric, toldInTime(workspace, keyResult));
      if (verdict.is === 'apart') open.apart.push(keyResult);
      else if (scoreIn(verdict) === undefined && !isDropped(verdict)) open.unscored.push(keyResult);
      if (verdict.is === 'one') wants(keyResult, reasonWanted(verdict.graded, progress, objective.ambition));
      if (scoreIn(verdict) !== undefined && verdict.is === 'one' && verdict.graded.evidence === undefined)
        open.unproven.push(keyResult);
    }
  }
  return { of, ...open };
}
