/** The room a personal plan opens on. */
import { later } from '../later.ts';

export const thisWeekTexts = later(
  async () => (await import('../en/this-week.ts')).thisWeek,
  async () => (await import('../zh/this-week.ts')).thisWeek,
);
