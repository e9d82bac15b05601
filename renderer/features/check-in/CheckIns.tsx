import { memo, useCallback, useEffect, useMemo, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { today } from '../../app/session/today.ts';
import { useNow } from '../../app/session/use-now.ts';
import { useMethod, usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { useWhoIAm } from '../../app/session/use-who-i-am.ts';
import type { Cycle, Day, Id } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { daysApart } from '../../domain/progress/cadence.ts';
import { weeksOf } from '../../domain/progress/rhythm.ts';
import { OpenActions } from '../../parts/check-in/OpenActions.tsx';
import { useGrowing } from '../../parts/use-growing.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { useInPlace } from '../../parts/use-in-place.ts';
import { WhoIAm } from '../../parts/WhoIAm.tsx';
import { checkInTexts } from '../../text/later/check-in.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { Select } from '../../ui/Select.tsx';
import { CheckInLine } from './CheckInLine.tsx';
import { linesOf, teamsIn, type Line, type Whose } from './lines.ts';
import { Pauses } from './Pauses.tsx';
import { WeeksRun } from './WeeksRun.tsx';
import styles from './CheckIns.module.css';

/** Digits and Enter, line by line: what has moved in the shown cycle. */
export default function CheckIns(props: RoomProps) {
  const words = checkInTexts(useTexts());
  const chosen = useUi(({ cycle }) => cycle);
  const workspace = usePlan((state) => state.workspace);
  const day = today(new Date(useNow()));
  const cycle = shownCycle(workspace, chosen, day);
  const page = useRef<HTMLDivElement>(null);
  // One comes here to type figures, so the keyboard is in the first field, and not at the heading as in other rooms.
  useEffect(() => {
    const first = page.current?.querySelector<HTMLFormElement>('form[data-line]');
    if (first) enter(first);
  }, []);
  return (
    <RoomFrame id="check-in" wide {...props}>
      <div ref={page} className={styles['page']}>
        {cycle && isClosed(workspace, cycle.id) ? (
          <Closed cycle={cycle} />
        ) : cycle ? (
          <InCycle key={cycle.id} cycle={cycle} day={day} />
        ) : (
          <EmptyState title={words.noCycle}>{words.noCycleWhat}</EmptyState>
        )}
      </div>
    </RoomFrame>
  );
}

/** A closed cycle takes no check-in; what earlier ones left to do is still there. */
function Closed({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  return (
    <>
      <EmptyState
        title={words.closed(cleanLine(cycle.name ?? '') || texts.plan.untitled)}
        actions={<Button onClick={() => navigate(planner, { at: 'room', room: 'closing' })}>{words.toClosing}</Button>}
      >
        {words.closedWhat}
      </EmptyState>
      <OpenActions cycle={cycle} />
    </>
  );
}

const MINE = 'mine';
const ALL = 'all';
/** No other choice begins like this. */
const TEAM = 'team:';

function InCycle({ cycle, day }: { readonly cycle: Cycle; readonly day: Day }) {
  const texts = useTexts();
  const words = checkInTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const { person } = useWhoIAm();
  const [asked, ask] = useState<string>();
  const teams = teamsIn(workspace, cycle);
  const show = whatIsShown(
    asked,
    person?.id,
    teams.map(({ id }) => id),
  );
  const meant = linesOf(workspace, cycle, whoseOf(show, person?.id));
  const isNothingMine = show === MINE && meant.length === 0;
  const lines = useInPlace(
    isNothingMine ? linesOf(workspace, cycle, { of: 'all' }) : meant,
    idOfLine,
    `${show} ${person?.id ?? ''}`,
  );
  const below = (
    <>
      <OpenActions cycle={cycle} />
      <Pauses cycle={cycle} lines={lines} />
    </>
  );
  return (
    <>
      <p className={styles['what']}>{words.what(cleanLine(cycle.name ?? '') || texts.plan.untitled)}</p>
      {cycle.dates && <WeeksRun start={cycle.dates.start} />}
      <div className={styles['top']}>
        <div className={styles['show']}>
          <Select
            label={words.show}
            value={show}
            onChange={ask}
            options={[
              ...(person ? [{ value: MINE, label: words.mine }] : []),
              ...teams.map(({ id, name }) => ({
                value: `${TEAM}${id}`,
                label: words.teamOf(cleanLine(name ?? '') || texts.plan.untitled),
              })),
              { value: ALL, label: words.all },
            ]}
          />
        </div>
        {(person !== undefined || !texts.isPersonal) && <WhoIAm asks />}
      </div>
      {isNothingMine && lines.length > 0 && (
        <p role="status" className={styles['remark']}>
          {words.nothingMine}
        </p>
      )}
      {lines.length === 0 ? (
        <>
          <EmptyState title={words.none}>{words.noneWhat}</EmptyState>
          {below}
        </>
      ) : (
        <Lines cycle={cycle} lines={lines} day={day} shown={show}>
          {below}
        </Lines>
      )}
    </>
  );
}

/** What was asked for as long as that is there; otherwise what is mine, and where nobody said who they are, all. */
function whatIsShown(asked: string | undefined, person: Id | undefined, teams: readonly Id[]): string {
  const usual = person === undefined ? ALL : MINE;
  if (asked === undefined || (asked === MINE && person === undefined)) return usual;
  return asked.startsWith(TEAM) && !teams.includes(asked.slice(TEAM.length)) ? usual : asked;
}

function whoseOf(show: string, person: Id | undefined): Whose {
  if (show === MINE && person !== undefined) return { of: 'person', id: person };
  return show.startsWith(TEAM) ? { of: 'team', id: show.slice(TEAM.length) } : { of: 'all' };
}

const idOfLine = ({ keyResult }: Line): Id => keyResult.id;

/** The line one types into and the next; a screenful would take longer than a frame, and comes with the frames after. */
const PORTIONS = { atOnce: 2, each: 18, times: 3 } as const;

interface LinesProps {
  readonly cycle: Cycle;
  readonly lines: readonly Line[];
  readonly day: Day;
  /** Whose lines they are. */
  readonly shown: string;
  /** What stands below the list: drawn once all of that is, since until then it would move away. */
  readonly children: ReactNode;
}

function Lines({ cycle, lines, day, shown, children }: LinesProps) {
  const planner = usePlanner();
  const words = checkInTexts(useTexts());
  const { cadence } = useMethod();
  const weeks = useMemo(() => weeksOf(cycle.dates, daysApart(cadence)), [cycle.dates, cadence]);
  const list = useRef<HTMLOListElement>(null);
  // The next lines stand there before the keyboard comes to them.
  const [reached, reach] = useState(0);
  const printing = usePrinting();
  const count = useGrowing(lines.length, cycle.id, printing ? lines.length : reached + PORTIONS.atOnce, PORTIONS);
  const end = useRef<HTMLDivElement>(null);
  const [recorded, setRecorded] = useState(0);
  /** How often the last line was done; then there is somewhere else to go. */
  const [over, setOver] = useState(0);
  const handleDone = useCallback((line: HTMLElement, isRecorded: boolean) => {
    if (isRecorded) setRecorded((before) => before + 1);
    const all = [...(list.current?.querySelectorAll<HTMLElement>('form[data-line]') ?? [])];
    const next = all[all.indexOf(line) + 1];
    // Whoever goes on has not come to the end.
    if (next) {
      setOver(0);
      enter(next);
    } else setOver((before) => before + 1);
  }, []);
  // The last of mine is not the last of all, and what was recorded was so on that day.
  useEffect(() => {
    setOver(0);
    setRecorded(0);
  }, [shown, day]);
  useEffect(() => {
    if (over > 0) end.current?.focus();
  }, [over]);
  return (
    <>
      <ol ref={list} className={styles['lines']}>
        {lines.slice(0, count).map(({ keyResult, objective }, at) => (
          <Item
            key={keyResult.id}
            at={at}
            onReach={reach}
            keyResult={keyResult}
            objective={cleanLine(objective.title ?? '')}
            cycle={cycle.id}
            weeks={weeks}
            today={day}
            onDone={handleDone}
          />
        ))}
      </ol>
      {over > 0 && (
        <div ref={end} className={styles['over']} tabIndex={-1}>
          <p>{words.done(recorded)}</p>
          <Button variant="quiet" size="small" onClick={() => navigate(planner, { at: 'room', room: 'plan' })}>
            {words.toPlan}
          </Button>
        </div>
      )}
      {count === lines.length && children}
    </>
  );
}

interface ItemProps extends ComponentProps<typeof CheckInLine> {
  readonly at: number;
  readonly onReach: (at: number) => void;
}

/** Drawn again only when something of its own changes: a cycle can have hundreds of such forms. */
const Item = memo(function Item({ at, onReach, ...line }: ItemProps) {
  return (
    <li onFocus={() => onReach(at)}>
      <RecordFence of={line.keyResult}>
        <CheckInLine {...line} />
      </RecordFence>
    </li>
  );
});

/** The keyboard goes to the first field of a line; what was begun there is chosen, so that the next figures take its place. */
function enter(line: HTMLElement): void {
  const field = line.querySelector<HTMLElement>('input, select, textarea');
  // A choice shows no ring by itself after a chord; where an engine does not know this it is as it was.
  field?.focus({ focusVisible: true });
  if (field instanceof HTMLInputElement) field.select();
}
