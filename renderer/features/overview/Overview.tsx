import { useMemo } from 'react';
import { chooseInOverview } from '../../app/places/choose-in-overview.ts';
import type { Chosen, OverviewChosen } from '../../app/places/kept-filters.ts';
import { usePrivateCount } from '../../app/places/on-paper.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { today } from '../../app/session/today.ts';
import { useNow } from '../../app/session/use-now.ts';
import { useLanguage, useMethod, usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { childrenOf, find } from '../../domain/plan/workspace.ts';
import { weeksUntilStale } from '../../domain/progress/cadence.ts';
import {
  overviewOf,
  rowsCounted,
  sideBySide,
  type CycleFacts,
  type Overview as Told,
} from '../../domain/progress/overview.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { localeOf, percent } from '../../text/format.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfidenceDot } from '../../ui/ConfidenceDot.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { ALL_OF_IT, filtersOf, holding, isFiltered } from './chosen.ts';
import { Choices } from './Choices.tsx';
import { KeptFilters } from './KeptFilters.tsx';
import { OverviewTable } from './OverviewTable.tsx';
import { useCycleFacts, useFactsForPaper } from './use-cycle-facts.ts';
import styles from './Overview.module.css';

/** Where the shown cycle stands by team or by owner, alone or beside another one (SPEC L8, L9). */
export default function Overview(props: RoomProps) {
  const overview = overviewTexts(useTexts());
  const shown = useUi((ui) => ui.cycle);
  const workspace = usePlan((state) => state.workspace);
  const cycle = shownCycle(workspace, shown, today(new Date(useNow())));
  return (
    <RoomFrame id="overview" {...props} wide>
      {cycle && childrenOf(workspace, cycle.id, 'objective').length > 0 ? (
        <OfCycle cycle={cycle} />
      ) : (
        <EmptyState title={overview.nothing}>{overview.nothingWhat}</EmptyState>
      )}
    </RoomFrame>
  );
}

const NOTHING_CHOSEN: OverviewChosen = { chosen: { by: null, ...ALL_OF_IT }, beside: null };

/** Until somebody chooses: by team, where there are any. */
const firstGrouping = (all: readonly CycleFacts[]): Chosen['by'] =>
  all.some(({ objectives }) => objectives.some(({ team }) => team !== null)) ? 'team' : 'owner';

