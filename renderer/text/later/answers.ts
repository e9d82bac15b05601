/** Values read among others, and whose they are: `wording/` says them for the rooms that show what differs. */
import { later } from '../later.ts';

export const answerTexts = later(
  async () => (await import('../en/answers.ts')).answers,
  async () => (await import('../zh/answers.ts')).answers,
  {
    en: async () => (await import('../en/areas.ts')).areas.answers,
    zh: async () => (await import('../zh/areas.ts')).areas.answers,
  },
);
