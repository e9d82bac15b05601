import { useEffect, useRef, useState } from 'react';
import { isHomeless } from '../../domain/merge/plan.ts';
import type { Id } from '../../domain/model.ts';
import { homelessRows, isRowRecord, type RowRecord } from '../../domain/outline-rows.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { whenIdle } from '../../app/when-idle.ts';
import { usePlan, useTexts } from '../../app/use-planner.ts';
import { InitiativeRow } from './InitiativeRow.tsx';
import { KeyResultRow } from './KeyResultRow.tsx';
import { ObjectiveRow } from './ObjectiveRow.tsx';
import styles from './Plan.module.css';

/** Looked for while the machine is idle: only a merge can make one, and the first look is one at every home. */
function useHomeless(workspace: Workspace): readonly RowRecord[] {
  const [rows, setRows] = useState<readonly RowRecord[]>([]);
  const known = useRef<{ readonly plan: Workspace; readonly rows: readonly RowRecord[] }>(undefined);
  useEffect(
    () =>
      whenIdle(() => {
        // Found here and not in the update, which React may leave to the next drawing, when somebody is waiting.
        const found = homelessRows(workspace, known.current);
        known.current = { plan: workspace, rows: found };
        setRows((before) => unlessSame(before, found));
      }),
    [workspace],
  );
  // Looked at again at once: a row that has just been given a home must not stand in two places.
  const lookUp = (id: Id) => workspace.records.get(id);
  return rows.flatMap(({ id }) => {
    const now = lookUp(id);
    return now && isRowRecord(now) && isHomeless(now, lookUp) ? [now] : [];
  });
}

const unlessSame = (before: readonly RowRecord[], after: readonly RowRecord[]) =>
  before.length === after.length && before.every((row, at) => row === after[at]) ? before : after;

/** What lost its home: shown at the end, never dropped. */
export function Homeless() {
  const { plan } = useTexts();
  const rows = useHomeless(usePlan(({ workspace }) => workspace));
  if (rows.length === 0) return null;
  return (
    <section className={styles['homeless']} aria-label={plan.homeless}>
      <h2>{plan.homeless}</h2>
      <p>{plan.homelessWhy}</p>
      <ol className={styles['outline']}>
        {rows.map((record) => (
          <RowWithParts key={record.id} record={record} />
        ))}
      </ol>
    </section>
  );
}

/** As it would stand in its cycle, with all that is under it. */
function RowWithParts({ record }: { readonly record: RowRecord }) {
  switch (record.kind) {
    case 'objective':
      return <ObjectiveRow objective={record} found={null} />;
    case 'keyResult':
      return <KeyResultRow keyResult={record} found={null} />;
    case 'initiative':
      return <InitiativeRow initiative={record} />;
  }
}
