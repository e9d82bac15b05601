/** Searching everything a plan says. */
import { later } from '../later.ts';

export const searchTexts = later(
  async () => (await import('../en/search.ts')).search,
  async () => (await import('../zh/search.ts')).search,
  {
    en: async () => (await import('../en/areas.ts')).areas.search,
    zh: async () => (await import('../zh/areas.ts')).areas.search,
  },
);
