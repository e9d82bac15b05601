import { useLayoutEffect, useRef } from 'react';
import { withTexts } from '../../app/session/texts.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { lazily } from '../../ui/lazily.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { NOTHING_SAID, type CheckInProps } from './check-in-props.ts';

/** A check-in where the key result stands. Its form is fetched soon after the first screen. */
export const CheckIn = lazily(async () => (await withTexts(import('./CheckInForm.tsx'))).CheckInForm, TypedAhead);

/** Takes what is typed before the form is there, and leaves it where the form looks: a number meant for it must never end up in a title. */
function TypedAhead({ keyResult: { id, title } }: CheckInProps) {
  const { halfCheckIns } = usePlanner();
  const { plan } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <VisuallyHidden>
      <input
        ref={field}
        aria-label={plan.checkInFor(title || plan.untitled)}
        defaultValue={halfCheckIns.about(id)?.typed?.value}
        onChange={({ currentTarget: { value } }) => {
          const half = halfCheckIns.about(id) ?? NOTHING_SAID;
          halfCheckIns.keep(id, { ...half, typed: { ...half.typed, value } });
        }}
      />
    </VisuallyHidden>
  );
}
