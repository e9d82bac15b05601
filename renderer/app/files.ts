/** Files that come in, and what is said about it. */
import type { ReadProblem } from '../domain/bundle/format.ts';
import { isGone } from '../domain/merge/questions.ts';
import type { OpenedFile } from '../platform/platform.ts';
import type { Texts } from '../text/texts.ts';
import type { MergeResult } from './editor.ts';
import type { ImportProblem } from './import-bundle.ts';
import { isLocked } from './locked.ts';
import type { Planner } from './planner.ts';
import { offerUndo } from './offer-undo.ts';
import { showCycleOf } from './start.ts';
import { say } from './ui-state.ts';

export function readSentence(texts: Texts, problem: ReadProblem): string {
  // One row a problem, typed by its code: the row for `problem.is` takes exactly this problem.
  const sentence = texts.problems.read[problem.is] as (problem: ReadProblem) => string;
  return sentence(problem);
}

/** Why a file is not taken. */
export function importSentence(texts: Texts, problem: ImportProblem): string {
  switch (problem.from) {
    case 'file':
    case 'backup':
      return texts.problems.file[problem.problem];
    case 'storage':
      return texts.problems.storage[problem.problem];
    case 'gate':
      return readSentence(texts, problem.problem);
    case 'clash':
      return texts.problems.clash;
    case 'too-many':
      return texts.problems.tooManyTogether;
  }
}

/** Merges one file and says what came of it. */
export async function takeIn(planner: Planner, texts: Texts, file: OpenedFile): Promise<void> {
  const result = await planner.import(file);
  const { name } = result;
  if (!result.ok) {
    say(planner.ui, { text: texts.app.importFailed(name, importSentence(texts, result.problem)), tone: 'warning' });
    return;
  }
  const { changed, asking, records } = result.plan;
  // What came as deleted is kept and handed on, and is nothing a person would find.
  const gone = new Set(records.filter((record) => isGone(record)).map(({ id }) => id));
  const added = result.plan.added.filter((id) => !gone.has(id));
  if (added.length === 0 && changed.length === 0) {
    say(planner.ui, { text: texts.app.importedNothingNew(name), tone: 'calm' });
    return;
  }
  showCycleOf(planner, records);
  const told = texts.app.imported(name, result.by, added.length, changed.length, asking.length);
  offerUndo(planner, texts, told, Promise.resolve());
}

/** Milliseconds a look at files may take before it gets a screen of its own. */
const AT_ONCE = 300;

/**
 * Files that came, whichever way. One that comes into an empty plan is the plan. All others are looked at before anything is
 * merged, unless there is nothing to decide.
 */
export async function takeFiles(planner: Planner, texts: Texts, files: readonly OpenedFile[]): Promise<void> {
  const { collecting, plan, ui } = planner;
  const [only] = files;
  const isLooking = () => collecting.state.getState().files.length > 0;
  if (!only) return;
  const isPlain = 'problem' in only || !isLocked(only.text);
  if (files.length === 1 && isPlain && !isLooking() && plan.getState().workspace.records.size === 0)
    return takeIn(planner, texts, only);
  const read = collecting.add(files);
  const slow = setTimeout(() => isLooking() && ui.setState({ room: 'merge', overlay: null }), AT_ONCE);
  await read;
  clearTimeout(slow);
  const { files: lines, preview } = collecting.state.getState();
  const [line] = lines;
  if (lines.length > 1 || !line || !preview || ui.getState().room === 'merge') {
    if (lines.length > 0) ui.setState({ room: 'merge', overlay: null });
    return;
  }
  if (line.state.is === 'refused') {
    collecting.cancel();
    say(ui, { text: texts.app.importFailed(line.name, importSentence(texts, line.state.problem)), tone: 'warning' });
  } else if (line.state.is === 'read' && preview.plan.records.length === 0 && !preview.plan.tooMany) {
    collecting.cancel();
    // It was handed out from here, or is here already: what one may want to know is what came after it.
    const act = () => void compareWith(planner, texts, only);
    say(ui, {
      text: texts.app.importedNothingNew(line.name),
      tone: 'calm',
      action: { label: texts.difference.since, act },
    });
  } else ui.setState({ room: 'merge', overlay: null });
}

/** Shows what has changed in the plan since a file was written. */
export async function compareWith(planner: Planner, texts: Texts, file: OpenedFile): Promise<void> {
  const read = await planner.comparing.keepFile(file);
  if (!read.ok) {
    const why = read.from === 'file' ? texts.problems.file[read.problem] : readSentence(texts, read.problem);
    say(planner.ui, { text: texts.difference.unreadable(read.name, why), tone: 'warning' });
    return;
  }
  planner.comparing.choose('from', read.kept);
  planner.comparing.choose('to', null);
  planner.ui.setState({ room: 'difference', overlay: null });
}

/** Merges what was looked at, and says what came of it. Resolves to whether it was merged. */
export async function mergeFiles(planner: Planner, texts: Texts): Promise<boolean> {
  const { files, preview } = planner.collecting.state.getState();
  const merged = await planner.collecting.merge();
  if (!merged.ok) {
    say(planner.ui, { text: texts.merge.failed(mergeSentence(texts, merged)), tone: 'warning' });
    return false;
  }
  const { added, changed, asking, records } = merged.plan;
  const gone = new Set(records.filter((record) => isGone(record)).map(({ id }) => id));
  showCycleOf(planner, records);
  const taken = files.filter(({ state, leftOut }) => state.is === 'read' && !leftOut).length;
  const news = added.filter((id) => !gone.has(id)).length;
  offerUndo(planner, texts, texts.merge.merged(taken, news, changed.length, asking.length), Promise.resolve());
  return preview !== null;
}

function mergeSentence(texts: Texts, failed: Extract<MergeResult, { ok: false }>): string {
  if ('waiting' in failed) return texts.problems.storage[failed.waiting];
  if ('notKept' in failed) return texts.problems.file[failed.notKept];
  return failed.notTaken.tooMany ? texts.problems.tooManyTogether : texts.problems.clash;
}

/** Asks which files and looks at them together. */
export async function openBundles(planner: Planner, texts: Texts): Promise<void> {
  const chosen = await planner.platform.openFiles();
  if (!chosen.ok) {
    if (chosen.problem !== 'cancelled') say(planner.ui, { text: texts.problems.file[chosen.problem], tone: 'warning' });
    return;
  }
  await takeFiles(planner, texts, chosen.value);
}
