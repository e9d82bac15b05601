/** The room of sharing with care. */
import { later } from '../later.ts';

export const handOutTexts = later(
  async () => (await import('../en/hand-out.ts')).handOut,
  async () => (await import('../zh/hand-out.ts')).handOut,
  {
    en: async () => (await import('../en/areas.ts')).areas.handOut,
    zh: async () => (await import('../zh/areas.ts')).areas.handOut,
  },
);
