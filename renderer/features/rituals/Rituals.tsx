import { CalendarArrowDown, CalendarPlus } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { navigate } from '../../app/places/navigate.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { today } from '../../app/session/today.ts';
import { saveCalendar } from '../../app/rituals/calendar-file.ts';
import { ownZone } from '../../app/rituals/own-zone.ts';
import { useLanguage, useMethod, usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { useNow } from '../../app/session/use-now.ts';
import { RITUAL_SORTS, type Cycle, type Day, type RitualSort } from '../../domain/kinds/model.ts';
import { DEFAULTS } from '../../domain/rituals/defaults.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { WEEKS } from '../../domain/progress/cadence.ts';
import { planMeetings } from '../../domain/rituals/planning.ts';
import { meetingsOf, usualDays, type Meeting } from '../../domain/rituals/schedule.ts';
import { leftOut, toldNext } from '../../domain/rituals/told.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { fullDay } from '../../text/format.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MeetingItem } from './MeetingItem.tsx';
import styles from './Rituals.module.css';

/** When the shown cycle is talked about, and that as a file for a calendar. */
export default function Rituals(props: RoomProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const chosen = useUi(({ cycle }) => cycle);
  const workspace = usePlan((state) => state.workspace);
  const day = today(new Date(useNow()));
  const cycle = shownCycle(workspace, chosen, day);
  const [saving, setSaving] = useState(false);
  const told = toldNext(workspace, cycle, day);
  const over = cycle ? leftOut(workspace, cycle, day) : 0;
  const gone = [...new Set(told.flatMap(({ cycle: of }) => (isTombstone(of) ? [of.name || texts.plan.untitled] : [])))];
  const save = async () => {
    setSaving(true);
    await saveCalendar(planner, texts, cycle);
    setSaving(false);
  };
  return (
    <RoomFrame
      id="rituals"
      {...props}
      actions={
        told.length > 0 && (
          <Button variant="primary" icon={<CalendarArrowDown />} disabled={saving} onClick={() => void save()}>
            {rituals.save}
          </Button>
        )
      }
    >
      {cycle ? (
        <InCycle cycle={cycle} day={day} />
      ) : (
        <EmptyState title={rituals.noCycle}>{rituals.noCycleWhat}</EmptyState>
      )}
      {told.length > 0 && (
        <Part title={rituals.file}>
          {gone.length > 0 && <p>{rituals.goneCycles(gone)}</p>}
          {over > 0 && <p>{rituals.leftOut(over)}</p>}
          <p>{rituals.fileWhat}</p>
          <p>{rituals.fileAgain}</p>
        </Part>
      )}
    </RoomFrame>
  );
}

function InCycle({ cycle, day }: { readonly cycle: Cycle; readonly day: Day }) {
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const meetings = meetingsOf(workspace, cycle);
  return (
    <>
      <p className={styles['what']}>{rituals.what(cycle.name || texts.plan.untitled)}</p>
      {cycle.dates === undefined && <WithoutDates cycle={cycle} />}
      {meetings.length === 0 ? (
        <NothingPlanned cycle={cycle} />
      ) : (
        RITUAL_SORTS.map((sort) => (
          <Sort
            key={sort}
            sort={sort}
            cycle={cycle}
            meetings={meetings.filter((one) => one.sort === sort)}
            today={day}
          />
        ))
      )}
    </>
  );
}

