/** The app's own way in and back: the gate, the merge, one commit; and the opening of what was kept. */
import { Planner } from '../../../renderer/app/session/planner.ts';
import { createPreferences } from '../../../renderer/app/session/preferences.ts';
import { browserPlatform } from '../../../renderer/platform/browser.ts';
import { PlanStore } from '../../../renderer/storage/plan-store.ts';
import { incomingFile } from '../../../renderer/platform/incoming-file.ts';
import { importIncoming } from '../../app/import-file.ts';

export interface Opened {
  readonly planner: Planner;
  readonly store: PlanStore;
}

export async function openPlanner(name: string): Promise<Opened> {
  const opened = await PlanStore.open(name);
  if (!opened.ok) throw new Error(`The database could not be opened: ${opened.problem}`);
  const { store } = opened;
  const planner = new Planner({
    platform: browserPlatform('0.0.0'),
    store,
    preferences: createPreferences(),
    appVersion: '',
  });
  return { planner, store };
}

/** Milliseconds from the file's bytes to the plan on the disk. */
export async function importOurs(text: string, name: string): Promise<number> {
  const { planner, store } = await openPlanner(name);
  // The first write of a run begins a fresh log, whatever it writes (`storage/fresh-log.ts`).
  await planner.edit({ do: 'name-plan', name });
  const bytes = new TextEncoder().encode(text);
  const file = incomingFile(name, () => Promise.resolve({ ok: true, value: bytes }));
  const start = performance.now();
  const result = await importIncoming(planner, file);
  const took = performance.now() - start;
  store.close();
  if (!result.ok) throw new Error(`The bundle was not taken: ${JSON.stringify(result.problem)}`);
  return took;
}

/** Milliseconds to open the database and have the whole plan in hand. */
export async function openOurs(name: string): Promise<number> {
  const start = performance.now();
  const opened = await PlanStore.open(name);
  const took = performance.now() - start;
  if (!opened.ok || opened.store.workspace.records.size === 0) throw new Error('The plan was not there.');
  opened.store.close();
  return took;
}
