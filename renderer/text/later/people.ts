/** The room of people and teams. */
import { later } from '../later.ts';

export const peopleTexts = later(
  async () => (await import('../en/people.ts')).people,
  async () => (await import('../zh/people.ts')).people,
  {
    en: async () => (await import('../en/areas.ts')).areas.people,
    zh: async () => (await import('../zh/areas.ts')).areas.people,
  },
);
