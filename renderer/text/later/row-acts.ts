/** What can be done with a row, as its menu and the palette say it. */
import { later } from '../later.ts';

export const rowActTexts = later(
  async () => (await import('../en/row-acts.ts')).rowActs,
  async () => (await import('../zh/row-acts.ts')).rowActs,
);
