import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { correctedAs } from '../../../domain/commands/answering.ts';
import type { AnyRecord, CheckIn, KeyResult, Metric } from '../../../domain/kinds/model.ts';
import { cycleAbove } from '../../../domain/plan/above.ts';
import { questionsAbout } from '../../../domain/plan/asking-records.ts';
import { lateFor } from '../../../domain/plan/late.ts';
import { shownUnder } from '../../../domain/plan/holding.ts';
import type { Shown } from '../../../domain/plan/in-view.ts';
import { isTombstone } from '../../../domain/plan/questions.ts';
import { isWithheld } from '../../../domain/register/withheld.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import { unitOf } from '../../../domain/plan/record-words.ts';
import { isToldAhead } from '../../../domain/progress/scoring.ts';
import { newId } from '../../../app/session/ids.ts';
import { useLanguage, usePlan, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { useReadOnly } from '../../../app/places/read-only.ts';
import { useNow } from '../../../app/session/use-now.ts';
import { Corrections } from '../../../parts/questions/Corrections.tsx';
import { useAnswering } from '../../../parts/questions/use-answering.ts';
import { amount, day as dayText, dayOf, moment, type Language } from '../../../text/format.ts';
import { answerTexts } from '../../../text/later/answers.ts';
import { checkInTexts } from '../../../text/later/check-in.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import type { Texts } from '../../../text/texts.ts';
import { saidIn } from '../../../wording/said-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confidence } from '../../../parts/Confidence.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ThreadsAbout } from './Comments.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { Section } from './Section.tsx';
import { useDeletion } from '../../../parts/use-deletion.ts';
import styles from './History.module.css';

/** As many as a cycle usually has. */
const SHOWN_AT_FIRST = 13;

interface Props {
  readonly keyResult: KeyResult;
  /** In order, oldest first. */
  readonly checkIns: readonly CheckIn[];
}

/**
 * What was said and of which day, newest first. A check-in is written once: it can be corrected by a further one, which is shown in its place
 * while both stay, and it can be taken away.
 */
export function CheckInHistory({ keyResult, checkIns }: Props) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const [all, showAll] = useState(false);
  const shown = useWorkspace((workspace) => shownUnder(workspace, 'checkIn', keyResult.id));
  const workspace = usePlan((state) => state.workspace);
  const late = lateFor(workspace, keyResult.id, cycleAbove(workspace, keyResult)?.id);
  const newestFirst = shown.toReversed();
  return (
    <Section title={texts.terms.many.checkIn}>
      {shown.length === 0 && <p className={styles['none']}>{inspector.noHistory}</p>}
      <ol className={styles['entries']}>
        {(all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST)).map((one) =>
          one.speaks?.kind === 'checkIn' ? (
            <CheckInEntry
              key={one.id}
              metric={keyResult.metric}
              checkIn={one.speaks}
              within={{ keyResult, checkIns, shown: one, isLate: late.has(one.speaks.id) }}
            />
          ) : null,
        )}
      </ol>
      {!all && shown.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" size="small" onClick={() => showAll(true)}>
          {inspector.allCheckIns(shown.length)}
        </Button>
      )}
    </Section>
  );
}

interface EntryProps {
  readonly metric: Metric | undefined;
  readonly checkIn: CheckIn;
  /** The key result it is of, and all it stands for; absent where it has lost its home, and can only be taken away. */
  readonly within?: Within;
}

interface Within extends Props {
  readonly shown: Shown;
  /** It arrived after its cycle was closed (L11). */
  readonly isLate: boolean;
}

/** An item of a list: what was said, who said it and of which day, and ways to correct it and to take it away. */
export function CheckInEntry({ metric, checkIn, within }: EntryProps) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const language = useLanguage();
  const remove = useDeletion();
  const [correcting, setCorrecting] = useState(false);
  const { id, confidence, note } = checkIn;
  const now = useNow();
  const when = whenTold(checkIn, within?.shown, language);
  const readOnly = useReadOnly();
  const isApart = (within?.shown.leaders.length ?? 1) > 1;
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <Value metric={metric} value={checkIn.value} />
        {confidence !== undefined && <Confidence value={confidence} className={styles['sure']} />}
        <Signature checkIn={checkIn} shown={within?.shown} />
        {!readOnly && (
          <span className={styles['act']}>
            {within && !isApart && (
              <IconButton
                label={checkInTexts(texts).correct(when)}
                icon={<Pencil />}
                size="small"
                aria-expanded={correcting}
                onClick={() => setCorrecting(!correcting)}
              />
            )}
            <IconButton
              label={inspector.deleteCheckIn(when)}
              icon={<Trash2 />}
              size="small"
              danger
              onClick={(event) => remove(event, id, inspector.checkInDeleted)}
            />
          </span>
        )}
      </div>
      {within?.isLate && <p className={styles['ahead']}>{inspector.late}</p>}
      {isToldAhead(checkIn, now) && <p className={styles['ahead']}>{inspector.ahead}</p>}
      {note !== undefined && (
        <p className={styles['words']} dir="auto">
          {cleanLines(note)}
        </p>
      )}
      {within && within.shown.members.length > 1 && <Corrected shown={within.shown} />}
      {within && correcting && (
        <CorrectionForm {...within} checkIn={checkIn} when={when} onClose={() => setCorrecting(false)} />
      )}
      {/* Nothing here begins one, but a file may bring it. */}
      <div className={styles['about']}>
        <ThreadsAbout about={id} />
      </div>
    </li>
  );
}

