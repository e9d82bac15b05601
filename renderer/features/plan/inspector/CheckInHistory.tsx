import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CheckIn, Metric } from '../../../domain/kinds/model.ts';
import { isWithheld } from '../../../domain/register/withheld.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import { unitOf } from '../../../domain/plan/record-words.ts';
import { confidenceBand, isAhead } from '../../../domain/progress/scoring.ts';
import { useLanguage, useTexts } from '../../../app/session/use-planner.ts';
import { useNow } from '../../../app/session/use-now.ts';
import { amount, dayOf, moment } from '../../../text/format.ts';
import { answerTexts } from '../../../text/later/answers.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfidenceDot } from '../../../ui/ConfidenceDot.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ThreadsAbout } from './Comments.tsx';
import { Section } from './Section.tsx';
import { useDeletion } from '../../../parts/use-deletion.ts';
import styles from './History.module.css';

/** As many as a cycle usually has. */
const SHOWN_AT_FIRST = 13;

interface Props {
  readonly metric: Metric | undefined;
  /** In order, oldest first. */
  readonly checkIns: readonly CheckIn[];
}

/** What was said and when, newest first. A check-in is written once: it can be taken away, not changed. */
export function CheckInHistory({ metric, checkIns }: Props) {
  const inspector = inspectorTexts(useTexts());
  const [all, showAll] = useState(false);
  const newestFirst = checkIns.toReversed();
  return (
    <Section title={inspector.history}>
      {checkIns.length === 0 && <p className={styles['none']}>{inspector.noHistory}</p>}
      <ol className={styles['entries']}>
        {(all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST)).map((checkIn) => (
          <CheckInEntry key={checkIn.id} metric={metric} checkIn={checkIn} />
        ))}
      </ol>
      {!all && checkIns.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" size="small" onClick={() => showAll(true)}>
          {inspector.allCheckIns(checkIns.length)}
        </Button>
      )}
    </Section>
  );
}

interface EntryProps {
  readonly metric: Metric | undefined;
  readonly checkIn: CheckIn;
}

/** An item of a list: what was said, who said it and when, and a way to take it away. */
export function CheckInEntry({ metric, checkIn }: EntryProps) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const answers = answerTexts(texts);
  const language = useLanguage();
  const remove = useDeletion();
  const { id, at, by, confidence, note, marks } = checkIn;
  const band = confidenceBand(confidence);
  const now = useNow();
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <Value metric={metric} value={checkIn.value} />
        {confidence !== undefined && (
          <span title={`${plan.confidenceOf(confidence)}, ${plan.confidenceBand[band]}`} className={styles['sure']}>
            <ConfidenceDot
              band={band}
              word={`${plan.confidenceOf(confidence)}, ${plan.confidenceBand[band]}`}
              wordHidden
            />
            <span aria-hidden>{confidence}</span>
          </span>
        )}
        <span className={styles['from']}>
          <span className={styles['by']}>
            {cleanLine(by ?? '') || (isWithheld(marks, 'by') ? inspector.heldBack : answers.somebody)}
          </span>
          {at !== undefined && (
            <time dateTime={at} title={isWithheld(marks, 'at') ? undefined : moment(at, language)}>
              {dayOf(at, language)}
            </time>
          )}
        </span>
        <span className={styles['act']}>
          <IconButton
            label={inspector.deleteCheckIn(at ? dayOf(at, language) : '–')}
            icon={<Trash2 />}
            size="small"
            danger
            onClick={(event) => remove(event, id, inspector.checkInDeleted)}
          />
        </span>
      </div>
      {at !== undefined && isAhead(at, now) && <p className={styles['ahead']}>{inspector.ahead}</p>}
      {note !== undefined && (
        <p className={styles['words']} dir="auto">
          {cleanLines(note)}
        </p>
      )}
      {/* Nothing here begins one, but a file may bring it. */}
      <div className={styles['about']}>
        <ThreadsAbout about={id} />
      </div>
    </li>
  );
}

/** A value as its measure reads it; a level in figures for eyes and in words for ears. */
function Value({ metric, value }: { readonly metric: Metric | undefined; readonly value: number | undefined }) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const language = useLanguage();
  // Without a level there is nothing to read the figure by, so it stands as it was written.
  if (metric?.type === 'milestones' && value !== undefined && metric.levels.length > 0) {
    const { length } = metric.levels;
    const reached = Math.min(Math.max(0, Math.floor(value)), length);
    return (
      <strong className={styles['value']} title={metric.levels[reached - 1]?.text}>
        <VisuallyHidden>{plan.level(reached, length)}</VisuallyHidden>
        <span aria-hidden>
          {reached} / {length}
        </span>
      </strong>
    );
  }
  const word =
    metric?.type === 'yesNo' ? ((value ?? 0) >= 1 ? plan.yes : plan.no) : amount(value, unitOf(metric), language);
  return <strong className={styles['value']}>{value === undefined ? inspector.onlyConfidence : word}</strong>;
}
