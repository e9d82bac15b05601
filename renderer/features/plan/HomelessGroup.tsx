import { ArchiveRestore } from 'lucide-react';
import { isWordless } from '../../domain/plan/wordless.ts';
import { tombstonesAbove, type Orphan } from '../../domain/plan/orphans.ts';
import { PARENT_KIND, isRanked } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { isRowRecord, type RowRecord } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { withTexts } from '../../app/session/texts.ts';
import { goTo } from '../../app/places/go-to.ts';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { giveCycle, giveObjective } from '../../app/editing/give-home.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { lazily } from '../../ui/lazily.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';
import { KeyResultRow } from './KeyResultRow.tsx';
import { ObjectiveRow } from './ObjectiveRow.tsx';
import styles from './Plan.module.css';
import { homelessTexts } from '../../text/later/homeless.ts';

const HomelessRemarks = lazily(async () => (await withTexts(import('./HomelessRemarks.tsx'))).default);

interface Props {
  /** What they name as their home; undefined where they name none. */
  readonly home: Id | undefined;
  readonly records: readonly Orphan[];
  readonly workspace: Workspace;
}

/** What lost one home: what that was, the way back to it where there is one, and what is left of it. */
export function HomelessGroup({ home, records, workspace }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const { plan } = texts;
  const lost = home === undefined ? undefined : workspace.records.get(home);
  const gone = home === undefined ? [] : tombstonesAbove(workspace, home);
  const top = gone.at(-1);
  // Only the deletion came here: there is nothing to bring back (C14).
  const isWordsElsewhere = gone.some(isWordless);
  const title = (record: AnyRecord) => recordTitle(record, { workspace, texts, language });
  const rows = records.filter((record) => isRowRecord(record));
  const remarks = records.filter((record) => !isRowRecord(record)).toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));

  const objectives = rows.filter(({ kind }) => kind === 'objective');
  // Key results, and whatever else stands in an order under an objective.
  const ofObjectives = records.filter((record) => isRanked(record) && PARENT_KIND[record.kind] === 'objective');
  const cycle = shownCycle(
    workspace,
    useUi((ui) => ui.cycle),
  );
  const give = (of: typeof giveCycle, lost: readonly Orphan[], gave: (count: number) => string) => {
    const done = of(
      planner,
      texts,
      lost.map(({ id }) => id),
    );
    void done.then((result) => {
      if (result.ok) offerUndo(planner, texts, gave(lost.length), done);
      else if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    });
  };

  const bringBack = (record: AnyRecord, highest: AnyRecord) => {
    void editWithUndo(
      planner,
      texts,
      { do: 'bring-back', id: record.id },
      homelessTexts(texts).broughtBack(title(highest)),
    );
    goTo(planner, record);
  };

  return (
    <section className={styles['lost']}>
      <div className={styles['lostHead']}>
        <h3>
          {home === undefined
            ? homelessTexts(texts).homelessOf.none
            : !lost
              ? homelessTexts(texts).homelessOf.absent
              : homelessTexts(texts).homelessOf[top ? 'gone' : 'wrong'](title(lost))}
        </h3>
        {!top && objectives.length > 0 && (
          <Button size="small" onClick={() => give(giveCycle, objectives, homelessTexts(texts).gaveCycle)}>
            {homelessTexts(texts).giveCycle(objectives.length, cycle && (cycle.name || plan.untitled))}
          </Button>
        )}
        {!top && ofObjectives.length > 0 && (
          <Button size="small" onClick={() => give(giveObjective, ofObjectives, homelessTexts(texts).gaveObjective)}>
            {homelessTexts(texts).giveObjective(ofObjectives.length)}
          </Button>
        )}
        {isWordsElsewhere && <p>{texts.problems.refusal['words-elsewhere']}</p>}
        {lost && top && !isWordsElsewhere && (
          <Button size="small" icon={<ArchiveRestore />} onClick={() => bringBack(lost, top)}>
            {homelessTexts(texts).bringBack(title(top))}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <ol className={styles['outline']}>
          {rows.map((record) => (
            <RowWithParts key={record.id} record={record} />
          ))}
        </ol>
      )}
      {remarks.length > 0 && (
        // Where the keyboard stays when one of them is taken away.
        <div className={styles['remarks']} tabIndex={-1} data-details>
          <HomelessRemarks remarks={remarks} home={lost} title={title} />
        </div>
      )}
    </section>
  );
}

const timeOf = (record: Orphan): string => ('at' in record ? (record.at ?? '') : '');

/** As it would stand in its cycle, with all that is under it. */
function RowWithParts({ record }: { readonly record: RowRecord }) {
  switch (record.kind) {
    case 'objective':
      return <ObjectiveRow id={record.id} />;
    case 'keyResult':
      return <KeyResultRow keyResult={record} isFirst />;
    case 'initiative':
      return <InitiativeRow initiative={record} />;
  }
}
