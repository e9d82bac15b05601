/** Handing the plan out as a file, whole or in part, and what is said about it. */
import { EVERYTHING, WHOLE_PLAN, type HandOut } from '../domain/bundle/scope.ts';
import type { Workspace } from '../domain/workspace.ts';
import { FILE_NAME_LENGTH } from '../platform/limits.ts';
import type { Texts } from '../text/texts.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

export async function exportPlan(
  planner: Planner,
  texts: Texts,
  handOut: HandOut = WHOLE_PLAN,
  passphrase = '',
): Promise<boolean> {
  const { workspace } = planner.plan.getState();
  const result = await planner.export(handOut, fileName(texts, nameOf(workspace, handOut.scope)), passphrase);
  if (result.ok) say(planner.ui, { text: texts.app.exported(result.name, result.withoutSample), tone: 'calm' });
  else if (result.problem !== 'cancelled')
    say(planner.ui, { text: texts.app.exportFailed(texts.problems.file[result.problem]), tone: 'warning' });
  return result.ok;
}

/** Saves everything there is, private or not: for when it could not be written where it belongs. */
export const rescuePlan = (planner: Planner, texts: Texts): Promise<boolean> => exportPlan(planner, texts, EVERYTHING);

/** The name of a plan, or of the cycle or team that is handed out of it. */
function nameOf({ records }: Workspace, scope: HandOut['scope']): string {
  const named = records.get('id' in scope ? scope.id : 'workspace') ?? records.get('workspace');
  return named && 'name' in named ? (named.name ?? '') : '';
}

const ENDING = '.okr';

function fileName(texts: Texts, title: string): string {
  return `${texts.app.bundleName(withinUnits(title, FILE_NAME_LENGTH - ENDING.length))}${ENDING}`;
}

/** Cut between what a reader takes for one character, so that no half of one is left. `longest` is in UTF-16 units. */
function withinUnits(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
