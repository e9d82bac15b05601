import { memo, useId } from 'react';
import { useLimit } from '../../app/editing/use-limit.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { CARRY_CHOICES, type CarryChoice, type Carried, type Id } from '../../domain/kinds/model.ts';
import { closingTexts } from '../../text/later/closing.ts';
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
}

/** Keep, change or abandon one row, and why. */
export const CarryRow = memo(function CarryRow({ row, title, decided, usual, facts, level, apart }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const id = useId();
  const limit = useLimit('note');
  const draft = useCarryField(row, decided);
  const { reason } = draft.value;
  const choice = draft.value.choice ?? usual;
  const asksWhy = choice === 'abandon' || choice === 'modify' || reason !== '';
  return (
    <div className={styles['carry']} data-level={level} role="group" aria-labelledby={id} {...draft.around}>
      <div className={styles['names']}>
        <p id={id} className={styles['title']} dir="auto">
          {title}
        </p>
        {facts !== '' && <p className={styles['faint']}>{facts}</p>}
        {apart.length > 0 && (
          <p className={styles['warning']} dir="auto">
            {words.decidedApart(
              apart.map(({ choice: one, reason: why }) =>
                why === undefined ? texts.records.choices[one] : `${texts.records.choices[one]}: ${why}`,
              ),
            )}
          </p>
        )}
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
