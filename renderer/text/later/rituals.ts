/** The room of meetings, and what a calendar file says of them. */
import { later } from '../later.ts';

export const ritualTexts = later(
  async () => (await import('../en/rituals.ts')).rituals,
  async () => (await import('../zh/rituals.ts')).rituals,
);
