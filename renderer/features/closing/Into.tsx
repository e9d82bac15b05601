import { useState } from 'react';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { navigate } from '../../app/places/navigate.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { carrying, deciding, nextCycleId } from '../../domain/commands/carrying.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { idFrom } from '../../domain/kinds/ids.ts';
import type { CarryChoice, Cycle, DateRange, Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { resolved } from '../../domain/plan/workspace.ts';
import { same } from '../../domain/register/canonical.ts';
import { day } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import type { Texts } from '../../text/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { carriable, chosenIn, type CarriableObjective } from './carry-list.ts';
import { nextName } from './next-name.ts';
import styles from './Closing.module.css';

interface IntoProps {
  readonly cycle: Cycle;
  /** The days of the cycle that follows; undefined where nobody can say which those are. */
  readonly next: DateRange | undefined;
  readonly list: readonly CarriableObjective[];
  readonly later: readonly Cycle[];
}

const NEW = 'new';
/** No id has such a beginning. */
const CYCLE = 'cycle:';

/** Into which cycle, and the step itself. */
export function Into({ cycle, next, list, later }: IntoProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const limit = useLimit('name');
  const made = next && { id: nextCycleId(cycle.id, next), dates: next };
  const workspace = usePlan((state) => state.workspace);
  const madeId = made && resolved(workspace, idFrom(made.id));
  // One that is there already, by this way or for the same days; one without dates only where somebody says so.
  const there =
    later.find(({ id, dates: own }) => id === madeId || (next !== undefined && same(own, next))) ??
    later.find(({ dates: own }) => next === undefined || own !== undefined);
  const [asked, ask] = useState<string>();
  const waitsAs = `${cycle.id}-next` as const;
  const [named, setNamed] = useState(() => planner.halfAnswers.about(waitsAs));
  const rename = (text: string | undefined) => {
    setNamed(text);
    planner.halfAnswers.keep(waitsAs, text);
  };
  const usualName = next === undefined ? '' : nextName(next, cycle, texts, language);
  const chosen = later.find(({ id }) => `${CYCLE}${id}` === asked) ?? (asked === NEW && made ? undefined : there);
  const newName = named ?? usualName;
  const tooLong = beyond(limit, words.name, newName);
  useUntaken([tooLong], waitsThere);
  const choices = chosenIn(list);
  // What is there already is not copied again.
  const into = chosen?.id ?? madeId;
  const toMake = into === undefined ? [] : madeBy(carrying(workspace, cycle.id, into, choicesOf(choices)));

  const carryOver = async () => {
    await planner.flush();
    const { workspace } = planner.plan.getState();
    const now = chosenIn(carriable(workspace, cycle.id));
    const id: Id | undefined = chosen?.id ?? madeId;
    if (id === undefined) return;
    const decisions = now
      .filter(({ isDecided }) => !isDecided)
      .map(({ id: row, choice }) => deciding(workspace, row, { choice }));
    const name = newName.trim() || usualName;
    const begun: readonly Command[] =
      chosen || !made
        ? []
        : [
            {
              do: 'add',
              kind: 'cycle',
              id: made.id,
              values: { name, dates: made.dates, ...(cycle.sample ? { sample: true } : {}) },
            },
          ];
    const copies = carrying(workspace, cycle.id, id, choicesOf(now));
    const done = planner.edit({ do: 'all', commands: [...begun, ...decisions, ...copies.commands] });
    const result = await done;
    const target = chosen ? titleOf(chosen, texts) : name;
    if (!result.ok) {
      if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
      return;
    }
    rename(undefined);
    ask(undefined);
    const counted = countedIn(madeBy(copies), texts);
    offerUndo(planner, texts, counted.length > 0 ? words.carried(counted, target) : words.nothingNew(target), done);
  };

  return (
    <div className={styles['into']} role="group" aria-label={words.step['carry-over']} tabIndex={-1} data-stay>
      <Select
        label={words.into}
        value={chosen ? `${CYCLE}${chosen.id}` : NEW}
        onChange={ask}
        options={[
          ...later.map((one) => ({ value: `${CYCLE}${one.id}`, label: titleOf(one, texts) })),
          ...(next === undefined || later.some(({ id }) => id === madeId)
            ? []
            : [{ value: NEW, label: words.newCycle(`${day(next.start, language)} – ${day(next.end, language)}`) }]),
        ]}
      />
      {!chosen && <TextField label={words.name} value={newName} limit={limit} dir="auto" onChange={rename} />}
      <div className={styles['buttons']}>
        {toMake.length > 0 ? (
          <Button variant="primary" disabled={tooLong !== undefined} onClick={() => void carryOver()}>
            {words.goesOn(countedIn(toMake, texts))}
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

const titleOf = ({ name }: Cycle, texts: Texts): string => cleanLine(name ?? '') || texts.plan.untitled;

const choicesOf = (choices: ReturnType<typeof chosenIn>): ReadonlyMap<Id, CarryChoice> =>
  new Map(choices.map(({ id, choice }) => [id, choice]));

const COUNTED_KINDS = ['objective', 'keyResult', 'initiative'] as const;
type CountedKind = (typeof COUNTED_KINDS)[number];

/** What carrying over makes, objectives that go along with their key results included; what is there already it does not name. */
const madeBy = ({ commands }: ReturnType<typeof carrying>): readonly CountedKind[] =>
  commands.flatMap((one) => (one.do === 'add' ? COUNTED_KINDS.filter((kind) => kind === one.kind) : []));

const countedIn = (made: readonly CountedKind[], { records }: Texts): readonly string[] =>
  COUNTED_KINDS.flatMap((kind) => {
    const count = made.filter((one) => one === kind).length;
    return count > 0 ? [records.counted[kind](count)] : [];
  });
