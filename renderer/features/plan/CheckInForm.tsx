import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { confidenceIn, isOnScale, latest } from '../../domain/progress/scoring.ts';
import type { Metric } from '../../domain/kinds/model.ts';
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import { newId } from '../../app/session/ids.ts';
import { announce, say as tell } from '../../app/session/ui-state.ts';
import { beyond, useRefused, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { useLanguage, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { amount } from '../../text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { NOTHING_SAID, type CheckInFormProps } from './check-in-props.ts';
import styles from './CheckInForm.module.css';
import { checkInEntered, leaveCheckIn, navigate } from '../../app/places/navigate.ts';

/**
 * A check-in where the key result stands: a number, Enter, done. What was typed stays until it is recorded, also while the form
 * is closed. What was said last time stands beside the fields and not in them: what nobody said is not recorded (SPEC P11).
 */
export function CheckInForm({ keyResult, checkIns, reached }: CheckInFormProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const noteLimit = useLimit('note');
  const { metric, id } = keyResult;
  const before = valueFor(metric, latest(checkIns)?.value ?? null);
  const sureBefore = confidenceIn(checkIns);
  const wordFor = useValueWord(metric);
  const language = useLanguage();
  const [half, show] = useState<HalfCheckIn>(() => planner.halfCheckIns.about(id) ?? NOTHING_SAID);
  // One key can both settle a number and record it, before the form is drawn again.
  const newest = useRef(half);
  const recording = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [noValue, tellValue] = useRefused(plan.value);
  const [notSure, tellSure] = useRefused(plan.confidenceField);
  const note = beyond(noteLimit, plan.note, half.note);
  const whole =
    problem !== null && !note && half.value !== null
      ? { field: plan.value, words: String(half.value), refused: true }
      : undefined;
  const drop = useUntaken([noValue, notSure, note, whole], waitsThere);

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
  }, [entering, planner, reached]);

  const change = (part: Partial<HalfCheckIn>) => {
    newest.current = { ...newest.current, ...part };
    show(newest.current);
    planner.halfCheckIns.keep(id, saysSomething(newest.current) ? newest.current : undefined);
  };
  const type = (field: 'value' | 'confidence', text: string | undefined) => {
    const { [field]: _, ...typed } = newest.current.typed ?? {};
    change({ typed: text === undefined ? typed : { ...typed, [field]: text } });
  };
  /** What was typed waits for the next time. */
  const close = () => {
    drop();
    if (saysSomething(newest.current)) tell(planner.ui, { text: plan.checkInKept, tone: 'calm' });
    leaveCheckIn(planner.ui, id);
  };
  const cancel = () => {
    const dropped = newest.current;
    drop();
    planner.halfCheckIns.keep(id, undefined);
    leaveCheckIn(planner.ui, id);
    if (dropped.note.trim() === '') return;
    const back = () => {
      planner.halfCheckIns.keep(id, dropped);
      navigate(planner, { at: 'check-in', keyResult: id });
    };
    tell(planner.ui, { text: plan.checkInDropped, tone: 'calm', action: { label: plan.checkInBack, act: back } });
  };

  const record = async () => {
    const unread = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (unread) {
      unread.focus();
      return;
    }
    const { confidence, note } = newest.current;
    const value = valueFor(metric, newest.current.value);
    if (value === null && confidence === null && note.trim() === '') {
      setProblem(plan.checkInEmpty);
      return;
    }
    if (recording.current) return;
    recording.current = true;
    const result = await planner.edit({
      do: 'add',
      kind: 'checkIn',
      id: newId(),
      keyResult: id,
      values: {
        ...(value === null ? {} : { value }),
        ...(confidence === null ? {} : { confidence }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
    // What could not be written yet waits in the editor and shows in the save state; keeping it here too would write it twice.
    recording.current = false;
    if (result.ok || 'waiting' in result) {
      planner.halfCheckIns.keep(id, undefined);
      leaveCheckIn(planner.ui, id);
      // The save state tells of what waits.
      if (result.ok)
        announce(planner.ui, plan.checkedIn(keyResult.title || plan.untitled, value === null ? '' : wordFor(value)));
    } else setProblem(texts.problems.refusal[result.refusal]);
  };

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };

  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    // A field that could not read its number has kept the key.
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') close();
    else if (isPressed(event, 'Mod+Enter')) {
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
      <div className={styles['value']}>
        <Value
          metric={metric}
          value={valueFor(metric, half.value)}
          onChange={(value) => change({ value })}
          typed={half.typed?.value}
          onType={(text) => type('value', text)}
          onRefused={tellValue}
          description={before === null ? undefined : plan.lastTime(wordFor(before))}
        />
      </div>
      <div className={styles['sure']}>
        <NumberField
          label={plan.confidenceField}
          value={half.confidence}
          onChange={(confidence) => change({ confidence })}
          typed={half.typed?.confidence}
          onType={(text) => type('confidence', text)}
          onRefused={tellSure}
          description={sureBefore === undefined ? undefined : plan.lastTime(amount(sureBefore, '%', language))}
          unit="%"
          stepFrom={sureBefore}
          notANumber={plan.notANumber}
          outOfRange={plan.confidenceRange}
          min={0}
          max={100}
          step={5}
        />
      </div>
      <div className={styles['note']}>
        <TextField
          label={plan.note}
          lines="many"
          value={half.note}
          dir="auto"
          onChange={(note) => change({ note })}
          limit={noteLimit}
          placeholder={plan.notePlaceholder}
        />
      </div>
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" shortcut="Mod+Enter">
          {plan.record}
        </Button>
        {before !== null && half.value === null && half.typed?.value === undefined && (
          <Button
            onClick={() => {
              change({ value: before });
              void record();
            }}
          >
            {plan.still(wordFor(before))}
          </Button>
        )}
        <Button variant="quiet" onClick={cancel}>
          {texts.app.cancel}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  );
}

/** Whether anything is in the form that would be missed. */
const saysSomething = ({ value, confidence, note, typed = {} }: HalfCheckIn): boolean =>
  value !== null ||
  confidence !== null ||
  note.trim() !== '' ||
  Object.values(typed).some((text) => text.trim() !== '');

/** A value in the words of its measure. */
function useValueWord(metric: Metric | undefined): (value: number) => string {
  const { plan } = useTexts();
  const language = useLanguage();
  return (value) => {
    if (metric?.type === 'yesNo') return value >= 1 ? plan.yes : plan.no;
    if (metric?.type === 'milestones') return value === 0 ? plan.noLevel : plan.level(value, metric.levels.length);
    return amount(value, metric?.unit, language);
  };
}

interface ValueProps {
  readonly metric: Metric | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  readonly onRefused: (text: string | undefined) => void;
  readonly description: string | undefined;
}

/** What was begun may belong to a measure that has been changed since; then it is not taken for another's. */
const valueFor = (metric: Metric | undefined, value: number | null): number | null =>
  value !== null && isOnScale(metric, value) ? value : null;

/** The value as the measure wants it: a number, yes or no, or the level reached. */
function Value({ metric, value, onChange, typed, onType, onRefused, description }: ValueProps) {
  const { plan } = useTexts();
  const choose = (chosen: string) => onChange(chosen === '' ? null : Number(chosen));
  if (metric?.type === 'yesNo')
    return (
      <Select
        label={plan.value}
        value={value === null ? '' : String(value)}
        onChange={choose}
        description={description}
        options={[
          { value: '', label: '–' },
          { value: '0', label: plan.no },
          { value: '1', label: plan.yes },
        ]}
      />
    );
  if (metric?.type === 'milestones')
    return (
      <Select
        label={plan.levelReached}
        value={value === null ? '' : String(value)}
        onChange={choose}
        description={description}
        options={[
          { value: '', label: '–' },
          { value: '0', label: plan.noLevel },
          ...metric.levels.map(({ text }, at) => ({ value: String(at + 1), label: `${at + 1}. ${text}` })),
        ]}
      />
    );
  return (
    <NumberField
      label={plan.value}
      value={value}
      onChange={onChange}
      typed={typed}
      onType={onType}
      onRefused={onRefused}
      description={description}
      notANumber={plan.notANumber}
      unit={metric?.unit}
      anyUnit
    />
  );
}
