/** Opens what is on this disk and says what to show: the plan, a way back to it, or why neither can be. */
import type { BackupEntry, Hello, Platform } from '../platform/platform.ts';
import { PlanStore } from '../storage/plan-store.ts';
import type { StorageProblem } from '../storage/storage-problem.ts';
import { rememberPlace } from './last-place.ts';
import { Planner } from './planner.ts';
import { createPreferences, type PreferencesStore } from './preferences.ts';

/** What went wrong on the way to a plan that can be used all the same. */
type BootWarning = 'settingsDamaged' | 'settingsUnread' | 'backupsUnread';

export type Boot =
  | { readonly is: 'ready'; readonly planner: Planner; readonly warnings: readonly BootWarning[] }
  /** The plan is empty although there are backups: never an empty board, always the question. */
  | { readonly is: 'recovery'; readonly planner: Planner; readonly backups: readonly BackupEntry[] }
  | { readonly is: 'failed'; readonly problem: StorageProblem; readonly preferences: PreferencesStore };

export async function boot(platform: Platform, databaseName: string): Promise<Boot> {
  const preferences = createPreferences();
  const [hello, opened] = await Promise.all([platform.hello(), PlanStore.open(databaseName)]);
  if (hello.ok) {
    const { settings, systemLocale, folders } = hello.value;
    preferences.setState({ settings, systemLocale, folders });
  }
  if (!opened.ok) return { is: 'failed', problem: opened.problem, preferences };
  const { store } = opened;
  const planner = new Planner({ platform, store, preferences, appVersion: hello.ok ? hello.value.appVersion : '' });
  rememberPlace(planner.ui);
  shareWithOtherWindows(planner, databaseName);
  // Not before there is something to keep.
  const stop = planner.onWrite(() => {
    stop();
    platform.keepData();
  });
  const warnings: BootWarning[] = warningOf(hello.ok ? hello.value.settingsFound : 'damaged');
  if (store.workspace.records.size === 0 && !platform.lacks.includes('backups')) {
    const listed = await platform.listBackups();
    if (!listed.ok) warnings.push('backupsUnread');
    else if (listed.value.length > 0) return { is: 'recovery', planner, backups: listed.value };
  }
  return { is: 'ready', planner, warnings };
}

function warningOf(found: Hello['settingsFound']): BootWarning[] {
  if (found === 'intact') return [];
  return [found === 'damaged' ? 'settingsDamaged' : 'settingsUnread'];
}

/** Two windows of one browser share a database; each tells the other when it has written, and only then. */
function shareWithOtherWindows(planner: Planner, name: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', () => void planner.refresh());
  planner.onWrite(() => channel.postMessage('written'));
}
