import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import { leaveCheckIn } from '../../app/places/navigate.ts';
import { withTexts } from '../../app/session/texts.ts';
import { useMethod, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { confidenceLabel } from '../../wording/confidence-words.ts';
import { lazily } from '../../ui/lazily.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { NOTHING_SAID, type CheckInProps } from '../../parts/check-in/check-in-props.ts';
import type { CheckInFormProps } from './check-in-props.ts';

const Form = lazily(async () => (await withTexts(import('./CheckInForm.tsx'))).CheckInForm, TypedAhead);

/** A check-in where the key result stands. Its form is fetched soon after the first screen. */
export function CheckIn(props: CheckInProps) {
  const reached = useRef<number | null>(null);
  return <Form {...props} reached={reached} />;
}

CheckIn.fetch = Form.fetch;

/**
 * Takes what is typed before the form is there, field by field, and leaves it where the form looks: nothing meant for it must ever end up
 * in a title. It records nothing: an Enter that came too early is pressed again in front of the form.
 */
function TypedAhead({ keyResult: { id, title, metric }, reached }: CheckInFormProps) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const method = useMethod();
  const first = useRef<HTMLInputElement>(null);
  const entering = useUi((ui) => ui.enteringCheckIn);
  useLayoutEffect(() => {
    if (entering) first.current?.focus({ preventScroll: true });
  }, [entering]);

  const half = planner.halfCheckIns.about(id) ?? NOTHING_SAID;
  const keep = (change: (half: HalfCheckIn) => Partial<HalfCheckIn>) => {
    const half = planner.halfCheckIns.about(id) ?? NOTHING_SAID;
    planner.halfCheckIns.keep(id, { ...half, ...change(half) });
  };
  const isChosen = metric?.type === 'yesNo' || metric?.type === 'milestones';
  const fields = [
    {
      label: plan.value,
      begun: half.typed?.value,
      // Yes, no and a level are chosen, not typed.
      onType: (value: string) => isChosen || keep(({ typed }) => ({ typed: { ...typed, value } })),
    },
    {
      label: confidenceLabel({ method, plan }),
      begun: half.typed?.confidence,
      // A colour is chosen, too.
      onType: (confidence: string) =>
        method.confidenceScale === 'colours' || keep(({ typed }) => ({ typed: { ...typed, confidence } })),
    },
    { label: plan.note, begun: half.note, onType: (note: string) => keep(() => ({ note })) },
  ];
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.key === 'Escape') leaveCheckIn(planner.ui, id);
    const leaves = isPressed(event, 'Tab') && reached.current === fields.length - 1;
    if (event.key !== 'Enter' && !leaves) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return (
    <VisuallyHidden onKeyDown={handleKeyDown}>
      {fields.map(({ label, begun, onType }, at) => (
        <input
          key={label}
          ref={at === 0 ? first : undefined}
          aria-label={`${plan.checkInFor(title || plan.untitled)}: ${label}`}
          defaultValue={begun}
          onFocus={() => (reached.current = at)}
          onChange={({ currentTarget: { value } }) => onType(value)}
        />
      ))}
    </VisuallyHidden>
  );
}
