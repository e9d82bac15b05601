/** Why something with a file failed, by what was being done: the same cause asks for something else of a file, a place and a backup. */
import type { Problem } from '../../platform/platform.ts';
import type { Texts } from '../../text/texts.ts';

/** Of a file that was to be read. */
export const readingSentence = ({ problems }: Texts, problem: Problem): string =>
  problems.reading[problem] ?? problems.file[problem];

/** Of a folder that was chosen, or looked into. */
export const folderSentence = ({ problems }: Texts, problem: Problem): string =>
  problems.folder[problem] ?? problems.file[problem];

/** Of a backup that was to be written. */
export const backupSentence = ({ problems }: Texts, problem: Problem): string =>
  problems.backup[problem] ?? problems.file[problem];
