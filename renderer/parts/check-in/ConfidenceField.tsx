import type { KeyboardEvent } from 'react';
import { useMethod, useTexts } from '../../app/session/use-planner.ts';
import { SCALE_FIGURES, fromBand, fromScale, onScale, type SaidBand } from '../../domain/progress/confidence-scale.ts';
import { confidenceBand } from '../../domain/progress/scoring.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { unlessComposing } from '../../ui/pressed.ts';
import { confidenceLabel } from '../../wording/confidence-words.ts';
import { Select } from '../../ui/Select.tsx';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

interface Props {
  /** 0 to 100, whatever scale it is shown on. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  readonly onRefused: (text: string | undefined) => void;
  readonly description: string | undefined;
  /** What was said last time, from which arrow keys begin. */
  readonly before: number | undefined;
}

const COLOURS: readonly SaidBand[] = ['low', 'medium', 'high'];

/** How sure one is, on the scale of the plan (SPEC V5). Of the colours a digit chooses as well, 1 for the lowest. */
export function ConfidenceField({ value, onChange, typed, onType, onRefused, description, before }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const method = useMethod();
  const { confidenceScale, confidenceBands } = method;
  if (confidenceScale === 'colours') {
    const choose = (band: SaidBand | undefined) =>
      onChange(band === undefined ? null : fromBand(band, confidenceBands));
    const handleDigit = unlessComposing((event: KeyboardEvent<HTMLSelectElement>) => {
      const band = COLOURS[Number(event.key) - 1];
      if (event.ctrlKey || event.metaKey || event.altKey || band === undefined) return;
      event.preventDefault();
      choose(band);
    });
    const chosen = confidenceBand(value ?? undefined, confidenceBands);
    return (
      <Select
        label={confidenceLabel({ method, plan })}
        value={chosen}
        onChange={(band) => choose(band === 'unknown' ? undefined : band)}
        onKeyDown={handleDigit}
        description={description}
        options={[
          { value: 'unknown', label: '–' },
          ...COLOURS.map((band) => ({ value: band, label: plan.confidenceBand[band] })),
        ]}
      />
    );
  }
  const { most, step } = SCALE_FIGURES[confidenceScale];
  return (
    <NumberField
      label={confidenceLabel({ method, plan })}
      value={value === null ? null : onScale(value, confidenceScale)}
      onChange={(shown) => onChange(shown === null ? null : fromScale(shown, confidenceScale))}
      typed={typed}
      onType={onType}
      onRefused={onRefused}
      description={description}
      {...(confidenceScale === 'hundred' ? { unit: '%' } : {})}
      stepFrom={before === undefined ? undefined : onScale(before, confidenceScale)}
      notANumber={checkInFormTexts(texts).notANumber}
      outOfRange={checkInFormTexts(texts).confidenceRange(most)}
      min={0}
      max={most}
      step={step}
    />
  );
}
