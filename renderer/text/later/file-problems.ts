/** Why a file, a folder or a backup could not be read or written. */
import { later } from '../later.ts';

export const fileProblemTexts = later(
  async () => (await import('../en/file-problems.ts')).fileProblems,
  async () => (await import('../zh/file-problems.ts')).fileProblems,
);
