import { useEffect, useRef, useState } from 'react';
import { orphanedRecords, type Orphan as HomelessRecord } from '../../domain/plan/orphans.ts';
import { isOrphaned } from '../../domain/merge/preview.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { parentOf, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { whenIdle } from '../../app/session/when-idle.ts';
import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { HomelessGroup } from './HomelessGroup.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import styles from './Plan.module.css';
import { homelessTexts } from '../../text/later/homeless.ts';

/** Lost homes drawn at once. */
const SHOWN_AT_FIRST = 20;

/** Looked for while the machine is idle, and at once where paper waits: only a merge can make one, and the first look is one at every home. */
function useHomeless(workspace: Workspace, isNow: boolean): readonly HomelessRecord[] {
  const [records, setRecords] = useState<readonly HomelessRecord[]>([]);
  const known = useRef<{ readonly plan: Workspace; readonly records: readonly HomelessRecord[] }>(undefined);
  useEffect(
    () =>
      whenIdle(() => {
        // Found here and not in the update, which React may leave to the next drawing, when somebody is waiting.
        const found = orphanedRecords(workspace, known.current);
        known.current = { plan: workspace, records: found };
        setRecords((before) => unlessSame(before, found));
      }),
    [workspace],
  );
  // Looked at again at once: what has just been given a home must not stand in two places.
  const lookUp = (id: Id) => recordOf(workspace, id);
  return (isNow ? orphanedRecords(workspace) : records).flatMap(({ id, kind }) => {
    const now = lookUp(id);
    return now?.kind === kind && isOrphaned(now, lookUp) ? [now] : [];
  });
}

const unlessSame = (before: readonly HomelessRecord[], after: readonly HomelessRecord[]) =>
  before.length === after.length && before.every((one, at) => one === after[at]) ? before : after;

function byHome(records: readonly HomelessRecord[]): readonly (readonly [Id | undefined, readonly HomelessRecord[]])[] {
  const homes = new Map<Id | undefined, HomelessRecord[]>();
  for (const record of records) {
    const home = parentOf(record) ?? undefined;
    const others = homes.get(home);
    if (others) others.push(record);
    else homes.set(home, [record]);
  }
  return [...homes];
}

/** What lost its home: shown at the end, never dropped. */
export function Homeless() {
  const texts = useTexts();
  const [asked, showAll] = useState(false);
  // On paper nobody can ask for the rest.
  const printing = usePrinting();
  const all = asked || printing;
  const workspace = usePlan((state) => state.workspace);
  const homes = byHome(useHomeless(workspace, printing));
  if (homes.length === 0) return null;
  return (
    <section className={styles['homeless']} aria-label={homelessTexts(texts).homeless}>
      <h2>{homelessTexts(texts).homeless}</h2>
      <p>{homelessTexts(texts).homelessWhy}</p>
      {(all ? homes : homes.slice(0, SHOWN_AT_FIRST)).map(([home, records]) => (
        <RecordFence key={home ?? ''} of={workspace}>
          <HomelessGroup home={home} records={records} workspace={workspace} />
        </RecordFence>
      ))}
      {!all && homes.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" onClick={() => showAll(true)}>
          {homelessTexts(texts).allHomeless(homes.length)}
        </Button>
      )}
    </section>
  );
}
