/** The room in which a plan says how it is worked with. */
import { later } from '../later.ts';

export const methodTexts = later(
  async () => (await import('../en/method.ts')).method,
  async () => (await import('../zh/method.ts')).method,
  {
    en: async () => (await import('../en/areas.ts')).areas.method,
    zh: async () => (await import('../zh/areas.ts')).areas.method,
  },
);
