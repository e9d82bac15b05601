/** Half a check-in whose key result is gone: its words come back, since nobody comes back to where they wait. */
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import type { Planner } from '../../app/session/planner.ts';
import { say } from '../../app/session/ui-state.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { Texts } from '../../text/texts.ts';

/** What stood in the form of a check-in whose key result is gone would wait where nobody comes back to. */
export function giveBackCheckIn(planner: Planner, texts: Texts, keyResult: Id): void {
  const half = planner.halfCheckIns.about(keyResult);
  const words = half ? wordsOf(half) : '';
  if (words !== '') say(planner.ui, { text: texts.plan.checkInGone(words), tone: 'warning' });
}

const wordsOf = ({ value, confidence, note, typed = {} }: HalfCheckIn): string =>
  [typed.value ?? value, typed.confidence ?? confidence, note.trim()]
    .filter((one) => one !== null && one !== '')
    .join(' · ');
