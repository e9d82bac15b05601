/** The room of people and teams. */
import { later } from '../later.ts';

export const peopleTexts = later(
  async () => (await import('../en/people.ts')).people,
  async () => (await import('../zh/people.ts')).people,
);
