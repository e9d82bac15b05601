/**
 * Before a personal plan leaves for others, it is asked once (SPEC Y2). The answer belongs to the copy and lies in the small storage of the
 * page, called by the database (I2).
 */
import { isPersonal } from '../../domain/plan/personal.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { fileTold } from '../../text/later/file-told.ts';

const keyOf = (database: string): string => `${database}-shared`;

/** Plans of which it was said in this run, for where the page may keep nothing. */
const said = new Set<string>();

/** Whether the plan may leave now. Otherwise it is asked, and `share` is what whoever says yes wanted. */
export function mayShare(planner: Planner, texts: Texts, share: () => void): boolean {
  if (!isPersonal(planner.whole) || isAnswered(planner.database)) return true;
  const act = () => {
    keepAnswer(planner.database);
    share();
  };
  say(planner.ui, {
    text: fileTold(texts).sharePersonal,
    tone: 'warning',
    action: { label: fileTold(texts).sharePersonalYes, act },
  });
  return false;
}

function isAnswered(database: string): boolean {
  if (said.has(database)) return true;
  try {
    return localStorage.getItem(keyOf(database)) !== null;
  } catch {
    return false;
  }
}

function keepAnswer(database: string): void {
  said.add(database);
  try {
    localStorage.setItem(keyOf(database), 'yes');
  } catch {
    // Then it holds for this run.
  }
}
