/** Why something with a file failed, by what was being done: the same cause asks for something else of a file, a place and a backup. */
import type { ReadProblem } from '../../domain/bundle/format.ts';
import type { Problem } from '../../platform/platform.ts';
import type { Texts } from '../../text/texts.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';

/** Why a file or a backup could not be read: it was not fetched, or the gate refused what it says. */
export type UnreadProblem =
  | { readonly from: 'file'; readonly problem: Problem }
  | { readonly from: 'gate'; readonly problem: ReadProblem };

/** Why a file is not taken: it could not be read, or it contradicts another one or the plan. */
export type FileProblem = UnreadProblem | { readonly from: 'clash'; readonly id: string };

/** Of a file that was to be read. */
export const readingSentence = (texts: Texts, problem: Problem): string =>
  fileProblemTexts(texts).reading[problem] ?? fileProblemTexts(texts).file[problem];

/** Of a text that the gate refused. */
export function readSentence(texts: Texts, problem: ReadProblem): string {
  // One row a problem, typed by its code: the row for `problem.is` takes exactly this problem.
  const sentence = fileProblemTexts(texts).read[problem.is] as (problem: ReadProblem) => string;
  return sentence(problem);
}

/** Of a file or a backup that is not taken. */
export function fileSentence(texts: Texts, problem: FileProblem): string {
  switch (problem.from) {
    case 'file':
      return readingSentence(texts, problem.problem);
    case 'gate':
      return readSentence(texts, problem.problem);
    case 'clash':
      return fileProblemTexts(texts).clash;
  }
}

/** Of a folder that was chosen, or looked into. */
export const folderSentence = (texts: Texts, problem: Problem): string =>
  fileProblemTexts(texts).folder[problem] ?? fileProblemTexts(texts).file[problem];

/** Of a backup that was to be written. */
export const backupSentence = (texts: Texts, problem: Problem): string =>
  fileProblemTexts(texts).backup[problem] ?? fileProblemTexts(texts).file[problem];
