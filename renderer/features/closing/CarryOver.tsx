import { useState } from 'react';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { navigate } from '../../app/places/navigate.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { carrying, copyId, datesAfter, deciding, nextCycleId } from '../../domain/commands/carrying.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { idFrom } from '../../domain/kinds/ids.ts';
import type { Cycle, DateRange, Id, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import { latest } from '../../domain/progress/scoring.ts';
import { same } from '../../domain/register/canonical.ts';
import { useGrowing } from '../../parts/use-growing.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { amount, day } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import type { Texts } from '../../text/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CarryRow } from './CarryRow.tsx';
import { carriable, chosenIn, copiedInto, type Carriable, type CarriableObjective } from './carry-list.ts';
import { nextName } from './next-name.ts';
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
  const count = useGrowing(list.length, cycle.id, printing ? list.length : 0, PORTIONS);
  const later = laterThan(workspace, cycle);
  const next = cycle.dates && datesAfter(cycle.dates);
  const factsOf = ({ row, isReached }: Carriable<Objective | KeyResult>): string => {
    const copied = copiedInto(workspace, row, later);
    return [
      ...(isReached ? [words.reached] : []),
      ...(row.kind === 'keyResult' && copied === undefined ? startOf(workspace, row, words, language) : []),
      ...(copied ? [words.already(titleOf(copied, texts))] : []),
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
              />
            ))}
          </section>
        </RecordFence>
      ))}
      {next === undefined ? (
        <p className={styles['remark']}>{words.noDates}</p>
      ) : (
        <Into cycle={cycle} next={next} list={list} later={later} />
      )}
    </div>
  );
}

const titleOf = (record: Objective | KeyResult | Cycle, texts: Texts): string =>
  cleanLine((record.kind === 'cycle' ? record.name : record.title) ?? '') || texts.plan.untitled;

/** From where the copy begins, where its measure goes from somewhere to somewhere. */
function startOf(
  workspace: Workspace,
  { id, metric }: KeyResult,
  words: ReturnType<typeof closingTexts>,
  language: ReturnType<typeof useLanguage>,
): readonly string[] {
  const value = latest(childrenOf(workspace, id, 'checkIn'))?.value;
  return value !== undefined && (metric?.type === 'raise' || metric?.type === 'lower')
    ? [words.startsAt(amount(value, metric.unit, language))]
    : [];
}

/** The open cycles that begin after this one does; a sample has to do with samples only. */
function laterThan(workspace: Workspace, { id, dates, sample }: Cycle): readonly Cycle[] {
  const start = dates?.start;
  return childrenOf(workspace, null, 'cycle').filter(
    (one) =>
      one.id !== id &&
      start !== undefined &&
      one.dates !== undefined &&
      one.dates.start > start &&
      (one.sample === true) === (sample === true) &&
      !isClosed(workspace, one.id),
  );
}

interface IntoProps {
  readonly cycle: Cycle;
  /** The days of the cycle that follows. */
  readonly next: DateRange;
  readonly list: readonly CarriableObjective[];
  readonly later: readonly Cycle[];
}

const NEW = 'new';
/** No id has such a beginning. */
const CYCLE = 'cycle:';

/** Into which cycle, and the step itself. */
function Into({ cycle, next, list, later }: IntoProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const limit = useLimit('name');
  const made = nextCycleId(cycle.id, next);
  // One that is there already, by this way or for the same days.
  const there = later.find(({ id, dates: own }) => id === idFrom(made) || same(own, next)) ?? later[0];
  const [asked, ask] = useState<string>();
  const waitsAs = `${cycle.id}-next` as const;
  const [named, setNamed] = useState(() => planner.halfAnswers.about(waitsAs));
  const name = (text: string | undefined) => {
    setNamed(text);
    planner.halfAnswers.keep(waitsAs, text);
  };
  const usualName = nextName(next, cycle, texts, language);
  const chosen = later.find(({ id }) => `${CYCLE}${id}` === asked) ?? (asked === NEW ? undefined : there);
  const newName = named ?? usualName;
  const tooLong = beyond(limit, words.name, newName);
  useUntaken([tooLong], waitsThere);
  const choices = chosenIn(list);
  const workspace = usePlan((state) => state.workspace);
  // What is there already is not copied again.
  const into = chosen?.id ?? idFrom(made);
  const toCopy = choices.filter(
    ({ id, choice }) => choice !== 'abandon' && !isThere(workspace, idFrom(copyId(id, into))),
  );

  const carryOver = async () => {
    await planner.flush();
    const { workspace } = planner.plan.getState();
    const now = chosenIn(carriable(workspace, cycle.id));
    const id: Id = chosen?.id ?? idFrom(made);
    const decisions = now
      .filter(({ isDecided }) => !isDecided)
      .map(({ id: row, choice }) => deciding(workspace, row, { choice }));
    const begun: readonly Command[] = chosen
      ? []
      : [
          {
            do: 'add',
            kind: 'cycle',
            id: made,
            values: { name: newName.trim() || usualName, dates: next, ...(cycle.sample ? { sample: true } : {}) },
          },
        ];
    const copies = carrying(workspace, cycle.id, id, new Map(now.map((one) => [one.id, one.choice])));
    const done = planner.edit({ do: 'all', commands: [...begun, ...decisions, ...copies.commands] });
    const result = await done;
    const target = chosen ? titleOf(chosen, texts) : newName.trim() || usualName;
    if (!result.ok) {
      if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
      return;
    }
    name(undefined);
    ask(undefined);
    const after = planner.plan.getState().workspace;
    const count = countRows(after, id) - countRows(workspace, id);
    offerUndo(planner, texts, count > 0 ? words.carried(count, target) : words.nothingNew(target), done);
  };

  return (
    <div className={styles['into']}>
      <Select
        label={words.into}
        value={chosen ? `${CYCLE}${chosen.id}` : NEW}
        onChange={ask}
        options={[
          ...later.map((one) => ({ value: `${CYCLE}${one.id}`, label: titleOf(one, texts) })),
          ...(later.some(({ id }) => id === idFrom(made))
            ? []
            : [
                {
                  value: NEW,
                  label: words.newCycle(`${day(next.start, language)} – ${day(next.end, language)}`),
                },
              ]),
        ]}
      />
      {!chosen && (
        <TextField label={words.name} value={newName} limit={limit} dir="auto" onChange={(text) => name(text)} />
      )}
      <div className={styles['buttons']}>
        {toCopy.length > 0 ? (
          <Button variant="primary" disabled={tooLong !== undefined} onClick={() => void carryOver()}>
            {words.goesOn(toCopy.length)}
          </Button>
        ) : (
          <p className={styles['remark']}>
            {chosen && choices.some(({ choice }) => choice !== 'abandon')
              ? words.nothingNew(titleOf(chosen, texts))
              : words.nothingGoesOn}
          </p>
        )}
        {chosen && (
          <Button variant="quiet" onClick={() => navigate(planner, { at: 'cycle', cycle: chosen.id })}>
            {words.go(titleOf(chosen, texts))}
          </Button>
        )}
      </div>
    </div>
  );
}

const isThere = (workspace: Workspace, id: Id): boolean => {
  const record = workspace.records.get(id);
  return record !== undefined && !isTombstone(record);
};

const countRows = (workspace: Workspace, cycle: Id): number =>
  childrenOf(workspace, cycle, 'objective').reduce(
    (sum, { id }) => sum + 1 + childrenOf(workspace, id, 'keyResult').length,
    0,
  );
