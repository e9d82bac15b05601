/** What became of files: opened, merged, exported, kept. */
import { later } from '../later.ts';

export const fileTold = later(
  async () => (await import('../en/file-told.ts')).fileTold,
  async () => (await import('../zh/file-told.ts')).fileTold,
);
