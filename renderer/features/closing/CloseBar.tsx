import { Lock, LockOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { closeCycle, reopenCycle } from '../../app/editing/close-cycle.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle, KeyResult } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import { verdictOf, wantsReason } from '../../domain/progress/grading.ts';
import { progressOf } from '../../domain/progress/scoring.ts';
import { dayOf } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly cycle: Cycle;
  readonly onStep: (step: 'score' | 'look-back') => void;
}

/** What the cycle is, and the way to close it or to open it again. */
export function CloseBar({ cycle, onStep }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const [asking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = cleanLine(cycle.name ?? '') || texts.plan.untitled;
  const { is, by } = stageOf(workspace, cycle.id);
  const leave = () => {
    ask(false);
    // The button stands there again once this is drawn.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (is === 'closed')
    return (
      <div className={styles['bar']}>
        <p className={styles['state']}>
          <Lock aria-hidden />
          <span>
            {words.isClosed(name, by?.at === undefined ? '–' : dayOf(by.at, language), cleanLine(by?.by ?? ''))}{' '}
            {words.isReadOnly}
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
  if (asking)
    return (
      <Question
        workspace={workspace}
        cycle={cycle}
        name={name}
        onLeave={leave}
        onClose={async () => {
          if (await closeCycle(planner, texts, cycle.id, words.closed(name))) onStep('look-back');
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
  const { unscored, unexplained } = stillOpen(workspace, cycle);
  return (
    <section ref={section} className={styles['question']} tabIndex={-1} aria-label={words.closeNow(name)}>
      <p>{words.closeWhat}</p>
      {unscored.length === 0 && unexplained.length === 0 && <p>{words.allScored}</p>}
      {unscored.length > 0 && <Listed words={words.unscored(unscored.length)} rows={unscored} />}
      {unexplained.length > 0 && <Listed words={words.unexplained(unexplained.length)} rows={unexplained} />}
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

function Listed({ words, rows }: { readonly words: string; readonly rows: readonly KeyResult[] }) {
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

function stillOpen(workspace: Workspace, cycle: Cycle) {
  const all = childrenOf(workspace, cycle.id, 'objective')
    .flatMap(({ id }) => childrenOf(workspace, id, 'keyResult'))
    .map((keyResult) => ({ keyResult, verdict: verdictOf(workspace, keyResult.id) }));
  return {
    unscored: all.flatMap(({ keyResult, verdict }) =>
      verdict.is === 'none' || (verdict.is === 'one' && !verdict.graded.dropped && verdict.graded.score === undefined)
        ? [keyResult]
        : [],
    ),
    unexplained: all.flatMap(({ keyResult, verdict }) =>
      verdict.is === 'one' &&
      wantsReason(verdict.graded, progressOf(keyResult.metric, childrenOf(workspace, keyResult.id, 'checkIn')))
        ? [keyResult]
        : [],
    ),
  };
}
