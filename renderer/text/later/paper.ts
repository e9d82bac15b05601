/** Sheets of paper, and the room in which they are seen before they are printed. */
import { later } from '../later.ts';

export const paperTexts = later(
  async () => (await import('../en/paper.ts')).paper,
  async () => (await import('../zh/paper.ts')).paper,
);
