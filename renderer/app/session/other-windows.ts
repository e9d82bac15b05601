/** Windows of one profile share a database, and each tells the others what it wrote (SPEC E17, S17). */
import { asPatch } from '../../storage/commit-patch.ts';
import type { PlanStore } from '../../storage/plan-store.ts';
import type { Planner } from './planner.ts';

/** What is told when a write failed: what another window writes next would lie behind what was left half-written. */
const FAILED = 'failed';

/** One channel for each database, so that windows with different plans do not hear each other. */
export function shareWithOtherWindows(planner: Planner, store: PlanStore, database: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(database);
  channel.addEventListener('message', ({ data }) => {
    if (data === FAILED) store.doubt();
    // What cannot be understood was said by another version of the app, which may still have written.
    else void planner.refresh(asPatch(data) ?? undefined);
  });
  store.onCommit((patch) => channel.postMessage(patch));
  planner.plan.subscribe(({ saving }, before) => {
    if (saving.is === 'unsaved' && saving !== before.saving) channel.postMessage(FAILED);
  });
}
