import { useEffect, useRef } from 'react';
import { isClosed } from '../../domain/plan/closed.ts';
import { childrenOf, find } from '../../domain/plan/workspace.ts';
import { WORKSPACE_ID, type Cycle } from '../../domain/kinds/model.ts';
import { withTexts } from '../../app/session/texts.ts';
import { fieldEntered } from '../../app/places/navigate.ts';
import { fetchFinding } from '../../app/places/finding.ts';
import { usePrivateCount } from '../../app/places/on-paper.ts';
import { ReadOnlyContext } from '../../app/places/read-only.ts';
import { hasRows, shownCycle } from '../../app/places/shown.ts';
import { fetchFollowing } from '../../app/session/actions.ts';
import { useCalm } from '../../app/session/use-calm.ts';
import { whenIdle } from '../../app/session/when-idle.ts';
import { useImport, useLanguage, usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { day } from '../../text/format.ts';
import { lazily } from '../../ui/lazily.tsx';
import { fetchMenu } from '../../ui/MenuButton.tsx';
import { barMenus } from './bar-menus.ts';
import { Asking } from './Asking.tsx';
import { CheckIn } from './CheckIn.tsx';
import { EmptyPlan } from './EmptyPlan.tsx';
import { Guidance } from './Guidance.tsx';
import { Outline } from './Outline.tsx';
import { rowMenu } from './RowFrame.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeyboardStays } from './use-keyboard-stays.ts';
import styles from './Plan.module.css';
import type { RoomProps } from '../../app/places/rooms.ts';

const Inspector = lazily(async () => (await withTexts(import('./inspector/Inspector.tsx'))).default);
const CycleForm = lazily(async () => (await withTexts(import('./CycleForm.tsx'))).default);
const SampleMark = lazily(async () => (await withTexts(import('./SampleMark.tsx'))).SampleMark);
const TwinCycle = lazily(async () => (await withTexts(import('./TwinCycle.tsx'))).TwinCycle);
const Waiting = lazily(async () => (await withTexts(import('./Waiting.tsx'))).Waiting);
const Homeless = lazily(async () => (await withTexts(import('./Homeless.tsx'))).Homeless);

/** Asked for by keys and presses. */
const AT_A_PRESS = [CheckIn, Inspector, CycleForm, rowMenu, barMenus];

/** The document: a cycle's objectives and key results, edited where they stand. */
export function Plan({ rooms, saveState }: RoomProps) {
  const texts = useTexts();
  const { plan } = texts;
  const chosen = useUi((ui) => ui.cycle);
  const overlay = useUi((ui) => ui.overlay);
  const inspector = useUi((ui) => ui.inspector);
  // What one types after the key or the choice that opens them should go into them.
  useEffect(
    () =>
      whenIdle(
        () =>
          void Promise.all([
            ...AT_A_PRESS.map(({ fetch }) => fetch()),
            fetchMenu(),
            fetchFinding(),
            fetchFollowing(),
          ]).catch(() => {}),
      ),
    [],
  );
  const calm = useCalm();
  const main = useRef<HTMLElement>(null);
  useKeyboardStays(main);
  const forming = overlay === 'new-cycle' || overlay === 'edit-cycle';
  useEffect(() => {
    if (!forming) return undefined;
    const place = main.current;
    // The form goes with the field the keyboard was in; what it was about takes it.
    return () => {
      if (document.activeElement === document.body) toHeading(place);
    };
  }, [forming]);
  const { ui } = usePlanner();
  const called = useUi(({ enteringField }) => enteringField === 'heading');
  useEffect(() => {
    if (!called) return;
    // Somebody is somewhere already, such as in the form of a cycle.
    if (!main.current?.contains(document.activeElement)) toHeading(main.current);
    fieldEntered(ui);
  }, [called, ui]);
  const waiting = useImport(({ files }) => files.length > 0);
  const cycle = useWorkspace((workspace) => shownCycle(workspace, chosen));
  // Without a cycle, rows a file brought stand below, and it would not be true that there is nothing.
  const elsewhere = useWorkspace((workspace) => !cycle && hasRows(workspace));
  const closed = useWorkspace((workspace) => isClosed(workspace, cycle?.id));
  const empty = useWorkspace((workspace) => !cycle || childrenOf(workspace, cycle.id, 'objective').length === 0);
  return (
    <div className={styles['room']} data-inspector={inspector || undefined}>
      <TopBar cycle={cycle} rooms={rooms}>
        {saveState}
      </TopBar>
      <main ref={main} id="plan" className={styles['main']}>
        <div className={styles['page']}>
          {overlay === 'new-cycle' && <CycleForm />}
          {overlay === 'edit-cycle' && cycle && <CycleForm cycle={cycle} />}
          {waiting && <Waiting />}
          <Asking />
          {calm && cycle && <TwinCycle cycle={cycle} />}
          <PlanName />
          {cycle && <Heading cycle={cycle} empty={empty} />}
          {cycle && <Guidance key={cycle.id} label={plan.guidance} text={cycle.guidance ?? ''} open={empty} />}
          {cycle && !empty && (
            <ReadOnlyContext value={closed}>
              <Outline cycle={cycle} />
            </ReadOnlyContext>
          )}
          {cycle && <OffPaper cycle={cycle} />}
          {empty && !elsewhere && (
            <div className={styles['empty']} data-under={cycle !== undefined || undefined}>
              <EmptyPlan title={cycle ? plan.empty.cycleTitle : plan.empty.title} level={cycle ? 2 : 1} />
            </div>
          )}
          {calm && <Homeless />}
        </div>
      </main>
      {inspector && (
        <div className={styles['inspector']}>
          <Inspector />
        </div>
      )}
    </div>
  );
}

const toHeading = (place: HTMLElement | null) =>
  place?.querySelector<HTMLElement>('[data-heading], button')?.focus({ preventScroll: true });

/** What all cycles are part of, and what for: it stands on paper as well. Without either there is nothing. */
function PlanName() {
  const { plan } = useTexts();
  const { name, purpose } = useWorkspace((workspace) => find(workspace, 'workspace', WORKSPACE_ID)) ?? {};
  if (!name?.trim() && !purpose?.trim()) return null;
  return (
    <header className={styles['plan']}>
      {name?.trim() && (
        <p className={styles['planName']} dir="auto">
          {name}
        </p>
      )}
      <Guidance label={plan.purpose} text={purpose ?? ''} open={false} />
    </header>
  );
}

/** On paper alone: how much of the cycle is not there. */
function OffPaper({ cycle }: { readonly cycle: Cycle }) {
  const { plan } = useTexts();
  const count = usePrivateCount(cycle.id);
  const asked = useUi((ui) => ui.printPrivate);
  return count > 0 && !asked && <p className={styles['offPaper']}>{plan.offPaper(count)}</p>;
}

const StageLine = lazily(async () => (await withTexts(import('./StageLine.tsx'))).StageLine);

const StandingLine = lazily(async () => (await withTexts(import('./StandingLine.tsx'))).StandingLine);

function Heading({ cycle, empty }: { readonly cycle: Cycle; readonly empty: boolean }) {
  const { plan } = useTexts();
  const language = useLanguage();
  const { dates } = cycle;

  return (
    <>
      {cycle.sample && <SampleMark cycle={cycle} />}
      <h1 className={styles['title']} dir="auto" tabIndex={-1} data-heading>
        {cycle.name || plan.untitled}
      </h1>
      {dates && (
        <p className={styles['dates']}>
          {day(dates.start, language)} – {day(dates.end, language)}
        </p>
      )}
      <div className={styles['state']}>
        <StageLine cycle={cycle} empty={empty} />
        {!empty && <StandingLine cycle={cycle} />}
      </div>
    </>
  );
}