/** The day it tells of, as the reader's language writes it; of one of an earlier version that of its moment. */
function whenTold(checkIn: CheckIn, shown: Shown | undefined, language: Language): string {
  const told = checkIn.day ?? (shown && shown.members.length > 1 && shown.day !== '' ? shown.day : undefined);
  if (told !== undefined) return dayText(told, language);
  return checkIn.at === undefined ? '–' : dayOf(checkIn.at, language);
}

/** Who said it first and of which day; where that was set by hand, also on which day it was written. */
function Signature({ checkIn, shown }: { readonly checkIn: CheckIn; readonly shown: Shown | undefined }) {
  const texts = useTexts();
  const words = checkInTexts(texts);
  const language = useLanguage();
  const first = shown?.members.find(({ id }) => id === shown.id);
  const { by, at, marks } = first?.kind === 'checkIn' && !isTombstone(first) ? first : checkIn;
  const isHeld = isWithheld(marks, 'at');
  const when = whenTold(checkIn, shown, language);
  const written = at === undefined ? undefined : dayOf(at, language);
  return (
    <span className={styles['from']}>
      <span className={styles['by']}>{signedBy(by, isWithheld(marks, 'by'), texts)}</span>
      {when !== '–' && (
        <time dateTime={checkIn.day ?? at} title={at === undefined || isHeld ? undefined : moment(at, language)}>
          {when}
        </time>
      )}
      {checkIn.dated === true && written !== undefined && written !== when && <span>{words.writtenOn(written)}</span>}
    </span>
  );
}

function signedBy(by: string | undefined, isHeld: boolean, texts: Texts): string {
  return cleanLine(by ?? '') || (isHeld ? inspectorTexts(texts).heldBack : answerTexts(texts).somebody);
}

/** That it was corrected, by whom, and what it said before; where several corrected it apart, the question which one holds. */
function Corrected({ shown }: { readonly shown: Shown }) {
  const texts = useTexts();
  const words = checkInTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const { answer, problem } = useAnswering();
  const { speaks, leaders, members } = shown;
  if (speaks?.kind !== 'checkIn') return null;
  const former = members.filter((one) => !leaders.includes(one) && !isTombstone(one));
  const asked = questionsAbout(workspace, speaks).find((one) => one.about === 'corrections');
  const keep = (one: AnyRecord) => {
    const command = correctedAs(one, leaders, newId());
    if (command) void answer(command, words.corrected);
  };
  const by = signedBy(speaks.by, isWithheld(speaks.marks, 'by'), texts);
  const isCorrection = (speaks.corrects ?? []).length > 0;
  return (
    <div className={styles['corrected']}>
      {isCorrection && (
        <p className={styles['meta']}>
          {speaks.at === undefined ? words.correctedBy(by) : words.correctedOn(dayOf(speaks.at, language), by)}
        </p>
      )}
      {asked?.about === 'corrections' && (
        <div role="group" aria-label={words.apart}>
          <p className={styles['apart']}>{words.apart}</p>
          <Corrections records={asked.records} onKeep={keep} />
          {problem !== undefined && (
            <p role="alert" className={styles['ahead']}>
              {problem}
            </p>
          )}
        </div>
      )}
      {former.length > 0 && (
        <details className={styles['former']}>
          <summary>{words.former(former.length)}</summary>
          <ul>
            {former.map((one) => {
              const said = saidIn(one, { workspace, texts, language });
              return (
                <li key={one.id}>
                  <span dir="auto">{said.words}</span>
                  <span className={styles['meta']}>{[said.who, said.day].filter(Boolean).join(' · ')}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </div>
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
