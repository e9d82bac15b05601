/** Opens what is on this disk and says what to show: the plan, a way back to it, or why neither can be. */
import type { BackupEntry, Hello, Platform } from '../../platform/platform.ts';
import { PlanStore, type OpeningProblem } from '../../storage/plan-store.ts';
import { watchCopies } from '../copies/watch-copies.ts';
import { copyWith, type CopyId } from '../../storage/database-names.ts';
import { forgetHalvesOf } from '../editing/half-written.ts';
import { rememberPlace } from '../places/last-place.ts';
import { keepMark, lastMark, type Mark } from './mark.ts';
import type { MendedRow } from '../backups/mend-rows.ts';
import { keepWhatIsOnItsWay, takeUpWhatWasOnItsWay } from '../editing/on-its-way.ts';
import { shareWithOtherWindows } from './other-windows.ts';
import { Planner } from './planner.ts';
import { createPreferences, spoken, type PreferencesStore } from './preferences.ts';
import { fetchTexts } from './texts.ts';
import { followRegion } from '../../text/format.ts';
import { whenCalm } from './when-calm.ts';
import { whenIdle } from './when-idle.ts';

/** What is not where it was left. */
export interface Lost {
  /** `all`: the database is empty. `newest`: it is older than what was said to be saved. */
  readonly what: 'all' | 'newest';
  /** What was said to be saved last; null where that is not known either. */
  readonly mark: Mark | null;
  /** Newest first; none in an edition that keeps none. */
  readonly backups: readonly BackupEntry[];
  /** What is here is taken for the plan, and not asked about again. */
  readonly accept: () => void;
}

/** What went wrong on the way to a plan that can be used all the same. */
type BootWarning = 'settingsDamaged' | 'settingsUnread' | 'backupsUnread' | 'lastWordsWait';

interface Started {
  readonly planner: Planner;
  readonly warnings: readonly BootWarning[];
  readonly mended: readonly MendedRow[];
  /** Begins what is left of a start and nobody waits for. Called once the first screen is drawn, so that none of it is fetched before. */
  readonly finish: () => void;
}

export type Boot =
  | ({ readonly is: 'ready' } & Started)
  /** Something that was here is not: never an empty board, always the question. */
  | ({ readonly is: 'recovery'; readonly lost: Lost } & Started)
  | {
      readonly is: 'failed';
      readonly problem: OpeningProblem | 'no-bridge';
      readonly preferences: PreferencesStore;
      /** What can be gone back to, and by whom. */
      readonly rescue?: { readonly platform: Platform; readonly backups: readonly BackupEntry[] };
      /** What was said to be saved last; null where that is not known. */
      readonly mark?: Mark | null;
    };

export async function boot(
  platform: Platform,
  databaseName: string,
  preferences: PreferencesStore = createPreferences(),
): Promise<Boot> {
  const [hello, opened] = await Promise.all([greeted(platform, preferences), openPatiently(databaseName)]);
  if (!opened.ok) {
    const rescue = { platform, backups: await backupsOf(platform) };
    return { is: 'failed', problem: opened.problem, preferences, rescue, mark: lastMark(databaseName) };
  }
  const { store } = opened;
  const mended = store.unread.length > 0 ? await mend(store, platform) : [];
  const planner = new Planner({ platform, store, preferences, appVersion: hello.ok ? hello.value.appVersion : '' });
  rememberPlace(planner.ui, databaseName, store.workspace);
  watchCopies(planner);
  shareWithOtherWindows(planner, store, databaseName);
  keepWhatIsOnItsWay(planner, databaseName);
  // Not before there is something to keep.
  const stop = planner.onWrite(() => {
    stop();
    platform.keepData();
  });
  const warnings: BootWarning[] = warningOf(hello.ok ? hello.value.settingsFound : 'damaged');
  const mark = lastMark(databaseName);
  const finish = () => {
    // Before somebody who types without a pause has written a word.
    whenIdle(() => void store.prepare().catch(() => {}));
    whenCalm(() => void settle(store).catch(() => {}));
    const copy = copyWith(databaseName);
    if (copy !== null) whenCalm(() => void tidy(copy).catch(() => {}));
  };
  store.countOnFrom(mark?.revision ?? 0);
  const markIt = () => keepMark(databaseName, store, new Date().toISOString());
  planner.onWrite(markIt);
  const isEmpty = store.workspace.records.size === 0;
  const what = isEmpty ? 'all' : store.revision < (mark?.revision ?? 0) ? 'newest' : null;
  // Not upon a plan that is not what it should be: what would come of it could be taken for the plan.
  const ready = async (): Promise<Boot> => {
    if (!(await takeUpWhatWasOnItsWay(planner, databaseName))) warnings.push('lastWordsWait');
    return { is: 'ready', planner, warnings, mended, finish };
  };
  if (what === null) {
    const isHeld = (id: string) => store.workspace.records.has(id);
    // A row that is missing may hold what they are about.
    if (mended.every(({ from }) => from !== null)) whenCalm(() => forgetHalvesOf(databaseName, isHeld));
    return ready();
  }
  const listed = platform.lacks.includes('backups') ? null : await platform.listBackups();
  if (listed?.ok === false) warnings.push('backupsUnread');
  const backups = listed?.ok ? listed.value : [];
  // A plan nobody has written into yet is empty, and nothing of it is lost.
  if (backups.length === 0 && (mark === null || mark.objectives === 0)) return ready();
  return { is: 'recovery', planner, warnings, mended, finish, lost: { what, mark, backups, accept: markIt } };
}

/** Settings, and the sentences in their language: fetched while the plan is being read. */
async function greeted(platform: Platform, preferences: PreferencesStore) {
  const hello = await platform.hello();
  if (hello.ok) {
    const { settings, systemLocale, folders } = hello.value;
    preferences.setState({ settings, systemLocale, folders });
    followRegion(systemLocale);
  }
  await fetchTexts(spoken(preferences.getState()));
  return hello;
}

/** An engine that finds a database damaged beyond its means refuses it once, and then begins an empty one: the question is asked instead. */
async function openPatiently(name: string): ReturnType<typeof PlanStore.open> {
  const opened = await PlanStore.open(name);
  return opened.ok || opened.problem !== 'unavailable' ? opened : PlanStore.open(name);
}

async function settle(store: PlanStore): Promise<void> {
  const { hasRoom } = await import('../../storage/quota.ts');
  await store.settle(hasRoom);
}

async function tidy(copy: CopyId): Promise<void> {
  const { tidyCopies } = await import('../copies/tidy-copies.ts');
  await tidyCopies(copy, Date.now());
}

async function mend(store: PlanStore, platform: Platform): Promise<readonly MendedRow[]> {
  const [{ mendRows }, backups] = await Promise.all([import('../backups/mend-rows.ts'), backupsOf(platform)]);
  return mendRows(store, platform, backups);
}

async function backupsOf(platform: Platform): Promise<readonly BackupEntry[]> {
  const listed = platform.lacks.includes('backups') ? null : await platform.listBackups();
  return listed?.ok ? listed.value : [];
}

function warningOf(found: Hello['settingsFound']): BootWarning[] {
  if (found === 'intact') return [];
  return [found === 'damaged' ? 'settingsDamaged' : 'settingsUnread'];
}
