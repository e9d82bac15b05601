/** Where a cycle stands by team and by owner. */
import { later } from '../later.ts';

export const overviewTexts = later(
  async () => (await import('../en/overview.ts')).overview,
  async () => (await import('../zh/overview.ts')).overview,
  {
    en: async () => (await import('../en/areas.ts')).areas.overview,
    zh: async () => (await import('../zh/areas.ts')).areas.overview,
  },
);
