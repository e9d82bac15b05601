import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { latest } from '../../domain/scoring.ts';
import type { CheckIn, KeyResult, Metric } from '../../domain/model.ts';
import type { HalfCheckIn } from '../../app/half-written.ts';
import { newId } from '../../app/ids.ts';
import { useLimit } from '../../app/use-limit.ts';
import { usePlanner, useTexts } from '../../app/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import styles from './CheckInForm.module.css';

interface Props {
  readonly keyResult: KeyResult;
  /** The newest check-in, to start from. */
  readonly last: CheckIn | undefined;
}

/** A check-in where the key result stands: a number, Enter, done. What was typed stays until it is saved. */
export function CheckInForm({ keyResult, last }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const noteLimit = useLimit('note');
  const before = last?.confidence ?? null;
  const [half, show] = useState<HalfCheckIn>(
    () => planner.halfCheckIns.about(keyResult.id) ?? { value: null, confidence: before, note: '' },
  );
  // One key can both settle a number and record it, before the form is drawn again.
  const newest = useRef(half);
  const recording = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);

  const say = (change: Partial<HalfCheckIn>) => {
    newest.current = { ...newest.current, ...change };
    show(newest.current);
    planner.halfCheckIns.keep(keyResult.id, newest.current);
  };
  const close = () => {
    planner.halfCheckIns.keep(keyResult.id, undefined);
    planner.ui.setState({ checkingIn: null, focus: keyResult.id });
  };

  const record = async () => {
    const unread = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (unread) {
      unread.focus();
      return;
    }
    const { confidence, note } = newest.current;
    const value = valueFor(keyResult.metric, newest.current.value);
    // The confidence of last time stands there for comparison; left alone, it is no new statement.
    if (value === null && confidence === before && note.trim() === '') {
      setProblem(plan.checkInEmpty);
      return;
    }
    if (recording.current) return;
    recording.current = true;
    const result = await planner.edit({
      do: 'check-in',
      id: newId(),
      keyResult: keyResult.id,
      values: {
        ...(value === null ? {} : { value }),
        ...(confidence === null ? {} : { confidence }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
    // What could not be written yet waits in the editor and shows in the save state; keeping it here too would write it twice.
    recording.current = false;
    if (result.ok || 'waiting' in result) close();
    else setProblem(texts.problems.refusal[result.refusal]);
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
      data-measure={keyResult.metric?.type}
      aria-label={plan.checkInFor(keyResult.title || plan.untitled)}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
    >
      <div className={styles['value']}>
        <Value
          metric={keyResult.metric}
          value={valueFor(keyResult.metric, half.value)}
          onChange={(value) => say({ value })}
          last={last}
        />
      </div>
      <div className={styles['sure']}>
        <NumberField
          label={plan.confidenceField}
          value={half.confidence}
          onChange={(confidence) => say({ confidence })}
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
          onChange={(note) => say({ note })}
          limit={noteLimit}
          placeholder={plan.notePlaceholder}
        />
      </div>
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" shortcut="Mod+Enter">
          {plan.record}
        </Button>
        <Button variant="quiet" onClick={close}>
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

interface ValueProps {
  readonly metric: Metric | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly last: CheckIn | undefined;
}

/** What was begun may belong to a measure that has been changed since; then it is not taken for another's. */
function valueFor(metric: Metric | undefined, value: number | null): number | null {
  const highest = metric?.type === 'yesNo' ? 1 : metric?.type === 'milestones' ? metric.levels.length : undefined;
  if (highest === undefined || value === null) return value;
  return Number.isInteger(value) && value >= 0 && value <= highest ? value : null;
}

/** The value as the measure wants it: a number, yes or no, or the level reached. */
function Value({ metric, value, onChange, last }: ValueProps) {
  const { plan } = useTexts();
  const before = last ? latest([last])?.value : undefined;
  const choose = (chosen: string) => onChange(chosen === '' ? null : Number(chosen));
  if (metric?.type === 'yesNo')
    return (
      <Select
        label={plan.value}
        value={value === null ? '' : String(value)}
        onChange={choose}
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
      notANumber={plan.notANumber}
      {...(metric && 'unit' in metric && metric.unit ? { unit: metric.unit } : {})}
      {...(before === undefined ? {} : { placeholder: String(before) })}
    />
  );
}
