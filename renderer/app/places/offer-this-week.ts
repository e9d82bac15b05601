/** A plan that has just become personal: where it opens from now on is said, with the way there (SPEC Y4). */
import { thisWeekTexts } from '../../text/later/this-week.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { navigate } from './navigate.ts';

export function offerThisWeek(planner: Planner, texts: Texts): void {
  const words = thisWeekTexts(texts);
  const act = () => navigate(planner, { at: 'room', room: 'this-week' });
  say(planner.ui, { text: words.isPersonalNow, tone: 'calm', action: { label: words.toThisWeek, act } });
}
