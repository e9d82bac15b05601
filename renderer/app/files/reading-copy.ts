/** The plan, or a part of it, as a page to read without the app. */
import type { HandOut } from '../../domain/bundle/scope.ts';
import { isNothingButSamples } from '../../domain/plan/sample.ts';
import { fileTold } from '../../text/later/file-told.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { spoken } from '../session/preferences.ts';
import { onTheirClock } from '../session/today.ts';
import { say } from '../session/ui-state.ts';
import { documentName, failed } from './export.ts';
import { noteHandedOut } from './handed-out.ts';
import { mayShare } from './share-personal.ts';

/**
 * Saves a reading copy of what a file of this part would carry, and of nothing else. Asks first where the plan is personal. Resolves to
 * whether a file was written.
 */
export async function saveReadingCopy(planner: Planner, texts: Texts, handOut: HandOut): Promise<boolean> {
  if (!mayShare(planner, texts, () => void saveReadingCopy(planner, texts, handOut))) return false;
  await planner.flush();
  if (!isNothingButSamples(planner.whole)) await planner.identify();
  const bundle = await planner.text(handOut);
  const { inWorker } = await import('../worker/ask-worker.ts');
  const preferences = planner.preferences.getState();
  const written = await inWorker('readingCopy', bundle, {
    language: spoken(preferences),
    systemLocale: preferences.systemLocale,
    now: onTheirClock(Date.now()),
  });
  if (!written.ok) return failed(planner, texts, 'failed');
  const suggestedName = documentName(planner, texts, handOut, '.html');
  const saved = await planner.platform.saveFile({ suggestedName, text: written.value, as: 'page' });
  if (!saved.ok) return failed(planner, texts, saved.problem);
  planner.signed();
  if (handOut.withNames) noteHandedOut(planner, saved.value.name, 'page');
  say(planner.ui, { text: fileTold(texts).readingCopySaved(saved.value.name), tone: 'calm' });
  return true;
}
