/**
 * What of one plan comes in and goes out, or is looked at beside it. No first screen needs any of this, so it is a script of its own,
 * fetched soon after (`session/prefetch.ts`); whoever is in it already asks for it by `trafficOf`.
 */
import { WHOLE_PLAN } from '../../domain/bundle/scope.ts';
import type { Carried } from '../../domain/bundle/format.ts';
import { isNothingButSamples } from '../../domain/plan/sample.ts';
import { BackupShelf } from '../backups/shelf.ts';
import { setApart } from '../editing/importing.ts';
import type { Planner } from '../session/planner.ts';
import type { Platform } from '../../platform/platform.ts';
import { Comparing } from './comparing.ts';
import { FolderExchange } from './folder-exchange.ts';
import { noteHandedOut } from './handed-out.ts';
import { ImportSession } from './import-session.ts';

export interface Traffic {
  /** Files looked at before they are merged. */
  readonly importSession: ImportSession;
  /** Files that go through a folder several copies meet in. */
  readonly folderExchange: FolderExchange;
  /** Two states of the plan side by side. */
  readonly comparing: Comparing;
  /** What lies in each backup, as far as anybody has looked. */
  readonly shelf: BackupShelf;
}

const made = new WeakMap<Planner, Traffic>();

/** That of this plan, always the same. */
export function trafficOf(planner: Planner): Traffic {
  let traffic = made.get(planner);
  if (!traffic) made.set(planner, (traffic = trafficFor(planner)));
  return traffic;
}

function trafficFor(planner: Planner): Traffic {
  const { platform } = planner;
  const plan = () => planner.plan.getState().workspace;
  const merging = {
    plan,
    apart: <B extends Carried>(bundle: B) => setApart(bundle, planner.written, planner.whole).bundle,
    merge: (bundle: Carried, names: readonly string[]) => planner.merge(bundle, names),
  };
  const exchanging: Pick<Platform, 'findFiles' | 'writeExchange'> = {
    findFiles: platform.findFiles,
    writeExchange: async (asked) => {
      const written = await platform.writeExchange(asked);
      if (written.ok) noteHandedOut(planner, written.value.name, 'exchange');
      return written;
    },
  };
  return {
    importSession: new ImportSession(merging, planner.arrived),
    folderExchange: new FolderExchange(
      exchanging,
      new ImportSession(merging),
      plan,
      () => ownText(planner),
      planner.now,
    ),
    comparing: new Comparing(platform),
    shelf: new BackupShelf(platform, plan),
  };
}

/** This copy's own file in the folder; null when there is nothing to tell. */
async function ownText(planner: Planner): Promise<string | null> {
  await planner.flush();
  if (planner.whole.records.size === 0 || isNothingButSamples(planner.whole)) return null;
  await planner.identify();
  planner.signed();
  return planner.text(WHOLE_PLAN);
}
