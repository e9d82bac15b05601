/** Files that come in, and what is said about it. */
import { isNothingSeen, mergeCounts, type MergePreview } from '../../domain/merge/preview.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { TextFile } from '../../platform/platform.ts';
import type { Texts } from '../../text/texts.ts';
import type { ArrivedFile } from './import-session.ts';
import type { MergeResult } from '../editing/editor.ts';
import type { Planner } from '../session/planner.ts';
import { backupSentence, fileSentence } from './file-sentence.ts';
import { mayShare } from './share-personal.ts';
import { trafficOf } from './traffic.ts';
import { offerUndo } from '../editing/offer-undo.ts';
import { cyclesElsewhere, stayInCycle } from './cycle-after-import.ts';
import { say } from '../session/ui-state.ts';
import { navigate } from '../places/navigate.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** Milliseconds a look at files may take before it gets a screen of its own. */
const AT_ONCE = 300;

/**
 * Files that came, whichever way. One that comes into an empty plan is the plan. All others are looked at before anything is
 * merged, unless there is nothing to decide.
 */
export async function takeFiles(planner: Planner, texts: Texts, files: readonly TextFile[]): Promise<void> {
  const { importSession, comparing } = trafficOf(planner);
  const { plan, ui } = planner;
  if (files.length === 0) return;
  const look = () =>
    importSession.state.getState().files.length > 0 && navigate(planner, { at: 'room', room: 'merge' });
  const isEmpty = () => plan.getState().workspace.records.size === 0;
  const isAlone = files.length === 1 && importSession.state.getState().files.length === 0;
  const slow = setTimeout(look, AT_ONCE);
  await importSession.add(files, !(isAlone && isEmpty()));
  clearTimeout(slow);
  const { files: lines, preview } = importSession.state.getState();
  const [line] = lines;
  if (lines.length !== 1 || !line) look();
  else if (line.state.is === 'read' && isEmpty()) await takeAsPlan(planner, texts, line, line.state.made.by);
  else if (ui.getState().room === 'merge') return;
  else if (line.state.is === 'refused') {
    importSession.cancel();
    say(ui, { text: texts.app.importFailed(line.name, fileSentence(texts, line.state.problem)), tone: 'warning' });
  } else if (line.state.is === 'read' && preview && isNothingSeen(preview.plan) && !preview.plan.tooMany) {
    const bundle = importSession.bundleOf(line.key);
    importSession.cancel();
    // It was handed out from here, or is here already: what one may want to know is what came after it.
    const act = () => {
      if (!bundle) return;
      comparing.choose('from', comparing.keepBundle(line.name, bundle));
      comparing.choose('to', null);
      navigate(planner, { at: 'room', room: 'difference' });
    };
    say(ui, {
      text: fileTold(texts).importedNothingNew(line.name),
      tone: 'calm',
      action: { label: fileTold(texts).changedSince, act },
    });
  } else look();
}

/** Merges the one file there is, and says what came of it. */
async function takeAsPlan(planner: Planner, texts: Texts, line: ArrivedFile, by: string): Promise<void> {
  const { importSession } = trafficOf(planner);
  const { ui } = planner;
  const { name } = line;
  const merged = await importSession.merge();
  if (ui.getState().room === 'merge') navigate(planner, { at: 'room', room: 'plan' });
  if (!merged.ok) {
    importSession.forget([line]);
    say(ui, { text: texts.app.importFailed(name, mergeSentence(texts, merged)), tone: 'warning' });
    return;
  }
  const counts = mergeCounts(merged.plan);
  if (counts.added === 0 && counts.changed === 0) {
    say(ui, { text: fileTold(texts).importedNothingNew(name), tone: 'calm' });
    return;
  }
  cyclesElsewhere(planner, merged.plan.records);
  const told = fileTold(texts).imported(name, by, counts);
  offerUndo(planner, texts, withNotShown(texts, told, merged.plan), Promise.resolve());
}

/** What a file by hand spells otherwise is kept, and nobody would see that it was misspelt. */
const withNotShown = (texts: Texts, told: string, { notShown }: MergePreview): string =>
  notShown.length > 0 ? fileTold(texts).together(told, fileTold(texts).notShown(notShown)) : told;

/** Merges what was looked at, and says what came of it. Resolves to whether it was merged. */
export async function mergeFiles(planner: Planner, texts: Texts): Promise<boolean> {
  const { importSession } = trafficOf(planner);
  const { preview } = importSession.state.getState();
  stayInCycle(planner);
  const merged = await importSession.merge();
  if (!merged.ok) {
    say(planner.ui, { text: fileTold(texts).mergeFailed(mergeSentence(texts, merged)), tone: 'warning' });
    return false;
  }
  const told = withNotShown(texts, fileTold(texts).merged(merged.taken, mergeCounts(merged.plan)), merged.plan);
  offerUndo(planner, texts, withPlace(planner, texts, told, merged.plan.records), Promise.resolve());
  return preview !== null;
}

/** What is said of a merge, with where to find what came if one does not see it. */
function withPlace(planner: Planner, texts: Texts, told: string, records: readonly AnyRecord[]): string {
  const names = cyclesElsewhere(planner, records).map(({ name }) => name || texts.plan.untitled);
  return names.length === 0 ? told : fileTold(texts).together(told, fileTold(texts).cameElsewhere([...new Set(names)]));
}

/** Exchanges through the folder. What happened is told in its room; what was merged can be taken back from wherever one is by then. */
export async function exchangeFiles(planner: Planner, texts: Texts): Promise<void> {
  if (!mayShare(planner, texts, () => void exchangeFiles(planner, texts))) return;
  stayInCycle(planner);
  const done = await trafficOf(planner).folderExchange.exchange();
  if (!done?.merged?.ok) return;
  const { plan } = done.merged;
  const told = withPlace(planner, texts, fileTold(texts).exchanged(mergeCounts(plan)), plan.records);
  offerUndo(planner, texts, told, Promise.resolve());
}

/** Why nothing was merged. */
export function mergeSentence(texts: Texts, failed: Extract<MergeResult, { ok: false }>): string {
  if ('waiting' in failed) return texts.problems.storage[failed.waiting];
  if ('notKept' in failed) return backupSentence(texts, failed.notKept);
  return failed.notTaken.tooMany ? fileProblemTexts(texts).tooManyTogether : fileProblemTexts(texts).clash;
}

/** Asks which files and looks at them together. */
export async function openBundles(planner: Planner, texts: Texts): Promise<void> {
  const chosen = await planner.platform.findFiles('dialog');
  if (!chosen.ok) {
    if (chosen.problem !== 'cancelled')
      say(planner.ui, { text: fileProblemTexts(texts).file[chosen.problem], tone: 'warning' });
    return;
  }
  await takeFiles(planner, texts, chosen.value);
}
