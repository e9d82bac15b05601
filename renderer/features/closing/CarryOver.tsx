import { useLanguage, usePlan, useTexts, useUi } from '../../app/session/use-planner.ts';
import { datesAfter, metricAfter } from '../../domain/commands/carrying.ts';
import type { Cycle, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { useGrowing } from '../../parts/use-growing.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { amount } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import type { Texts } from '../../text/texts.ts';
import { CarryRow } from './CarryRow.tsx';
import { carriable, copiedInto, laterThan, type Carriable } from './carry-list.ts';
import { Into } from './Into.tsx';
import styles from './Closing.module.css';

const PORTIONS = { atOnce: 8, each: 40 } as const;

/** What goes on in the next cycle: a list that is read, row by row, before it is copied (SPEC L17-L19). */
export function CarryOver({ cycle }: { readonly cycle: Cycle }) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const list = carriable(workspace, cycle.id);
  const printing = usePrinting();
  const goal = useUi(({ focus }) => focus);
  const wanted = list.findIndex(({ row, keyResults }) =>
    [row, ...keyResults.map((one) => one.row)].some(({ id }) => id === goal),
  );
  const count = useGrowing(list.length, cycle.id, printing ? list.length : wanted + 1, PORTIONS);
  const later = laterThan(workspace, cycle);
  const next = cycle.dates && datesAfter(cycle.dates);
  const whereTo = copiedInto(workspace, later);
  const stillIn = ({ row, decided }: Carriable<Objective | KeyResult>) => {
    const copied = decided?.choice === 'abandon' ? whereTo(row) : undefined;
    return copied && { copy: copied.copy, cycle: titleOf(copied.cycle, texts) };
  };
  const factsOf = ({ row, isReached, decided, fate }: Carriable<Objective | KeyResult>): string => {
    const copied = whereTo(row);
    return [
      ...(isReached ? [words.reached] : []),
      ...(fate !== undefined && copied === undefined ? [words.fates[fate]] : []),
      ...(row.kind === 'keyResult' && copied === undefined && fate === undefined
        ? startOf(workspace, row, words, language)
        : []),
      ...(copied && decided?.choice !== 'abandon' ? [words.already(titleOf(copied.cycle, texts))] : []),
    ].join(' · ');
  };
  return (
    <div className={styles['carries']}>
      <p className={styles['remark']}>{words.carryWhat}</p>
      {list.slice(0, count).map((objective) => (
        <RecordFence key={objective.row.id} of={objective.row}>
          <section className={styles['objective']} aria-label={titleOf(objective.row, texts)}>
            {[objective, ...objective.keyResults].map((one) => (
              <CarryRow
                key={one.row.id}
                row={one.row.id}
                title={titleOf(one.row, texts)}
                decided={one.decided}
                usual={one.usual}
                facts={factsOf(one)}
                level={one.row.kind}
                apart={one.apart}
                stillIn={stillIn(one)}
              />
            ))}
          </section>
        </RecordFence>
      ))}
      {next === undefined && <p className={styles['remark']}>{words.noDates}</p>}
      {(next !== undefined || later.length > 0) && <Into cycle={cycle} next={next} list={list} later={later} />}
    </div>
  );
}

const titleOf = (record: Objective | KeyResult | Cycle, texts: Texts): string =>
  cleanLine((record.kind === 'cycle' ? record.name : record.title) ?? '') || texts.plan.untitled;

/** From where the copy begins, where its measure goes from somewhere to somewhere. */
function startOf(
  workspace: Workspace,
  keyResult: KeyResult,
  words: ReturnType<typeof closingTexts>,
  language: ReturnType<typeof useLanguage>,
): readonly string[] {
  const metric = metricAfter(workspace, keyResult);
  const isAnother = metric !== keyResult.metric && (metric?.type === 'raise' || metric?.type === 'lower');
  return isAnother ? [words.startsAt(amount(metric.start, metric.unit, language))] : [];
}
