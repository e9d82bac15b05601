/** What the window shows for a printer, as a file. Only the desktop edition makes one; a browser has its own dialog for it. */
import type { HandOut } from '../../domain/bundle/scope.ts';
import { paperTexts } from '../../text/later/paper.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { documentName, failed } from './export.ts';
import { noteHandedOut } from './handed-out.ts';
import { mayShare } from './share-personal.ts';

/** `handOut` is what the sheets were made of. Asks first where the plan is personal. Resolves to whether a file was written. */
export async function savePdf(planner: Planner, texts: Texts, handOut: HandOut): Promise<boolean> {
  if (!mayShare(planner, texts, () => void savePdf(planner, texts, handOut))) return false;
  const suggestedName = documentName(planner, texts, handOut, '.pdf');
  const saved = await planner.platform.saveFile({ suggestedName, as: 'pdf' });
  if (!saved.ok) return failed(planner, texts, saved.problem);
  planner.signed();
  if (handOut.withNames) noteHandedOut(planner, saved.value.name, 'pdf');
  say(planner.ui, { text: paperTexts(texts).saved(saved.value.name), tone: 'calm' });
  return true;
}
