/** The plan, or a part of it, for people without the app: as a file, or on the clipboard. */
import type { HandOut } from '../../domain/bundle/scope.ts';
import { isNothingButSamples } from '../../domain/plan/sample.ts';
import type { Platform } from '../../platform/platform.ts';
import { documentTexts } from '../../text/later/documents.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { spoken } from '../session/preferences.ts';
import { onTheirClock } from '../session/today.ts';
import { say } from '../session/ui-state.ts';
import type { Done } from '../worker/ask-worker.ts';
import type { MadeWithNumbers } from '../worker/documents.ts';
import type { Copied, Made } from '../worker/writers.ts';
import { formatOf, type DocumentId, type FileKind } from './documents.ts';
import { documentName, failed } from './export.ts';
import { noteHandedOut } from './handed-out.ts';
import { mayShare } from './share-personal.ts';

/**
 * Saves a document of what a file of this part would carry, and of nothing else. Asks first where the plan is personal. Resolves to
 * whether it was written.
 */
export async function saveDocument(planner: Planner, texts: Texts, id: DocumentId, handOut: HandOut): Promise<boolean> {
  if (!mayShare(planner, texts, () => void saveDocument(planner, texts, id, handOut))) return false;
  const { as, ending } = formatOf(id);
  const making = madeBeside(planner, id, handOut);
  if (as === 'clipboard') return copied(planner, texts, id, making);
  const made = await making;
  if (!made.ok) return failed(planner, texts, 'failed');
  const suggestedName = documentName(planner, texts, handOut, ending);
  const saved = await planner.platform.saveFile(fileOf(suggestedName, as, made.value.made));
  if (!saved.ok) return failed(planner, texts, saved.problem);
  planner.signed();
  if (handOut.withNames) noteHandedOut(planner, saved.value.name, as);
  if (formatOf(id).isMarked) await planner.noteNumbers(made.value.numbers);
  say(planner.ui, { text: documentTexts(texts).formats[id].saved(saved.value.name), tone: 'calm' });
  return true;
}

/** Makes it in the worker, of the text of the bundle that would leave. */
async function madeBeside(planner: Planner, id: DocumentId, handOut: HandOut): Promise<Done<MadeWithNumbers>> {
  await planner.flush();
  if (!isNothingButSamples(planner.whole)) await planner.identify();
  const bundle = await planner.text(handOut);
  const { inWorker } = await import('../worker/ask-worker.ts');
  const preferences = planner.preferences.getState();
  return inWorker('document', id, bundle, {
    language: spoken(preferences),
    systemLocale: preferences.systemLocale,
    now: onTheirClock(Date.now()),
  });
}

function fileOf(suggestedName: string, as: FileKind, made: Made): Parameters<Platform['saveFile']>[0] {
  const isBytes = as === 'xlsx' || as === 'zip';
  if (isBytes && made instanceof Uint8Array) return { suggestedName, as, bytes: made };
  if (!isBytes && typeof made === 'string') return { suggestedName, as, text: made };
  throw new Error(`What was made is not to be saved as ${as}.`);
}

/**
 * Puts it on the clipboard, as words and for programs that take headings and lists. The clipboard is asked while the press that wanted it is
 * still fresh, since engines refuse it later, and waits for what is made.
 */
async function copied(
  planner: Planner,
  texts: Texts,
  id: DocumentId,
  making: Promise<Done<MadeWithNumbers>>,
): Promise<boolean> {
  const part = async (which: keyof Copied, type: string) => {
    const done = await making;
    if (!done.ok) throw new Error('Not made.');
    const { made } = done.value;
    if (typeof made === 'string' || made instanceof Uint8Array) throw new Error('Not made.');
    return new Blob([made[which]], { type });
  };
  try {
    const both = { 'text/plain': part('text', 'text/plain'), 'text/html': part('html', 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(both)]);
  } catch {
    if (!(await making).ok) return failed(planner, texts, 'failed');
    // The system, or the browser, keeps the clipboard closed.
    say(planner.ui, { text: documentTexts(texts).notCopied, tone: 'warning' });
    return false;
  }
  planner.signed();
  const done = await making;
  if (done.ok && formatOf(id).isMarked) await planner.noteNumbers(done.value.numbers);
  say(planner.ui, { text: documentTexts(texts).formats[id].saved(''), tone: 'calm' });
  return true;
}