function WithoutDates({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const rituals = ritualTexts(useTexts());
  const write = () => {
    navigate(planner, { at: 'cycle', cycle: cycle.id });
    navigate(planner, { at: 'overlay', overlay: 'edit-cycle' });
  };
  return (
    <div className={styles['banner']}>
      <Banner
        tone="info"
        title={rituals.noDates}
        actions={
          <Button size="small" onClick={write}>
            {rituals.writeDates}
          </Button>
        }
      >
        {rituals.noDatesWhat}
      </Banner>
    </div>
  );
}

/** Plans meetings; afterwards the keyboard is at the first of them. */
function usePlanning(cycle: Cycle): (sorts: readonly RitualSort[]) => Promise<void> {
  const planner = usePlanner();
  const texts = useTexts();
  return async (sorts) => {
    const { workspace } = planner.plan.getState();
    const command = planMeetings(workspace, cycle.id, sorts, ownZone(), today());
    const { ok } = await editWithUndo(planner, texts, command, ritualTexts(texts).planned(sorts.length));
    if (ok) document.querySelector<HTMLElement>(`[data-sort="${sorts[0]}"]`)?.focus();
  };
}

function NothingPlanned({ cycle }: { readonly cycle: Cycle }) {
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const plan = usePlanning(cycle);
  const weeks = WEEKS[useMethod().cadence];
  return (
    <div className={styles['none']}>
      <EmptyState
        title={rituals.none}
        actions={
          <Button variant="primary" icon={<CalendarPlus />} onClick={() => void plan(RITUAL_SORTS)}>
            {rituals.planAll}
          </Button>
        }
      >
        <p>{rituals.noneWhat}</p>
        <dl className={styles['four']}>
          {RITUAL_SORTS.map((sort) => (
            <div key={sort}>
              <dt>
                {texts.records.rituals[sort]}
                <span className={styles['faint']}>{usual(sort, weeks, rituals)}</span>
              </dt>
              <dd>{rituals.purposes[sort]}</dd>
            </div>
          ))}
        </dl>
      </EmptyState>
    </div>
  );
}

const usual = (sort: RitualSort, weeks: number, rituals: ReturnType<typeof ritualTexts>): string =>
  sort === 'check-in' ? rituals.usuallyEvery(weeks, DEFAULTS[sort].minutes) : rituals.usually(DEFAULTS[sort].minutes);

interface SortProps {
  readonly sort: RitualSort;
  readonly cycle: Cycle;
  /** One, unless a file brought more. */
  readonly meetings: readonly Meeting[];
  readonly today: Day;
}

/** One sort of meeting, planned or not. */
function Sort({ sort, cycle, meetings, today: day }: SortProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const plan = usePlanning(cycle);
  const title = texts.records.rituals[sort];
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const { records } = workspace;
  const { first } = usualDays(workspace, cycle, sort);
  const usualDay =
    sort === 'check-in' || first === undefined ? '' : rituals.usualDay(fullDay(first, language), first < day);
  const remove = async ({ id, inCalendars }: Meeting) => {
    document.querySelector<HTMLElement>(`[data-sort="${sort}"]`)?.focus({ preventScroll: true });
    await editWithUndo(planner, texts, { do: 'delete', id }, rituals.removed(title, inCalendars));
  };
  return (
    <Part title={title} sort={sort}>
      {meetings.length === 0 && (
        <div className={styles['missing']}>
          <p className={styles['faint']}>{[rituals.notPlanned, usualDay].filter(Boolean).join(' ')}</p>
          <Button
            size="small"
            icon={<CalendarPlus />}
            aria-label={rituals.planNamed(title)}
            onClick={() => void plan([sort])}
          >
            {rituals.plan}
          </Button>
        </div>
      )}
      {meetings.map((meeting) => {
        const record = records.get(meeting.id);
        return (
          record && (
            <RecordFence key={meeting.id} of={record}>
              <MeetingItem
                meeting={meeting}
                today={day}
                isClosed={isClosed(workspace, cycle.id)}
                onRemove={() => void remove(meeting)}
              />
            </RecordFence>
          )
        );
      })}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  /** Of a meeting: where the keyboard goes when what it was on goes away. */
  readonly sort?: RitualSort;
  readonly children: ReactNode;
}

function Part({ title, sort, children }: PartProps) {
  const id = useId();
  return (
    <section
      className={styles['part']}
      aria-labelledby={id}
      {...(sort === undefined ? {} : { 'data-sort': sort, tabIndex: -1 })}
    >
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
