/** What a cycle is, and what has become of what was agreed in it. */
import { later } from '../later.ts';

export const stageTexts = later(
  async () => (await import('../en/stage.ts')).stage,
  async () => (await import('../zh/stage.ts')).stage,
  {
    en: async () => (await import('../en/areas.ts')).areas.stage,
    zh: async () => (await import('../zh/areas.ts')).areas.stage,
  },
);
