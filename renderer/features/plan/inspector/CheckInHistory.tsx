import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CheckIn, Metric } from '../../../domain/model.ts';
import { confidenceBand } from '../../../domain/scoring.ts';
import type { SpokenLanguage } from '../../../app/preferences.ts';
import { useLanguage, useTexts } from '../../../app/use-planner.ts';
import { amount, dayOf, moment } from '../../../text/format.ts';
import type { Texts } from '../../../text/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfidenceDot } from '../../../ui/ConfidenceDot.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Section } from './Section.tsx';
import { useDeletion } from './use-deletion.ts';
import styles from './History.module.css';

/** As many as a cycle usually has. */
const SHOWN_AT_FIRST = 13;

interface Props {
  readonly metric: Metric | undefined;
  /** In order of time. */
  readonly checkIns: readonly CheckIn[];
}

/** What was said and when, newest first. A check-in is written once: it can be taken away, not changed. */
export function CheckInHistory({ metric, checkIns }: Props) {
  const { inspector } = useTexts();
  const [all, showAll] = useState(false);
  const newestFirst = checkIns.toReversed();
  return (
    <Section title={inspector.history}>
      {checkIns.length === 0 && <p className={styles['none']}>{inspector.noHistory}</p>}
      <ol className={styles['entries']}>
        {(all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST)).map((checkIn) => (
          <Entry key={checkIn.id} metric={metric} checkIn={checkIn} />
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

function Entry({ metric, checkIn }: { readonly metric: Metric | undefined; readonly checkIn: CheckIn }) {
  const texts = useTexts();
  const { inspector, plan } = texts;
  const language = useLanguage();
  const remove = useDeletion();
  const { id, at, by, confidence, note } = checkIn;
  const band = confidenceBand(confidence);
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <strong className={styles['value']}>{said(metric, checkIn.value, texts, language)}</strong>
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
          <span className={styles['by']}>{by || inspector.somebody}</span>
          {at !== undefined && (
            <time dateTime={at} title={moment(at, language)}>
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
      {note !== undefined && <p className={styles['words']}>{note}</p>}
    </li>
  );
}

/** A value as its measure reads it. */
function said(metric: Metric | undefined, value: number | undefined, texts: Texts, language: SpokenLanguage): string {
  if (value === undefined) return texts.inspector.onlyConfidence;
  switch (metric?.type) {
    case 'yesNo':
      return value >= 1 ? texts.plan.yes : texts.plan.no;
    case 'milestones': {
      const { length } = metric.levels;
      return texts.plan.level(Math.min(Math.max(0, Math.floor(value)), length), length);
    }
    default:
      return amount(value, metric?.unit, language);
  }
}
