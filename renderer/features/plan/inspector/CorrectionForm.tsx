import { useEffect, type FormEvent, type KeyboardEvent } from 'react';
import type { CheckIn, KeyResult } from '../../../domain/kinds/model.ts';
import type { Shown } from '../../../domain/plan/in-view.ts';
import { today } from '../../../app/session/today.ts';
import { say } from '../../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import { CheckInFields } from '../../../parts/check-in/CheckInFields.tsx';
import fields from '../../../parts/check-in/CheckInFields.module.css';
import { enterValue } from '../../../parts/check-in/enter-value.ts';
import { useCheckIn } from '../../../parts/check-in/use-check-in.ts';
import { checkInTexts } from '../../../text/later/check-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../../ui/pressed.ts';
import styles from './History.module.css';
import { checkInFormTexts } from '../../../text/later/check-in-form.ts';

interface Props {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
  readonly shown: Shown;
  readonly checkIn: CheckIn;
  /** Of which day it tells, in words. */
  readonly when: string;
  readonly onClose: () => void;
}

/** The form of a check-in with what one said: a further record that replaces it in view (SPEC K6). Nothing changed is nothing corrected. */
export function CorrectionForm({ keyResult, checkIns, shown, checkIn, when, onClose }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  const draft = useCheckIn({
    keyResult,
    checkIns,
    corrects: {
      id: checkIn.id,
      from: {
        value: checkIn.value ?? null,
        confidence: checkIn.confidence ?? null,
        note: checkIn.note ?? '',
        day: shown.day || today(),
      },
      replaces: shown.leaders.map(({ id }) => id),
    },
  });
  const { form } = draft;
  useEffect(() => enterValue(form.current), [form]);

  /** The keyboard goes back to what opened the form. */
  const leave = () => {
    form.current?.closest('li')?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
    onClose();
  };
  const close = () => {
    draft.drop();
    if (draft.says()) say(planner.ui, { text: checkInFormTexts(texts).checkInKept, tone: 'calm' });
    leave();
  };
  const cancel = () => {
    draft.forget();
    leave();
  };
  const record = async () => {
    if (!draft.says()) {
      cancel();
      return;
    }
    const outcome = await draft.record();
    if (outcome === 'empty') draft.complain(words.nothingLeft);
    else if (outcome === 'recorded') leave();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // It closes this form, and not the details around it.
      event.preventDefault();
      close();
    } else if (isPressed(event, 'Mod+Enter')) {
      event.preventDefault();
      event.stopPropagation();
      void record();
    }
  });

  return (
    <div className={styles['correcting']}>
      <form
        ref={form}
        className={fields['form']}
        data-measure={keyResult.metric?.type}
        aria-label={words.correcting(when)}
        onSubmit={handleSubmit}
        onKeyDown={handleKeyDown}
      >
        <CheckInFields draft={draft} onNoteEnter={() => void record()}>
          <Button type="submit" variant="primary">
            {words.saveCorrection}
          </Button>
          <Button variant="quiet" onClick={cancel}>
            {texts.app.cancel}
          </Button>
        </CheckInFields>
      </form>
      <p className={styles['meta']}>{words.correctingWhat}</p>
    </div>
  );
}
