/** The plan as it is searched: read at once, or a piece at a time where it is large. */
import { useEffect, useMemo, useState } from 'react';
import { unhurried } from '../../app/session/unhurried.ts';
import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import { entriesOf, type Entry, type Naming } from '../../domain/plan/everything.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { namingIn } from './naming.ts';

/** Records in a plan from which on reading all of them would be noticed. */
const LARGE = 5000;

/** Null until a large plan is read. While one that changed is read again, what was read before is searched. */
export function useEntries(): readonly Entry[] | null {
  const workspace = usePlan((state) => state.workspace);
  const naming = namingIn(useTexts());
  const isLarge = workspace.records.size >= LARGE;
  const atOnce = useMemo(
    () => (isLarge ? null : [...entriesOf(workspace, naming)].filter(isThere)),
    [workspace, naming, isLarge],
  );
  const [late, show] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    if (!isLarge) return undefined;
    let isWanted = true;
    void unhurried(asLongAs(() => isWanted, workspace, naming)).then((entries) => {
      if (isWanted) show(entries.filter(isThere));
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, naming, isLarge]);
  return atOnce ?? late;
}

const isThere = (entry: Entry | undefined): entry is Entry => entry !== undefined;

/** Ends where nobody waits for it any more. */
function* asLongAs(isWanted: () => boolean, workspace: Workspace, naming: Naming): Generator<Entry | undefined> {
  for (const entry of entriesOf(workspace, naming)) {
    if (!isWanted()) return;
    yield entry;
  }
}