function OfCycle({ cycle }: { readonly cycle: Cycle }) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const { counted } = texts.records;
  const language = useLanguage();
  const order = useMemo(() => new Intl.Collator(localeOf(language)).compare, [language]);
  const workspace = usePlan((state) => state.workspace);
  const { ui } = usePlanner();
  const { chosen: wanted, beside: besideId } = useUi((state) => state.overview) ?? NOTHING_CHOSEN;
  const want = (next: OverviewChosen['chosen']) => chooseInOverview(ui, { chosen: next, beside: besideId });
  const setBeside = (next: Id | null) => chooseInOverview(ui, { chosen: wanted, beside: next });
  const beside = besideId === cycle.id ? undefined : find(workspace, 'cycle', besideId ?? undefined);
  const here = useFacts(cycle);
  const there = useFacts(beside);
  const all = [here.all, there.all].filter((facts) => facts !== undefined);
  const asked = { ...wanted, by: wanted.by ?? firstGrouping(all) };
  const chosen = holding(asked, workspace);
  const nameOf = (one: Cycle | undefined) => one?.name || texts.plan.untitled;
  const name = nameOf(cycle);
  const choose = (more: Partial<Chosen>) => want({ ...chosen, by: wanted.by, ...more });
  const toldOf = (facts: CycleFacts): Told => overviewOf(facts, chosen.by, filtersOf(chosen), order);
  const ours = here.shown && toldOf(here.shown);
  const theirs = there.shown && toldOf(there.shown);
  const time = here.shown?.timeOver;
  const rowsOf = (group: Id | null) => (here.all ? rowsCounted(here.all, chosen.by, filtersOf(chosen), group) : []);
  const undated = [here.shown, there.shown].flatMap((facts, at) =>
    facts && facts.timeOver === undefined ? [nameOf(at === 0 ? cycle : beside)] : [],
  );
  return (
    <div className={styles['page']} tabIndex={-1} data-stay>
      <p className={styles['what']}>
        {time !== undefined && time > 0 && time < 1
          ? overview.running(name, percent(time, language))
          : overview.what(name)}
      </p>
      <Choices
        chosen={chosen}
        onChoose={choose}
        facts={all}
        others={childrenOf(workspace, null, 'cycle').filter(({ id }) => id !== cycle.id)}
        beside={beside?.id ?? null}
        onBeside={setBeside}
      />
      <KeptFilters wanted={asked} chosen={chosen} onChoose={want} />
      <p role="status" className={styles['left']}>
        {ours &&
          overview.left(
            overview.leftOf(counted.objective, ours.whole.objectives, ours.whole.all.objectives),
            overview.leftOf(counted.keyResult, ours.whole.of, ours.whole.all.keyResults),
          )}
      </p>
      {undated.map((one) => (
        <p key={one} className={styles['left']}>
          {overview.noDates(one)}
        </p>
      ))}
      {ours && here.shown && (
        <>
          {ours.groups.length === 0 && (theirs?.groups ?? []).length === 0 ? (
            <div className={styles['none']}>
              <EmptyState
                title={overview.noneLeft}
                actions={<Button onClick={() => choose(ALL_OF_IT)}>{overview.showAll}</Button>}
              >
                {overview.noneLeftWhat}
              </EmptyState>
            </div>
          ) : (
            <OverviewTable
              by={chosen.by}
              rowsOf={rowsOf}
              pairs={sideBySide(ours, theirs ?? { groups: [], emptied: [], whole: ours.whole }, order)}
              here={{ name, timeOver: time, isClosed: here.shown.isClosed, whole: ours.whole }}
              there={
                theirs && {
                  name: nameOf(beside),
                  timeOver: there.shown?.timeOver,
                  isClosed: there.shown?.isClosed === true,
                  whole: theirs.whole,
                }
              }
            />
          )}
          <Meanings hasScores={all.some(({ isClosed }) => isClosed)} isFiltered={isFiltered(chosen)} />
        </>
      )}
      <OffPaper cycle={cycle} />
    </div>
  );
}

/** All of a cycle, and what of it is shown: on paper what is private is left out, unless it was asked for (H9). */
function useFacts(cycle: Cycle | undefined) {
  const asked = useUi((ui) => ui.printPrivate);
  const isForPaper = usePrinting() && !asked;
  const all = useCycleFacts(cycle);
  const forPaper = useFactsForPaper(cycle, isForPaper);
  return { all, shown: isForPaper ? forPaper : all };
}

/** What the shapes in the table stand for, and how it counts. */
function Meanings(shown: { readonly hasScores: boolean; readonly isFiltered: boolean }) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const { cadence } = useMethod();
  return (
    <div className={styles['meanings']}>
      <p className={styles['bands']}>
        {(['low', 'medium', 'high', 'unknown'] as const).map((band) => (
          <ConfidenceDot key={band} band={band} word={texts.plan.confidenceBand[band]} />
        ))}
      </p>
      <p>{overview.how(weeksUntilStale(cadence))}</p>
      {shown.isFiltered && <p>{overview.howFiltered}</p>}
      {shown.hasScores && <p>{overview.howScored}</p>}
    </div>
  );
}

/** On paper alone: how much of the cycle is not there. */
function OffPaper({ cycle }: { readonly cycle: Cycle }) {
  const { plan } = useTexts();
  const count = usePrivateCount(cycle.id);
  const asked = useUi((ui) => ui.printPrivate);
  return count > 0 && !asked && <p className={styles['offPaper']}>{plan.offPaper(count)}</p>;
}
