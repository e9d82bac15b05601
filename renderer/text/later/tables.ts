/** What the sheets of a workbook and their columns are called. */
import { later } from '../later.ts';

export const tableTexts = later(
  async () => (await import('../en/tables.ts')).tables,
  async () => (await import('../zh/tables.ts')).tables,
);
