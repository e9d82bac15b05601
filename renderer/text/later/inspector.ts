/** The panel beside the plan. */
import { later } from '../later.ts';

export const inspectorTexts = later(
  async () => (await import('../en/inspector.ts')).inspector,
  async () => (await import('../zh/inspector.ts')).inspector,
  {
    en: async () => (await import('../en/areas.ts')).areas.inspector,
    zh: async () => (await import('../zh/areas.ts')).areas.inspector,
  },
);
