import type { KeyboardEvent } from 'react';
import type { Metric } from '../../domain/kinds/model.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { unlessComposing } from '../../ui/pressed.ts';
import { Select } from '../../ui/Select.tsx';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

interface Props {
  readonly metric: Metric | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  readonly onRefused: (text: string | undefined) => void;
  readonly description: string | undefined;
}

/** The value as the measure wants it: a number, yes or no, or the level reached; of what is chosen a digit chooses as well. */
export function ValueField({ metric, value, onChange, typed, onType, onRefused, description }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const choose = (chosen: string) => onChange(chosen === '' ? null : Number(chosen));
  const most = metric?.type === 'yesNo' ? 1 : metric?.type === 'milestones' ? metric.levels.length : 0;
  const handleDigit = unlessComposing((event: KeyboardEvent<HTMLSelectElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key) || Number(event.key) > most)
      return;
    event.preventDefault();
    onChange(Number(event.key));
  });
  if (metric?.type === 'yesNo')
    return (
      <Select
        label={plan.value}
        value={value === null ? '' : String(value)}
        onChange={choose}
        onKeyDown={handleDigit}
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
        label={checkInFormTexts(texts).levelReached}
        value={value === null ? '' : String(value)}
        onChange={choose}
        onKeyDown={handleDigit}
        description={description}
        options={[
          { value: '', label: '–' },
          { value: '0', label: checkInFormTexts(texts).noLevel },
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
      notANumber={checkInFormTexts(texts).notANumber}
      unit={metric?.unit}
      anyUnit
    />
  );
}
