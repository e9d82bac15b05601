/** Checking in: the day of it, its corrections, and the room of its own. */
import { later } from '../later.ts';

export const checkInTexts = later(
  async () => (await import('../en/check-in.ts')).checkIn,
  async () => (await import('../zh/check-in.ts')).checkIn,
  {
    en: async () => (await import('../en/areas.ts')).areas.checkIn,
    zh: async () => (await import('../zh/areas.ts')).areas.checkIn,
  },
);
