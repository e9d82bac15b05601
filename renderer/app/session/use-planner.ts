/** How a screen reaches the plan: hooks over the stores of the one planner. */
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { WORKSPACE_ID, type Id, type Kind, type RecordOf, type WorkspaceRecord } from '../../domain/kinds/model.ts';
import { methodOf, type Method } from '../../domain/plan/method.ts';
import { childrenOf, childIndexKey, find, type Workspace } from '../../domain/plan/workspace.ts';
import type { Texts, SpokenLanguage } from '../../text/texts.ts';
import { copiesHere, type CopiesHere } from '../copies/registry.ts';
import type { ImportedFiles } from '../files/import-session.ts';
import { allUntaken, type Untaken } from '../editing/untaken.ts';
import type { PlanState, ShownSaving } from './plan-state.ts';
import type { Planner } from './planner.ts';
import { watchOf } from './plan-watch.ts';
import { spoken, type Preferences } from './preferences.ts';
import { textsOfPlan } from './texts-of-plan.ts';
import type { UiState } from './ui-state.ts';

export const PlannerContext = createContext<Planner | null>(null);

export function usePlanner(): Planner {
  const planner = use(PlannerContext);
  if (!planner) throw new Error('A screen was drawn outside PlannerContext.');
  return planner;
}

/** The copies of plans on this machine. */
export const useCopies = (): CopiesHere => useStore(copiesHere);

/** A part of the plan's state; drawn again only when that part is another object. */
export const usePlan = <T>(select: (state: PlanState) => T): T => useStore(usePlanner().plan, select);

/**
 * A part of the plan itself. `select` must give the same value for the same plan: the domain's selectors do. It is asked only
 * when the plan changed, not when it was saved: a screen has thousands of these.
 */
export function useWorkspace<T>(select: (workspace: Workspace) => T): T {
  const { plan } = usePlanner();
  const subscribe = useCallback(
    (told: () => void) =>
      plan.subscribe((now, before) => {
        if (now.workspace !== before.workspace) told();
      }),
    [plan],
  );
  return useSyncExternalStore(subscribe, () => select(plan.getState().workspace));
}

/**
 * As `useWorkspace`, for what depends on nothing but what stands on these shelves (`childIndexKey`): only an edit there asks again.
 * For rows, of which a screen has thousands.
 */
export function useShelves<T>(shelves: readonly string[], select: (workspace: Workspace) => T): T {
  const { plan } = usePlanner();
  // Names without blanks, as one text that stays the same from drawing to drawing.
  const names = shelves.join(' ');
  const subscribe = useCallback(
    (told: () => void) => watchOf(plan).shelves.watch(names.split(' '), told),
    [plan, names],
  );
  return useSyncExternalStore(subscribe, () => select(plan.getState().workspace));
}

/** What lives under `home` (`null`: at the top), in order. */
export const useChildren = <K extends Kind>(home: Id | null, kind: K): readonly RecordOf<K>[] =>
  useShelves([childIndexKey(home, kind)], (workspace) => childrenOf(workspace, home, kind));

/** Which those are; another answer only when one comes, goes or moves, and not when one of them changes. */
export function useChildIds(home: Id | null, kind: Kind): readonly Id[] {
  // Ids have no blanks, and one text stays the same where none of them changes.
  const ids = useShelves([childIndexKey(home, kind)], (workspace) =>
    childrenOf(workspace, home, kind)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => (ids === '' ? [] : ids.split(' ')), [ids]);
}

/** One record as it is shown, unless it is deleted; drawn again only when it changes. */
export function useRecord<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined {
  const { plan } = usePlanner();
  const subscribe = useCallback((told: () => void) => watchOf(plan).records.watch([id], told), [plan, id]);
  return useSyncExternalStore(subscribe, () => find(plan.getState().workspace, kind, id));
}

const SAVING: ShownSaving = { is: 'saving' };
const UNTAKEN: ShownSaving = { is: 'untaken' };

/** Words that fields show and do not take. */
export const useUntakenWords = (): readonly Untaken[] => {
  const { held } = useStore(usePlanner().untaken);
  return useMemo(() => allUntaken(held), [held]);
};

/** Whether everything typed is on the disk, the words that are still in a field included (E10). */
export function useSaving(): ShownSaving {
  const saving = usePlan((state) => state.saving);
  const typing = useStore(usePlanner().drafts, ({ open }) => open > 0);
  const untaken = useUntakenWords();
  if (saving.is === 'unsaved') return saving;
  if (untaken.some(({ refused }) => refused)) return UNTAKEN;
  return (typing || untaken.length > 0) && saving.is === 'saved' ? SAVING : saving;
}

export const useUi = <T>(select: (state: UiState) => T): T => useStore(usePlanner().ui, select);

export const usePreferences = <T>(select: (preferences: Preferences) => T): T =>
  useStore(usePlanner().preferences, select);

/** Files that are looked at before they are merged. */
export const useImport = <T>(select: (session: ImportedFiles) => T): T => useStore(usePlanner().arrived, select);

/** Asked while something is not on the disk. */
export const useLeaving = () => useStore(usePlanner().leaving, ({ asked }) => asked);

export const useLastBackup = () => useStore(usePlanner().lastBackup, ({ last }) => last);

export const useLanguage = (): SpokenLanguage => usePreferences(spoken);

/**
 * What is drawn within reads another plan than the one that is open, such as one in a file: as it says to be read. Null outside; without a
 * record the plan says nothing of it.
 */
export const ReadPlanContext = createContext<{ readonly record: WorkspaceRecord | undefined } | null>(null);

function useReadRecord(): WorkspaceRecord | undefined {
  const own = useRecord('workspace', WORKSPACE_ID);
  const read = use(ReadPlanContext);
  return read ? read.record : own;
}

/** How the plan is worked with (SPEC V). */
export const useMethod = (): Method => methodOf(useReadRecord());

/** Every sentence, in the language of the screen and with the words of the plan. */
export const useTexts = (): Texts => textsOfPlan(useLanguage(), useReadRecord());
