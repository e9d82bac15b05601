import { useEffect, useId, useMemo, type FormEvent, type KeyboardEvent } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { dayHere } from '../../app/session/today.ts';
import {
  useChildren,
  useLanguage,
  useMethod,
  usePlanner,
  useShelves,
  useTexts,
} from '../../app/session/use-planner.ts';
import type { Day, Id, KeyResult } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { shownUnder } from '../../domain/plan/holding.ts';
import { notWaitedFor } from '../../domain/plan/pauses.ts';
import { find, type Workspace } from '../../domain/plan/workspace.ts';
import { dayNumber } from '../../domain/progress/days.ts';
import { rhythmOf, type RhythmWeek, type Week, type WeekState } from '../../domain/progress/rhythm.ts';
import { staleAfter } from '../../domain/progress/cadence.ts';
import { daysWaited, latest } from '../../domain/progress/scoring.ts';
import { CheckInFields } from '../../parts/check-in/CheckInFields.tsx';
import fields from '../../parts/check-in/CheckInFields.module.css';
import { enterValue } from '../../parts/check-in/enter-value.ts';
import { giveBackCheckIn } from '../../parts/check-in/give-back.ts';
import { Measure } from '../../parts/Measure.tsx';
import { useCycleDates, usePauses } from '../../parts/use-cycle-dates.ts';
import { useCheckIn } from '../../parts/check-in/use-check-in.ts';
import { ago, day as dayText } from '../../text/format.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import { Button } from '../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { Rhythm } from './Rhythm.tsx';
import styles from './CheckIns.module.css';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

const DAY = 86_400_000;

interface Props {
  readonly keyResult: KeyResult;
  readonly objective: string;
  readonly cycle: Id;
  /** Those of the cycle. */
  readonly weeks: readonly Week[];
  readonly today: Day;
  /** With this line one is done: something was recorded, or nothing was said. */
  readonly onDone: (line: HTMLElement, isRecorded: boolean) => void;
}

/** One key result: what was said last, its weeks, and the fields of a check-in. Enter in any of them records it and goes on. */
export function CheckInLine({ keyResult, objective, cycle, weeks, today, onDone }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  const checkIns = useChildren(keyResult.id, 'checkIn');
  const last = useShelves([keyResult.id], (workspace) => lastTold(workspace, keyResult.id));
  const rhythm = useRhythm(keyResult.id, cycle, weeks, today);
  const draft = useCheckIn({ keyResult, checkIns });
  const titleId = useId();
  // What stood in a line that goes with its key result would wait where nobody comes back to.
  const { id } = keyResult;
  useEffect(
    () => () => {
      if (!find(planner.plan.getState().workspace, 'keyResult', id)) giveBackCheckIn(planner, texts, id);
    },
    [planner, texts, id],
  );
  const title = cleanLine(keyResult.title ?? '') || texts.plan.untitled;
  const { form } = draft;

  const record = async () => {
    const goOn = (isRecorded: boolean) => form.current && onDone(form.current, isRecorded);
    if ((await draft.record(() => goOn(true))) === 'empty') goOn(false);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    // A field that could not read its number has kept the key.
    if (event.defaultPrevented) return;
    // Not every engine takes Enter on a choice for handing the form over.
    const onChoice = event.key === 'Enter' && event.target instanceof HTMLSelectElement;
    if (!onChoice && !isPressed(event, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    void record();
  });
  const fillIn = (day: Day) => {
    draft.chooseDay(day);
    enterValue(form.current);
  };

  return (
    <form
      ref={form}
      className={styles['line']}
      data-line
      aria-labelledby={titleId}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
    >
      <div className={styles['head']}>
        <div className={styles['names']}>
          <p className={styles['objective']} dir="auto">
            {objective || texts.plan.untitled}
          </p>
          <h2 id={titleId} className={styles['title']} dir="auto">
            <button
              type="button"
              className={styles['toRow']}
              title={words.toRow(title)}
              onClick={() => navigate(planner, { at: 'row', row: keyResult.id, details: true })}
            >
              {title}
            </button>
          </h2>
        </div>
        <div className={styles['state']}>
          <LastSaid draft={draft} last={last} today={today} />
          <Rhythm weeks={rhythm} onFillIn={fillIn} />
        </div>
      </div>
      <div className={fields['line']} data-measure={keyResult.metric?.type}>
        <CheckInFields draft={draft} onNoteEnter={() => void record()}>
          <Button type="submit" size="small">
            {checkInFormTexts(texts).record}
          </Button>
        </CheckInFields>
      </div>
    </form>
  );
}

/** The day the current check-in tells of, empty where it tells of none; undefined where nobody has said anything. */
const lastTold = (workspace: Workspace, keyResult: Id): Day | undefined =>
  shownUnder(workspace, 'checkIn', keyResult).at(-1)?.day;

/** The weeks of one key result, the same object as long as none of them is another. */
function useRhythm(keyResult: Id, cycle: Id, weeks: readonly Week[], today: Day): readonly RhythmWeek[] {
  const states = useShelves([cycle, keyResult], (workspace) =>
    rhythmOf(
      weeks,
      shownUnder(workspace, 'checkIn', keyResult).map(({ day }) => day),
      notWaitedFor(workspace, cycle, keyResult, dayHere),
      today,
    )
      .map(({ is }) => is)
      .join(' '),
  );
  return useMemo(() => {
    const all = states.split(' ') as readonly WeekState[];
    return weeks.flatMap((week, at) => {
      const is = all[at];
      return is ? [{ ...week, is }] : [];
    });
  }, [weeks, states]);
}

function LastSaid({
  draft: { keyResult, checkIns },
  last,
  today,
}: {
  readonly draft: Pick<ReturnType<typeof useCheckIn>, 'keyResult' | 'checkIns'>;
  readonly last: Day | undefined;
  readonly today: Day;
}) {
  const words = checkInTexts(useTexts());
  const language = useLanguage();
  const { cadence } = useMethod();
  const { metric } = keyResult;
  const isFigured = metric !== undefined || latest(checkIns) !== undefined;
  const pauses = usePauses(keyResult);
  const now = dayNumber(today) * DAY;
  const end = useCycleDates(keyResult)?.end;
  const day = last === '' ? undefined : last;
  const days = day === undefined ? 0 : dayNumber(today) - dayNumber(day);
  const isStale = day !== undefined && daysWaited(day, now, pauses, end) > staleAfter(cadence);
  const when =
    last === undefined
      ? words.never
      : last === ''
        ? ''
        : days === 0
          ? words.saidToday
          : days > 0
            ? ago(days, language)
            : dayText(last, language);
  return (
    <p className={styles['last']} data-stale={isStale || undefined}>
      {isFigured && <Measure metric={metric} checkIns={checkIns} act={(spoken) => spoken} />}
      <span>{when}</span>
    </p>
  );
}
