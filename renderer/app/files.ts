/** Files in and out, and what is said about it. */
import type { ReadProblem } from '../domain/bundle/format.ts';
import { isGone } from '../domain/merge/questions.ts';
import { FILE_NAME_LENGTH } from '../platform/limits.ts';
import type { OpenedFile } from '../platform/platform.ts';
import type { Texts } from '../text/texts.ts';
import type { ImportProblem } from './import-bundle.ts';
import type { Planner } from './planner.ts';
import { offerUndo } from './offer-undo.ts';
import { showCycleOf } from './start.ts';
import { say } from './ui-state.ts';

export function readSentence(texts: Texts, problem: ReadProblem): string {
  // One row a problem, typed by its code: the row for `problem.is` takes exactly this problem.
  const sentence = texts.problems.read[problem.is] as (problem: ReadProblem) => string;
  return sentence(problem);
}

function sentenceFor(texts: Texts, problem: ImportProblem): string {
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
    say(planner.ui, { text: texts.app.importFailed(name, sentenceFor(texts, result.problem)), tone: 'warning' });
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

/** Asks which files and merges them one after the other; one that cannot be taken stops none of the others. */
export async function openBundles(planner: Planner, texts: Texts): Promise<void> {
  const chosen = await planner.platform.openFiles();
  if (!chosen.ok) {
    if (chosen.problem !== 'cancelled') say(planner.ui, { text: texts.problems.file[chosen.problem], tone: 'warning' });
    return;
  }
  for (const file of chosen.value) await takeIn(planner, texts, file);
}

export async function exportPlan(planner: Planner, texts: Texts): Promise<void> {
  const name = planner.plan.getState().workspace.records.get('workspace');
  const title = name?.kind === 'workspace' ? (name.name ?? '') : '';
  const result = await planner.export({ of: 'plan' }, fileName(texts, title));
  if (result.ok) say(planner.ui, { text: texts.app.exported(result.name, result.withoutSample), tone: 'calm' });
  else if (result.problem !== 'cancelled')
    say(planner.ui, { text: texts.app.exportFailed(texts.problems.file[result.problem]), tone: 'warning' });
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
