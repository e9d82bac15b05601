/** Handing the plan out as a file, whole or in part, and what is said about it. */
import { EVERYTHING, WHOLE_PLAN, isSampleLeftOut, privateIn, type HandOut } from '../../domain/bundle/scope.ts';
import { hasRows } from '../places/shown.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { isNothingButSamples } from '../../domain/plan/sample.ts';
import { wordsOf } from '../../domain/plan/record-words.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { FILE_NAME_LENGTH } from '../../platform/limits.ts';
import type { Problem } from '../../platform/platform.ts';
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { noteHandedOut } from './handed-out.ts';
import { mayShare } from './share-personal.ts';
import { locked } from './locked.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** What of the part that was asked for stayed here. */
interface LeftOut {
  readonly sample: boolean;
  /** There is nothing else yet, so the sample is what it holds. */
  readonly nothingElse: boolean;
  readonly privateObjectives: number;
}

type ExportResult =
  | { readonly ok: true; readonly name: string; readonly left: LeftOut }
  | { readonly ok: false; readonly problem: Problem };

/** Writes a file where the person says; locked with a passphrase, if one is given. */
export async function exportFile(
  planner: Planner,
  asked: HandOut,
  suggestedName: string,
  passphrase = '',
): Promise<ExportResult> {
  await planner.flush();
  // A sample is nobody's.
  if (!isNothingButSamples(planner.whole)) await planner.identify();
  // What is not on the disk is in every file of the whole plan, wherever it was written (E5).
  const rescue = asked.scope.of === 'plan' && planner.plan.getState().saving.is === 'unsaved';
  const handOut = rescue ? { ...asked, withSamples: true } : asked;
  const left = {
    sample: isSampleLeftOut(planner.whole, handOut),
    nothingElse: isNothingButSamples(planner.whole) && hasRows(planner.whole),
    privateObjectives: handOut.withPrivate ? 0 : privateIn(planner.whole, handOut),
  };
  const text = await planner.text(handOut);
  const file = passphrase === '' ? { ok: true as const, value: text } : await locked(text, passphrase);
  if (!file.ok) return { ok: false, problem: 'failed' };
  const as = passphrase === '' ? 'bundle' : 'locked';
  const saved = await planner.platform.saveFile({ suggestedName, text: file.value, as });
  if (!saved.ok) return saved;
  planner.signed();
  if (handOut.withNames) noteHandedOut(planner, saved.value.name, as);
  return { ok: true, name: saved.value.name, left };
}

/** What one key saves: the plan as others may have it, or of a personal plan all there is, since it is for oneself (SPEC Y3). */
export const savePlan = (planner: Planner, texts: Texts): Promise<boolean> =>
  (isPersonal(planner.whole) ? saveEverything : exportPlan)(planner, texts);

/** Hands the plan out, or asks first where it is personal. Resolves to whether a file was written. */
export async function exportPlan(
  planner: Planner,
  texts: Texts,
  handOut: HandOut = WHOLE_PLAN,
  passphrase = '',
): Promise<boolean> {
  if (!mayShare(planner, texts, () => void exportPlan(planner, texts, handOut, passphrase))) return false;
  const { workspace } = planner.plan.getState();
  const result = await exportFile(
    planner,
    handOut,
    fileName(texts, nameOf(workspace, handOut.scope), whoseFile(planner, handOut)),
    passphrase,
  );
  if (!result.ok) return failed(planner, texts, result.problem);
  // Where nothing else keeps a copy, somebody may take this file for one.
  const isOnlyCopy = planner.platform.lacks.includes('backups') && handOut.scope.of === 'plan';
  const everything = { label: fileTold(texts).saveEverything, act: () => void saveEverything(planner, texts) };
  const action = isOnlyCopy && result.left.privateObjectives > 0 ? { action: everything } : {};
  say(planner.ui, { text: fileTold(texts).exported(result.name, result.left), tone: 'calm', ...action });
  return true;
}

/**
 * Saves all there is, private or not, under a name that tells it from what is handed out: where no backups are written,
 * when the plan could not be written where it belongs, and of a personal plan.
 */
export async function saveEverything(planner: Planner, texts: Texts): Promise<boolean> {
  const { workspace } = planner.plan.getState();
  const title = nameOf(workspace, EVERYTHING.scope);
  const name = fileName(texts, title, `${whoseFile(planner, EVERYTHING)}${fileTold(texts).everythingInName}`);
  const result = await exportFile(planner, EVERYTHING, name);
  if (!result.ok) return failed(planner, texts, result.problem);
  const count = privateIn(planner.plan.getState().workspace, EVERYTHING);
  say(planner.ui, { text: fileTold(texts).everythingSaved(result.name, count), tone: 'calm' });
  return true;
}

export function failed({ ui }: Planner, texts: Texts, problem: Problem): false {
  if (problem !== 'cancelled')
    say(ui, { text: fileTold(texts).exportFailed(fileProblemTexts(texts).file[problem]), tone: 'warning' });
  return false;
}

/** The name of a plan, or of the cycle or team that is handed out of it. */
function nameOf({ records }: Workspace, scope: HandOut['scope']): string {
  const named = records.get('id' in scope ? scope.id : 'workspace') ?? records.get('workspace');
  return (named && wordsOf(named)) ?? '';
}

/** Characters of a person's name in the name of a file, so that the plan's still fits. */
const WHOSE = 40;

/**
 * E30: whose file it is, as its name ends, so that the files of twelve people do not lie over each other on one stick. Nothing
 * where names stay home, or where it is a start for everybody.
 */
function whoseFile({ preferences }: Planner, { scope, withNames }: HandOut): string {
  const name = preferences.getState().settings.personName.trim();
  return name === '' || !withNames || scope.of === 'starter' ? '' : ` - ${withinUnits(name, WHOSE)}`;
}

const ENDING = '.okr';

/** What a document that is made of this part is called, without its ending. */
export const documentName = (planner: Planner, texts: Texts, handOut: HandOut, ending: string): string =>
  fileName(texts, nameOf(planner.plan.getState().workspace, handOut.scope), whoseFile(planner, handOut), ending).slice(
    0,
    -ending.length,
  );

function fileName(texts: Texts, title: string, mark = '', extension = ENDING): string {
  const ending = `${mark}${extension}`;
  return `${fileTold(texts).bundleName(withinUnits(title, FILE_NAME_LENGTH - ending.length))}${ending}`;
}

/** Cut between what a reader takes for one character, so that no half of one is left. `longest` is in UTF-16 units. */
export function withinUnits(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
