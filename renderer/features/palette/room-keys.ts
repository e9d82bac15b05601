/** The keys of each room that has some of its own, as the room in `features/` understands them. */
import type { UiState } from '../../app/session/ui-state.ts';
import type { Texts } from '../../text/texts.ts';
import { hasCommandKey } from '../../ui/keys.ts';

/** Keys that do the same stand in one row. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** On a Mac these choose words; there the brackets are in reach. */
const WHERE_BRACKETS_ARE_FAR = hasCommandKey() ? [] : ['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft'];

export const planKeys = ({ keys: { plan } }: Texts): readonly KeyRow[] => [
  { keys: ['Enter'], does: plan.next },
  { keys: ['Tab', 'Shift+Tab'], does: plan.shift },
  { keys: ['Mod+]', 'Mod+[', ...WHERE_BRACKETS_ARE_FAR], does: plan.shiftAnytime },
  { keys: ['Escape'], does: plan.settle },
  { keys: ['ArrowUp', 'ArrowDown'], does: plan.walk },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: plan.move },
  { keys: ['Alt+C'], does: plan.checkIn },
  { keys: ['Mod+I'], does: plan.details },
  { keys: ['Backspace'], does: plan.removeEmpty },
  { keys: ['Backspace', 'Delete'], does: plan.join },
  { keys: ['Mod+Shift+Backspace'], does: plan.delete },
];

const questionKeys = ({ keys: { questions } }: Texts): readonly KeyRow[] => [
  { keys: ['1', '2'], does: questions.keepThat },
  { keys: ['W'], does: questions.write },
  { keys: ['B'], does: questions.both },
  { keys: ['K'], does: questions.keep },
  { keys: ['D'], does: questions.delete },
  { keys: ['ArrowUp', 'ArrowDown'], does: questions.walk },
];

interface RoomKeys {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** Null for a room that has only the keys that work everywhere. */
export function roomKeys(room: UiState['room'], texts: Texts): RoomKeys | null {
  switch (room) {
    case 'plan':
      return { title: texts.keys.inThePlan, rows: planKeys(texts) };
    case 'questions':
      return { title: texts.keys.atQuestions, rows: questionKeys(texts) };
    default:
      return null;
  }
}
