import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useLimit } from '../../app/editing/use-limit.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CheckInFields.module.css';
import { ConfidenceField } from './ConfidenceField.tsx';
import { DayChoice } from './DayChoice.tsx';
import { valueFor } from './measure-words.ts';
import type { CheckInDraft } from './use-check-in.ts';
import { ValueField } from './ValueField.tsx';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

interface Props {
  readonly draft: CheckInDraft;
  /** Enter in the note is Enter in any other field, wherever the form stands: it hands over. With Shift it begins a new line. */
  readonly onNoteEnter: () => void;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/**
 * The fields of a check-in and what is wrong with them. What was said last time stands beside them and not in them: what nobody said is
 * not recorded (SPEC P11).
 */
export function CheckInFields({ draft, onNoteEnter, children }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const noteLimit = useLimit('note');
  const problemId = useId();
  const { half, change, type, problem } = draft;
  const { metric } = draft.keyResult;
  return (
    <>
      <div className={styles['value']}>
        <ValueField
          metric={metric}
          value={valueFor(metric, half.value)}
          onChange={(value) => change({ value })}
          typed={half.typed?.value}
          onType={(text) => type('value', text)}
          onRefused={draft.tellValue}
          description={draft.lastValue}
        />
      </div>
      <div className={styles['sure']}>
        <ConfidenceField
          value={half.confidence}
          onChange={(confidence) => change({ confidence })}
          typed={half.typed?.confidence}
          onType={(text) => type('confidence', text)}
          onRefused={draft.tellSure}
          description={draft.lastSure}
          before={draft.sureBefore}
        />
      </div>
      <div className={styles['note']}>
        <TextField
          label={plan.note}
          lines="many"
          description={checkInTexts(texts).noteKeys}
          onKeyDown={unlessComposing((event: KeyboardEvent) => {
            if (!isPressed(event, 'Enter')) return;
            event.preventDefault();
            if (!event.repeat) onNoteEnter();
          })}
          value={half.note}
          dir="auto"
          onChange={(note) => change({ note })}
          limit={noteLimit}
          placeholder={checkInFormTexts(texts).notePlaceholder}
        />
      </div>
      <div className={styles['actions']}>
        {children}
        <DayChoice draft={draft} problem={problem?.ofDay === true ? problemId : undefined} />
      </div>
      {problem !== null && (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem.text}
        </p>
      )}
    </>
  );
}
