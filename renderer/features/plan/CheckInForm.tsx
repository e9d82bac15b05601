import { useLayoutEffect, type FormEvent, type KeyboardEvent } from 'react';
import { say as tell } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { checkInEntered, leaveCheckIn, navigate } from '../../app/places/navigate.ts';
import { CheckInFields } from '../../parts/check-in/CheckInFields.tsx';
import styles from '../../parts/check-in/CheckInFields.module.css';
import { useValueWord } from '../../parts/check-in/measure-words.ts';
import { useCheckIn } from '../../parts/check-in/use-check-in.ts';
import { Button } from '../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import type { CheckInFormProps } from './check-in-props.ts';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

/**
 * A check-in where the key result stands: a number, Enter, done. What was typed stays until it is recorded, also while the form
 * is closed.
 */
export function CheckInForm({ keyResult, checkIns, reached }: CheckInFormProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const { metric, id } = keyResult;
  const draft = useCheckIn({ keyResult, checkIns });
  const { half, form, before } = draft;
  const wordFor = useValueWord(metric);

  // In the layout phase, so that the keyboard is nowhere else in between. A field takes its number when it is left, so none is passed over.
  const entering = useUi((ui) => ui.enteringCheckIn);
  useLayoutEffect(() => {
    if (!entering) return;
    const fields = form.current?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [];
    for (const field of [...fields].slice(0, (reached.current ?? 0) + 1)) {
      field.focus();
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
      // What was typed ahead is typed on; what was begun another time is replaced by the next figures, not lengthened.
      const from = reached.current === null ? 0 : field.value.length;
      field.setSelectionRange(from, field.value.length);
    }
    reached.current = null;
    checkInEntered(planner.ui);
  }, [entering, planner, reached, form]);

  /** What was typed waits for the next time. */
  const close = () => {
    draft.drop();
    if (draft.says()) tell(planner.ui, { text: checkInFormTexts(texts).checkInKept, tone: 'calm' });
    leaveCheckIn(planner.ui, id);
  };
  const cancel = () => {
    const dropped = draft.forget();
    leaveCheckIn(planner.ui, id);
    if (dropped.note.trim() === '') return;
    const back = () => {
      planner.halfCheckIns.keep(id, dropped);
      navigate(planner, { at: 'check-in', keyResult: id });
    };
    tell(planner.ui, {
      text: checkInFormTexts(texts).checkInDropped,
      tone: 'calm',
      action: { label: checkInFormTexts(texts).checkInBack, act: back },
    });
  };
  const record = async () => {
    const outcome = await draft.record();
    if (outcome === 'empty') draft.complain(checkInFormTexts(texts).checkInEmpty);
    else if (outcome === 'recorded') leaveCheckIn(planner.ui, id);
  };

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    // A field that could not read its number has kept the key.
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (isPressed(event, 'Mod+Enter') || (event.key === 'Enter' && event.target instanceof HTMLSelectElement)) {
      event.preventDefault();
      event.stopPropagation();
      void record();
    }
  });

  return (
    <form
      ref={form}
      className={styles['form']}
      data-measure={metric?.type}
      aria-label={plan.checkInFor(keyResult.title || plan.untitled)}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
    >
      <CheckInFields draft={draft} onNoteEnter={() => void record()}>
        <Button type="submit" variant="primary" shortcut="Enter">
          {checkInFormTexts(texts).record}
        </Button>
        {before !== null && half.value === null && half.typed?.value === undefined && (
          <Button
            onClick={() => {
              draft.change({ value: before });
              void record();
            }}
          >
            {checkInFormTexts(texts).still(wordFor(before))}
          </Button>
        )}
        <Button variant="quiet" onClick={cancel}>
          {texts.app.cancel}
        </Button>
      </CheckInFields>
    </form>
  );
}
