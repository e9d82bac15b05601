import { memo, useId } from 'react';
import { editOrSay, editWithUndo } from '../../app/editing/edit-or-say.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { deciding } from '../../domain/commands/carrying.ts';
import { CARRY_CHOICES, type CarryChoice, type Carried, type Id } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCarryField } from './use-carry-field.ts';
import styles from './Closing.module.css';

interface Props {
  readonly row: Id;
  readonly title: string;
  readonly decided: Carried | undefined;
  /** What is chosen as long as nobody has decided; it is written down only by whoever carries over. */
  readonly usual: CarryChoice | undefined;
  /** What is known of it: that it was reached, where it goes on from, where it is already. */
  readonly facts: string;
  readonly level: 'objective' | 'keyResult';
  /** What was decided apart, where somebody still has to choose. */
  readonly apart: readonly Carried[];
  /** What was carried over before it was abandoned, and in which cycle it stands. */
  readonly stillIn: { readonly copy: Id; readonly cycle: string } | undefined;
}

/** Keep, change or abandon one row, and why. */
export const CarryRow = memo(function CarryRow({ row, title, decided, usual, facts, level, apart, stillIn }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const id = useId();
  const limit = useLimit('note');
  const draft = useCarryField(row, decided);
  const { reason } = draft.value;
  const choice = draft.value.choice ?? usual;
  const asksWhy = choice === 'abandon' || choice === 'modify' || reason !== '';
  return (
    <div
      className={styles['carry']}
      data-level={level}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      data-stay
      data-about={row}
      {...draft.around}
    >
      <div className={styles['names']}>
        <p id={id} className={styles['title']} dir="auto">
          {title}
        </p>
        {facts !== '' && <p className={styles['faint']}>{facts}</p>}
        {apart.length > 0 && <Apart row={row} all={apart} />}
        {stillIn && <StillIn {...stillIn} />}
      </div>
      <Segmented
        label={words.choose(title)}
        labelHidden
        value={choice ?? null}
        onChange={(chosen) => {
          draft.onChange({ choice: chosen, reason });
          void draft.commit();
        }}
        options={CARRY_CHOICES.map((value) => ({ value, label: texts.records.choices[value] }))}
      />
      {asksWhy && (
        <div className={styles['words']}>
          <TextField
            label={choice === 'abandon' ? words.whyAbandoned : words.whyChanged}
            value={reason}
            lines="wrap"
            limit={limit}
            error={draft.error}
            dir="auto"
            onChange={(text) => draft.onChange({ choice, reason: text })}
            onEnter={() => void draft.commit()}
          />
        </div>
      )}
    </div>
  );
});

/** What was decided apart, each with its reason, to take one of them; what is chosen beside it stands in the place of all. */
function Apart({ row, all }: { readonly row: Id; readonly all: readonly Carried[] }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const take = (carried: Carried) =>
    void editOrSay(planner, texts, deciding(planner.plan.getState().workspace, row, carried));
  return (
    <div className={styles['apart']}>
      <p>
        <strong>{words.decidedApart}</strong> {words.decidedApartWhat}
      </p>
      <ul className={styles['answers']}>
        {all.map((carried) => (
          <li key={JSON.stringify(carried)} className={styles['answer']}>
            <div>
              <p className={styles['reading']}>{texts.records.choices[carried.choice]}</p>
              {carried.reason !== undefined && (
                <p className={styles['note']} dir="auto">
                  {cleanLines(carried.reason)}
                </p>
              )}
            </div>
            <Button size="small" onClick={() => take(carried)}>
              {words.takeThis}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is abandoned after it was carried over goes on there until somebody takes it out; nothing is taken out by itself. */
function StillIn({ copy, cycle }: { readonly copy: Id; readonly cycle: string }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  return (
    <div className={styles['buttons']}>
      <p className={styles['warning']}>{words.stillIn(cycle)}</p>
      <Button
        size="small"
        variant="quiet"
        onClick={() => void editWithUndo(planner, texts, { do: 'delete', id: copy }, words.takenOut(cycle))}
      >
        {words.takeOut(cycle)}
      </Button>
    </div>
  );
}
