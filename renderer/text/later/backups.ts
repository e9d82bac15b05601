/** Backups, wherever they are listed or restored. */
import { later } from '../later.ts';

export const backupTexts = later(
  async () => (await import('../en/backups.ts')).backups,
  async () => (await import('../zh/backups.ts')).backups,
);
