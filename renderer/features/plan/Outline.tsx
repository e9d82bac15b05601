import { Plus } from 'lucide-react';
import { use, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { hitsOf, type Found } from '../../domain/plan/found.ts';
import { objectiveOf } from '../../domain/plan/rows.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { startObjective } from '../../app/session/start.ts';
import { canFind, fetchFinding } from '../../app/places/finding.ts';
import { isLooking } from '../../app/places/looking.ts';
import type { Only } from '../../app/places/place.ts';
import { useReadOnly } from '../../app/places/read-only.ts';
import { foldable, foldObjectives } from '../../app/places/folding.ts';
import { useChildIds, usePlan, usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { useGrowing } from '../../parts/use-growing.ts';
import { Button } from '../../ui/Button.tsx';
import { FetchFailedContext } from '../../ui/fetched.ts';
import { lazily } from '../../ui/lazily.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { FoundContext } from './found.ts';
import { ObjectiveRow } from './ObjectiveRow.tsx';
import styles from './Plan.module.css';

const ChosenLine = lazily(async () => (await withTexts(import('./ChosenLine.tsx'))).ChosenLine);

/** With their parts three fill a screen. Of those far from what is seen only the words are drawn. */
const AT_ONCE = 3;
const PORTIONS = { atOnce: AT_ONCE, each: 120 } as const;

const ShowAll = lazily(async () => (await withTexts(import('./ShowAll.tsx'))).ShowAll);

/** The objectives of the shown cycle, in order. */
export function Outline({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const all = useChildIds(cycle.id, 'objective');
  // The field shows a key at once; what it leaves of the outline follows as soon as it can, and a next key comes before it.
  const search = useDeferredValue(useUi((ui) => ui.search));
  const only = useUi((ui) => ui.only);
  const found = useFound(cycle.id, search, only);
  const isChosen = only !== null && typeof only !== 'string';
  const objectives = useMemo(() => (found ? all.filter((id) => found.has(id)) : all), [all, found]);
  const left = useMemo(() => ({ found, search }), [found, search]);
  // The keyboard may go to a row that is not drawn yet, and what is typed next must go into it.
  const objectiveAt = (id: Id | null) => (id === null ? null : objectiveOf(planner.plan.getState().workspace, id));
  const called = useUi(({ focus }) => objectiveAt(focus));
  const checkedIn = useUi(({ checkingIn }) => objectiveAt(checkingIn));
  const printing = usePrinting();
  const wanted = printing ? objectives.length : called ? objectives.indexOf(called) + 1 : 0;
  const count = useGrowing(
    objectives.length,
    `${cycle.id} ${isChosen ? only.called : (only ?? '')} ${search}`,
    wanted,
    PORTIONS,
  );
  const list = useRef<HTMLOListElement>(null);
  const readOnly = useReadOnly();
  useKeepsPlace(list);
  return (
    <>
      {isChosen && <ChosenLine called={only.called} />}
      {found && (
        <div className={styles['found']}>
          <p role="status">{objectives.length === 0 ? plan.nothingFound : plan.found(hitsOf(found).length)}</p>
          <ShowAll />
        </div>
      )}
      {!found && objectives.length >= MANY && <FoldAll cycle={cycle.id} />}
      <FoundContext value={left}>
        <ol ref={list} className={styles['outline']} aria-label={plan.outline} data-search={search || undefined}>
          {objectives.slice(0, count).map((id, at) => (
            <ObjectiveRow
              key={id}
              id={id}
              first={at === 0}
              folds={!found && !printing}
              whole={at < AT_ONCE || printing || id === called || id === checkedIn}
            />
          ))}
        </ol>
      </FoundContext>
      {!found && !readOnly && (
        <div className={styles['addition']}>
          <Button variant="quiet" icon={<Plus />} shortcut="Mod+Enter" onClick={() => startObjective(planner, texts)}>
            {plan.addObjective}
          </Button>
        </div>
      )}
    </>
  );
}

/** From here on a cycle is more than one looks over. */
const MANY = 12;

function FoldAll({ cycle }: { readonly cycle: Id }) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const folded = useUi((ui) => ui.folded);
  // It looks at every objective, so it is not asked while nothing is folded.
  const all = useWorkspace((workspace) => folded.size > 0 && foldable(workspace, cycle).every((id) => folded.has(id)));
  return (
    <div className={styles['foldAll']}>
      <Button variant="quiet" size="small" shortcut="Mod+." onClick={() => foldObjectives(planner)}>
        {all ? plan.unfoldAll : plan.foldAll}
      </Button>
    </div>
  );
}

/** Folding above what one looks at moves it nowhere: the objective with the keyboard, or else the first that is seen, stays where it is. */
function useKeepsPlace(list: RefObject<HTMLElement | null>): void {
  const { ui } = usePlanner();
  const folded = useUi((state) => state.folded);
  const before = useRef<{ readonly at: Element; readonly top: number } | null>(null);
  useEffect(
    () =>
      ui.subscribe((now, was) => {
        if (now.folded === was.folded) return;
        const objectives = [...(list.current?.children ?? [])];
        const edge = list.current?.closest('main')?.getBoundingClientRect().top ?? 0;
        const at =
          objectives.find((one) => one.contains(document.activeElement)) ??
          objectives.find((one) => one.getBoundingClientRect().bottom > edge);
        before.current = at ? { at, top: at.getBoundingClientRect().top } : null;
      }),
    [ui, list],
  );
  useLayoutEffect(() => {
    const kept = before.current;
    before.current = null;
    const scroller = kept?.at.closest('main');
    if (kept && scroller) scroller.scrollTop += kept.at.getBoundingClientRect().top - kept.top;
  }, [folded]);
}

/** Only while something is looked for does an edit anywhere concern the whole outline. All rows stand there until it is known how. */
function useFound(cycle: Id, search: string, only: Only | null): Found {
  const planner = usePlanner();
  const looking = isLooking({ search, only });
  const failed = use(FetchFailedContext);
  const [knows, know] = useState(canFind);
  useEffect(() => {
    if (looking && !knows) fetchFinding().then(() => know(true), failed);
  }, [looking, knows, failed]);
  const workspace = usePlan((state) => (looking && knows ? state.workspace : null));
  return useMemo(
    () => workspace && planner.finding.in(workspace, cycle, { search, only }),
    [planner, workspace, cycle, search, only],
  );
}
